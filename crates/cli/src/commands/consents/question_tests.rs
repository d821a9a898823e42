use fediaccounts_protocol::manage::AppClass;

use super::*;

fn choice(account: &str, shares: &[Share]) -> Choice {
    Choice {
        account: account.into(),
        handle: format!("@{account}@social.example"),
        display_name: String::new(),
        label: String::new(),
        color: None,
        host: "social.example".into(),
        software: "Mastodon".into(),
        looks_like: None,
        shares: shares.to_vec(),
        in_browser: true,
    }
}

fn prompt(named: bool, choices: Vec<Choice>, lifetimes: &[Lifetime]) -> Prompt {
    Prompt {
        id: "1".into(),
        name: "tuba".into(),
        class: AppClass::Installed,
        program: "/usr/bin/tuba".into(),
        script: None,
        says: None,
        reason: String::new(),
        scopes: vec!["read".into()],
        named,
        choices,
        lifetimes: lifetimes.to_vec(),
        expires_at: 0,
    }
}

const BOTH: &[Share] = &[Share::OwnToken, Share::Account];
const ALL: &[Lifetime] = &[Lifetime::Once, Lifetime::UntilLock, Lifetime::Always];

/// The answer to lines, one after the other.
fn answered(prompt: &Prompt, lines: &[&str]) -> Option<PromptAnswer> {
    let mut question = Question::new(prompt.clone());
    lines.iter().find_map(|line| match question.line(line) {
        Said::Answer(answer) => Some(answer),
        Said::On => None,
    })
}

fn allowed(account: &str, lifetime: Lifetime, share: Share) -> PromptAnswer {
    PromptAnswer::Allow { account: account.into(), lifetime, share }
}

#[test]
fn nothing_typed_is_a_no() {
    let open = prompt(false, vec![choice("ana", BOTH), choice("ben", BOTH)], ALL);
    assert_eq!(answered(&open, &[""]), Some(PromptAnswer::Deny), "T153-CO");
    let named = prompt(true, vec![choice("ana", BOTH)], ALL);
    assert_eq!(answered(&named, &["", "", ""]), Some(PromptAnswer::Deny), "T153-CO");
    let none = prompt(true, vec![], ALL);
    for line in ["", "y", "yes", "1"] {
        assert_eq!(answered(&none, &[line]), Some(PromptAnswer::Deny), "there is nothing to allow: {line}");
    }
}

#[test]
fn what_is_chosen_is_what_was_shown() {
    let open = prompt(false, vec![choice("ana", BOTH), choice("ben", &BOTH[1..])], ALL);
    assert_eq!(
        answered(&open, &["1", "always", "2", "y"]),
        Some(allowed("ana", Lifetime::Always, Share::Account))
    );
    assert_eq!(
        answered(&open, &["2", "2", "yes"]),
        Some(allowed("ben", Lifetime::UntilLock, Share::Account))
    );
    assert_eq!(
        answered(&open, &["3", "0", "x", "1", "forever", "", "", "Y"]),
        Some(allowed("ana", Lifetime::Once, Share::OwnToken)),
        "T158-CO: what was not shown is asked for again"
    );
}

#[test]
fn an_account_that_was_not_named_is_typed_even_if_it_is_the_only_one() {
    let open = prompt(false, vec![choice("ana", BOTH)], &ALL[..1]);
    assert_eq!(answered(&open, &["y"]), None);
    assert_eq!(answered(&open, &["1", "", "y"]), Some(allowed("ana", Lifetime::Once, Share::OwnToken)));
}

#[test]
fn a_no_is_a_no_at_every_part() {
    let open = prompt(false, vec![choice("ana", BOTH)], ALL);
    for lines in [&["n"][..], &["1", "no"], &["1", "", "n"], &["1", "", "", "n"], &["1", "", "", "what"]] {
        assert_eq!(answered(&open, lines), Some(PromptAnswer::Deny), "{lines:?}");
    }
    assert_eq!(answered(&open, &["1", "never"]), Some(PromptAnswer::Never), "T157-CO");
}
