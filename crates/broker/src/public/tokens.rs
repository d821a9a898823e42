//! Tokens for apps.

use std::borrow::Cow;
use std::time::Duration;

use fediaccounts_core::{Deed, Scope, Secret, Share, Timestamp};
use fediaccounts_protocol::public::ReportInvalid;
use fediaccounts_protocol::{Answer, Call, Code, Failure, encode_into};
use serde::Deserialize;

use super::given::Given;
use super::right::{Right, right, right_laid};
use super::{Guest, line};
use crate::Broker;
use crate::accounts::AccessToken;
use crate::broker::Running;
use crate::consents::Asker;

/// How long a token is good for if nobody says how long it has to be.
const MIN_VALID: Duration = Duration::from_secs(60);
/// The longest that may be asked for.
const MAX_VALID: Duration = Duration::from_secs(60 * 60);

/// The parameters of `token.get`, read where they lie.
#[derive(Deserialize)]
struct Wish<'a> {
    #[serde(borrow)]
    account: Cow<'a, str>,
    #[serde(default)]
    scopes: Vec<String>,
    min_valid_seconds: Option<u32>,
}

impl Wish<'_> {
    /// One that was written with a space in it is two.
    fn scope(&self) -> Scope {
        if self.scopes.is_empty() { Scope::default() } else { Scope::parse(&self.scopes.join(" ")) }
    }

    fn min_valid(&self) -> Duration {
        let asked = self.min_valid_seconds.map_or(MIN_VALID, |seconds| Duration::from_secs(seconds.into()));
        asked.min(MAX_VALID)
    }
}

/// Gives a token that lies ready, behind what stands in `lines`; `None` if it has to be asked for, or is not
/// to be had.
pub(super) fn give_at_once(
    broker: &Broker,
    guest: &Guest,
    call: &Call<'_>,
    lines: &mut Vec<u8>,
) -> Option<()> {
    let running = broker.running().ok()?;
    let asker = guest.known(&running)?;
    let wish: Wish<'_> = call.read().ok()?;
    let (scope, now) = (wish.scope(), broker.ports.now());
    let right = right(&running, &asker, &wish.account, &scope, now).ok()?;
    // What is used up by one token is used up by its owner.
    if right.is_once() {
        return None;
    }
    let token = right.laid.token(&right.holder(), wish.min_valid(), now)?;
    reaches(&right, token, &scope).ok()?;
    let given = Given::new(&right.laid.face, token, &right.consent.scope);
    encode_into(lines, &Answer::new(&call.id, given));
    running.consents.note(&asker, Some(right.account()), Deed::Given);
    Some(())
}

/// `token.get`: silent, whatever it needs.
pub(super) async fn get(broker: &Broker, guest: &Guest, call: &Call<'_>) -> Result<Vec<u8>, Failure> {
    let wish: Wish<'_> = call.read()?;
    let (running, asker) = guest.enter(broker).await?;
    let given = token(broker, &running, &asker, &wish).await;
    if let Err(failure) = &given
        && matches!(failure.code.outcome(), Code::NoAccess | Code::ConsentRequired)
    {
        running.consents.note(&asker, None, Deed::Refused);
    }
    let (right, token) = given?;
    if !guest.is_still() {
        return Err(Failure::new(Code::NoAccess));
    }
    running.consents.note(&asker, Some(right.account()), Deed::Given);
    Ok(line(call, Given::new(&right.laid.face, &token, &right.consent.scope)))
}

async fn token(
    broker: &Broker,
    running: &Running,
    asker: &Asker,
    wish: &Wish<'_>,
) -> Result<(Right, AccessToken), Failure> {
    let (scope, min_valid) = (wish.scope(), wish.min_valid());
    let look = async |now: Timestamp| right_laid(running, asker, &wish.account, &scope, now).await;
    let now = broker.ports.now();
    let mut right = look(now).await?;
    let lying = right.laid.token(&right.holder(), min_valid, now).cloned();
    let token = if let Some(token) = lying {
        token
    } else {
        broker.limits.spend(&asker.app)?;
        let (account, holder) = (right.account().clone(), right.holder());
        let token = running.accounts.access_token(account.clone(), holder.clone(), min_valid).await?;
        // What was true before the server was asked need not be true any more.
        right = look(broker.ports.now()).await?;
        if (&account, &holder) != (right.account(), &right.holder()) {
            return Err(Failure::new(Code::ConsentRequired));
        }
        token
    };
    reaches(&right, &token, &scope)?;
    if right.is_once() {
        let spent =
            running.consents.spend(asker.app.clone(), asker.attested.process, right.account().clone()).await;
        // Another consent may have taken its place, to less or to another token.
        if spent.as_ref() != Some(&right.consent) {
            return Err(Failure::new(Code::ConsentRequired));
        }
    }
    Ok((right, token))
}

/// Whether a token may do what was asked: a server may have given less than the person agreed to.
fn reaches(right: &Right, token: &AccessToken, asked: &Scope) -> Result<(), Failure> {
    if right.laid.dialect.covers_all(&token.scope, asked) {
        return Ok(());
    }
    Err(Failure::new(match right.share {
        Share::Account => Code::SignInRequired,
        Share::OwnToken => Code::ConsentRequired,
    }))
}

/// `token.report_invalid`: answered alike whether or not anything comes of it.
pub(super) async fn report_invalid(
    broker: &Broker,
    guest: &Guest,
    call: &Call<'_>,
) -> Result<Vec<u8>, Failure> {
    let ReportInvalid { account, access_token } = call.params()?;
    let refused = Secret::new(access_token.into_text());
    let (running, asker) = guest.enter(broker).await?;
    broker.limits.spend(&asker.app)?;
    let right = right_laid(&running, &asker, &account, &Scope::default(), broker.ports.now()).await?;
    let (account, holder) = (right.account().clone(), right.holder());
    if right.laid.is_token(&holder, &refused) && broker.limits.may_report(&account, &holder) {
        running.consents.note(&asker, Some(&account), Deed::Reported);
        let accounts = running.accounts.clone();
        running.spawn(async move { accounts.look_after(account, holder).await });
    }
    Ok(line(call, ()))
}
