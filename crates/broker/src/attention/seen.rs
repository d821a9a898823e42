//! What of a snapshot matters here.

use std::collections::HashMap;
use std::time::Duration;

use fediaccounts_core::{Need, Timestamp};
use fediaccounts_protocol::manage::{Account, Snapshot, State};

/// So long before its end a sign-in is announced.
pub(super) const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What of a snapshot matters here.
pub(super) struct Seen {
    /// What accounts need.
    pub(super) needs: HashMap<String, Need>,
    /// When sign-ins end that are well.
    pub(super) endings: Vec<Timestamp>,
    /// Those of them that end within a day.
    pub(super) ending: Vec<(String, Timestamp)>,
}

impl Seen {
    /// In one look at every account.
    pub(super) fn of(shown: &Snapshot, now: Timestamp) -> Self {
        let mut seen = Self { needs: HashMap::new(), endings: vec![], ending: vec![] };
        for account in &shown.accounts {
            if let Some(need) = need(account) {
                seen.needs.insert(account.id.clone(), need);
            } else if let Some(until) = account.signed_in_until.map(Timestamp::from_seconds)
                && account.state != State::WaitingToSignOut
            {
                seen.endings.push(until);
                if until <= now.plus(DAY) {
                    seen.ending.push((account.id.clone(), until));
                }
            }
        }
        seen
    }
}

fn need(account: &Account) -> Option<Need> {
    match account.state {
        State::NeedsSignIn { .. } => Some(Need::SignIn),
        State::Suspended => Some(Need::Suspended),
        State::Moved { .. } => Some(Need::Moved),
        _ => None,
    }
}
