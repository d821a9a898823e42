//! Kinds of practice server, and how a person gets in and out of each.

use crate::{ANA, BEN, Person};

/// A kind of server.
#[derive(Debug)]
pub struct Kind {
    /// What the practice server calls it.
    pub name: &'static str,
    /// What our window calls it.
    pub shown: &'static str,
    /// How a person signs in.
    pub way: Way,
    /// How what it gave ends.
    pub ending: Ending,
    /// Who signs in.
    pub person: Person,
    /// Whether the person is known by a name, not by an e-mail address.
    pub by_name: bool,
}

/// How a person signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On the server's own page.
    Page {
        /// Whether a page of its own asks for the person's yes, after that with the password.
        asks: bool,
    },
    /// By a password, typed in our secret window.
    Password {
        /// Whether a code follows.
        second_factor: bool,
    },
}

/// How what a server gave ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// We revoke it.
    Revoked,
    /// The person ends it on the server's own page.
    OwnPage,
}

const BY_PAGE: Kind = Kind {
    name: "mastodon",
    shown: "Mastodon",
    way: Way::Page { asks: true },
    ending: Ending::Revoked,
    person: ANA,
    by_name: false,
};

/// All that the main job is played at.
pub static KINDS: [Kind; 6] = [
    BY_PAGE,
    Kind { name: "pleroma", shown: "Pleroma", way: Way::Page { asks: false }, by_name: true, ..BY_PAGE },
    Kind { name: "akkoma", shown: "Akkoma", way: Way::Page { asks: false }, by_name: true, ..BY_PAGE },
    Kind {
        name: "peertube",
        shown: "PeerTube",
        way: Way::Password { second_factor: true },
        person: BEN,
        by_name: true,
        ..BY_PAGE
    },
    Kind { name: "gotosocial", shown: "GoToSocial", ..BY_PAGE },
    Kind { name: "misskey", shown: "Misskey", ending: Ending::OwnPage, ..BY_PAGE },
];

impl Kind {
    /// Mastodon.
    pub fn mastodon() -> &'static Self {
        &KINDS[0]
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// What the person types to say who they are.
    pub fn login(&self) -> &'static str {
        if self.by_name { self.person.name } else { self.person.email }
    }
}
