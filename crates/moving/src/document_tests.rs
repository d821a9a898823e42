use super::*;

fn parse(accounts: &str) -> Result<AccountList, OpenError> {
    let json = format!(
        r#"{{"format":"fediaccounts-accounts","version":1,"made_at":1793369465,"accounts":[{accounts}]}}"#
    );
    AccountList::parse(json.as_bytes())
}

fn one(extra: &str) -> Result<AccountList, OpenError> {
    parse(&format!(r#"{{"origin":"https://social.example","handle":"@ana@social.example"{extra}}}"#))
}

/// An account with everything.
pub(crate) fn ana() -> ListedAccount {
    ListedAccount {
        origin: Origin::parse("https://social.example").unwrap(),
        handle: Handle { user: "ana".into(), host: "example.org".into() },
        software: "mastodon".into(),
        label: "Work 🦣".into(),
        color: Some(0x2b_6cb0),
        scope: Scope::parse("read write:statuses"),
        is_default: true,
    }
}

pub(crate) fn ben() -> ListedAccount {
    ListedAccount {
        origin: Origin::parse("http://127.0.0.1:4080").unwrap(),
        handle: Handle { user: "Ben_2".into(), host: "127.0.0.1:4080".into() },
        software: String::new(),
        label: String::new(),
        color: None,
        scope: Scope::default(),
        is_default: false,
    }
}

pub(crate) fn list() -> AccountList {
    AccountList { made_at: Timestamp::from_seconds(1_793_369_465), accounts: vec![ana(), ben()] }
}

#[test]
fn what_is_written_is_read() {
    let json = list().to_json().unwrap();
    assert_eq!(AccountList::parse(&json), Ok(list()));
    let text = String::from_utf8(json).unwrap();
    for part in ["\"fediaccounts-accounts\"", "\"version\": 1", "\"#2b6cb0\"", "\"read write:statuses\""] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert_eq!(text.matches("default").count(), 1, "what is nothing is left out: {text}");
}

#[test]
fn fields_of_others_are_left_alone_and_a_later_version_is_said() {
    assert!(one(r#","notes":[1,{"a":2}]"#).is_ok());
    for (document, why) in [
        (r#"{"format":"fediaccounts-accounts","version":2,"accounts":{}}"#, OpenError::Newer),
        (r#"{"format":"fediaccounts-accounts","version":18446744073709551615}"#, OpenError::Newer),
        (r#"{"format":"fediaccounts-accounts","version":0,"made_at":1,"accounts":[]}"#, OpenError::Foreign),
        (r#"{"format":"fediaccounts-accounts","version":1,"made_at":1}"#, OpenError::Damaged),
        (r#"{"format":"fediaccounts-accounts","version":1,"made_at":"x","accounts":[]}"#, OpenError::Damaged),
        (r#"{"format":"another","version":1,"made_at":1,"accounts":[]}"#, OpenError::Foreign),
        ("[]", OpenError::Foreign),
        ("", OpenError::Foreign),
    ] {
        assert_eq!(AccountList::parse(document.as_bytes()), Err(why), "{document}");
    }
}

#[test]
fn an_account_that_cannot_be_one_spoils_the_whole_list() {
    for extra in [
        r#","label":"a\u202eb""#,
        r#","label":"a\nb""#,
        r#","label":" a""#,
        r#","software":"\u001b[2J""#,
        r#","color":"red""#,
        r##","color":"#12345g""##,
        r#","color":7"#,
        r#","scope":"re\"ad""#,
        r#","scope":"lesen\u0007""#,
        r#","default":"yes""#,
        r#","handle":"@b@b.example""#,
    ] {
        assert_eq!(one(extra), Err(OpenError::Damaged), "{extra}");
    }
    let label = |length: usize| one(&format!(r#","label":"{}""#, "é".repeat(length)));
    assert!(label(LONGEST_LABEL).is_ok() && label(LONGEST_LABEL + 1).is_err());
    let scope = |length: usize| one(&format!(r#","scope":"{}""#, "a".repeat(length)));
    assert!(scope(LONGEST_SCOPE).is_ok() && scope(LONGEST_SCOPE + 1).is_err());
}

#[test]
fn servers_and_names_are_read_as_strictly_as_what_is_typed() {
    let row = |origin: &str, handle: &str| format!(r#"{{"origin":"{origin}","handle":"{handle}"}}"#);
    let read = |origin: &str, handle: &str| parse(&row(origin, handle)).is_ok();
    assert!(read("https://social.example", "@ana.b-c@social.example"));
    assert!(read("http://127.0.0.1:4080", "@ana@127.0.0.1:4080"));
    let host =
        |handle: &str| parse(&row("https://a.example", handle)).unwrap().accounts[0].handle.host.clone();
    assert_eq!(host("@ana@Social.EXAMPLE"), "social.example");
    assert_eq!(host("@ana@m\\u0430stodon.example"), "xn--mstodon-2fg.example", "T071-NW");
    for (origin, handle) in [
        ("http://social.example", "@ana@social.example"),
        ("https://social.example/", "@ana@social.example"),
        ("https://social.example/path", "@ana@social.example"),
        ("https://ana:pw@social.example", "@ana@social.example"),
        ("javascript:alert(1)", "@ana@social.example"),
        ("file:///etc/passwd", "@ana@social.example"),
        ("https://social.example", "ana@social.example"),
        ("https://social.example", "@ana"),
        ("https://social.example", "@@social.example"),
        ("https://social.example", "@a na@social.example"),
        ("https://social.example", "@a\\u202ena@social.example"),
        ("https://social.example", "@ana@ben@social.example"),
        ("https://social.example", "@ana@social.example/x?y"),
        ("https://social.example", "@ana@nodot"),
    ] {
        assert!(!read(origin, handle), "T071-NW {origin} {handle}");
    }
}

#[test]
fn nobody_is_on_it_twice_and_only_so_many_are() {
    let row = |user: usize| format!(r#"{{"origin":"https://a.example","handle":"@u{user}@a.example"}}"#);
    let rows = |count: usize| (0..count).map(row).collect::<Vec<_>>().join(",");
    assert_eq!(parse(&rows(MOST_ACCOUNTS)).unwrap().accounts.len(), MOST_ACCOUNTS);
    assert_eq!(parse(&rows(MOST_ACCOUNTS + 1)), Err(OpenError::TooLarge));
    let twice = r#"{"origin":"https://a.example","handle":"@U1@b.example"}"#;
    assert_eq!(parse(&format!("{},{twice}", row(1))), Err(OpenError::Damaged), "one name in two cases");
}

#[test]
fn what_servers_said_is_cut_to_what_can_be_read() {
    let said = ListedAccount {
        software: "masto\u{202e}don\n".repeat(40),
        scope: Scope::parse("read we\"ird lésen write"),
        ..ana()
    };
    let list = AccountList { accounts: vec![said], ..list() };
    let read = AccountList::parse(&list.to_json().unwrap()).unwrap();
    let [account] = &read.accounts[..] else { unreachable!("one was written") };
    assert_eq!(account.scope, Scope::parse("read write"));
    assert_eq!(account.software.chars().count(), LONGEST_SOFTWARE);
    let many = (0..2_000).map(|number| format!("s{number}")).collect();
    let list = AccountList { accounts: vec![ListedAccount { scope: many, ..ana() }], ..list };
    assert!(AccountList::parse(&list.to_json().unwrap()).unwrap().accounts[0].scope.is_empty());
}
