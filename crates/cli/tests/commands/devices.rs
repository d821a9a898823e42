//! Sign-ins by a code that is typed at a page on any device.

use fediaccounts_protocol::manage::{SignInBegin, SignInBegun, SignInBy, SignInStep, Watch};
use serde_json::json;

use crate::adding::{beginning, end, ready};
use crate::agent::{Agent, sign_in_at};
use crate::run::Running;

/// An agent at which a sign-in shows a code.
pub(crate) fn by_device() -> Agent {
    let agent = beginning();
    agent.on::<SignInBegin>(|shown, _| {
        let step = SignInStep::Device {
            user_code: "WDJB-MJHT".into(),
            page: "https://social.example/device".into(),
            qr: vec!["101".into(), "010".into(), "101".into()],
            expires_at: 1_795_315_840,
        };
        let sign_in = sign_in_at("one", SignInBy::Device, step);
        shown.sign_ins = vec![sign_in.clone()];
        Ok(SignInBegun { sign_in })
    });
    agent
}

#[test]
fn the_code_and_the_page_are_said_once() {
    let agent = by_device();
    let running = Running::begin(&agent, &["add", "social.example", "--by", "device", "--no-browser"]);
    agent.was_asked::<Watch>(1);
    // The same once more, as when something else changes.
    agent.show(|shown| shown.accounts.clear());
    agent.show(|shown| drop(end(shown, ready(&[]))));
    let ended = running.wait();
    assert_eq!((ended.code, ended.out.as_str()), (0, "@ana@social.example is ready.\n"), "{ended:?}");
    assert_eq!(ended.err.matches("WDJB-MJHT").count(), 1, "{}", ended.err);
    assert!(ended.err.contains("https://social.example/device"), "{}", ended.err);
    assert!(!ended.err.contains('▀'), "nobody sees a picture here: {}", ended.err);
    let begin = agent.was_asked::<SignInBegin>(1);
    assert_eq!((begin.by, begin.open_browser), (Some(SignInBy::Device), false));
}

#[test]
fn programs_get_the_code_before_the_account() {
    let agent = by_device();
    let mut running = Running::begin(&agent, &["--json", "add", "social.example", "--by", "device"]);
    let shown: serde_json::Value = serde_json::from_str(&running.line()).unwrap();
    assert_eq!(shown, json!({"user_code": "WDJB-MJHT", "page": "https://social.example/device"}));
    agent.show(|shown| drop(end(shown, ready(&[]))));
    assert_eq!(running.wait().json()["handle"], "@ana@social.example");
    assert!(agent.was_asked::<SignInBegin>(1).open_browser);
}
