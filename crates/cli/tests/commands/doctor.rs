//! Whether all that is needed is there.

use fediaccounts_protocol::manage::{GetLinks, GetStorage, Lock, Raise, Raised, Storage};
use fediaccounts_protocol::{Code, Failure};

use crate::agent::Agent;
use crate::run::{command, run};

fn verdicts(agent: &Agent) -> (i32, Vec<(String, String)>) {
    let ended = run(agent, &["--json", "doctor"]);
    let of = |looked: &serde_json::Value, name: &str| looked[name].as_str().unwrap().to_owned();
    let looked = ended.json();
    let looked = looked.as_array().unwrap().iter();
    (ended.code, looked.map(|one| (of(one, "check"), of(one, "verdict"))).collect())
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(check, verdict)| ((*check).to_owned(), (*verdict).to_owned())).collect()
}

/// An agent with a profile that is its person's alone.
fn well() -> Agent {
    let agent = Agent::start();
    let profile = agent.keep_profile();
    std::fs::set_permissions(profile, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    agent.on::<GetLinks>(|_, _| Ok(None));
    agent
}

#[test]
fn what_is_fine_is_said_and_what_lacks_is_no_failure() {
    let agent = well();
    let fine = [
        ("agent", "fine"),
        ("profile", "fine"),
        ("key", "fine"),
        ("database", "fine"),
        ("links", "fine"),
        ("questions", "warning"),
    ];
    assert_eq!(verdicts(&agent), (0, pairs(&fine)));
    let ended = run(&agent, &["doctor"]);
    assert!(ended.out.contains("fine     The key lies in the keyring.\n"), "{ended:?}");
    assert!(ended.out.contains("There is no display here.\n         Answer questions"), "{ended:?}");
    agent.on::<GetLinks>(|_, _| Ok(Some(Failure::new(Code::SchemeTaken).detail("other.desktop"))));
    assert_eq!(verdicts(&agent).1[4], ("links".into(), "warning".into()));
}

#[test]
fn the_report_says_how_it_is_and_names_no_path() {
    let agent = well();
    agent.on::<GetLinks>(|_, _| Ok(Some(Failure::new(Code::SchemeTaken).detail("other.desktop"))));
    agent.on::<GetStorage>(|_, _| {
        let database = "/home/ana/accounts.db".to_owned();
        Ok(Storage { database, size: 184_320, keyring: Some("GNOME Keyring".to_owned()) })
    });
    let told = run(&agent, &["doctor", "--report"]);
    assert_eq!(told.code, 0);
    for line in [
        "key        fine     keyring, GNOME Keyring\n",
        "database   fine     185 kB\n",
        "links      warning  scheme_taken\n",
        "accounts   0 at 0 servers, 0 apps\n",
    ] {
        assert!(told.out.contains(line), "{line} {}", told.out);
    }
    assert!(!told.out.contains('/') && !told.out.contains("desktop\n"), "T171-CO: {}", told.out);
    assert_eq!(run(&agent, &["--json", "doctor", "--report"]).json(), told.out.trim_end());
}

#[test]
fn what_is_wrong_ends_with_one_and_says_what_to_do() {
    let agent = well();
    agent.show(|shown| shown.lock = Lock::StoreDamaged);
    let (code, looked) = verdicts(&agent);
    assert_eq!((code, &looked[2]), (1, &("database".into(), "wrong".into())));
    agent.show(|shown| shown.lock = Lock::KeyringAbsent);
    assert_eq!(verdicts(&agent).1[2], ("key".into(), "wrong".into()));
    agent.show(|shown| shown.lock = Lock::AppLocked);
    assert_eq!(verdicts(&agent).0, 0, "to be locked is nothing wrong");
    let mut nowhere = command(&agent);
    let output = nowhere.env("FEDIACCOUNTS_SOCKET", "/nowhere").arg("doctor").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.code() == Some(1) && said.starts_with("WRONG"), "{said}");
}

#[test]
fn nothing_typed_opens_the_window_where_there_is_a_display() {
    let agent = Agent::start();
    agent.on::<Raise>(|_, _| Ok(Raised { raised: true }));
    let mut words = command(&agent);
    let ended = words.output().unwrap();
    assert_eq!((ended.status.code(), agent.count::<Raise>()), (Some(2), 0), "it helps");
    for display in ["DISPLAY", "WAYLAND_DISPLAY"] {
        let before = agent.count::<Raise>();
        let mut words = command(&agent);
        assert!(words.env(display, "anything").output().unwrap().status.success());
        assert_eq!(agent.count::<Raise>(), before + 1);
    }
}
