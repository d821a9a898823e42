//! Browser sessions: who is signed in, the CSRF token, and where to go after signing in.

use std::collections::HashMap;

use axum::http::header::SET_COOKIE;
use axum::response::Response;

use crate::answers;
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{World, secret};

/// One browser's session.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) person: Option<&'static Person>,
    /// Rails' `authenticity_token`.
    pub(crate) csrf: String,
    /// The page that was asked for before signing in.
    pub(crate) return_to: Option<String>,
}

/// All sessions by the value of their cookie.
#[derive(Debug, Default)]
pub(crate) struct Sessions(HashMap<String, Session>);

/// A session that is being served.
#[derive(Debug)]
pub(crate) struct Visit {
    cookie: String,
    pub(crate) session: Session,
}

impl Visit {
    /// The session of the request's cookie, or a new one.
    pub(crate) fn open(world: &World, asked: &Asked) -> Self {
        let known = asked
            .cookie(&cookie_name(world))
            .and_then(|cookie| Some((cookie.to_owned(), world.sessions.0.get(cookie)?.clone())));
        known.map_or_else(|| Self::fresh(None), |(cookie, session)| Self { cookie, session })
    }

    /// A new session, as Rails makes one when somebody signs in or out.
    pub(crate) fn fresh(person: Option<&'static Person>) -> Self {
        Self { cookie: secret(), session: Session { person, csrf: secret(), return_to: None } }
    }

    /// Whether a form was sent from one of this session's pages.
    pub(crate) fn is_genuine(&self, asked: &Asked) -> bool {
        asked.params.get("authenticity_token") == Some(&self.session.csrf)
    }

    /// Forgets a session for good.
    pub(crate) fn end(self, world: &mut World) {
        world.sessions.0.remove(&self.cookie);
    }

    /// Keeps the session and hands its cookie to the browser.
    pub(crate) fn close(self, world: &mut World, mut response: Response) -> Response {
        let cookie = format!("{}={}; path=/; HttpOnly; SameSite=Lax", cookie_name(world), self.cookie);
        answers::set(&mut response, SET_COOKIE, &cookie);
        world.sessions.0.insert(self.cookie, self.session);
        response
    }
}

/// Browsers share cookies between ports, so two practice servers need two names.
fn cookie_name(world: &World) -> String {
    let port = world.host.rsplit(':').next().unwrap_or_default();
    format!("_practice_session_{port}")
}
