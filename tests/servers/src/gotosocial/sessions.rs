//! Sessions of browsers, which lie in their cookies: each save makes a new one, and the ones before
//! stay what they were, for two minutes.

use std::collections::HashMap;

use axum::http::header::SET_COOKIE;
use axum::response::Response;

use crate::answers::set;
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{World, secret};

/// In seconds.
const LIFETIME: u64 = 120;

/// What was asked for before signing in. There is no place in it for PKCE.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub(super) response_type: String,
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) scope: String,
    pub(super) state: String,
}

/// One browser's session.
#[derive(Clone, Debug, Default)]
pub(super) struct Session {
    pub(super) wish: Option<Wish>,
    pub(super) person: Option<&'static Person>,
}

/// All sessions by the value of their cookie.
#[derive(Debug, Default)]
pub(crate) struct Sessions(HashMap<String, (Session, u64)>);

impl Session {
    /// The session of the request's cookie, or an empty one.
    pub(super) fn open(world: &World, asked: &Asked) -> Self {
        let known =
            asked.cookie(&cookie_name(world)).and_then(|cookie| world.gotosocial.sessions.0.get(cookie));
        let live = known.filter(|(_, ends)| world.clock.now() < *ends);
        live.map(|(session, _)| session.clone()).unwrap_or_default()
    }

    /// Writes the session into the browser.
    pub(super) fn save(self, world: &mut World, mut response: Response) -> Response {
        let value = format!("{}{}", secret(), secret());
        let cookie =
            format!("{}={value}; Path=/; Max-Age={LIFETIME}; HttpOnly; SameSite=Lax", cookie_name(world));
        set(&mut response, SET_COOKIE, &cookie);
        let ends = world.clock.now() + LIFETIME;
        world.gotosocial.sessions.0.insert(value, (self, ends));
        response
    }
}

/// Without the port: two servers of one host take each other's cookie away.
fn cookie_name(world: &World) -> String {
    format!("gotosocial-{}", world.host.split(':').next().unwrap_or_default())
}
