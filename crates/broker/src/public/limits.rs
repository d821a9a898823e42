//! How often an app may ask for what costs: a question to the person, to a server, or a list.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fediaccounts_core::{AccountId, AppId, Holder};
use fediaccounts_protocol::{Code, Failure, Remedy};
use tokio::time::Instant;

/// How much may be asked at once.
const BURST: u32 = 40;
/// How long until one more may be asked.
const EACH: Duration = Duration::from_millis(1000 / 20);
/// Between two times that a token is looked after because an app says so.
const REPORTS: Duration = Duration::from_secs(60);
/// As many are remembered before those that are forgotten are swept out.
const MANY: usize = 1024;

/// What was asked lately. A moment says when everything that was asked is paid for.
#[derive(Default)]
pub(crate) struct Limits {
    asked: Mutex<HashMap<AppId, Instant>>,
    reported: Mutex<HashMap<(AccountId, Holder), Instant>>,
}

impl Limits {
    /// Something that costs is asked by an app.
    pub(super) fn spend(&self, app: &AppId) -> Result<(), Failure> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        sweep(&mut asked, now);
        let paid = asked.entry(app.clone()).or_insert(now);
        let next = (*paid).max(now) + EACH;
        let over = next.duration_since(now).saturating_sub(EACH * BURST);
        if over.is_zero() {
            *paid = next;
            return Ok(());
        }
        Err(Failure::new(Code::RateLimited).remedy(Remedy::Retry { after: Some(1) }))
    }

    /// Whether a token that is said not to work is looked after now.
    pub(super) fn may_report(&self, account: &AccountId, holder: &Holder) -> bool {
        let mut reported = self.reported.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        sweep(&mut reported, now);
        let key = (account.clone(), holder.clone());
        if reported.get(&key).is_some_and(|until| *until > now) {
            return false;
        }
        reported.insert(key, now + REPORTS);
        true
    }
}

fn sweep<K: Eq + Hash>(moments: &mut HashMap<K, Instant>, now: Instant) {
    if moments.len() >= MANY {
        moments.retain(|_, until| *until > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn forty_at_once_and_twenty_a_second_for_each_app() {
        let limits = Limits::default();
        let (tuba, tokodon) = (AppId::from_text("tuba"), AppId::from_text("tokodon"));
        for _ in 0..40 {
            limits.spend(&tuba).unwrap();
        }
        let refused = limits.spend(&tuba).unwrap_err();
        assert_eq!(refused.code, Code::RateLimited, "T140-IP");
        assert_eq!(refused.remedy, Remedy::Retry { after: Some(1) });
        limits.spend(&tokodon).unwrap();
        tokio::time::advance(Duration::from_secs(1)).await;
        let again = (0..40).filter(|_| limits.spend(&tuba).is_ok()).count();
        assert_eq!(again, 20, "T140-IP refusals cost nothing");
        tokio::time::advance(Duration::from_secs(3600)).await;
        assert_eq!((0..100).filter(|_| limits.spend(&tuba).is_ok()).count(), 40);
    }

    #[tokio::test(start_paused = true)]
    async fn a_token_is_looked_after_once_a_minute() {
        let limits = Limits::default();
        let ana = AccountId::from_text("ana");
        let app = Holder::App(AppId::from_text("tuba"));
        assert!(limits.may_report(&ana, &Holder::Own) && !limits.may_report(&ana, &Holder::Own));
        assert!(limits.may_report(&ana, &app));
        tokio::time::advance(Duration::from_secs(61)).await;
        assert!(limits.may_report(&ana, &Holder::Own));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_remembered_is_bounded() {
        let limits = Limits::default();
        for number in 0..10_000 {
            limits.spend(&AppId::from_text(format!("{number}"))).unwrap();
            tokio::time::advance(Duration::from_millis(60)).await;
        }
        assert!(limits.asked.lock().unwrap().len() <= MANY, "T140-IP");
    }
}
