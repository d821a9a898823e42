//! What may be switched while the server runs: apps that are forgotten, people who are suspended or
//! move, scopes, pictures, and the end of the server.

use crate::conduct::{Closed, DeadToken, Standing};
use crate::hostile::{Heard, Script};
use crate::people::User;
use crate::pictures::Picture;
use crate::scopes::Scopes;
use crate::server::PracticeServer;
use crate::world::App;

impl PracticeServer {
    /// Deletes all apps with their tokens and codes, as 4.2.0 to 4.2.8 did with unused ones and as a
    /// restored backup does with new ones.
    pub fn forget_registrations(&self) {
        let mut world = self.shared.lock();
        world.forget_apps(|_| true);
        world.peertube.forget_client();
    }

    /// Deletes one app with its tokens and codes.
    pub fn forget_registration(&self, client_id: &str) {
        self.shared.lock().forget_apps(|app: &App| app.client_id == client_id);
    }

    /// Sets how somebody's account stands.
    pub fn set_standing(&self, user: User, standing: Standing) {
        self.shared.lock().set_standing(user, standing);
    }

    /// Suspends somebody: the API says "Your login is currently disabled", the token stays.
    pub fn suspend(&self, user: User) {
        self.set_standing(user, Standing::Suspended);
    }

    /// Disables somebody's login, which looks the same from here.
    pub fn disable(&self, user: User) {
        self.set_standing(user, Standing::Disabled);
    }

    /// Takes a suspension or the like back.
    pub fn reinstate(&self, user: User) {
        self.set_standing(user, Standing::Fine);
    }

    /// From now on somebody's account says that it moved to `acct`: `ana@elsewhere.example`.
    pub fn move_to(&self, user: User, acct: &str) {
        self.shared.lock().conduct.set_moved(user, Some(acct.to_owned()));
    }

    /// Takes a move back.
    pub fn move_back(&self, user: User) {
        self.shared.lock().conduct.set_moved(user, None);
    }

    /// Gives somebody another picture.
    pub fn set_avatar(&self, user: User, picture: Picture) {
        self.shared.lock().conduct.set_avatar(user, picture);
    }

    /// Gives the server another icon.
    pub fn set_icon(&self, picture: Picture) {
        self.shared.lock().conduct.icon = Some(picture);
    }

    /// Answers everything as a server that was given up.
    pub fn close(&self, how: Closed) {
        self.shared.lock().conduct.closed = Some(how);
    }

    /// Is the old server again, with all its data.
    pub fn reopen(&self) {
        self.shared.lock().conduct.closed = None;
    }

    /// Refuses dead tokens as another software does.
    pub fn refuse_dead_tokens_with(&self, how: DeadToken) {
        self.shared.lock().conduct.dead_token = how;
    }

    /// Says of tokens made from now on that they end after so many seconds. A Pleroma's do; a Mastodon's
    /// end by [`PracticeServer::revoke_all`] alone.
    pub fn expire_tokens_in(&self, seconds: u64) {
        self.shared.lock().conduct.expires_in = Some(seconds);
    }

    /// Makes tokens for these scopes, fewer or more than asked for; as asked for if none.
    pub fn grant_scope(&self, scope: Option<&str>) {
        self.shared.lock().conduct.granted = scope.map(Scopes::parse);
    }

    /// Answers `invalid_scope` at the token endpoint if this scope was asked for, though the
    /// registration took it.
    pub fn refuse_scope(&self, scope: Option<&str>) {
        self.shared.lock().conduct.refused_scope = scope.map(str::to_owned);
    }

    /// All requests to that path get this script, if the server is scriptable; `*` stands for every
    /// path that has none.
    pub fn script(&self, path: &str, script: Script) {
        self.shared.lock().scripts.set(path, script);
    }

    /// Every request is first shown to `make`, which may make a script up for it.
    pub fn script_by(&self, make: impl FnMut(&Heard) -> Option<Script> + Send + 'static) {
        self.shared.lock().scripts.make(Box::new(make));
    }

    /// Every request to a scriptable server, as it came.
    pub fn heard(&self) -> Vec<Heard> {
        self.shared.lock().scripts.heard.clone()
    }

    /// How many bytes of scripts were taken so far.
    pub fn sent(&self) -> u64 {
        self.shared.lock().scripts.sent
    }
}
