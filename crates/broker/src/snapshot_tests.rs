use fediaccounts_protocol::manage::State;

use super::*;

fn open() -> Board {
    let board = Board::new();
    board.show_lock(Lock::Open);
    board
}

fn account(number: usize) -> Account {
    Account {
        id: format!("id-{number}"),
        handle: format!("@user{number:05}@s{}.example", number % 500),
        display_name: "Somebody".into(),
        claims: None,
        picture: None,
        label: String::new(),
        color: None,
        origin: format!("https://s{}.example", number % 500),
        state: State::Active,
        scopes: ["follow", "push", "read", "write"].into_iter().collect(),
        added_at: 1,
        checked_at: Some(1),
        issued_at: Some(1),
        expires_at: None,
        renews_at: None,
        signed_in_until: None,
    }
}

#[test]
fn some_accounts_are_shown_anew_and_the_order_stays() {
    let board = open();
    board.show_accounts((0..20).rev().map(account).collect());
    let order = |shown: &Snapshot| shown.accounts.is_sorted_by_key(|account| place(account).0.to_owned());
    let before = board.watch().borrow().clone();
    assert!(order(&before));
    let renamed = Account { handle: "@zoe@s3.example".into(), ..account(3) };
    let rows = vec![
        ("id-3".into(), Some(renamed.clone())),
        ("id-4".into(), None),
        ("id-99".into(), Some(account(99))),
    ];
    board.show_some_accounts(rows);
    let after = board.watch().borrow().clone();
    assert!(order(&after) && after.accounts.len() == 20 && after.revision == before.revision + 1);
    assert!(after.accounts.contains(&renamed) && after.accounts.contains(&account(99)));
    assert!(!after.accounts.iter().any(|account| account.id == "id-4"));
    let all = open();
    all.show_accounts(after.accounts.iter().rev().cloned().collect());
    assert_eq!(all.watch().borrow().accounts, after.accounts, "as if all had been shown");
    assert_eq!(before.accounts.len(), 20, "who took one away has it as it was");
}

#[test]
fn what_changes_nothing_is_no_news() {
    let board = open();
    board.show_accounts((0..5).map(account).collect());
    let before = board.watch().borrow().revision;
    board.show_accounts((0..5).map(account).collect());
    board.show_some_accounts(vec![("id-2".into(), Some(account(2))), ("id-77".into(), None)]);
    board.show_lock(Lock::Open);
    board.show_sign_ins(vec![], false);
    assert_eq!(board.watch().borrow().revision, before);
}

/// Five thousand accounts: what one of them costs when it changes. Run it with `--release` for the time.
#[test]
#[expect(clippy::disallowed_methods, reason = "the time it really takes")]
fn a_change_of_one_account_costs_little() {
    let board = open();
    board.show_accounts((0..5000).map(account).collect());
    let begun = std::time::Instant::now();
    for number in 0..1000 {
        let row = Account { checked_at: Some(2), ..account(number * 5) };
        board.show_some_accounts(vec![(row.id.clone(), Some(row))]);
    }
    let each = begun.elapsed() / 1000;
    println!("one of 5,000 accounts is shown anew in {each:?}");
    assert_eq!(board.watch().borrow().revision, 1002);
    assert!(each.as_millis() < 20, "{each:?}, in a debug build too");
}

#[test]
fn rows_are_shown_while_accounts_are_open_and_written_meanwhile() {
    let board = Board::new();
    board.show_accounts(vec![account(1)]);
    assert_eq!(board.watch().borrow().accounts, []);
    board.show_lock(Lock::Open);
    assert_eq!(board.watch().borrow().accounts, [account(1)]);
    board.show_lock(Lock::AppLocked);
    board.show_some_accounts(vec![("id-2".into(), Some(account(2)))]);
    assert_eq!(board.watch().borrow().accounts, []);
    board.show_lock(Lock::Open);
    assert_eq!(board.watch().borrow().accounts, [account(1), account(2)]);
    board.wipe();
    assert_eq!(board.watch().borrow().accounts, []);
}
