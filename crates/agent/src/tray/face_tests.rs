use fediaccounts_core::Language;
use fediaccounts_protocol::manage::{KeySlots, LockRule, Preferences, Scopes, SignInReason};

use super::*;

fn account(id: &str, handle: &str, state: State) -> Account {
    Account {
        id: id.into(),
        handle: handle.into(),
        display_name: "\u{202e}evil_name".into(),
        claims: None,
        picture: None,
        label: String::new(),
        color: None,
        origin: "https://social.example".into(),
        state,
        scopes: Scopes::default(),
        added_at: 0,
        checked_at: None,
        issued_at: None,
        expires_at: None,
        renews_at: None,
        signed_in_until: None,
    }
}

fn refused() -> State {
    State::NeedsSignIn { why: SignInReason::TokenRefused }
}

fn snapshot(lock: Lock, accounts: Vec<Account>, prompts: u32) -> Snapshot {
    Snapshot {
        revision: 1,
        lock,
        key: KeySlots::default(),
        accounts,
        instances: vec![],
        sign_ins: vec![],
        awaited: vec![],
        awaited_count: 0,
        apps: vec![],
        prompts,
        lock_rule: LockRule::default(),
        preferences: Preferences::default(),
    }
}

fn shown(snapshot: &Snapshot) -> (TrayIcon, String, Vec<String>) {
    let TrayFace { icon, tip, menu, .. } = face(snapshot, &Words::of(Language::En));
    let labels = menu.into_iter().map(|entry| match entry {
        TrayEntry::Separator => "-".to_owned(),
        TrayEntry::Line { label, .. } => label,
    });
    (icon, tip, labels.collect())
}

#[test]
fn fine_attention_and_locked_are_told_by_icon_and_words() {
    let fine = || account("a", "@ana@social.example", State::Active);
    let waiting = account("b", "@ben@social.example", State::WaitingToSignOut);
    for (snapshot, icon, tip) in [
        (snapshot(Lock::Open, vec![], 0), TrayIcon::Fine, "No accounts yet"),
        (snapshot(Lock::Open, vec![fine(), waiting], 0), TrayIcon::Fine, "All accounts are fine"),
        (
            snapshot(Lock::Open, vec![account("a", "@a@b.example", refused())], 2),
            TrayIcon::Attention,
            "One account needs you",
        ),
        (snapshot(Lock::Open, vec![fine()], 1), TrayIcon::Attention, "A program asks you something"),
        (snapshot(Lock::AppLocked, vec![], 0), TrayIcon::Locked, "Locked"),
        (snapshot(Lock::KeyringLocked, vec![], 0), TrayIcon::Locked, "Locked"),
        (snapshot(Lock::Starting, vec![], 0), TrayIcon::Locked, "Starting"),
        (snapshot(Lock::KeyMissing, vec![], 0), TrayIcon::Attention, "FediAccounts needs you"),
        (snapshot(Lock::StoreDamaged, vec![], 0), TrayIcon::Attention, "FediAccounts needs you"),
    ] {
        let (found, said, menu) = shown(&snapshot);
        assert_eq!((found, said.as_str()), (icon, tip));
        assert!(menu.contains(&"Quit".to_owned()) && menu.contains(&"Open FediAccounts".to_owned()));
        assert_eq!(menu.contains(&"Add an account".to_owned()), snapshot.lock == Lock::Open);
    }
}

#[test]
fn what_needs_the_person_stands_first_and_leads_there() {
    let accounts = vec![
        account("a", "@ana@social.example", State::Active),
        account("b", "@ben@social.example", refused()),
        account("c", "@cleo@social.example", State::Suspended),
        account("d", "@dan@social.example", State::Moved { to: "@dan@b.example".into() }),
    ];
    let snapshot = snapshot(Lock::Open, accounts, 3);
    let (_, _, menu) = shown(&snapshot);
    let wanted = [
        "@ben@social.example: sign in again",
        "@cleo@social.example: suspended by its server",
        "@dan@social.example: has moved",
        "3 questions of programs",
        "-",
        "Open FediAccounts",
        "Add an account",
        "Lock",
        "-",
        "Quit",
    ];
    assert_eq!(menu, wanted);
    let face = face(&snapshot, &Words::of(Language::En));
    let TrayEntry::Line { choice, .. } = &face.menu[0] else { panic!("a line") };
    assert_eq!(*choice, Choice::Account("b".into()));
}

#[test]
fn a_thousand_that_need_the_person_make_no_longer_menu() {
    let accounts = (0..1_000).map(|number| account(&number.to_string(), "@a@b.example", refused())).collect();
    let (_, tip, menu) = shown(&snapshot(Lock::Open, accounts, 0));
    assert_eq!(tip, "1000 accounts need you");
    assert_eq!(menu.len(), LINES + 1 + 6);
    assert_eq!(menu[LINES], "992 more accounts need you");
}

#[test]
fn what_servers_call_people_is_inert() {
    let handle = format!("@\u{202e}a\nb\u{7}{}@evil.example", "x".repeat(500));
    let (_, _, menu) = shown(&snapshot(Lock::Open, vec![account("a", &handle, refused())], 0));
    let label = &menu[0];
    assert!(label.chars().count() < 100, "T047-OA {label}");
    assert!(!label.chars().any(|c| c.is_control() || c == '\u{202e}'), "T047-OA {label:?}");
    assert!(!label.contains("evil_name"));
}
