//! What the document of the command line shows is what happens.

use std::io::Read;

use fediaccounts_protocol::manage::{
    Account, Activity, App, Backup, Check, Consent, Deed, EndSession, GetActivity, GetBackups,
    GetPreferences, GetSessions, HouseRules, LockNow, LockRule, MakeBackup, Remove, RestoreBackup, Session,
    SetAside, SetLockRule, SetPreferences, SignIn, SignInBegin, SignInBegun, SignInBy, SignInStep, SignOut,
    SignOutAll, SignedOut, SignedOutOf, StartAnew, State, StatusReport, WayBack, Withdraw,
};
use fediaccounts_protocol::public::{GetToken, Token};
use fediaccounts_protocol::{Code, Failure, Typed};

use crate::adding::{beginning, end, ready};
use crate::agent::{Agent, account, sign_in, sign_in_at, with_accounts};
use crate::apps::{app, line};
use crate::run::{command, run};
use crate::sessions::session;
use crate::tokens::token;

const DOCUMENT: &str = include_str!("../../../../docs/cli.md");
const PROFILE: &str = "/home/ana/.local/share/fediaccounts";

/// The blocks of a language, without their fences.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let ends = "a block has an end";
    DOCUMENT.split(&fence).skip(1).map(|rest| rest.split_once("\n```").expect(ends).0).collect()
}

/// The world that the document tells of: Ana has two accounts, one of which needs her.
fn world() -> Agent {
    let agent = beginning();
    agent.show(|shown| {
        with_accounts(shown, &["@ana@photos.example", "@ana@social.example"]);
        shown.accounts[0].state = State::Moved { to: "@ana@pictures.example".into() };
    });
    agent.on::<Check>(|_, _| Ok(account("@ana@social.example")));
    agent.on::<SignInBegin>(|shown, begin| {
        let sign_in = SignIn { host: begin.text, ..begun(begin.by) };
        shown.sign_ins = vec![sign_in.clone()];
        if sign_in.by == SignInBy::Browser {
            end(shown, ready(&[]));
        }
        Ok(SignInBegun { sign_in })
    });
    agent.on::<GetSessions>(|_, _| Ok(sessions()));
    agent.on::<EndSession>(|_, _| Ok(()));
    leaving(&agent);
    files(&agent);
    programs(&agent);
    agent
}

/// A sign-in at its first step.
fn begun(by: Option<SignInBy>) -> SignIn {
    let rules = vec!["Be kind.".into(), "No spam.".into()];
    match by.unwrap_or(SignInBy::Browser) {
        SignInBy::Password => sign_in_at("one", SignInBy::Password, SignInStep::Password { failure: None }),
        SignInBy::NewAccount => {
            let house = HouseRules { rules, ..HouseRules::default() };
            sign_in_at("one", SignInBy::NewAccount, SignInStep::NewAccount { house, failure: None })
        }
        _ => sign_in("one", WayBack::Scheme),
    }
}

/// What the server lists: times are told from now on.
fn sessions() -> Vec<Session> {
    const DAY: i64 = 86_400;
    let ago = |days: i64| Some(now() - days * DAY + 60);
    vec![
        Session { created_at: ago(3), ..session("7", "FediAccounts", true) },
        Session {
            place: Some("203.0.113.7".into()),
            created_at: ago(5),
            used_at: ago(2),
            ..session("12", "Tusky", false)
        },
    ]
}

fn now() -> i64 {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

fn leaving(agent: &Agent) {
    agent.on::<SignOut>(|_, sign_out| {
        Ok(if sign_out.account.contains("photos") { SignedOut::Waiting } else { SignedOut::Revoked })
    });
    agent.on::<Remove>(|_, _| Ok(()));
    agent.on::<SignOutAll>(|shown, _| {
        let outcomes = [SignedOut::Waiting, SignedOut::Revoked];
        let result = |(account, outcome): (&Account, SignedOut)| SignedOutOf {
            account: account.id.clone(),
            handle: account.handle.clone(),
            outcome: Some(outcome),
            failure: None::<Failure>,
        };
        Ok(shown.accounts.iter().zip(outcomes).map(result).collect())
    });
}

fn files(agent: &Agent) {
    let backup = || Backup {
        name: "accounts-20261122T101640Z.db".into(),
        path: format!("{PROFILE}/backups/accounts-20261122T101640Z.db"),
        made_at: 1_795_342_600,
        size: 73_728,
    };
    let aside = || SetAside { path: format!("{PROFILE}/accounts.db.set-aside-20261122T101700Z") };
    agent.on::<MakeBackup>(move |_, _| Ok(backup()));
    agent.on::<GetBackups>(move |_, _| Ok(vec![backup()]));
    agent.on::<RestoreBackup>(move |_, _| Ok(aside()));
    agent.on::<StartAnew>(move |_, _| Ok(aside()));
    agent.on::<LockNow>(|_, _| Ok(()));
    agent.on::<GetPreferences>(|shown, _| Ok(shown.preferences));
    agent.on::<SetPreferences>(|shown, set| {
        shown.preferences = set.preferences;
        Ok(())
    });
}

/// A program that may use one of the accounts.
fn programs(agent: &Agent) {
    let app = App {
        consents: vec![Consent {
            account: "anasocial.example".into(),
            used_at: Some(now() - 170),
            ..app("1", "tuba").consents.remove(0)
        }],
        refusals: vec![],
        ..app("1", "tuba")
    };
    agent.show(|shown| shown.apps = vec![app]);
    agent.on::<GetToken>(|_, get| match get.account.as_str() {
        "anasocial.example" => {
            let api_base = "https://social.example".to_owned();
            Ok(Token {
                access_token: Typed("6Zc0pTqGIuF1mZ3Q".into()),
                api_base,
                ..token("@ana@social.example")
            })
        }
        _ => Err(Failure::new(Code::NoAccess)),
    });
    agent.on::<GetActivity>(|_, _| {
        let scopes = vec!["read".into(), "write".into()];
        let handle = Some("@ana@social.example".into());
        Ok(vec![Activity { at: now() - 170, handle, scopes, ..line(41, Deed::Given, 12) }])
    });
    agent.on::<Withdraw>(|_, _| Ok(()));
    agent.on::<SetLockRule>(|_, _| Ok(()));
}

#[test]
fn every_example_shows_what_is_printed() {
    let mut count = 0;
    for block in blocks("console") {
        let agent = world();
        if block.starts_with("$ fediaccounts add") {
            // The first account of all.
            agent.show(|shown| with_accounts(shown, &[]));
        }
        for example in block.split("$ fediaccounts ").skip(1) {
            let (line, shown) = example.split_once('\n').unwrap_or((example, ""));
            assert_eq!(printed(&agent, line), shown.trim_end(), "fediaccounts {line}");
            count += 1;
        }
    }
    assert!(count > 12, "the examples were found: {count}");
}

/// Everything that a command line prints, as a terminal shows it.
fn printed(agent: &Agent, line: &str) -> String {
    let (mut reader, writer) = std::io::pipe().unwrap();
    let mut command = command(agent);
    command.args(line.split_whitespace()).stdin(std::process::Stdio::null());
    command.stdout(writer.try_clone().unwrap()).stderr(writer);
    let mut child = command.spawn().unwrap();
    // It holds the writing end as well.
    drop(command);
    let mut printed = String::new();
    reader.read_to_string(&mut printed).unwrap();
    child.wait().unwrap();
    printed.trim_end().to_owned()
}

#[test]
fn the_shapes_are_those_of_the_wire() {
    let shapes = blocks("json");
    let read = |title: &str| {
        let found = shapes.iter().find(|shape| shape.contains(title));
        serde_json::from_str::<serde_json::Value>(found.unwrap_or_else(|| panic!("no {title}"))).unwrap()
    };
    let shown = read("\"handle\": \"@ana@social.example\"");
    let account: Account = serde_json::from_value(shown.clone()).unwrap();
    assert_eq!(serde_json::to_value(account).unwrap(), shown, "no field is missing and none too many");
    let shown = read("\"lock\": \"open\"");
    let report: StatusReport = serde_json::from_value(shown.clone()).unwrap();
    let mut whole = serde_json::to_value(report).unwrap();
    whole["lock_rule"] = serde_json::to_value(LockRule::default()).unwrap();
    whole["questions"] = 0.into();
    assert_eq!(whole, shown);
    let shown = read("\"consents\":");
    let app: App = serde_json::from_value(shown.clone()).unwrap();
    assert_eq!(serde_json::to_value(app).unwrap(), shown);
    let shown = read("\"deed\":");
    let line: Activity = serde_json::from_value(shown.clone()).unwrap();
    assert_eq!(serde_json::to_value(line).unwrap(), shown);
    let shown = read("\"access_token\":");
    let token: Token = serde_json::from_value(shown.clone()).unwrap();
    assert_eq!(serde_json::to_value(token).unwrap(), shown);
    let shown = read("\"current\": false");
    let session: Session = serde_json::from_value(shown.clone()).unwrap();
    assert_eq!(serde_json::to_value(session).unwrap(), shown);
}

#[test]
fn every_command_and_option_is_described() {
    let agent = Agent::start();
    let help = |words: &[&str]| run(&agent, &[words, &["--help"]].concat()).out;
    let commands = |help: &str| -> Vec<String> {
        let listed = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
        let lines = listed.lines().take_while(|line| !line.is_empty());
        let names = lines.filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
        names.filter(|name| *name != "help").map(str::to_owned).collect()
    };
    let mut seen = 0;
    for name in commands(&help(&[])) {
        assert!(DOCUMENT.contains(&format!("### `{name}")), "{name} has a section");
        let mut helps = vec![help(&[&name])];
        helps.extend(commands(&helps[0]).iter().map(|part| help(&[&name, part])));
        for option in
            helps.iter().flat_map(|help| help.split_whitespace()).filter(|word| word.starts_with("--"))
        {
            let option = option.trim_end_matches([',', '.']);
            assert!(DOCUMENT.contains(option), "{name} {option}");
            seen += 1;
        }
    }
    assert!(seen > 20, "the options were found: {seen}");
}

#[test]
fn the_exit_codes_are_those_of_the_help() {
    let agent = Agent::start();
    let help = run(&agent, &["--help"]).out;
    let listed = help.split_once("Exit codes:\n").expect("the help lists them").1;
    let codes: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(codes, ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "130"]);
    for code in codes {
        assert!(DOCUMENT.contains(&format!("\n| {code} | ")), "{code}");
    }
}
