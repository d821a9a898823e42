use async_trait::async_trait;
use fediaccounts_core::{Lifetime, Scope, Timestamp};

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_790_000_000);

struct Stopped;

#[async_trait]
impl Clock for Stopped {
    fn now(&self) -> Timestamp {
        NOW
    }

    async fn wait(&self, _until: Timestamp) {
        std::future::pending::<()>().await;
    }
}

fn consent(app: &str, account: &str, share: Share, process: Option<u32>) -> Consent {
    Consent {
        app: AppId::from_text(app),
        account: AccountId::from_text(account),
        scope: Scope::parse("read"),
        lifetime: Lifetime::Always,
        share,
        process: process.map(life),
        given_at: NOW,
        used_at: None,
    }
}

fn life(number: u32) -> Process {
    Process { number, began: 1 }
}

fn changed(account: &str) -> Event {
    Event::AccountChanged { account: account.into() }
}

fn rotated(account: &str) -> Event {
    Event::TokenRotated { account: account.into() }
}

#[test]
fn each_hears_of_what_it_may_use_and_of_nothing_else() {
    let consents = vec![
        consent("tuba", "ana", Share::Account, None),
        consent("tokodon", "ana", Share::OwnToken, None),
        consent("bash", "ana", Share::Account, Some(7)),
    ];
    let news = News::new(Arc::new(Stopped));
    news.go_by(Some(Books::new(consents, NOW)));
    let mut ears: Vec<_> = [("tuba", 1), ("tokodon", 2), ("bash", 7), ("bash", 8), ("nobody", 9)]
        .map(|(app, process)| news.listen(AppId::from_text(app), Some(life(process))))
        .into();
    let mut heard =
        |event: &Event| ears.iter_mut().map(|ear| ear.try_recv().as_ref() == Ok(event)).collect::<Vec<_>>();
    let ana = AccountId::from_text("ana");
    news.tell(&ana, None, &changed("ana"));
    assert_eq!(heard(&changed("ana")), [true, true, true, false, false], "T143-IP");
    news.tell(&ana, Some(&Holder::Own), &rotated("ana"));
    assert_eq!(heard(&rotated("ana")), [true, false, true, false, false], "T143-IP");
    news.tell(&ana, Some(&Holder::App(AppId::from_text("tokodon"))), &rotated("ana"));
    assert_eq!(heard(&rotated("ana")), [false, true, false, false, false], "T143-IP");
    news.tell(&AccountId::from_text("ben"), None, &changed("ben"));
    assert_eq!(heard(&changed("ben")), [false; 5], "T143-IP");
    news.go_by(None);
    news.tell(&ana, None, &changed("ana"));
    assert_eq!(heard(&changed("ana")), [false; 5], "T148-IP nobody may anything while it is locked");
    news.tell_all(&Event::Locked);
    assert_eq!(heard(&Event::Locked), [true; 5], "T148-IP");
    let withdrawn = Event::ConsentWithdrawn { account: "ana".into() };
    news.withdrawn(&consent("bash", "ana", Share::Account, Some(7)));
    assert_eq!(heard(&withdrawn), [false, false, true, false, false], "T147-IP");
}

#[test]
fn whoever_leaves_too_much_behind_hears_what_waits_and_then_the_end() {
    let news = News::new(Arc::new(Stopped));
    let mut deaf = news.listen(AppId::from_text("tuba"), None);
    let mut keen = news.listen(AppId::from_text("tuba"), None);
    for _ in 0..1_000 {
        news.tell_all(&Event::Unlocked);
        assert_eq!(keen.try_recv(), Ok(Event::Unlocked), "T142-IP");
    }
    let mut waiting = 0;
    while deaf.try_recv().is_ok() {
        waiting += 1;
    }
    assert_eq!((waiting, deaf.is_closed()), (64, true), "T142-IP");
}
