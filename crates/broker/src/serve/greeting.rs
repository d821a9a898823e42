//! The first exchange on a connection.

use fediaccounts_protocol::{
    Call, Capability, Code, Failure, Hello, Outgoing, Peer, RpcError, VERSION, Welcome,
};

use super::Caller;
use crate::Broker;

/// What is answered to the first line; and what the peer calls itself, if the conversation goes on.
pub(super) fn greet(line: &str, caller: &Caller, broker: &Broker) -> (Outgoing, Option<String>) {
    let call = match Call::parse(line) {
        Ok(call) => call,
        Err(error) => return (error.into(), None),
    };
    let refusal = |failure| (RpcError::of(call.id.clone(), failure).into(), None);
    if call.method != "hello" {
        return refusal(Failure::new(Code::BadRequest));
    }
    match call.read::<Hello>() {
        Ok(hello) if hello.protocol == VERSION => {
            let welcome = serde_json::to_value(welcome(caller, broker));
            let answer = welcome.map_err(|_| Failure::new(Code::Internal));
            (Outgoing::answer(call.id.clone(), answer), Some(hello.client.name))
        }
        // Those that are spoken: one.
        Ok(_) => refusal(Failure::new(Code::UnsupportedVersion).detail(VERSION.to_string())),
        Err(failure) => refusal(failure),
    }
}

fn welcome(caller: &Caller, broker: &Broker) -> Welcome {
    let mut capabilities = vec![Capability::Accounts, Capability::Events];
    capabilities.extend(caller.may_manage.then_some(Capability::Manage));
    Welcome {
        protocol: VERSION,
        agent: Peer { name: "fediaccounts-agent".into(), version: broker.about.version.clone() },
        capabilities,
    }
}
