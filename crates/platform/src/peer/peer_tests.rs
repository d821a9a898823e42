use std::os::unix::fs::chown;
use std::process::{Command, Stdio};
use std::sync::Arc;

use super::parts::PART;
use super::*;
use crate::acting::{
    Actor, NOBODY, arguments, as_person, can_be_another_user, copy_of_us, open_folder, program,
};
use crate::skipped::skip;
use crate::socket::{Connection, Listener};

struct Stage {
    folder: tempfile::TempDir,
    listener: Listener,
}

impl Stage {
    fn set() -> Self {
        let folder = open_folder();
        let listener = Listener::bind(&folder.path().join("run/broker.sock")).expect("a free path");
        Self { folder, listener }
    }

    /// The folder of our programs.
    fn home(&self) -> PathBuf {
        self.folder.path().canonicalize().expect("it is there")
    }

    fn path(&self) -> String {
        self.listener.path().display().to_string()
    }

    async fn enter(&mut self, actor: &mut Actor) -> Connection {
        assert_eq!(actor.hear(), "connected");
        self.listener.accept().await.expect("it connected")
    }

    /// An actor in `binary` connects and waits.
    async fn client(&mut self, binary: &Path) -> (Actor, Connection) {
        let mut actor = Actor::start(program(binary, PART), &format!("connect {}", self.path()));
        let connection = self.enter(&mut actor).await;
        (actor, connection)
    }
}

#[tokio::test]
async fn a_plain_client_holds_its_connection_alone() {
    let mut stage = Stage::set();
    let binary = copy_of_us(&stage.home(), "client");
    let (mut actor, Connection { peer, stream: _stream }) = stage.client(&binary).await;
    assert_eq!((peer.pid, peer.uid), (actor.pid(), rustix::process::geteuid().as_raw()));
    assert_eq!(peer.holding().await, Holding::Own);
    assert!(peer.holds_alone().await);
    assert_eq!(peer.executable(), Some(binary));
    actor.say("close");
    assert_eq!(actor.hear(), "closed");
    assert_eq!(peer.holding().await, Holding::Unproven, "nobody is there any more");
    actor.kill();
    assert_eq!(peer.executable(), None, "T124");
}

#[tokio::test]
async fn a_connection_that_was_passed_on_is_not_held_alone() {
    let mut stage = Stage::set();
    let other = stage.folder.path().join("other.sock").display().to_string();
    let mut receiver = Actor::play(PART, &format!("receive {other}"));
    assert_eq!(receiver.hear(), "ready");
    let mut giver = Actor::play(PART, &format!("pass {} {other}", stage.path()));
    let Connection { peer, stream: _stream } = stage.enter(&mut giver).await;
    assert_eq!(receiver.hear(), "connected");
    assert_eq!(peer.holding().await, Holding::Unproven, "T126: two hold it");
    giver.say("close");
    assert_eq!(giver.hear(), "closed");
    assert_eq!(peer.holding().await, Holding::Unproven, "T126: another one holds it");
    assert_eq!(peer.pid, giver.pid());
}

#[tokio::test]
async fn a_connection_is_held_alone_again_when_the_other_lets_go() {
    let mut stage = Stage::set();
    let other = stage.folder.path().join("other.sock").display().to_string();
    let mut receiver = Actor::play(PART, &format!("receive {other}"));
    assert_eq!(receiver.hear(), "ready");
    let mut giver = Actor::play(PART, &format!("pass {} {other}", stage.path()));
    let Connection { peer, stream: _stream } = stage.enter(&mut giver).await;
    assert_eq!(receiver.hear(), "connected");
    assert!(!peer.holds_alone().await);
    receiver.say("close");
    assert_eq!(receiver.hear(), "closed");
    assert_eq!(peer.holding().await, Holding::Own);
}

#[tokio::test]
async fn a_connection_that_a_child_inherited_is_not_held_alone() {
    let mut stage = Stage::set();
    let mut parent = Actor::play(PART, &format!("fork {}", stage.path()));
    let Connection { peer, stream: _stream } = stage.enter(&mut parent).await;
    assert_eq!(peer.holding().await, Holding::Unproven, "T126");
    parent.say("end the child");
    assert_eq!(parent.hear(), "closed");
    assert_eq!(peer.holding().await, Holding::Own);
}

#[tokio::test]
async fn a_thread_cannot_hide_a_connection() {
    let mut stage = Stage::set();
    let mut actor = Actor::play(PART, &format!("thread {}", stage.path()));
    let Connection { peer, stream: _stream } = stage.enter(&mut actor).await;
    assert_eq!(peer.holding().await, Holding::Own, "it was found where /proc/PID/fd does not show it");
}

#[tokio::test]
async fn a_program_that_takes_over_a_connection_is_seen_as_itself() {
    let mut stage = Stage::set();
    let cat = ["/usr/bin/cat", "/bin/cat"].map(Path::new).into_iter().find(|cat| cat.exists());
    let cat = cat.expect("cat is everywhere").canonicalize().expect("it is there");
    let binary = copy_of_us(&stage.home(), "fediaccounts");
    let line = format!("exec {} {}", stage.path(), cat.display());
    let mut actor = Actor::start(program(&binary, PART), &line);
    let Connection { peer, stream: _stream } = stage.enter(&mut actor).await;
    actor.say("part: I am cat");
    assert_eq!(actor.hear(), "I am cat");
    assert_eq!(peer.executable(), Some(cat), "T125");
    assert_eq!(peer.holding().await, Holding::Inheritable, "T125");
    assert!(!is_own_executable(&peer, &stage.home()).await, "T125");
}

#[tokio::test]
async fn our_own_program_put_behind_a_connection_of_another_is_refused() {
    let mut stage = Stage::set();
    let own = copy_of_us(&stage.home(), "fediaccounts");
    let line = format!("exec {} {} {}", stage.path(), own.display(), arguments(PART).join(" "));
    let mut actor = Actor::play(PART, &line);
    let Connection { peer, stream: _stream } = stage.enter(&mut actor).await;
    actor.say("wait");
    assert_eq!(actor.hear(), "waiting");
    assert_eq!(peer.executable(), Some(own), "the kernel says it is ours");
    assert!(peer.holds_alone().await, "and it holds the connection alone");
    assert!(!is_own_executable(&peer, &stage.home()).await, "T125: but it did not open it");
}

#[tokio::test]
async fn our_own_programs_are_known_by_folder_name_and_connection() {
    let mut stage = Stage::set();
    let home = stage.home();
    std::fs::create_dir(home.join("below")).expect("it is ours");
    let cases = [
        ("fediaccounts", true),
        ("fediaccounts-window", true),
        ("fediaccounts-other", false),
        ("below/fediaccounts", false),
    ];
    for (name, ours) in cases {
        let binary = copy_of_us(&home, name);
        let (_actor, Connection { peer, stream: _stream }) = stage.client(&binary).await;
        assert_eq!(is_own_executable(&peer, &home).await, ours, "{name}");
    }
}

#[tokio::test]
async fn a_program_of_another_owner_is_not_ours() {
    if !can_be_another_user("the owner of an executable") {
        return;
    }
    let mut stage = Stage::set();
    let home = stage.home();
    let us = std::env::current_exe().expect("a test knows its binary");
    let binary = home.join("fediaccounts");
    std::fs::copy(us, &binary).expect("room for a copy");
    chown(&binary, Some(NOBODY), None).expect("root may");
    let (_actor, Connection { peer, stream: _stream }) = stage.client(&binary).await;
    assert_eq!(peer.executable(), Some(binary));
    assert!(!is_own_executable(&peer, &home).await);
}

#[tokio::test]
async fn a_removed_or_replaced_program_is_unknown() {
    let mut stage = Stage::set();
    let binary = copy_of_us(&stage.home(), "fediaccounts");
    let (_actor, Connection { peer, stream: _stream }) = stage.client(&binary).await;
    assert!(is_own_executable(&peer, &stage.home()).await);
    std::fs::rename(&binary, stage.home().join("fediaccounts (deleted)")).expect("it is ours");
    copy_of_us(&stage.home(), "new");
    std::fs::remove_file(stage.home().join("fediaccounts (deleted)")).expect("it is ours");
    std::fs::copy("/bin/sh", &binary).expect("another program");
    assert_eq!(peer.executable(), None, "T127");
    assert!(!is_own_executable(&peer, &stage.home()).await);
}

#[tokio::test]
async fn a_program_in_a_user_namespace_of_its_own_is_unknown() {
    let mut stage = Stage::set();
    let binary = copy_of_us(&stage.home(), "fediaccounts");
    #[expect(clippy::disallowed_methods, reason = "unshare starts it in a namespace")]
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user"]).arg(&binary).args(arguments(PART)).stderr(Stdio::null());
    let mut actor = Actor::start(command, &format!("connect {}", stage.path()));
    if actor.hear().is_empty() {
        skip("this system gives no user namespaces");
        return;
    }
    let Connection { peer, stream: _stream } = stage.listener.accept().await.expect("it connected");
    assert_eq!(peer.pid, actor.pid());
    assert_eq!(peer.executable(), None, "it could claim any file");
    assert!(!is_own_executable(&peer, &stage.home()).await);
}

/// In a mount namespace of its own a program can lie at any path.
#[tokio::test]
async fn a_program_that_only_claims_our_path_is_unknown() {
    let mut stage = Stage::set();
    let ours = stage.home().join("fediaccounts");
    std::fs::copy("/bin/sh", &ours).expect("room for a shell");
    let stranger = copy_of_us(&stage.home(), "stranger");
    #[expect(clippy::disallowed_methods, reason = "unshare starts it in a namespace")]
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", r#"mount --bind "$0" "$1" && shift && exec "$ours" "$@""#]);
    command.env("ours", &ours).arg(&stranger).arg(&ours).args(arguments(PART)).stderr(Stdio::null());
    let mut actor = Actor::start(command, &format!("connect {}", stage.path()));
    if actor.hear().is_empty() {
        skip("a mount namespace without a user namespace needs root");
        return;
    }
    let Connection { peer, stream: _stream } = stage.listener.accept().await.expect("it connected");
    let claimed = std::fs::read_link(format!("/proc/{}/exe", peer.pid)).expect("it runs");
    assert_eq!(claimed, ours);
    assert_eq!(peer.executable(), None);
    assert!(!is_own_executable(&peer, &stage.home()).await);
}

#[tokio::test]
async fn many_questions_at_once_are_all_answered() {
    let mut stage = Stage::set();
    let binary = copy_of_us(&stage.home(), "client");
    let mut actors = Vec::new();
    let mut questions = tokio::task::JoinSet::new();
    for _ in 0..5 {
        let (actor, Connection { peer, stream }) = stage.client(&binary).await;
        actors.push(actor);
        let connection = Arc::new((peer, stream));
        for _ in 0..20 {
            let connection = Arc::clone(&connection);
            questions.spawn(async move { connection.0.holding().await });
        }
    }
    let answers = questions.join_all().await;
    assert_eq!(answers, vec![Holding::Own; 100]);
}

#[test]
fn a_hardened_agent_knows_clients_of_the_same_person() {
    let folder = open_folder();
    let home = folder.path().canonicalize().expect("it is there");
    if rustix::process::geteuid().is_root() {
        chown(&home, Some(NOBODY), None).expect("root may");
    }
    let person = |name: &str, line: &str| {
        let binary = home.join(name);
        let binary = if binary.exists() { binary } else { copy_of_us(&home, name) };
        Actor::start(as_person(program(&binary, PART)), line)
    };
    let path = home.join("run/broker.sock").display().to_string();
    let mut agent = person("fediaccounts-agent", &format!("serve {path} {}", home.display()));
    assert_eq!(agent.hear(), "bound");
    let cases = [
        ("fediaccounts", "connect", "Own known=true own=true"),
        ("another", "connect", "Own known=true own=false"),
        ("fediaccounts", "hidden", "Unproven known=false own=false"),
    ];
    for (name, how, expected) in cases {
        let _client = person(name, &format!("{how} {path}"));
        assert_eq!(agent.hear(), expected, "{name}, {how} (T127)");
    }
}
