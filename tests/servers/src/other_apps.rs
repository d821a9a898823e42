//! People who sign in with another app than the one that is tried.

use crate::people::{self, User};
use crate::scopes::Scopes;
use crate::server::PracticeServer;
use crate::software::Software;
use crate::world::{App, secret};
use crate::{gotosocial, pleroma};

/// What an app keeps after somebody signed in with it.
#[derive(Debug, Clone)]
pub struct Login {
    /// The token.
    pub access_token: String,
    /// As which client.
    pub client_id: String,
    /// That client's secret.
    pub client_secret: String,
}

impl PracticeServer {
    /// Somebody signs in with another app, of that name; gives its token.
    ///
    /// # Panics
    /// If nobody of that name has an account here.
    pub fn sign_in_with(&self, user: User, app: &str) -> String {
        self.login_with(user, app).access_token
    }

    /// The same, and all that the app keeps. At a server that speaks like Mastodon.
    ///
    /// # Panics
    /// If nobody of that name has an account here.
    pub fn login_with(&self, user: User, app: &str) -> Login {
        let mut world = self.shared.lock();
        let person = people::by_name(user.name).expect("somebody who has an account here");
        let scopes = Scopes::parse("read write");
        let id = world.apps.len();
        let client_id = gotosocial::ulid(world.clock.now() * 1000);
        let client_secret = secret();
        world.apps.push(App {
            id,
            name: app.to_owned(),
            website: None,
            scopes: scopes.clone(),
            redirect_uri: "other.app:/oauth".to_owned(),
            client_id: client_id.clone(),
            client_secret: client_secret.clone(),
            forgotten: false,
        });
        let access_token = if pleroma::is_one(&world) {
            pleroma::issue(&mut world, id, Some(person), scopes, None).token.value
        } else if world.options.software == Software::GoToSocial {
            gotosocial::make(&mut world, id, Some(person), &scopes).value
        } else {
            world.token_for(id, Some(person), &scopes).value
        };
        Login { access_token, client_id, client_secret }
    }
}
