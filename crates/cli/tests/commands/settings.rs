//! What the person prefers, where nobody sits at a terminal.

use fediaccounts_protocol::manage::{
    GetPreferences, Language, Lock, Notices, Preferences, SetPreferences, Theme,
};
use fediaccounts_protocol::{Code, Failure};

use crate::agent::Agent;
use crate::run::run;

/// An agent that keeps what it is told, with accounts locked.
fn keeping() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| shown.lock = Lock::AppLocked);
    agent.on::<GetPreferences>(|shown, _| Ok(shown.preferences));
    agent.on::<SetPreferences>(|shown, set| {
        shown.preferences = set.preferences;
        Ok(())
    });
    agent
}

#[test]
fn each_is_changed_alone_and_while_locked_too() {
    let agent = keeping();
    let changes = [
        ("language", "de"),
        ("theme", "light"),
        ("tray", "off"),
        ("notices.accounts", "off"),
        ("notices.apps", "off"),
        ("start-at-login", "on"),
    ];
    for (name, value) in changes {
        let ended = run(&agent, &["settings", "set", name, value]);
        let is_named = |line: &str| line.split_whitespace().eq([name, value]);
        assert!(ended.code == 0 && ended.out.lines().any(is_named), "{name} {ended:?}");
    }
    let ended = run(&agent, &["--json", "settings"]);
    let preferences: Preferences = serde_json::from_str(&ended.out).unwrap();
    let wanted = Preferences {
        language: Some(Language::De),
        theme: Theme::Light,
        tray: false,
        notices: Notices { accounts: false, apps: false },
        start_at_login: true,
    };
    assert_eq!(preferences, wanted);
    run(&agent, &["settings", "set", "language", "system"]);
    let ended = run(&agent, &["--json", "settings"]);
    assert!(ended.out.contains(r#""language":null"#), "{ended:?}");
}

#[test]
fn what_cannot_be_done_is_said() {
    let agent = keeping();
    for (code, name) in [
        (Code::SettingsUnwritten, "settings_unwritten"),
        (Code::StartAtLoginOther, "start_at_login_other"),
        (Code::StartAtLoginFailed, "start_at_login_failed"),
    ] {
        agent.on::<SetPreferences>(move |_, _| Err(Failure::new(code)));
        let ended = run(&agent, &["--json", "settings", "set", "start-at-login", "on"]);
        assert_eq!((ended.code, ended.failure().as_str()), (1, name));
    }
}
