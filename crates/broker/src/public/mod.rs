//! What every program may ask, within what the person agreed to.
//!
//! One connection is a [`Guest`]. Whoever it is, is found out at its first question; what it may do stands
//! in the books of the owner of consents, and what it is answered with lies on the shelf of the owner of
//! accounts: a token that can be given as it is costs two look-ups, and waits for nobody ([`at_once`]).

mod accounts;
mod given;
mod guest;
mod limits;
mod right;
mod tokens;

use fediaccounts_protocol::public::{
    Event, GetToken, ListAccounts, Ping, ReleaseConsent, ReportInvalid, RequestAccount, Subscribe,
};
use fediaccounts_protocol::{Answer, Call, Code, Failure, Method, Outgoing, RpcError, encode, encode_into};
use serde::Serialize;
use tokio::sync::mpsc;

pub(crate) use guest::Guest;
pub(crate) use limits::Limits;

use crate::Broker;

/// All there are.
const METHODS: [&str; 7] = [
    ListAccounts::NAME,
    RequestAccount::NAME,
    GetToken::NAME,
    ReportInvalid::NAME,
    ReleaseConsent::NAME,
    Subscribe::NAME,
    Ping::NAME,
];

/// Whether a method is one of them.
pub(crate) fn is_public(method: &str) -> bool {
    METHODS.contains(&method)
}

/// Answers what can be answered without waiting for anybody, behind what stands in `lines`; says whether it
/// did.
pub(crate) fn at_once(broker: &Broker, guest: &Guest, call: &Call<'_>, lines: &mut Vec<u8>) -> bool {
    call.method == GetToken::NAME && tokens::give_at_once(broker, guest, call, lines).is_some()
}

/// Answers one of them, with a whole line.
pub(crate) async fn answer(broker: &Broker, guest: &Guest, call: &Call<'_>) -> Vec<u8> {
    let answered = match &*call.method {
        ListAccounts::NAME => accounts::list(broker, guest, call).await,
        RequestAccount::NAME => accounts::request(broker, guest, call).await,
        GetToken::NAME => tokens::get(broker, guest, call).await,
        ReportInvalid::NAME => tokens::report_invalid(broker, guest, call).await,
        ReleaseConsent::NAME => accounts::release(broker, guest, call).await,
        Ping::NAME => ping(broker, call).await,
        _ => Err(Failure::new(Code::UnknownMethod)),
    };
    answered.unwrap_or_else(|failure| refusal(call, &broker.overtaken(failure)))
}

/// The line that says what went wrong.
fn refusal(call: &Call<'_>, failure: &Failure) -> Vec<u8> {
    encode(&Outgoing::from(RpcError::of(call.id.clone(), failure.outcome())))
}

/// `events.subscribe`: the answer, and what happens from then on; or the refusal.
pub(crate) async fn subscribe(
    broker: &Broker,
    guest: &Guest,
    call: &Call<'_>,
) -> Result<(Vec<u8>, mpsc::Receiver<Event>), Vec<u8>> {
    let listening = async {
        call.params::<Subscribe>()?;
        let (running, asker) = guest.enter(broker).await?;
        broker.limits.spend(&asker.app)?;
        // What is not on the shelf changes unheard.
        let known = running.consents.books().known(&asker.app, asker.attested.process);
        running.accounts.lay_out(known).await?;
        Ok(broker.news.listen(asker.app.clone(), asker.attested.process))
    };
    match listening.await {
        Ok(news) => Ok((line(call, ()), news)),
        Err(failure) => Err(refusal(call, &broker.overtaken(failure))),
    }
}

fn line<T: Serialize>(call: &Call<'_>, answer: T) -> Vec<u8> {
    let mut line = vec![];
    encode_into(&mut line, &Answer::new(&call.id, answer));
    line
}

async fn ping(broker: &Broker, call: &Call<'_>) -> Result<Vec<u8>, Failure> {
    call.params::<Ping>()?;
    broker.settled().await;
    broker.running()?;
    Ok(line(call, ()))
}
