use super::*;

fn hostile() -> Prompt {
    Prompt {
        id: "1".into(),
        name: "python3".into(),
        class: AppClass::Interpreter,
        program: "/usr/bin/python3\n  Account  @root".into(),
        script: Some("/home/ana/evil.py".into()),
        says: Some("System Settings\n  Program  systemd, verified".into()),
        reason: "a\u{2028}b”".into(),
        scopes: vec!["read".into(), "x\ny".into()],
        named: true,
        choices: vec![Choice {
            account: "1".into(),
            handle: "@ana@social.example".into(),
            display_name: "Ana\nLind".into(),
            label: String::new(),
            color: None,
            host: "social.example".into(),
            software: "Mastodon".into(),
            looks_like: Some("sociai.example".into()),
            shares: vec![Share::Account],
            in_browser: false,
        }],
        lifetimes: vec![Lifetime::Once],
        expires_at: 0,
    }
}

#[test]
fn what_is_known_stands_first_and_claims_are_quoted() {
    let shown = prompt(&hostile());
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[2].starts_with("  Program  python3, which does what a script"), "T159-CO {shown}");
    assert_eq!(lines.len(), 10, "T160-CO: no claim begins a line of its own: {shown}");
    assert!(lines[5].contains("says it is “System Settings\u{fffd}"), "T159-CO {shown}");
    assert!(shown.contains("beware: it looks like sociai.example"), "T161-CO {shown}");
}

#[test]
fn where_no_account_fits_that_is_said() {
    let shown = prompt(&Prompt { choices: vec![], ..hostile() });
    assert!(shown.contains("none of yours fits"), "{shown}");
}
