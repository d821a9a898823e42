//! Making an account at a server.

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

/// What a person typed to make an account.
#[derive(Debug, Clone)]
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
