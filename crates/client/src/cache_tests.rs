use fediaccounts_protocol::Typed;
use fediaccounts_protocol::public::{Account, Standing};

use super::*;

const NOW: i64 = 1_000_000;

fn token(account: &str, expires_at: Option<i64>) -> Token {
    let account = Account {
        id: account.into(),
        handle: "@ana@social.example".into(),
        display_name: "Ana".into(),
        label: String::new(),
        color: None,
        software: "mastodon".into(),
        api_base: "https://social.example".into(),
        scopes: vec!["read".into()],
        standing: Standing::Active,
    };
    Token {
        access_token: Typed("a".into()),
        token_type: "Bearer".into(),
        expires_at,
        scopes: vec!["read".into()],
        api_base: "https://social.example".into(),
        account,
    }
}

fn asked(account: &str) -> GetToken {
    GetToken { account: account.into(), ..GetToken::default() }
}

fn holding(expires_at: Option<i64>) -> Cache {
    let mut cache = Cache::default();
    cache.put(Key::of(&asked("1")), token("1", expires_at));
    cache
}

#[test]
fn a_token_is_given_again_till_shortly_before_its_end() {
    let cache = holding(Some(NOW + 100));
    assert!(cache.get(&asked("1"), NOW + 40).is_some(), "T146-IP");
    assert!(cache.get(&asked("1"), NOW + 41).is_none(), "T146-IP: less than a minute is left");
    let longer = GetToken { min_valid_seconds: Some(101), ..asked("1") };
    assert!(cache.get(&longer, NOW).is_none(), "T146-IP");
    assert!(holding(None).get(&asked("1"), i64::MAX).is_some(), "some have no end");
    assert!(holding(Some(i64::MIN)).get(&asked("1"), NOW).is_none());
}

#[test]
fn other_scopes_and_other_accounts_are_asked_for() {
    let cache = holding(None);
    assert!(cache.get(&asked("2"), NOW).is_none());
    assert!(cache.get(&GetToken { scopes: vec!["read".into()], ..asked("1") }, NOW).is_none(), "T144-IP");
}

#[test]
fn what_happens_to_an_account_makes_its_tokens_forgotten() {
    let account = || "1".to_owned();
    for (event, forgotten) in [
        (Event::AccountChanged { account: account() }, false),
        (Event::Unlocked, false),
        (Event::ConsentWithdrawn { account: "2".into() }, false),
        (Event::ConsentWithdrawn { account: account() }, true),
        (Event::AccountRemoved { account: account() }, true),
        (Event::TokenRotated { account: account() }, true),
        (Event::Locked, true),
        (Event::Resync, true),
    ] {
        let mut cache = holding(None);
        cache.hear(&event);
        assert_eq!(cache.get(&asked("1"), NOW).is_none(), forgotten, "T147-IP, T148-IP: {event:?}");
    }
}

#[test]
fn a_token_that_was_asked_for_by_handle_is_forgotten_by_its_account() {
    let mut cache = Cache::default();
    cache.put(Key::of(&asked("@ana@social.example")), token("1", None));
    cache.forget("1");
    assert!(cache.get(&asked("@ana@social.example"), NOW).is_none());
}

#[test]
fn no_more_than_so_many_are_remembered() {
    let mut cache = Cache::default();
    for account in 0..=MOST {
        cache.put(Key::of(&asked(&account.to_string())), token("1", None));
    }
    assert_eq!(cache.0.len(), MOST);
    assert!(cache.get(&asked("0"), NOW).is_none(), "the oldest went");
}
