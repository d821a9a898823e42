//! Questions of other programs, at a terminal.

use fediaccounts_protocol::manage::{
    AnswerPrompt, AppClass, Choice, Lifetime, Link, Prompt, PromptAnswer, PromptAnswered, Share, SignInLink,
    SignInPaste, WatchPrompts, WayBack,
};
use fediaccounts_protocol::{Code, Failure};

use crate::adding::{end, ready};
use crate::agent::{Agent, sign_in};
use crate::run::run;
use crate::terminal::Terminal;

const CTRL_C: &str = "\u{3}";
const CTRL_D: &str = "\u{4}";

fn prompt(id: &str) -> Prompt {
    Prompt {
        id: id.into(),
        name: "tuba".into(),
        class: AppClass::Installed,
        program: "/usr/bin/tuba".into(),
        script: None,
        says: Some("Tuba".into()),
        reason: "to show your timeline".into(),
        scopes: vec!["read".into()],
        named: true,
        choices: vec![Choice {
            account: "anaa.example".into(),
            handle: "@ana@a.example".into(),
            display_name: "Ana Lind".into(),
            label: String::new(),
            color: None,
            host: "a.example".into(),
            software: "Mastodon".into(),
            looks_like: None,
            shares: vec![Share::OwnToken, Share::Account],
            in_browser: true,
        }],
        lifetimes: vec![Lifetime::Once, Lifetime::UntilLock, Lifetime::Always],
        expires_at: i64::MAX,
    }
}

/// An agent that takes every answer.
fn answered() -> Agent {
    let agent = Agent::start();
    agent.on::<AnswerPrompt>(|_, _| Ok(PromptAnswered { sign_in: None }));
    agent
}

#[test]
fn a_question_is_shown_whole_and_answered() {
    let agent = answered();
    let mut terminal = Terminal::run(&agent, &["consents", "--once"]);
    agent.was_asked::<WatchPrompts>(1);
    agent.ask(Some(prompt("p1")));
    terminal.shows("Program  tuba, verified: installed for everybody");
    terminal.shows("says it is “Tuba”");
    terminal.shows("says “to show your timeline”");
    terminal.shows("@ana@a.example, Ana Lind (Mastodon at a.example)");
    terminal.shows("How long?");
    terminal.types("always\n");
    terminal.shows("How?");
    terminal.types("2\n");
    terminal.shows("[y/N");
    terminal.types("y\n");
    terminal.shows("Allowed.");
    assert_eq!(terminal.end().0, 0);
    let allow = PromptAnswer::Allow {
        account: "anaa.example".into(),
        lifetime: Lifetime::Always,
        share: Share::Account,
    };
    assert_eq!(
        agent.was_asked::<AnswerPrompt>(1),
        AnswerPrompt { id: "p1".into(), answer: allow },
        "T158-CO"
    );
}

#[test]
fn nothing_typed_ctrl_c_and_the_end_of_typing_are_a_no() {
    for (typed, code) in [("\n\n\n", 9), (CTRL_C, 130), (CTRL_D, 0)] {
        let agent = answered();
        let mut terminal = Terminal::run(&agent, &["consents", "--once"]);
        agent.was_asked::<WatchPrompts>(1);
        agent.ask(Some(prompt("p1")));
        terminal.shows("How long?");
        terminal.types(typed);
        assert_eq!(terminal.end().0, code, "T153-CO {typed:?}");
        assert_eq!(agent.was_asked::<AnswerPrompt>(1).answer, PromptAnswer::Deny, "T153-CO {typed:?}");
    }
}

#[test]
fn an_answer_that_was_too_fast_is_asked_for_again() {
    let agent = Agent::start();
    let mut first = true;
    agent.on::<AnswerPrompt>(move |_, _| {
        if std::mem::take(&mut first) {
            return Err(Failure::new(Code::TooSoon));
        }
        Ok(PromptAnswered { sign_in: None })
    });
    let mut terminal = Terminal::run(&agent, &["consents", "--once"]);
    agent.was_asked::<WatchPrompts>(1);
    agent.ask(Some(prompt("p1")));
    terminal.shows("How long?");
    terminal.types("\n\ny\n");
    terminal.shows("too fast");
    terminal.types("y\n");
    terminal.shows("Allowed.");
    assert_eq!(terminal.end().0, 0, "T155-CO");
    agent.was_asked::<AnswerPrompt>(2);
}

#[test]
fn a_question_that_goes_is_not_answered_and_the_next_one_is_its_own() {
    let agent = answered();
    agent.ask(Some(prompt("p1")));
    let mut terminal = Terminal::run(&agent, &["consents"]);
    terminal.shows("How long?");
    agent.ask(None);
    terminal.shows("not there any more");
    agent.ask(Some(Prompt { name: "bot".into(), named: false, ..prompt("p2") }));
    terminal.shows("Program  bot");
    terminal.shows("Which account?");
    terminal.types("never\n");
    terminal.shows("Not allowed.");
    assert_eq!(
        agent.was_asked::<AnswerPrompt>(1),
        AnswerPrompt { id: "p2".into(), answer: PromptAnswer::Never }
    );
    terminal.types(CTRL_C);
    assert_eq!(terminal.end().0, 130);
    assert_eq!(agent.count::<AnswerPrompt>(), 1);
}

#[test]
fn an_access_of_its_own_goes_on_in_the_browser() {
    let agent = Agent::start();
    agent.on::<AnswerPrompt>(|shown, _| {
        shown.sign_ins = vec![sign_in("one", WayBack::Loopback)];
        Ok(PromptAnswered { sign_in: Some("one".into()) })
    });
    agent.on::<SignInLink>(|_, _| Ok(Link { url: "https://a.example/oauth/authorize?x=1".into() }));
    agent.on::<SignInPaste>(|shown, _| Ok(end(shown, ready(&[]))));
    agent.ask(Some(prompt("p1")));
    let mut terminal = Terminal::run(&agent, &["consents", "--once"]);
    terminal.shows("How long?");
    terminal.types("\n\ny\n");
    terminal.shows("https://a.example/oauth/authorize?x=1");
    terminal.types("http://127.0.0.1:1/x?code=c\n");
    terminal.shows("Allowed.");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn nobody_but_a_person_answers() {
    let agent = answered();
    agent.ask(Some(prompt("p1")));
    let ended = run(&agent, &["consents"]);
    assert_eq!((ended.code, ended.err.lines().count()), (7, 2), "{ended:?}");
    let ended = run(&agent, &["--json", "consents"]);
    assert_eq!((ended.code, ended.json()), (0, serde_json::to_value(prompt("p1")).unwrap()));
    assert_eq!(agent.count::<AnswerPrompt>(), 0, "T154-CO");
}
