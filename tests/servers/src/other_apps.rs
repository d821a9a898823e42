//! People who sign in with another app than the one that is tried.

use crate::people::{self, User};
use crate::scopes::Scopes;
use crate::server::PracticeServer;
use crate::world::{App, secret};
use crate::{gotosocial, pleroma};

impl PracticeServer {
    /// Somebody signs in with another app, of that name; gives its token. At a GoToSocial, a Pleroma or an
    /// Akkoma, which list what is signed in.
    ///
    /// # Panics
    /// If nobody of that name has an account here.
    pub fn sign_in_with(&self, user: User, app: &str) -> String {
        let mut world = self.shared.lock();
        let person = people::by_name(user.name).expect("somebody who has an account here");
        let scopes = Scopes::parse("read write");
        let id = world.apps.len();
        let client_id = gotosocial::ulid(world.clock.now() * 1000);
        world.apps.push(App {
            id,
            name: app.to_owned(),
            website: None,
            scopes: scopes.clone(),
            redirect_uri: "other.app:/oauth".to_owned(),
            client_id,
            client_secret: secret(),
            forgotten: false,
        });
        if pleroma::is_one(&world) {
            return pleroma::issue(&mut world, id, Some(person), scopes, None).token.value;
        }
        gotosocial::make(&mut world, id, Some(person), &scopes).value
    }
}
