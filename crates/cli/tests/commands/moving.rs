//! Moving to another computer: the file that is written, and the accounts that come from one.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
#[cfg(target_os = "linux")]
use fediaccounts_protocol::manage::{AwaitLater, SignInBegin, Watch};
use fediaccounts_protocol::manage::{Awaited, ForgetAwaited, MoveIn, MoveOut, MovedIn, MovingFile};
use fediaccounts_protocol::{Code, Failure};

#[cfg(target_os = "linux")]
use crate::adding::{beginning, end, ready};
use crate::agent::{Agent, with_accounts};
use crate::run::{run, typing};
#[cfg(target_os = "linux")]
use crate::terminal::Terminal;

const WORDS: &str = "correct horse battery";
const FILE: &[u8] = b"age-encryption.org/v1\n\xff\x00 sealed";

fn moving() -> (Agent, PathBuf) {
    let agent = Agent::start();
    let folder = agent.keep_profile();
    agent.show(|shown| with_accounts(shown, &["@ana@a.example", "@ben@b.example"]));
    agent.on::<MoveOut>(|_, _| {
        Ok(MovingFile { file: BASE64_STANDARD.encode(FILE), name: "x.age".into(), accounts: 2 })
    });
    (agent, folder)
}

fn awaited(id: i64, handle: &str) -> Awaited {
    let (user, host) = handle[1..].split_once('@').unwrap();
    Awaited {
        id,
        handle: handle.into(),
        address: format!("https://{host}/@{user}"),
        host: host.into(),
        software: "Mastodon".into(),
        label: if id == 1 { "Work".into() } else { String::new() },
        color: None,
        scopes: vec!["read".into(), "write:statuses".into()],
        default: id == 1,
    }
}

#[test]
fn the_file_is_written_for_the_person_alone_and_over_no_other() {
    let (agent, folder) = moving();
    let path = folder.join("list.age");
    let to = path.to_str().unwrap();
    let ended = typing(&agent, &["--json", "move-out", to], &format!("{WORDS}\n"));
    assert_eq!(ended.json(), serde_json::json!({ "path": to, "accounts": 2 }), "{ended:?}");
    assert_eq!(std::fs::read(&path).unwrap(), FILE);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600, "T114-ST");
    assert_eq!(agent.was_asked::<MoveOut>(1).passphrase.0, WORDS);
    assert!(!format!("{ended:?}").contains("horse"), "a passphrase is never shown");

    std::fs::write(&path, "as it was").unwrap();
    let ended = typing(&agent, &["--json", "move-out", to], &format!("{WORDS}\n"));
    assert_eq!((ended.code, ended.failure().as_str()), (1, "file_exists"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "as it was");
    assert_eq!(agent.count::<MoveOut>(), 1, "nobody types a passphrase for nothing");
    let ended = typing(&agent, &["move-out", "--force", to], &format!("{WORDS}\n"));
    assert_eq!((ended.code, std::fs::read(&path).unwrap()), (0, FILE.to_vec()), "{ended:?}");
    assert!(ended.out.starts_with("2 accounts written down in "), "{ended:?}");
}

#[test]
fn no_link_is_followed_and_half_a_file_is_never_left() {
    let (agent, folder) = moving();
    let (link, target) = (folder.join("link.age"), folder.join("target"));
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let ended = typing(&agent, &["--json", "move-out", link.to_str().unwrap()], &format!("{WORDS}\n"));
    assert_eq!(ended.failure(), "file_exists", "a link that leads nowhere is something too");
    let nowhere = folder.join("nowhere/list.age");
    let ended = typing(&agent, &["--json", "move-out", nowhere.to_str().unwrap()], &format!("{WORDS}\n"));
    assert_eq!((ended.code, ended.failure().as_str()), (1, "not_written"));
    assert!(!target.exists());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "only the link is there");
}

#[test]
fn the_default_account_is_told_to_the_other_computer() {
    let (agent, folder) = moving();
    assert_eq!(run(&agent, &["default", "@ben@b.example"]).code, 0);
    let path = folder.join("list.age");
    typing(&agent, &["move-out", path.to_str().unwrap()], &format!("{WORDS}\n"));
    let default = agent.was_asked::<MoveOut>(1).default;
    assert_eq!(default.as_deref(), Some("benb.example"));
}

#[test]
fn stdout_gets_the_file_and_nothing_else() {
    let (agent, _) = moving();
    let mut command = crate::run::command(&agent);
    command.args(["move-out", "-"]).stdin(std::process::Stdio::piped());
    let mut child =
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null()).spawn().unwrap();
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), format!("{WORDS}\n").as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!((out.status.code(), out.stdout), (Some(0), FILE.to_vec()));
}

#[test]
fn a_file_is_taken_up_by_its_path_and_what_is_left_is_listed() {
    let (agent, folder) = moving();
    agent.on::<MoveIn>(|shown, _| {
        shown.awaited = vec![awaited(1, "@ana@new.example"), awaited(2, "@cleo@new.example")];
        shown.awaited_count = 2;
        Ok(MovedIn { awaited: 2, before: 0, here: 1 })
    });
    let path = folder.join("list.age");
    std::fs::write(&path, FILE).unwrap();
    let ended = typing(&agent, &["--json", "move-in", path.to_str().unwrap()], &format!("{WORDS}\n"));
    let asked = agent.was_asked::<MoveIn>(1);
    assert_eq!((asked.path.as_str(), asked.passphrase.0.as_str()), (path.to_str().unwrap(), WORDS));
    let said = ended.json();
    assert_eq!(
        (&said["left"], &said["file"]["here"], &said["awaited"][1]["id"]),
        (&2.into(), &1.into(), &2.into())
    );
    let ended = run(&agent, &["move-in", "--list"]);
    let shown = "@ana@new.example (Work)  Mastodon\n@cleo@new.example        Mastodon\nGo on with `fediaccounts move-in`.\n";
    assert_eq!((ended.code, ended.out.as_str()), (0, shown));
    agent.on::<ForgetAwaited>(|shown, _| {
        (shown.awaited, shown.awaited_count) = (vec![], 0);
        Ok(())
    });
    let ended = run(&agent, &["move-in", "--forget"]);
    assert_eq!(ended.out, "No account from another computer is left to sign in.\n");
    assert_eq!(agent.was_asked::<ForgetAwaited>(1).id, None);
}

#[test]
fn stdin_brings_the_passphrase_and_then_the_file() {
    let (agent, folder) = moving();
    agent.on::<MoveIn>(|_, asked| {
        assert_eq!(std::fs::read(&asked.path).unwrap(), b"the file itself\nof two lines");
        Ok(MovedIn { awaited: 0, before: 0, here: 2 })
    });
    let ended = typing(&agent, &["move-in", "-"], &format!("{WORDS}\nthe file itself\nof two lines"));
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(ended.err.contains("2 accounts in the file: all of them are here already."), "{ended:?}");
    assert_eq!(agent.was_asked::<MoveIn>(1).passphrase.0, WORDS);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "nothing of it stays");
}

#[test]
fn what_is_wrong_with_a_file_is_said_in_words() {
    let (agent, _) = moving();
    agent.on::<MoveIn>(|_, _| Err(Failure::new(Code::MovingFileNewer)));
    let ended = typing(&agent, &["move-in", "/no/such.age"], &format!("{WORDS}\n"));
    assert_eq!(ended.code, 1);
    assert!(
        ended.err.contains("A newer FediAccounts wrote this file.\nUpdate FediAccounts here."),
        "{ended:?}"
    );
    let ended = run(&agent, &["--json", "move-in", "/no/such.age"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "nothing_typed"));
}

#[cfg(target_os = "linux")]
#[test]
fn each_is_a_question_and_a_sign_in_of_its_own() {
    let agent = beginning();
    agent.keep_profile();
    agent.show(|shown| {
        shown.awaited = vec![
            Awaited {
                handle: "@ana@social.example".into(),
                address: "https://social.example/@ana".into(),
                ..awaited(1, "@ana@social.example")
            },
            awaited(2, "@cleo@new.example"),
            awaited(3, "@dan@new.example"),
        ];
        shown.awaited_count = 3;
    });
    agent.on::<AwaitLater>(|shown, _| {
        shown.awaited.rotate_left(1);
        Ok(())
    });
    agent.on::<ForgetAwaited>(|shown, forget| {
        shown.awaited.retain(|awaited| Some(awaited.id) != forget.id);
        shown.awaited_count -= 1;
        Ok(())
    });
    let mut terminal = Terminal::run(&agent, &["move-in"]);
    terminal.shows("Sign in to @ana@social.example (Work), Mastodon now? (3 left) [Y/skip/forget/quit]");
    terminal.types("\n");
    let begun = agent.was_asked::<SignInBegin>(1);
    assert_eq!(begun.text, "https://social.example/@ana");
    let scopes = vec!["read".into(), "write:statuses".into()];
    assert_eq!(begun.access, Some(fediaccounts_protocol::manage::Access::Custom { scopes }));
    agent.was_asked::<Watch>(1);
    agent.show(|shown| {
        shown.awaited.remove(0);
        shown.awaited_count = 2;
        drop(end(shown, ready(&[])));
    });
    terminal.shows("Sign in to @cleo@new.example, Mastodon now? (2 left)");
    terminal.types("skip\n");
    terminal.shows("Sign in to @dan@new.example, Mastodon now? (2 left)");
    terminal.types("forget\n");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("Go on with `fediaccounts move-in`."), "{shown}");
    assert_eq!((agent.was_asked::<AwaitLater>(1).id, agent.was_asked::<ForgetAwaited>(1).id), (2, Some(3)));
    let default = run(&agent, &["--json", "default"]).json();
    assert_eq!(default["overall"], "@ana@social.example", "it was the default there, and none was here");
}
