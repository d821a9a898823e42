//! What an app may have of an account, as the books and the shelf say it now.

use std::sync::Arc;

use fediaccounts_core::{AccountId, Consent, Decision, Holder, Lifetime, Scope, Share, Timestamp, decide};
use fediaccounts_protocol::{Code, Failure};

use crate::accounts::Laid;
use crate::broker::Running;
use crate::consents::Asker;

/// A consent that is good for what was asked, and the account it is for.
pub(super) struct Right {
    pub(super) consent: Consent,
    pub(super) laid: Arc<Laid>,
    pub(super) share: Share,
}

/// Why there is none.
pub(super) enum Wrong {
    /// There is a consent, and its account does not lie on the shelf.
    NotLaid,
    Refused(Code),
}

impl Right {
    /// Whose token set the app is given from.
    pub(super) fn holder(&self) -> Holder {
        match self.share {
            Share::Account => Holder::Own,
            Share::OwnToken => Holder::App(self.consent.app.clone()),
        }
    }

    /// Whether it is used up by one token.
    pub(super) fn is_once(&self) -> bool {
        self.consent.lifetime == Lifetime::Once
    }

    pub(super) fn account(&self) -> &AccountId {
        &self.consent.account
    }
}

/// What an app may have of an account that it names by id or handle.
pub(super) fn right(
    running: &Running,
    asker: &Asker,
    account: &str,
    scope: &Scope,
    now: Timestamp,
) -> Result<Right, Wrong> {
    let no_access = Wrong::Refused(Code::NoAccess);
    let process = asker.attested.process;
    let Some(consent) = consent(running, asker, account) else { return Err(no_access) };
    // Whoever may not know of the account does not find out by the time it takes.
    if !consent.is_for(process) {
        return Err(no_access);
    }
    let Some(laid) = running.accounts.shelf().get(&consent.account) else {
        return Err(Wrong::NotLaid);
    };
    let covers = |held: &Scope| laid.dialect.covers_all(held, scope);
    let now = running.consents.books().now(now);
    match decide(Some(&consent), process, covers, now) {
        Decision::Allow(share) => Ok(Right { consent, laid, share }),
        Decision::Ask => Err(Wrong::Refused(Code::ConsentRequired)),
        Decision::NoAccess => Err(no_access),
    }
}

/// The same, with what does not lie on the shelf yet brought there.
pub(super) async fn right_laid(
    running: &Running,
    asker: &Asker,
    account: &str,
    scope: &Scope,
    now: Timestamp,
) -> Result<Right, Failure> {
    let first = right(running, asker, account, scope, now);
    if !matches!(first, Err(Wrong::NotLaid | Wrong::Refused(Code::NoAccess))) {
        return first.map_err(Wrong::failure);
    }
    // A handle is only known of what lies there.
    let known = running.consents.books().known(&asker.app, asker.attested.process);
    running.accounts.lay_out(known).await?;
    right(running, asker, account, scope, now).map_err(Wrong::failure)
}

impl Wrong {
    fn failure(self) -> Failure {
        match self {
            // An account that is not here any more, or is on its way out.
            Self::NotLaid => Failure::new(Code::NoAccess),
            Self::Refused(code) => Failure::new(code),
        }
    }
}

/// The app's consent to an account, by its id; else by its handle, among those that it knows.
fn consent(running: &Running, asker: &Asker, account: &str) -> Option<Consent> {
    let (books, process) = (running.consents.books(), asker.attested.process);
    let by_id = books.consent(&asker.app, &AccountId::from_text(account), process);
    by_id.or_else(|| {
        let wanted = account.strip_prefix('@').unwrap_or(account);
        let shelf = running.accounts.shelf();
        let is_wanted = |id: &AccountId| {
            let laid = shelf.get(id);
            laid.is_some_and(|laid| laid.face.handle[1..].eq_ignore_ascii_case(wanted))
        };
        let found = books.known(&asker.app, process).into_iter().find(is_wanted)?;
        books.consent(&asker.app, &found, process)
    })
}
