//! Apps, what the person decided about them, and what they did.

use fediaccounts_core::{
    Account, AccountId, Activity, App, AppClass, AppId, AppIdentity, Consent, Deed, Lifetime, LockRule,
    Refusal, Scope, Share, Timestamp,
};
use fediaccounts_store::{ActivityFilter, Behind, LONGEST_ACTIVITY, Settings, Store, StoreError};

use crate::sample::{NOW, Profile, account, instance, signed_in};

const ODD: &str = "Ünï\u{0} 🦣 \u{202e}' \"; DROP TABLE app; -- \n";

fn app(number: usize) -> App {
    let identity = AppIdentity { class: AppClass::Installed, program: format!("/usr/bin/{number}") };
    App { id: AppId::from_text(format!("app-{number}")), identity, says: None, first_seen_at: NOW }
}

fn consent(app: &App, account: &str) -> Consent {
    Consent {
        app: app.id.clone(),
        account: AccountId::from_text(account),
        scope: Scope::parse("read write:statuses"),
        lifetime: Lifetime::Always,
        share: Share::OwnToken,
        process: None,
        given_at: NOW,
        used_at: None,
    }
}

fn refusal(app: &App, account: Option<&str>) -> Refusal {
    Refusal { app: app.id.clone(), account: account.map(AccountId::from_text), refused_at: NOW }
}

fn line(app: &App, deed: Deed, at: i64) -> Activity {
    Activity {
        at: NOW.plus(std::time::Duration::from_secs(at.unsigned_abs())),
        deed,
        times: 3,
        app: app.id.clone(),
        name: ODD.into(),
        class: AppClass::PathOnly,
        account: Some(AccountId::from_text("gone")),
        handle: Some("@ana@social.example".into()),
        scope: Scope::parse("read"),
        lifetime: Some(Lifetime::Once),
    }
}

/// A database with two accounts in it.
async fn with_accounts(profile: &Profile) -> Store {
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store.commit_sign_in(signed_in(2, &instance("social.example"))).await.unwrap();
    store
}

async fn all(store: &Store) -> Vec<(i64, Activity)> {
    store.activity(ActivityFilter { limit: 100_000, ..ActivityFilter::default() }).await.unwrap()
}

#[tokio::test]
async fn what_the_person_decided_comes_back_as_it_was() {
    let profile = Profile::new();
    let store = with_accounts(&profile).await;
    let (mut first, second) = (app(1), app(2));
    first.says = Some(ODD.into());
    let mut shared = consent(&second, "account-2");
    shared.share = Share::Account;
    shared.used_at = Some(Timestamp::from_seconds(-5));
    store.put_consent(&first, &consent(&first, "account-1")).await.unwrap();
    store.put_consent(&second, &shared).await.unwrap();
    let (one, any) = (refusal(&first, Some("account-2")), refusal(&second, None));
    store.put_refusal(&first, &one).await.unwrap();
    store.close().await.unwrap();

    let contents = profile.contents().await;
    assert_eq!(contents.apps, [first.clone(), second.clone()]);
    assert_eq!(contents.consents, [consent(&first, "account-1"), shared]);
    assert_eq!(contents.refusals, std::slice::from_ref(&one));

    let (store, _) = profile.open().await.unwrap();
    for _ in 0..2 {
        store.put_refusal(&second, &any).await.unwrap();
    }
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.refusals, [one, any], "T157-CO once each");
    assert_eq!(contents.consents, [consent(&first, "account-1")], "a refusal ends what it stands against");
}

#[tokio::test]
async fn every_class_of_app_comes_back_and_a_program_is_one_app() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let classes = [
        AppClass::Signed,
        AppClass::Sandboxed,
        AppClass::Installed,
        AppClass::Keyed,
        AppClass::PathOnly,
        AppClass::Interpreter,
        AppClass::Unknown,
    ];
    let apps = classes.iter().enumerate().map(|(number, class)| {
        let identity = AppIdentity { class: *class, program: "/usr/bin/same".into() };
        App { identity, ..app(number) }
    });
    let apps: Vec<_> = apps.collect();
    for app in &apps {
        store.put_app(app).await.unwrap();
    }
    let again = App { identity: apps[0].identity.clone(), ..app(9) };
    assert_eq!(store.put_app(&again).await, Err(StoreError::Refused), "T165-CO");
    store.close().await.unwrap();
    assert_eq!(profile.contents().await.apps, apps, "T165-CO the same path of another class is another app");
}

#[tokio::test]
async fn what_the_person_decided_goes_with_the_account() {
    let profile = Profile::new();
    let store = with_accounts(&profile).await;
    let tuba = app(1);
    store.put_consent(&tuba, &consent(&tuba, "account-1")).await.unwrap();
    store.put_consent(&tuba, &consent(&tuba, "account-2")).await.unwrap();
    store.put_refusal(&tuba, &refusal(&tuba, Some("account-1"))).await.unwrap();
    store.put_consent(&tuba, &consent(&tuba, "account-1")).await.unwrap();
    store.remove_account(&AccountId::from_text("account-1")).await.unwrap();
    let mut again = signed_in(1, &instance("social.example"));
    again.account = Account { subject: "subject-1".into(), ..account(3, &instance("social.example")) };
    store.commit_sign_in(again).await.unwrap();
    assert!(store.put_consent(&tuba, &consent(&tuba, "account-1")).await.is_err(), "T167-CO");
    store.close().await.unwrap();
    let contents = profile.contents().await;
    assert_eq!(contents.consents, [consent(&tuba, "account-2")], "T167-CO");
    assert_eq!(contents.refusals, [], "T167-CO");
}

#[tokio::test]
async fn what_was_decided_is_forgotten_for_an_account_an_app_or_all() {
    let profile = Profile::new();
    let store = with_accounts(&profile).await;
    let (first, second) = (app(1), app(2));
    for app in [&first, &second] {
        for account in ["account-1", "account-2"] {
            store.put_consent(app, &consent(app, account)).await.unwrap();
        }
    }
    store.put_refusal(&second, &refusal(&second, Some("account-2"))).await.unwrap();
    let forget = async |app: Option<&App>, account: Option<&str>| {
        let account = account.map(AccountId::from_text);
        store.forget_consents(app.map(|app| &app.id), account.as_ref()).await.unwrap();
    };
    forget(Some(&first), Some("account-1")).await;
    store.remove_consents(&[(second.id.clone(), AccountId::from_text("account-2"))]).await.unwrap();
    store.clone().close().await.unwrap();
    let left = profile.contents().await;
    assert_eq!(left.consents, [consent(&first, "account-2"), consent(&second, "account-1")], "T166-CO");
    assert_eq!(left.refusals.len(), 1, "a consent that is over is no word about a refusal");

    let (store, _) = profile.open().await.unwrap();
    store.forget_consents(Some(&second.id), None).await.unwrap();
    store.clone().close().await.unwrap();
    let left = profile.contents().await;
    assert_eq!((left.consents.len(), left.refusals.len()), (1, 0), "T166-CO");

    let (store, _) = profile.open().await.unwrap();
    store.forget_consents(None, None).await.unwrap();
    store.close().await.unwrap();
    let left = profile.contents().await;
    assert_eq!((left.consents.len(), left.apps.len()), (0, 2), "T166-CO the apps stay known");
}

#[tokio::test]
async fn what_is_written_behind_comes_back_and_is_bounded() {
    let profile = Profile::new();
    let store = with_accounts(&profile).await;
    let tuba = app(1);
    store.put_consent(&tuba, &consent(&tuba, "account-1")).await.unwrap();
    store.put_consent(&tuba, &consent(&tuba, "account-2")).await.unwrap();
    let deeds = [
        Deed::Allowed,
        Deed::Denied,
        Deed::Blocked,
        Deed::Given,
        Deed::Refused,
        Deed::Reported,
        Deed::Released,
        Deed::Withdrawn,
        Deed::Ended,
    ];
    let lines: Vec<_> = (0..).zip(deeds).map(|(at, deed)| line(&tuba, deed, at)).collect();
    let behind = Behind {
        activity: lines.clone(),
        uses: vec![(tuba.id.clone(), AccountId::from_text("account-1"), NOW)],
        latest: Some(NOW),
    };
    store.write_behind(behind).await.unwrap();
    store.put_passing_consent(&tuba, &AccountId::from_text("account-2")).await.unwrap();
    let read: Vec<_> = all(&store).await.into_iter().rev().map(|(_, line)| line).collect();
    assert_eq!(read, lines);
    let many = Behind {
        activity: vec![line(&app(2), Deed::Given, 60); usize::try_from(LONGEST_ACTIVITY).unwrap()],
        ..Behind::default()
    };
    store.write_behind(many).await.unwrap();
    let kept = all(&store).await;
    assert_eq!(i64::try_from(kept.len()).unwrap(), LONGEST_ACTIVITY, "T170-CO it is bounded");
    assert!(kept.iter().all(|(_, line)| line.app == app(2).id), "the oldest go first");
    store.clear_activity().await.unwrap();
    assert_eq!(all(&store).await, []);
    store.close().await.unwrap();
    let contents = profile.contents().await;
    let used = Consent { used_at: Some(NOW), ..consent(&tuba, "account-1") };
    assert_eq!(contents.consents, [used], "T163-CO");
    assert_eq!(contents.settings.latest, Some(NOW), "T164-CO");
}

#[tokio::test]
async fn activity_is_read_by_app_by_account_and_in_pages() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let activity = (0..10).map(|number| Activity {
        account: (number % 2 == 0).then(|| AccountId::from_text("account-1")),
        ..line(&app(usize::try_from(number % 3).unwrap()), Deed::Given, number)
    });
    store.write_behind(Behind { activity: activity.collect(), ..Behind::default() }).await.unwrap();
    let numbers = async |filter: ActivityFilter| -> Vec<i64> {
        store.activity(filter).await.unwrap().into_iter().map(|(number, _)| number).collect()
    };
    let every = ActivityFilter { limit: 100, ..ActivityFilter::default() };
    assert_eq!(numbers(ActivityFilter { limit: 3, ..every.clone() }).await, [10, 9, 8]);
    assert_eq!(numbers(ActivityFilter { limit: 3, before: Some(8), ..every.clone() }).await, [7, 6, 5]);
    assert_eq!(numbers(ActivityFilter { app: Some(app(0).id), ..every.clone() }).await, [10, 7, 4, 1]);
    let account = Some(AccountId::from_text("account-1"));
    assert_eq!(numbers(ActivityFilter { account, before: Some(6), ..every }).await, [5, 3, 1]);
    store.close().await.unwrap();
}

#[tokio::test]
async fn settings_come_back_as_they_were_set() {
    let profile = Profile::new();
    assert_eq!(profile.contents().await.settings, Settings::default());
    let rules = [(Some(u32::MAX), true), (None, true), (Some(1), false), (None, false)];
    for (after_minutes, with_session) in rules {
        let rule = LockRule { after_minutes, with_session };
        let (store, _) = profile.open().await.unwrap();
        store.put_lock_rule(rule).await.unwrap();
        store.close().await.unwrap();
        assert_eq!(profile.contents().await.settings.lock_rule, rule);
    }
}
