//! Making an account at a server.

use std::fmt;

use async_trait::async_trait;

use crate::{ClientRegistration, Instance, NewAccountError, Secret, Timestamp, TokenSet};

/// What a server asks of new people. All text is the server's: untrusted, plain, cut.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HouseRules {
    /// Its rules, in its order.
    pub rules: Vec<String>,
    /// Whether somebody there decides about each new account: then a reason is asked for.
    pub approval: bool,
    /// The age, in years, that one must have, if it asks.
    pub min_age: Option<u8>,
}

/// What a person typed to make an account. Never printed.
#[derive(Clone)]
pub struct NewAccount {
    /// The name it is to have.
    pub username: String,
    /// The person's e-mail address.
    pub email: String,
    /// The password it is to have.
    pub password: Secret,
    /// Why the person wants it, where that is asked.
    pub reason: String,
    /// The person's language (BCP 47).
    pub locale: String,
    /// When the person was born, as `2001-12-31`, where an age is asked.
    pub date_of_birth: Option<String>,
}

impl fmt::Debug for NewAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewAccount(..)")
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Created {
    /// The account is there, with a token. It may still wait for an e-mail to be confirmed.
    Tokens(Box<TokenSet>),
    /// Somebody at the server decides.
    AwaitingApproval,
    /// The person has to follow a link in an e-mail.
    AwaitingConfirmation,
}

/// A server that lets clients make accounts. Nobody agrees to rules but the person who saw them.
#[async_trait]
pub trait NewAccounts: Send + Sync {
    /// What the server asks for.
    async fn house_rules(&self, instance: &Instance) -> Result<HouseRules, NewAccountError>;

    /// Makes the account: the person has agreed to the rules.
    async fn create(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        new: &NewAccount,
        now: Timestamp,
    ) -> Result<Created, NewAccountError>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Credentials;

    #[test]
    fn what_was_typed_is_never_printed() {
        let typed = || "CANARY".to_owned();
        let credentials = Credentials { username: typed(), password: Secret::new("CANARY") };
        let new = NewAccount {
            username: typed(),
            email: typed(),
            password: Secret::new("CANARY"),
            reason: typed(),
            locale: typed(),
            date_of_birth: Some(typed()),
        };
        let printed = format!("{credentials:?} {new:?}");
        assert_eq!(printed, "Credentials(..) NewAccount(..)", "T062-OA");
    }
}
