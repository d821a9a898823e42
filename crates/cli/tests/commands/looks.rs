//! One account: what it is called, everything about it, and where it is the default one.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use fediaccounts_protocol::manage::{LockRule, SetLockRule, SetLook};
use fediaccounts_protocol::public::GetToken;

use crate::agent::{Agent, with_accounts};
use crate::apps::app;
use crate::run::{Ended, command, run};
use crate::tokens::token;

fn two() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| {
        with_accounts(shown, &["@ana@a.example", "@ben@a.example", "@ana@b.example"]);
        shown.apps = vec![app("1", "tuba")];
    });
    agent.on::<SetLook>(|shown, look| {
        let account = shown.accounts.iter_mut().find(|account| account.id == look.account).unwrap();
        (account.label, account.color) = (look.label, look.color);
        Ok(())
    });
    agent
}

#[test]
fn everything_about_an_account_is_shown() {
    let agent = two();
    let ended = run(&agent, &["show", "@ana@a"]);
    for part in ["@ana@a.example", "Ana Lind", "a.example, Mastodon 4.4.0", "Follow, mute and block", "tuba"]
    {
        assert!(ended.out.contains(part), "{part} {ended:?}");
    }
    let json = run(&agent, &["--json", "show", "@ana@a"]).json();
    assert_eq!(json["account"]["handle"], "@ana@a.example");
    assert_eq!(
        (json["instance"]["host"].as_str(), json["apps"][0]["id"].as_str()),
        (Some("a.example"), Some("1"))
    );
    assert_eq!(json["apps"][0]["refusals"], serde_json::json!([]), "of this account alone");
}

#[test]
fn a_label_and_a_color_are_set_one_by_one() {
    let agent = two();
    assert_eq!(run(&agent, &["label", "@ben"]).out, "@ben@a.example has no label.\n");
    assert_eq!(run(&agent, &["label", "@ben", " work "]).out, "@ben@a.example  work\n");
    let ended = run(&agent, &["label", "@ben", "--color", "#3366CC"]);
    assert_eq!(ended.out, "@ben@a.example  work, #3366cc\n", "{ended:?}");
    let json = run(&agent, &["--json", "label", "@ben", "", "--color", "none"]).json();
    assert_eq!((json["label"].as_str(), json["color"].is_null()), (Some(""), true));
    assert_eq!(agent.count::<SetLook>(), 3, "looking sets nothing");
    for color in ["red", "#12", "#12345g"] {
        assert_eq!(run(&agent, &["label", "@ben", "--color", color]).code, 2, "{color}");
    }
}

#[test]
fn when_it_locks_is_set_one_by_one() {
    let agent = Agent::start();
    agent.on::<SetLockRule>(|shown, set| {
        shown.lock_rule = set.rule;
        Ok(())
    });
    for (args, after, with_session) in [
        (&["lock", "--after", "15m"][..], Some(15), false),
        (&["lock", "--with-session", "on"], Some(15), true),
        (&["lock", "--after", "2h"], Some(120), true),
        (&["lock", "--after", "never", "--with-session", "off"], None, false),
    ] {
        let ended = run(&agent, &[&["--json"], args].concat());
        let rule = LockRule { after_minutes: after, with_session };
        assert_eq!((ended.code, ended.json()), (0, serde_json::to_value(rule).unwrap()), "{args:?}");
        assert_eq!(
            run(&agent, &["--json", "status"]).json()["lock_rule"],
            serde_json::to_value(rule).unwrap()
        );
    }
    for time in ["0m", "25h", "15", "m", "-1m", "99999999999h"] {
        assert_eq!(run(&agent, &["lock", &format!("--after={time}")]).code, 2, "{time}");
    }
}

/// Runs it in a folder.
fn inside(agent: &Agent, folder: &Path, args: &[&str]) -> Ended {
    let output = command(agent).current_dir(folder).args(args).output().unwrap();
    Ended {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn the_nearest_folder_then_everything_then_the_only_account_is_meant() {
    let agent = two();
    let profile = agent.keep_profile();
    agent.on::<GetToken>(|_, get| Ok(token(&get.account)));
    let (outer, inner) = (agent.runtime().join("work"), agent.runtime().join("work/deep/down"));
    std::fs::create_dir_all(&inner).unwrap();
    let meant = |folder: &Path| {
        let ended = inside(&agent, folder, &["--json", "token"]);
        ended.json()["account"]["id"].as_str().map(str::to_owned)
    };
    let ended = inside(&agent, &inner, &["--json", "token"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "no_account_named"));

    assert_eq!(inside(&agent, &inner, &["default", "@ana@b"]).code, 0);
    assert_eq!(meant(&inner).as_deref(), Some("anab.example"));
    let ended = inside(&agent, &outer, &["--json", "default", "@ben", "--here"]);
    assert_eq!(ended.json()["here"], "@ben@a.example", "{ended:?}");
    assert_eq!(meant(&inner).as_deref(), Some("bena.example"));
    assert_eq!(meant(agent.runtime()).as_deref(), Some("anab.example"));
    let mode = profile.join("defaults.json").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(std::fs::read_dir(&outer).unwrap().count(), 1, "nothing is written into the folder");

    assert_eq!(inside(&agent, &outer, &["default", "--here", "--remove"]).code, 0);
    assert_eq!(meant(&inner).as_deref(), Some("anab.example"));
    agent.show(|shown| shown.accounts.truncate(1));
    assert_eq!(meant(&inner).as_deref(), Some("anaa.example"), "one that was signed out is chosen nowhere");
}

#[test]
fn a_server_stands_for_its_only_or_chosen_account() {
    let agent = two();
    agent.keep_profile();
    assert_eq!(run(&agent, &["--json", "show", "b.example"]).json()["account"]["handle"], "@ana@b.example");
    assert_eq!(run(&agent, &["show", "a.example"]).code, 3);
    let ended = run(&agent, &["--json", "default", "@ana@b", "--server", "a.example"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "not_of_server"));
    assert_eq!(run(&agent, &["default", "@ben", "--server", "a.example"]).code, 0);
    assert_eq!(run(&agent, &["--json", "show", "a.example"]).json()["account"]["handle"], "@ben@a.example");
    let json = run(&agent, &["--json", "default", "--server", "a.example", "--remove"]).json();
    assert_eq!(json["servers"], serde_json::json!({}));
}

#[test]
fn shells_and_man_have_something_to_read() {
    let agent = Agent::start();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ended = run(&agent, &["completions", shell]);
        assert!(ended.code == 0 && ended.out.contains("sign-in-again"), "{shell}");
    }
    let page = run(&agent, &["man"]);
    assert!(page.code == 0 && page.out.starts_with(".ie"), "{page:?}");
    for part in [".SH TOKEN", ".SH CONSENTS", "\\-\\-min\\-valid", "Exit codes"] {
        assert!(page.out.contains(part), "{part}");
    }
}
