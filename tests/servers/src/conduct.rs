//! How the server behaves where real ones differ: set at any time, kept until it is set otherwise.

use std::collections::HashMap;

use axum::http::StatusCode;
use axum::response::Response;

use crate::joining::Joining;
use crate::people::{Person, User};
use crate::pictures::Picture;
use crate::scopes::Scopes;
use crate::{answers, pages};

/// How a token that is dead is answered: as other software than Mastodon was seen to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DeadToken {
    /// 401 and JSON that says why, as Mastodon.
    #[default]
    Unauthorized401,
    /// 403 `{"error":"Invalid credentials."}`, as Pleroma.
    Forbidden403,
    /// 400 and a line of text, as Takahē.
    BadRequest400Text,
    /// 422 without a body, as snac.
    Unprocessable422Empty,
}

/// How somebody's account stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is wrong.
    #[default]
    Fine,
    /// The e-mail address was not confirmed yet.
    Unconfirmed,
    /// The moderators have not let them in yet.
    Pending,
    /// The moderators did not let them in. Only `PeerTube` says so.
    Rejected,
    /// A new password has to be set first. Only Pleroma asks for that.
    PasswordReset,
    /// The moderators stopped the login. The token stays, but at `PeerTube`.
    Disabled,
    /// The moderators suspended the account. To an app that looks as if it were disabled.
    Suspended,
    /// The same on a server that goes on answering, with `"suspended": true` in the account.
    SuspendedOpenly,
}

impl Standing {
    /// The refusal of the API, where there is one: the token is good in all of them.
    pub(crate) fn refusal(self) -> Option<&'static str> {
        match self {
            Self::Fine | Self::PasswordReset | Self::SuspendedOpenly => None,
            Self::Unconfirmed => Some("Your login is missing a confirmed e-mail address"),
            Self::Pending => Some("Your login is currently pending approval"),
            Self::Disabled | Self::Suspended | Self::Rejected => Some("Your login is currently disabled"),
        }
    }
}

/// What became of a server that was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// 410 for everything, as is advised before a server is switched off.
    Gone,
    /// 200 and a page of whoever owns the name now, for everything.
    Parked,
}

impl Closed {
    /// The answer to any request.
    pub(crate) fn response(self) -> Response {
        match self {
            Self::Gone => answers::html(StatusCode::GONE, pages::message("Gone", "This server has closed.")),
            Self::Parked => {
                let sentence = "This domain may be for sale. Related searches: boats, bread.";
                answers::html(StatusCode::OK, pages::message("practice.example", sentence))
            }
        }
    }
}

/// Everything that can be switched.
#[derive(Debug, Default)]
pub(crate) struct Conduct {
    pub(crate) dead_token: DeadToken,
    pub(crate) closed: Option<Closed>,
    /// Tokens are made for these scopes, whatever was asked for.
    pub(crate) granted: Option<Scopes>,
    /// The token endpoint refuses this scope, which the registration took.
    pub(crate) refused_scope: Option<String>,
    /// New tokens say that they end after so many seconds.
    pub(crate) expires_in: Option<u64>,
    pub(crate) icon: Option<Picture>,
    pub(crate) joining: Joining,
    /// How old new people have to be.
    pub(crate) min_age: Option<u8>,
    /// By the name of the person.
    standings: HashMap<&'static str, Standing>,
    moved: HashMap<&'static str, String>,
    avatars: HashMap<&'static str, Picture>,
}

impl Conduct {
    pub(crate) fn set_standing(&mut self, user: User, standing: Standing) {
        self.standings.insert(user.name, standing);
    }

    pub(crate) fn standing(&self, person: &Person) -> Standing {
        self.standings.get(person.user.name).copied().unwrap_or_default()
    }

    pub(crate) fn set_moved(&mut self, user: User, acct: Option<String>) {
        match acct {
            Some(acct) => self.moved.insert(user.name, acct),
            None => self.moved.remove(user.name),
        };
    }

    /// The account that somebody moved to: `ana@elsewhere.example`.
    pub(crate) fn moved(&self, person: &Person) -> Option<&str> {
        self.moved.get(person.user.name).map(String::as_str)
    }

    pub(crate) fn set_avatar(&mut self, user: User, picture: Picture) {
        self.avatars.insert(user.name, picture);
    }

    /// The picture of somebody; their own, unless another was set.
    pub(crate) fn avatar(&self, person: &Person) -> Picture {
        let usual = || Picture::Bytes { content_type: "image/png", bytes: person.avatar.to_vec() };
        self.avatars.get(person.user.name).cloned().unwrap_or_else(usual)
    }
}
