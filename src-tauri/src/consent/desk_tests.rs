use std::sync::{Arc, Mutex as StdMutex};

use fediaccounts_protocol::manage::{
    AppClass, Choice, KeySlots, Lifetime, Lock, LockRule, Preferences, Share, SignIn, SignInBy, SignInStep,
    WayBack,
};
use tauri::ipc::InvokeResponseBody;

use super::*;

fn prompt(id: &str) -> Prompt {
    let choice = Choice {
        account: "ana".to_owned(),
        handle: "@ana@social.example".to_owned(),
        display_name: "Ana".to_owned(),
        label: String::new(),
        color: None,
        host: "social.example".to_owned(),
        software: "Mastodon".to_owned(),
        looks_like: None,
        shares: vec![Share::OwnToken, Share::Account],
        in_browser: true,
    };
    Prompt {
        id: id.to_owned(),
        name: "tuba".to_owned(),
        class: AppClass::Installed,
        program: "/usr/bin/tuba".to_owned(),
        script: None,
        says: None,
        reason: "To post".to_owned(),
        scopes: vec!["read".to_owned()],
        named: false,
        choices: vec![choice],
        lifetimes: vec![Lifetime::Once],
        expires_at: 0,
    }
}

fn snapshot(steps: Vec<(&str, SignInStep)>) -> Snapshot {
    let sign_ins = steps.into_iter().map(|(id, step)| SignIn {
        id: id.to_owned(),
        host: "social.example".to_owned(),
        by: SignInBy::Browser,
        way: WayBack::Scheme,
        because: None,
        app: Some("Tuba".to_owned()),
        step,
    });
    Snapshot {
        revision: 1,
        lock: Lock::Open,
        key: KeySlots::default(),
        accounts: vec![],
        instances: vec![],
        sign_ins: sign_ins.collect(),
        apps: vec![],
        prompts: 0,
        lock_rule: LockRule::default(),
        preferences: Preferences::default(),
        awaited: vec![],
        awaited_count: 0,
    }
}

fn allow() -> PromptAnswer {
    let (lifetime, share) = (Lifetime::Once, Share::OwnToken);
    PromptAnswer::Allow { account: "ana".to_owned(), lifetime, share }
}

fn going(id: &str) -> Going {
    let asked = prompt("1");
    Going::new(id.to_owned(), &asked, asked.choices.first())
}

/// As if the question had been read.
fn read(desk: &Desk) {
    desk.held().since = now().checked_sub(UNREAD);
}

fn page() -> (Channel<Shown>, Arc<StdMutex<Vec<String>>>) {
    let told = Arc::new(StdMutex::new(vec![]));
    let heard = Arc::clone(&told);
    let page = Channel::new(move |body| {
        if let InvokeResponseBody::Json(text) = body {
            heard.lock().unwrap().push(text);
        }
        Ok(())
    });
    (page, told)
}

#[test]
fn a_question_that_was_shown_a_moment_ago_is_not_answered_with_yes() {
    let desk = Desk::default();
    desk.ask(Some(prompt("1")));
    let too_soon = desk.answer("1", &allow()).map(drop).map_err(|failure| failure.code);
    assert_eq!(too_soon, Err(Code::TooSoon), "T155-CO");
    read(&desk);
    desk.came_to_the_front();
    assert!(desk.answer("1", &allow()).is_err(), "T155-CO: it came to the front just now");
    assert!(desk.answer("1", &PromptAnswer::Deny).is_ok(), "no may be said at any time");
    read(&desk);
    assert!(desk.answer("1", &allow()).is_ok());
}

#[test]
fn an_answer_is_one_to_the_question_that_is_shown() {
    let desk = Desk::default();
    desk.ask(Some(prompt("1")));
    desk.ask(Some(prompt("2")));
    read(&desk);
    let late = desk.answer("1", &allow()).map(drop).map_err(|failure| failure.code);
    assert_eq!(late, Err(Code::NoSuchPrompt), "T158-CO");
    desk.ask(None);
    assert!(desk.answer("2", &PromptAnswer::Deny).is_err());
}

#[test]
fn the_window_is_there_as_long_as_something_is_to_be_read() {
    let desk = Desk::default();
    assert_eq!(desk.need(), Need::Nothing);
    assert_eq!(desk.ask(Some(prompt("1"))), Need::Front);
    assert_eq!(desk.ask(Some(prompt("1"))), Need::Stay, "it is the same");
    read(&desk);
    desk.answer("1", &allow()).unwrap();
    assert_eq!(desk.ask(None), Need::Stay, "what comes of the answer is not known yet");
    assert_eq!(desk.answered("1".to_owned(), Some(going("s1"))), Need::Stay);
    desk.look(&snapshot(vec![("s1", SignInStep::Exchanging)]));
    assert_eq!(desk.need(), Need::Stay);
    assert_eq!(desk.put_away("s1"), Need::Nothing);
}

#[test]
fn a_yes_without_a_browser_ends_the_window() {
    let desk = Desk::default();
    desk.ask(Some(prompt("1")));
    desk.answer("1", &PromptAnswer::Deny).unwrap();
    desk.ask(None);
    assert_eq!(desk.answered("1".to_owned(), None), Need::Nothing);
}

#[test]
fn the_sign_in_is_followed_to_its_end_through_what_takes_its_place() {
    let desk = Desk::default();
    let (page, told) = page();
    desk.follow(page);
    desk.answered("1".to_owned(), Some(going("s1")));
    let replaced = SignInStep::Replaced { by: "s2".to_owned() };
    let ready = SignInStep::Ready { account: "ana".to_owned(), again: true, missing: vec![] };
    desk.look(&snapshot(vec![("s1", replaced.clone()), ("s2", SignInStep::Exchanging)]));
    assert!(!desk.going().unwrap().is_over());
    assert!(
        desk.look(&snapshot(vec![("s1", replaced.clone()), ("s2", ready.clone())])),
        "it comes to the front"
    );
    assert!(!desk.look(&snapshot(vec![("s1", replaced), ("s2", ready)])), "once");
    assert!(desk.going().unwrap().is_well());
    desk.look(&snapshot(vec![]));
    assert!(desk.going().unwrap().is_well(), "that it is forgotten then changes nothing");
    let last = told.lock().unwrap().last().cloned().unwrap();
    assert!(last.contains("\"ready\"") && last.contains("@ana@social.example"), "{last}");
}

#[test]
fn one_that_was_cancelled_elsewhere_has_failed() {
    let desk = Desk::default();
    desk.answered("1".to_owned(), Some(going("s1")));
    desk.look(&snapshot(vec![]));
    assert!(!desk.going().unwrap().is_over(), "it may not be in the snapshot yet");
    desk.look(&snapshot(vec![("s1", SignInStep::Exchanging)]));
    desk.look(&Snapshot { lock: Lock::AppLocked, ..snapshot(vec![]) });
    assert!(!desk.going().unwrap().is_over(), "what is locked says nothing");
    desk.look(&snapshot(vec![]));
    assert!(desk.going().unwrap().is_over() && !desk.going().unwrap().is_well());
}

#[test]
fn what_was_open_is_told_to_who_closes_it_and_then_forgotten() {
    let desk = Desk::default();
    desk.ask(Some(prompt("1")));
    let (asked, going) = desk.clear();
    assert_eq!(asked.map(|prompt| prompt.id), Some("1".to_owned()), "T153-CO: it is answered with no");
    assert!(going.is_none());
    assert_eq!(desk.need(), Need::Nothing);
}

#[test]
fn a_question_that_was_answered_is_not_shown_again_while_the_browser_has_it() {
    let desk = Desk::default();
    let (page, told) = page();
    desk.follow(page);
    desk.ask(Some(prompt("1")));
    read(&desk);
    desk.answer("1", &allow()).unwrap();
    desk.answered("1".to_owned(), Some(going("s1")));
    let last = told.lock().unwrap().last().cloned().unwrap();
    assert!(last.contains("\"prompt\":null") && last.contains("\"handle\""), "{last}");
    assert_eq!(desk.ask(Some(prompt("1"))), Need::Stay, "the agent keeps it until the token is there");
    assert_eq!(desk.ask(Some(prompt("2"))), Need::Front, "another one is shown");
}

#[test]
fn a_question_whose_answer_was_not_taken_stands() {
    let desk = Desk::default();
    desk.ask(Some(prompt("1")));
    read(&desk);
    desk.answer("1", &allow()).unwrap();
    desk.not_answered();
    assert!(desk.answer("1", &allow()).is_ok());
}

#[test]
fn a_question_has_the_pictures_that_were_known_before_it() {
    let desk = Desk::default();
    let (page, told) = page();
    desk.follow(page);
    let account = |id: &str| {
        serde_json::json!({
            "id": id, "handle": "@ana@social.example", "display_name": "Ana", "claims": null, "picture": "round",
            "label": "", "color": null, "origin": "https://social.example", "state": { "kind": "active" },
            "scopes": [], "added_at": 0, "checked_at": null, "issued_at": null, "expires_at": null,
            "renews_at": null, "signed_in_until": null
        })
    };
    let accounts = ["ana", "ben"].map(|id| serde_json::from_value(account(id)).unwrap()).to_vec();
    desk.look(&Snapshot { accounts, ..snapshot(vec![]) });
    desk.ask(Some(prompt("1")));
    let last = told.lock().unwrap().last().cloned().unwrap();
    assert!(last.ends_with(r#""pictures":{"ana":"round"}}"#), "{last}");
}
