//! Other programs: what they may do, what they did, and taking it back.

use fediaccounts_protocol::manage::{
    Activity, App, AppClass, ClearActivity, Consent, Deed, GetActivity, Lifetime, Refusal, Share, Withdraw,
    WithdrawAll,
};

use crate::agent::{Agent, with_accounts};
use crate::run::run;

/// A program that may use an account, and one that may not.
pub(crate) fn app(id: &str, name: &str) -> App {
    App {
        id: id.into(),
        name: name.into(),
        class: AppClass::Installed,
        program: format!("/usr/bin/{name}"),
        says: None,
        consents: vec![Consent {
            account: "anaa.example".into(),
            scopes: vec!["read".into(), "write".into()],
            lifetime: Lifetime::Always,
            share: Share::OwnToken,
            given_at: 0,
            used_at: None,
            ends_at: i64::MAX,
        }],
        refusals: vec![Refusal { account: Some("bena.example".into()), refused_at: 0 }],
        idle: vec![],
        used_at: None,
    }
}

fn with_apps() -> Agent {
    let agent = Agent::start();
    agent.show(|shown| {
        with_accounts(shown, &["@ana@a.example", "@ben@a.example"]);
        shown.apps = vec![app("1", "tuba"), app("2", "bot"), app("3", "bot")];
        shown.apps[1].consents.clear();
        shown.apps[2].consents.clear();
        shown.apps[2].refusals = vec![];
    });
    agent.on::<Withdraw>(|_, _| Ok(()));
    agent.on::<WithdrawAll>(|_, _| Ok(()));
    agent
}

#[test]
fn programs_are_listed_with_what_they_may_do() {
    let agent = with_apps();
    assert_eq!(
        run(&agent, &["apps"]).out,
        "tuba     installed  @ana@a.example  read write  always, own access  not used yet\n\
         tuba     installed  @ben@a.example  nothing     may not ask\n\
         bot (2)  installed  @ben@a.example  nothing     may not ask\n\
         bot (3)  installed  no account\n"
    );
    assert_eq!(run(&agent, &["--json", "apps"]).json()[0], serde_json::to_value(app("1", "tuba")).unwrap());
    agent.show(|shown| shown.apps.clear());
    assert_eq!(run(&agent, &["apps"]).out, "No program may use an account, and none is forbidden to ask.\n");
}

#[test]
fn what_one_may_do_is_taken_back() {
    let agent = with_apps();
    let ended = run(&agent, &["withdraw", "Tuba"]);
    assert!(ended.code == 0 && ended.out.starts_with("Taken back."), "{ended:?}");
    assert_eq!(agent.was_asked::<Withdraw>(1), Withdraw { app: "1".into(), account: None });
    let ended = run(&agent, &["--json", "withdraw", "2", "@ben"]);
    assert_eq!(ended.json(), "withdrawn");
    assert_eq!(agent.was_asked::<Withdraw>(2), Withdraw { app: "2".into(), account: Some("@ben".into()) });
    for (name, code) in [("bot", "ambiguous"), ("nobody", "no_such_app")] {
        let ended = run(&agent, &["--json", "withdraw", name]);
        assert_eq!((ended.code, ended.failure().as_str()), (3, code));
    }
}

#[test]
fn taking_all_back_needs_a_yes() {
    let agent = with_apps();
    let ended = run(&agent, &["--json", "withdraw", "--all"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"));
    assert_eq!(agent.count::<WithdrawAll>(), 0);
    assert_eq!(run(&agent, &["--json", "withdraw", "--all", "--yes"]).json(), "withdrawn", "T166-CO");
    assert_eq!(agent.count::<WithdrawAll>(), 1);
}

/// A line of what that program did.
pub(crate) fn line(number: i64, deed: Deed, times: u32) -> Activity {
    Activity {
        number,
        at: 0,
        deed,
        times,
        app: "1".into(),
        name: "tuba".into(),
        class: AppClass::Installed,
        account: Some("anaa.example".into()),
        handle: Some("@ana@a.example".into()),
        scopes: vec!["read".into()],
        lifetime: Some(Lifetime::Always),
    }
}

#[test]
fn what_leaves_the_terminal_names_nobody_unless_that_is_wished() {
    let agent = with_apps();
    agent.on::<GetActivity>(|_, _| Ok(vec![line(2, Deed::Given, 3), line(1, Deed::Allowed, 1)]));
    let ended = run(&agent, &["activity", "--app", "tuba", "--account", "ana", "--limit", "7"]);
    assert!(ended.out.contains("  tuba  got a token, 3 times  @a…@a…  read\n"), "T171-CO {ended:?}");
    let asked = agent.was_asked::<GetActivity>(1);
    assert_eq!((asked.app.as_deref(), asked.account.as_deref()), (Some("1"), Some("anaa.example")));
    assert_eq!(asked.limit, Some(7));
    assert_eq!(run(&agent, &["--json", "activity"]).json()[0]["handle"], "@a…@a…", "T171-CO");
    assert_eq!(run(&agent, &["--json", "activity", "--full"]).json()[1]["handle"], "@ana@a.example");
}

#[test]
fn what_they_did_is_forgotten_after_a_yes() {
    let agent = with_apps();
    agent.on::<ClearActivity>(|_, _| Ok(()));
    assert_eq!(run(&agent, &["--json", "activity", "--clear"]).code, 7);
    assert_eq!(agent.count::<ClearActivity>(), 0);
    assert_eq!(run(&agent, &["--json", "activity", "--clear", "--yes"]).json(), "forgotten");
}
