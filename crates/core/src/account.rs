//! Accounts: a signed-in identity on an instance.

use std::fmt;
use std::sync::Arc;

use url::Url;

use crate::{Entropy, EntropyError, Origin, SessionState, Timestamp, random};

/// Our own name of an account: random, so that it survives a rename on the server. Clones share it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountId(Arc<str>);

impl AccountId {
    /// A fresh one: 16 random bytes in base64url.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        random::base64url::<16>(entropy).map(Self::from_text)
    }

    /// One that came back from the database or from a client; not checked, only ever compared.
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into().into())
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `@user@host`, for display only: identity is origin and subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    /// The part before the host, without `@`.
    pub user: String,
    /// The account domain where the server proved it, else the host of its API.
    pub host: String,
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}@{}", self.user, self.host)
    }
}

/// Who a token speaks for, as the server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The server's own id of the account. With the origin it *is* the identity.
    pub subject: String,
    /// The account's name on that server, without `@` and host.
    pub username: String,
    /// What the person calls themself: untrusted text.
    pub display_name: String,
    /// Where the picture is, if the server names one.
    pub avatar: Option<Url>,
    /// Whether the server says that it suspended the account.
    pub suspended: bool,
    /// The handle of the account that the person moved to, if the server says so: untrusted text.
    pub moved_to: Option<String>,
}

impl Identity {
    /// Where the picture is, as [`Account::avatar`].
    pub fn picture(&self) -> Option<Box<str>> {
        self.avatar.as_ref().map(|url| url.as_str().into())
    }
}

/// A signed-in identity on an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Ours.
    pub id: AccountId,
    /// Where it is.
    pub origin: Origin,
    /// The server's own id of it.
    pub subject: String,
    /// How it is shown.
    pub handle: Handle,
    /// What the person calls themself: untrusted text, cut to 256 characters.
    pub display_name: String,
    /// Where the picture is: the text of a URL, which takes half of what a URL does.
    pub avatar: Option<Box<str>>,
    /// How it stands.
    pub state: SessionState,
    /// When it was added.
    pub added_at: Timestamp,
    /// When the server last said how it stands.
    pub checked_at: Option<Timestamp>,
    /// What the person calls it; empty if nothing.
    pub label: String,
    /// The person's color for it, as 0xRRGGBB.
    pub color: Option<u32>,
}

impl Account {
    /// Takes over what the server says now; our own id and times stay. A domain's word was for the
    /// name that the account had: with another, only the server's own host is certain.
    #[must_use]
    pub fn renamed(mut self, identity: &Identity) -> Self {
        if !self.handle.user.eq_ignore_ascii_case(&identity.username) {
            self.handle.host = self.origin.authority();
        }
        self.handle.user.clone_from(&identity.username);
        self.display_name.clone_from(&identity.display_name);
        self.avatar = identity.picture();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_does_not_inherit_the_proof_of_the_domain() {
        let origin = Origin::parse("https://social.example").unwrap();
        let account = Account {
            id: AccountId::from_text("a"),
            origin,
            subject: "1".into(),
            handle: Handle { user: "ana".into(), host: "proven.example".into() },
            display_name: "Ana".into(),
            avatar: None,
            state: SessionState::Active,
            added_at: Timestamp::from_seconds(0),
            checked_at: None,
            label: String::new(),
            color: None,
        };
        let called = |username: &str| {
            let identity = Identity {
                subject: "1".into(),
                username: username.into(),
                display_name: "Ana".into(),
                avatar: None,
                suspended: false,
                moved_to: None,
            };
            account.clone().renamed(&identity).handle.to_string()
        };
        assert_eq!(called("ana"), "@ana@proven.example");
        assert_eq!(called("Ana"), "@Ana@proven.example");
        assert_eq!(called("president"), "@president@social.example", "T047-OA");
    }
}
