//! Accounts for apps, and the consents to them.

use std::sync::Arc;

use fediaccounts_core::Scope;
use fediaccounts_protocol::public::{ListAccounts, ReleaseConsent, RequestAccount};
use fediaccounts_protocol::{Answer, Call, Code, Failure, encode_into};

use super::given::{Granted, Row, Rows};
use super::right::right_laid;
use super::{Guest, line};
use crate::Broker;
use crate::consents::{Asker, Wish};

/// As many scopes may be asked for at once, and as long may each be.
const SCOPES: usize = 64;
const SCOPE: usize = 128;
/// The longest name of a software, a server or an account.
const NAME: usize = 320;
/// Most accounts take no more of a line.
const ROW: usize = 384;

/// `accounts.list`: those that the app may use, and nothing of others.
pub(super) async fn list(broker: &Broker, guest: &Guest, call: &Call<'_>) -> Result<Vec<u8>, Failure> {
    call.params::<ListAccounts>()?;
    let (running, asker) = guest.enter(broker).await?;
    broker.limits.spend(&asker.app)?;
    let books = running.consents.books();
    let promised = books.promised(&asker.app, asker.attested.process, books.now(broker.ports.now()));
    running.accounts.lay_out(promised.iter().map(|(account, _)| account.clone()).collect()).await?;
    let laid = running.accounts.shelf().in_order(promised);
    // What grows is copied, and what was is wiped: the line of thousands of accounts is as long as it gets.
    let mut line = Vec::with_capacity(ROW * (1 + laid.len()));
    encode_into(&mut line, &Answer::new(&call.id, Rows(&laid)));
    Ok(line)
}

/// `accounts.request`: the person is asked, unless they agreed already. Dropping this takes the question
/// away.
pub(super) async fn request(broker: &Broker, guest: &Guest, call: &Call<'_>) -> Result<Vec<u8>, Failure> {
    let wish = wish(call.params()?)?;
    let (running, _) = guest.enter(broker).await?;
    let asker: Arc<Asker> = guest.who_now(&running).await?;
    broker.limits.spend(&asker.app)?;
    let consent = running.consents.request(Asker::clone(&asker), wish).await?;
    let laid = running.accounts.laid(&consent.account).await?;
    if !guest.is_still() {
        return Err(Failure::new(Code::NoAccess));
    }
    // The account went while the person was asked about it.
    let laid = laid.ok_or_else(|| Failure::new(Code::NoAccess))?;
    Ok(line(call, Granted { account: Row::new(&laid.face, &consent.scope) }))
}

/// `consent.release`.
pub(super) async fn release(broker: &Broker, guest: &Guest, call: &Call<'_>) -> Result<Vec<u8>, Failure> {
    let ReleaseConsent { account } = call.params()?;
    let (running, asker) = guest.enter(broker).await?;
    broker.limits.spend(&asker.app)?;
    let right = right_laid(&running, &asker, &account, &Scope::default(), broker.ports.now()).await?;
    running.consents.release(asker.app.clone(), asker.attested.process, right.account().clone()).await?;
    Ok(line(call, ()))
}

/// What an app asks for, if that can be asked.
fn wish(asked: RequestAccount) -> Result<Wish, Failure> {
    let RequestAccount { software, instance, account, scopes, reason, background } = asked;
    let is_scope = |scope: &String| {
        // RFC 6749, section 3.3.
        let is_character = |byte: u8| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\';
        (1..=SCOPE).contains(&scope.len()) && scope.bytes().all(is_character)
    };
    let is_name = |name: &Option<String>| name.as_ref().is_none_or(|name| name.len() <= NAME);
    let names = [&software, &instance, &account].into_iter().all(is_name);
    if !names || !(1..=SCOPES).contains(&scopes.len()) || !scopes.iter().all(is_scope) {
        return Err(Failure::new(Code::BadRequest));
    }
    Ok(Wish {
        software: software.map(|software| software.to_ascii_lowercase()),
        instance,
        account,
        scope: scopes.into_iter().collect(),
        reason,
        background,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(scopes: &[&str]) -> RequestAccount {
        let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        RequestAccount { scopes, reason: "to post".into(), ..RequestAccount::default() }
    }

    #[test]
    fn what_is_asked_for_is_whole_and_short() {
        let wished =
            wish(RequestAccount { software: Some("Mastodon".into()), ..asking(&["write", "read:accounts"]) });
        let wished = wished.unwrap();
        assert_eq!(wished.scope, Scope::parse("read:accounts write"));
        assert_eq!(wished.software.as_deref(), Some("mastodon"));
    }

    #[test]
    fn what_cannot_be_asked_is_refused_before_anybody_is() {
        let long = "a".repeat(SCOPE + 1);
        let many: Vec<_> = vec!["read"; SCOPES + 1];
        for scopes in
            [&[][..], &[""], &["read write"], &["re\u{202e}ad"], &["\n"], &["\""], &["\\"], &[&long], &many]
        {
            let failure = wish(asking(scopes)).unwrap_err();
            assert_eq!(failure.code, Code::BadRequest, "T162-CO {scopes:.3?}");
        }
        let name = Some("a".repeat(NAME + 1));
        assert!(wish(RequestAccount { account: name, ..asking(&["read"]) }).is_err());
    }
}
