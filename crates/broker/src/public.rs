//! What every program may ask, within what the person agreed to.

use fediaccounts_protocol::public::{
    GetToken, ListAccounts, Ping, ReleaseConsent, ReportInvalid, RequestAccount, Subscribe,
};
use fediaccounts_protocol::{Code, Failure, Method, Request};
use serde_json::Value;

use crate::Broker;
use crate::serve::Caller;

/// All there are.
pub(crate) const METHODS: [&str; 7] = [
    ListAccounts::NAME,
    RequestAccount::NAME,
    GetToken::NAME,
    ReportInvalid::NAME,
    ReleaseConsent::NAME,
    Subscribe::NAME,
    Ping::NAME,
];

/// Answers one of them.
pub(crate) async fn answer(_broker: &Broker, _caller: &Caller, _request: &Request) -> Result<Value, Failure> {
    Err(Failure::new(Code::NoAccess))
}
