//! Answers about accounts and tokens, written from where their parts lie: no copy is made of them but in
//! the line.

use std::sync::Arc;

use fediaccounts_core::{Scope, Timestamp};
use fediaccounts_protocol::public::Standing;
use serde::{Serialize, Serializer};

use crate::accounts::{AccessToken, Face, Laid};

/// A [`Token`](fediaccounts_protocol::public::Token).
#[derive(Serialize)]
pub(super) struct Given<'a> {
    access_token: &'a str,
    token_type: &'static str,
    expires_at: Option<i64>,
    scopes: Tokens<'a>,
    api_base: &'a str,
    account: Row<'a>,
}

/// An [`Account`](fediaccounts_protocol::public::Account).
#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: &'a str,
    handle: &'a str,
    display_name: &'a str,
    label: &'a str,
    color: Option<&'a str>,
    software: &'a str,
    api_base: &'a str,
    scopes: Tokens<'a>,
    standing: Standing,
}

/// A list of them: each account with what the app was promised of it.
pub(super) struct Rows<'a>(pub(super) &'a [(Arc<Laid>, Scope)]);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(laid, promised)| Row::new(&laid.face, promised)))
    }
}

/// [`Granted`](fediaccounts_protocol::public::Granted).
#[derive(Serialize)]
pub(super) struct Granted<'a> {
    pub(super) account: Row<'a>,
}

struct Tokens<'a>(&'a Scope);

impl Serialize for Tokens<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.tokens())
    }
}

impl<'a> Given<'a> {
    /// A token of an account, for an app that was promised a scope.
    pub(super) fn new(face: &'a Face, token: &'a AccessToken, promised: &'a Scope) -> Self {
        Self {
            access_token: token.token.expose(),
            token_type: "Bearer",
            expires_at: token.expires_at.map(Timestamp::seconds),
            scopes: Tokens(&token.scope),
            api_base: &face.api_base,
            account: Row::new(face, promised),
        }
    }
}

impl<'a> Row<'a> {
    /// An account, for an app that was promised a scope.
    pub(super) fn new(face: &'a Face, promised: &'a Scope) -> Self {
        Self {
            id: face.id.as_str(),
            handle: &face.handle,
            display_name: &face.display_name,
            label: &face.label,
            color: face.color.as_deref(),
            software: &face.software,
            api_base: &face.api_base,
            scopes: Tokens(promised),
            standing: face.standing,
        }
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_core::{AccountId, Secret};
    use fediaccounts_protocol::{Typed, public};

    use super::*;

    #[test]
    fn what_is_written_is_what_the_protocol_reads() {
        let face = Face {
            id: AccountId::from_text("a1"),
            handle: "@ana@social.example".into(),
            display_name: "Ana \"\\ \u{1f9a3}".into(),
            label: "work".into(),
            color: Some("#112233".into()),
            software: "mastodon".into(),
            api_base: "https://social.example".into(),
            standing: Standing::Active,
        };
        let (promised, granted) = (Scope::parse("read"), Scope::parse("read write"));
        let account = public::Account {
            id: "a1".into(),
            handle: face.handle.clone(),
            display_name: face.display_name.clone(),
            label: "work".into(),
            color: face.color.clone(),
            software: "mastodon".into(),
            api_base: face.api_base.clone(),
            scopes: vec!["read".into()],
            standing: Standing::Active,
        };
        for expires_at in [None, Some(7)] {
            let token = AccessToken {
                token: Secret::new("CANARY_AT_1"),
                expires_at: expires_at.map(Timestamp::from_seconds),
                scope: granted.clone(),
            };
            let expected = public::Token {
                access_token: Typed("CANARY_AT_1".into()),
                token_type: "Bearer".into(),
                expires_at,
                scopes: vec!["read".into(), "write".into()],
                api_base: face.api_base.clone(),
                account: account.clone(),
            };
            let written = serde_json::to_string(&Given::new(&face, &token, &promised)).unwrap();
            assert_eq!(written, serde_json::to_string(&expected).unwrap());
        }
        let granted = serde_json::to_string(&Granted { account: Row::new(&face, &promised) }).unwrap();
        assert_eq!(granted, serde_json::to_string(&public::Granted { account }).unwrap());
    }
}
