//! Logins that other programs keep in plain files.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use fediaccounts_protocol::manage::{Import, Imported, SignInBegin};
use fediaccounts_protocol::{Code, Failure};

use crate::adding::beginning;
#[cfg(target_os = "linux")]
use crate::adding::{end, ready};
use crate::agent::Agent;
use crate::run::{Ended, command, run};
#[cfg(target_os = "linux")]
use crate::terminal::Terminal;

const TOKEN: &str = "CANARY-token";
const SECRET: &str = "CANARY-secret";

fn put(agent: &Agent, name: &str, text: &str, mode: u32) -> PathBuf {
    let path = agent.configuration().canonicalize().unwrap_or_else(|_| agent.configuration()).join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
    path.canonicalize().unwrap()
}

/// Ana signed in with toot.
fn toot(agent: &Agent) -> PathBuf {
    let text = format!(
        r#"{{"active_user": "ana@social.example",
            "apps": {{"social.example": {{"instance": "social.example", "base_url": "https://social.example",
                "client_id": "id", "client_secret": "{SECRET}"}}}},
            "users": {{"ana@social.example": {{"instance": "social.example", "username": "ana",
                "access_token": "{TOKEN}-toot"}}}}}}"#
    );
    put(agent, "toot/config.json", &text, 0o600)
}

/// Ben signed in with tut, for everybody to read.
fn tut(agent: &Agent) -> PathBuf {
    let text = format!(
        "[[Accounts]]\nName = 'ben'\nServer = 'https://social.example'\nClientID = 'id'\n\
         ClientSecret = '{SECRET}'\nAccessToken = '{TOKEN}-tut'\n"
    );
    put(agent, "tut/accounts.toml", &text, 0o644)
}

fn taken() -> Imported {
    Imported::Taken {
        account: "anasocial.example".into(),
        handle: "@ana@social.example".into(),
        again: false,
    }
}

fn agent_that_says(imported: Imported) -> Agent {
    let agent = beginning();
    agent.on::<Import>(move |_, _| Ok(imported.clone()));
    agent
}

fn assert_silent(ended: &Ended) {
    assert!(!format!("{ended:?}").contains("CANARY"), "T090-ST {ended:?}");
}

#[test]
fn a_scan_lists_what_lies_where_and_asks_nobody() {
    let agent = Agent::start();
    let (toot, tut) = (toot(&agent), tut(&agent));
    let mut alone = command(&agent);
    alone.env("FEDIACCOUNTS_SOCKET", "/nowhere").args(["--json", "import", "--scan"]);
    let output = alone.output().unwrap();
    assert!(output.status.success());
    let shown: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        shown,
        serde_json::json!([
            { "program": "toot", "handle": "@ana@social.example", "path": toot, "mode": "0600", "open_to_others": false },
            { "program": "tut", "handle": "@ben@social.example", "path": tut, "mode": "0644", "open_to_others": true },
        ])
    );
    let ended = run(&agent, &["import", "--scan", "--from", "tut"]);
    assert_silent(&ended);
    assert!(ended.out.contains("0644, others can read it") && !ended.out.contains("@ana"), "{ended:?}");
    let ended = run(&agent, &["import", "--scan", "--from", "mstdn"]);
    assert_eq!((ended.code, ended.out.starts_with("No program keeps")), (0, true), "{ended:?}");
}

#[test]
fn what_is_taken_over_reaches_the_agent_and_nobody_else() {
    let agent = agent_that_says(taken());
    let path = toot(&agent);
    let ended = run(&agent, &["--json", "import", "--yes"]);
    assert_silent(&ended);
    let import = agent.was_asked::<Import>(1);
    assert_eq!((import.origin.as_str(), import.client_id.as_deref()), ("https://social.example", Some("id")));
    assert_eq!(import.access_token.0, "CANARY-token-toot");
    assert_eq!(import.client_secret.unwrap().0, SECRET);
    assert_eq!(import.scopes, ["read", "write", "follow"]);
    let took = &ended.json()[0];
    assert_eq!((ended.code, &took["outcome"], &took["renewed"]), (0, &"taken".into(), &false.into()));
    assert!(std::fs::read_to_string(path).unwrap().contains(TOKEN), "nobody said that it may be removed");
    assert_eq!(agent.count::<SignInBegin>(), 0, "nor that they sign in anew");
}

#[test]
fn nothing_is_taken_over_without_a_yes() {
    let agent = agent_that_says(taken());
    assert_eq!(run(&agent, &["import"]).code, 0, "there is nothing to say yes to");
    toot(&agent);
    let ended = run(&agent, &["--json", "import", "--renew", "--clean"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"));
    assert_eq!(agent.count::<Import>(), 0);
}

#[test]
fn a_login_is_removed_where_it_is_of_no_use_or_ours() {
    let here = Imported::Here { account: "anasocial.example".into(), handle: "@ana@social.example".into() };
    for (imported, is_removed) in [(taken(), true), (Imported::Dead, true), (here, false)] {
        let agent = agent_that_says(imported);
        let path = toot(&agent);
        let before = std::fs::read_to_string(&path).unwrap();
        let ended = run(&agent, &["--json", "import", "--yes", "--clean"]);
        assert_silent(&ended);
        let took = &ended.json()[0];
        let after = std::fs::read_to_string(&path).unwrap();
        assert_eq!(!after.contains("CANARY"), is_removed, "{took}");
        assert_eq!(took["backup"].is_string(), is_removed, "{took}");
        if is_removed {
            let backup = PathBuf::from(took["backup"].as_str().unwrap());
            assert_eq!(backup.metadata().unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(std::fs::read_to_string(backup).unwrap(), before);
        }
    }
}

#[test]
fn one_that_fails_leaves_the_others_their_turn() {
    let agent = beginning();
    agent.on::<Import>(|_, import| {
        let fails = import.access_token.0.ends_with("toot");
        if fails { Err(Failure::new(Code::NotAnswering)) } else { Ok(taken()) }
    });
    let (file, _) = (toot(&agent), tut(&agent));
    let ended = run(&agent, &["--json", "import", "--yes", "--clean"]);
    let took = ended.json();
    assert_eq!(ended.code, 5, "{ended:?}");
    assert_eq!((&took[0]["outcome"], &took[1]["outcome"]), (&"failed".into(), &"taken".into()));
    assert_eq!(took[0]["failure"]["code"], "not_answering");
    assert!(std::fs::read_to_string(file).unwrap().contains(TOKEN), "what was not taken over stays");
}

#[cfg(target_os = "linux")]
#[test]
fn each_step_is_a_question() {
    let agent = agent_that_says(taken());
    let (first, second) = (toot(&agent), tut(&agent));
    let mut terminal = Terminal::run(&agent, &["import"]);
    terminal.shows("toot keeps @ana@social.example in");
    terminal.types("y\n");
    terminal.shows("is an account here now");
    terminal.shows("Sign in to @ana@social.example in the browser now?");
    terminal.types("y\n");
    assert_eq!(agent.was_asked::<SignInBegin>(1).account.as_deref(), Some("anasocial.example"));
    agent.was_asked::<fediaccounts_protocol::manage::Watch>(1);
    agent.show(|shown| drop(end(shown, ready(&[]))));
    terminal.shows("Remove the login from");
    terminal.types("y\n");
    terminal.shows("is of no use any more");
    terminal.shows("tut keeps @ben@social.example in");
    terminal.types("\n");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(!shown.contains("CANARY"), "T090-ST {shown}");
    assert!(!std::fs::read_to_string(first).unwrap().contains(TOKEN));
    assert!(std::fs::read_to_string(second).unwrap().contains(TOKEN), "no means no");
    assert_eq!(agent.count::<Import>(), 1);
}
