//! What may be switched at a GoToSocial alone.

use super::{ids, token};
use crate::people;
use crate::people::User;
use crate::scopes::Scopes;
use crate::server::PracticeServer;
use crate::world::App;

impl PracticeServer {
    /// From now on everything is answered as while a GoToSocial starts: 503, a page, and `Retry-After`
    /// twice; or it has started.
    pub fn set_starting(&self, starting: bool) {
        self.shared.lock().gotosocial.starting = starting;
    }

    /// Somebody signs in with another app, of that name; gives its token. At a GoToSocial alone.
    ///
    /// # Panics
    /// If nobody of that name has an account here.
    pub fn sign_in_with(&self, user: User, app: &str) -> String {
        let mut world = self.shared.lock();
        let person = people::by_name(user.name).expect("somebody who has an account here");
        let scopes = Scopes::parse("read write");
        let id = world.apps.len();
        let client_id = ids::ulid(world.clock.now() * 1000);
        world.apps.push(App {
            id,
            name: app.to_owned(),
            website: None,
            scopes: scopes.clone(),
            redirect_uri: "other.app:/oauth".to_owned(),
            client_id,
            client_secret: ids::uuid(),
            forgotten: false,
        });
        token::make(&mut world, id, Some(person), &scopes).value
    }
}
