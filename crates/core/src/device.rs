//! Signing in on any device (RFC 8628): the person types a short code on a page of the server.

use std::time::Duration;

use async_trait::async_trait;
use url::Url;

use crate::{ClientRegistration, DeviceError, Instance, Secret, Timestamp, TokenSet};

/// What the server gave for one sign-in (RFC 8628, section 3.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceAuthorization {
    /// What the server is asked with. Never shown.
    pub device_code: Secret,
    /// What the person types: visible ASCII, at most 32 characters.
    pub user_code: String,
    /// Where it is typed: a page of the server's own.
    pub verification_uri: Url,
    /// The same page with the code in it, if the server has one.
    pub verification_uri_complete: Option<Url>,
    /// Until when.
    pub expires_at: Timestamp,
    /// How long to wait between two questions.
    pub interval: Duration,
}

/// How a sign-in on another device stands (RFC 8628, section 3.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceAnswer {
    /// The person has not decided yet.
    Pending,
    /// The same, and five seconds more are to be waited from now on.
    SlowDown,
    /// A token.
    Tokens(Box<TokenSet>),
}

/// A server that knows the device flow.
#[async_trait]
pub trait DeviceGrant: Send + Sync {
    /// Begins.
    async fn begin(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<DeviceAuthorization, DeviceError>;

    /// Asks once whether the person has decided.
    async fn ask(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        device_code: &Secret,
        now: Timestamp,
    ) -> Result<DeviceAnswer, DeviceError>;
}
