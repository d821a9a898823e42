use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use fediaccounts_core::{AppClass, AppIdentity};

use super::*;
use crate::acting::{Actor, arguments, copy_of_us, open_folder, program};
use crate::peer::is_own_executable;
use crate::peer::parts::PART;
use crate::skipped::skip;
use crate::socket::{Connection, Listener};

struct Stage {
    folder: tempfile::TempDir,
    listener: Listener,
}

/// A connection that stays open, and what is said about it.
struct Guest {
    attestor: SystemAttestor,
    _stream: tokio::net::UnixStream,
}

impl Stage {
    fn set() -> Self {
        let folder = open_folder();
        let listener = Listener::bind(&folder.path().join("run/broker.sock")).expect("a free path");
        Self { folder, listener }
    }

    fn home(&self) -> PathBuf {
        self.folder.path().canonicalize().expect("it is there")
    }

    fn connect(&self) -> String {
        format!("connect {}", self.listener.path().display())
    }

    async fn connected(&mut self, actor: &mut Actor) -> Connection {
        assert_eq!(actor.hear(), "connected");
        self.listener.accept().await.expect("it connected")
    }

    async fn guest(&mut self, actor: &mut Actor) -> Guest {
        let Connection { peer, stream } = self.connected(actor).await;
        Guest { attestor: SystemAttestor::new(peer, false), _stream: stream }
    }

    /// Our own command line, which speaks for who started it.
    async fn own(&mut self, actor: &mut Actor) -> Guest {
        let Connection { peer, stream } = self.connected(actor).await;
        assert!(is_own_executable(&peer, &self.home()).await);
        Guest { attestor: SystemAttestor::new(peer, true), _stream: stream }
    }

    fn actor(&self, name: &str) -> (Actor, PathBuf) {
        let binary = copy_of_us(&self.home(), name);
        (Actor::start(program(&binary, PART), &self.connect()), binary)
    }
}

fn identity(class: AppClass, program: impl AsRef<Path>) -> AppIdentity {
    AppIdentity { class, program: program.as_ref().to_str().expect("text").to_owned() }
}

fn unknown() -> AppIdentity {
    identity(AppClass::Unknown, "")
}

#[tokio::test]
async fn a_program_is_known_by_its_path_and_its_life() {
    let mut stage = Stage::set();
    let (mut actor, binary) = stage.actor("tuba");
    let guest = stage.guest(&mut actor).await;
    assert!(!guest.attestor.still(), "nothing was seen yet");
    let attested = guest.attestor.attest().await.expect("it holds its connection alone");
    assert_eq!(attested.identity, identity(AppClass::PathOnly, binary));
    assert_eq!(attested.process.map(|process| process.number), Some(actor.pid()));
    assert_eq!(attested.script, None);
    assert!(guest.attestor.still());
    assert_eq!(guest.attestor.attest().await, Some(attested), "and again");
    actor.kill();
    assert!(!guest.attestor.still(), "T124-IP");
    assert_eq!(guest.attestor.attest().await, None, "T124-IP");
    assert!(!guest.attestor.still());
}

#[tokio::test]
async fn an_interpreter_is_known_by_its_real_file_and_its_script_is_a_claim() {
    let mut stage = Stage::set();
    let (mut actor, binary) = stage.actor("python3.11");
    let guest = stage.guest(&mut actor).await;
    let attested = guest.attestor.attest().await.expect("it holds its connection alone");
    assert_eq!(attested.identity, identity(AppClass::Interpreter, binary), "T128-IP");
    assert_eq!(attested.script.as_deref(), Some(PART), "T128-IP");
}

#[tokio::test]
async fn a_link_to_an_interpreter_is_the_interpreter() {
    let mut stage = Stage::set();
    let real = copy_of_us(&stage.home(), "bash");
    let link = stage.home().join("tuba");
    std::os::unix::fs::symlink(&real, &link).expect("a free path");
    let mut actor = Actor::start(program(&link, PART), &stage.connect());
    let guest = stage.guest(&mut actor).await;
    let attested = guest.attestor.attest().await.expect("it holds its connection alone");
    assert_eq!(attested.identity, identity(AppClass::Interpreter, real), "T128-IP");
}

#[tokio::test]
async fn ssh_is_a_program_on_another_computer() {
    let mut stage = Stage::set();
    let (mut actor, _) = stage.actor("ssh");
    let attested = stage.guest(&mut actor).await.attestor.attest().await.expect("it holds it alone");
    assert_eq!(attested.identity.class, AppClass::Interpreter);
    assert_eq!(attested.identity.name(), "a program on another computer, through ssh");
}

#[tokio::test]
async fn a_removed_or_replaced_program_is_unknown_and_stays_the_same_one() {
    let mut stage = Stage::set();
    let (mut actor, binary) = stage.actor("tuba");
    let guest = stage.guest(&mut actor).await;
    std::fs::remove_file(&binary).expect("it is ours");
    let attested = guest.attestor.attest().await.expect("it holds its connection alone");
    assert_eq!(attested.identity, unknown(), "T127-IP");
    std::fs::copy("/bin/sh", &binary).expect("another program");
    assert_eq!(guest.attestor.attest().await, Some(attested), "T127-IP");
    assert!(guest.attestor.still());
}

#[tokio::test]
async fn a_connection_that_others_hold_gets_nothing() {
    let mut stage = Stage::set();
    let mut parent = Actor::play(PART, &stage.connect().replace("connect", "fork"));
    let guest = stage.guest(&mut parent).await;
    assert_eq!(guest.attestor.attest().await, None, "T126-IP");
    assert!(!guest.attestor.still());
    parent.say("end the child");
    assert_eq!(parent.hear(), "closed");
    assert!(guest.attestor.attest().await.is_some(), "now it holds it alone");
}

#[tokio::test]
async fn a_connection_that_was_passed_on_gets_nothing() {
    let mut stage = Stage::set();
    let other = stage.home().join("other.sock").display().to_string();
    let mut receiver = Actor::play(PART, &format!("receive {other}"));
    assert_eq!(receiver.hear(), "ready");
    let line = format!("{} {other}", stage.connect().replace("connect", "pass"));
    let mut giver = Actor::play(PART, &line);
    let guest = stage.guest(&mut giver).await;
    assert_eq!(receiver.hear(), "connected");
    assert_eq!(guest.attestor.attest().await, None, "T126-IP");
    giver.say("close");
    assert_eq!(giver.hear(), "closed");
    assert_eq!(guest.attestor.attest().await, None, "T126-IP");
}

#[tokio::test]
async fn a_program_put_behind_the_connection_of_another_gets_nothing() {
    let mut stage = Stage::set();
    let approved = copy_of_us(&stage.home(), "tuba");
    let connect = stage.connect().replace("connect", "exec");
    let line = format!("{connect} {} {}", approved.display(), arguments(PART).join(" "));
    let mut actor = Actor::play(PART, &line);
    let guest = stage.guest(&mut actor).await;
    actor.say("wait");
    assert_eq!(actor.hear(), "waiting");
    assert_eq!(guest.attestor.peer.executable(), Some(approved), "the kernel says that it is approved");
    assert_eq!(guest.attestor.attest().await, None, "T125-IP");
}

/// Whoever looks between two other looks finds that program; the connection is nobody's from then on.
#[tokio::test]
async fn what_became_another_program_is_nobody_also_where_that_is_looked_at_anew() {
    let mut stage = Stage::set();
    let own = copy_of_us(&stage.home(), "fediaccounts");
    #[expect(clippy::disallowed_methods, reason = "a shell that becomes another program")]
    let mut shell = Command::new("sh");
    shell.args(["-c", r#"exec 3<&0; "$0" "$@" <&3 & read a <"$GO"; exec sleep 60 <"$GO""#]);
    shell.arg(&own).args(arguments(PART)).env("GO", stage.home().join("go"));
    rustix::fs::mkfifoat(rustix::fs::CWD, stage.home().join("go"), rustix::fs::Mode::RWXU).expect("free");
    let mut actor = Actor::start(shell, &stage.connect());
    let guest = stage.own(&mut actor).await;
    let shell = guest.attestor.attest().await.expect("its parent lives");
    assert!(guest.attestor.still());
    let mut go = std::fs::OpenOptions::new().write(true).open(stage.home().join("go")).expect("it waits");
    writeln!(go, "go").expect("it reads");
    while guest.attestor.still() {
        tokio::task::yield_now().await;
    }
    assert_eq!(guest.attestor.attest().await, None, "T125-IP: {shell:?}");
    assert!(!guest.attestor.still(), "T125-IP");
    assert_eq!(guest.attestor.attest().await, None, "T125-IP: nor later");
    drop(actor);
}

#[tokio::test]
async fn our_command_line_speaks_for_the_program_that_started_it() {
    let mut stage = Stage::set();
    let (own, app) = (copy_of_us(&stage.home(), "fediaccounts"), copy_of_us(&stage.home(), "tuba"));
    let mut actor = Actor::start(program(&app, PART), &format!("start {}", own.display()));
    assert_eq!(actor.hear(), "started");
    actor.say(&stage.connect());
    let guest = stage.own(&mut actor).await;
    let attested = guest.attestor.attest().await.expect("its parent lives");
    let one_process = identity(AppClass::Interpreter, app);
    assert_eq!(attested.identity, one_process, "T125-IP what runs there need not be what started it");
    assert_eq!(
        attested.process.map(|process| process.number),
        Some(actor.pid()),
        "one consent for each life"
    );
    assert!(guest.attestor.still());
    actor.kill();
    assert!(!guest.attestor.still(), "T124-IP");
}

#[tokio::test]
async fn a_shell_speaks_for_itself_through_our_command_line() {
    let mut stage = Stage::set();
    let own = copy_of_us(&stage.home(), "fediaccounts");
    #[expect(clippy::disallowed_methods, reason = "a shell that starts the command line")]
    let mut shell = Command::new("sh");
    shell.args(["-c", r#""$0" "$@"; :"#]).arg(&own).args(arguments(PART));
    let mut actor = Actor::start(shell, &stage.connect());
    let guest = stage.own(&mut actor).await;
    let attested = guest.attestor.attest().await.expect("its parent lives");
    assert_eq!(attested.identity.class, AppClass::Interpreter);
    assert!(attested.identity.program.ends_with("sh"), "{}", attested.identity.program);
    assert_eq!(attested.process.map(|process| process.number), Some(actor.pid()));
}

#[tokio::test]
async fn a_command_line_whose_parent_has_ended_speaks_for_nobody() {
    let mut stage = Stage::set();
    let (own, app) = (copy_of_us(&stage.home(), "fediaccounts"), copy_of_us(&stage.home(), "tuba"));
    let mut actor = Actor::start(program(&app, PART), &format!("leave {}", own.display()));
    assert_eq!(actor.hear(), "started");
    actor.wait();
    actor.say(&stage.connect());
    let guest = stage.own(&mut actor).await;
    let attested = guest.attestor.attest().await.expect("it is ours");
    assert_eq!(attested.identity, unknown());
    let orphan = attested.process.expect("it is known").number;
    assert_ne!(orphan, actor.pid());
    assert_eq!(orphan, guest.attestor.peer.pid, "asked for this one process alone");
}

#[tokio::test]
async fn a_stranger_speaks_for_nobody_else() {
    let mut stage = Stage::set();
    let (mut actor, _) = stage.actor("tuba");
    let Connection { peer, stream: _stream } = stage.connected(&mut actor).await;
    assert!(!is_own_executable(&peer, &stage.home()).await);
    assert_eq!(SystemAttestor::new(peer, true).attest().await, None, "it was not proven to be ours");
}

/// With its own root and everything in it as a sandbox has it, but for what only the sandbox's maker does.
#[tokio::test]
async fn a_forged_sandbox_is_unknown() {
    let mut stage = Stage::set();
    let binary = copy_of_us(&stage.home(), "tuba");
    #[expect(clippy::disallowed_methods, reason = "unshare starts it in namespaces")]
    let mut command = Command::new("unshare");
    let forge = r#"cd "$2" && mkdir root && mount -t tmpfs tmpfs root && cd root && mkdir -p app tmp old proc && \
        printf '[Application]\nname=org.good.App\n[Instance]\napp-path=/usr\n' > .flatpak-info && \
        for folder in usr bin lib lib64 etc tmp proc work root; do [ -d /$folder ] && mkdir -p $folder && \
        mount --rbind /$folder $folder; done; mount --rbind /usr app; shift 2; exec chroot . "$@""#;
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", forge, "sh", "x"]).arg(stage.home());
    command.arg(&binary).args(arguments(PART)).stderr(Stdio::null());
    let mut actor = Actor::start(command, &stage.connect());
    if actor.hear().is_empty() {
        return skip("this system lets nobody forge a sandbox");
    }
    let Connection { peer, stream: _stream } = stage.listener.accept().await.expect("it connected");
    let attested = SystemAttestor::new(peer, false).attest().await;
    assert_eq!(attested.map(|attested| attested.identity), Some(unknown()), "T130-IP");
}

/// How long it takes to see that nothing has changed; printed, as it is asked for each request.
#[tokio::test]
async fn it_takes_microseconds_to_see_that_nothing_has_changed() {
    let mut stage = Stage::set();
    let (mut actor, _) = stage.actor("tuba");
    let guest = stage.guest(&mut actor).await;
    guest.attestor.attest().await.expect("it holds its connection alone");
    let mut times = Vec::new();
    for _ in 0..2000 {
        #[expect(clippy::disallowed_methods, reason = "a figure")]
        let begun = Instant::now();
        assert!(guest.attestor.still());
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    assert!(times[1000].as_micros() < 200, "{:?}", times[1000]);
    writeln!(
        std::io::stdout(),
        "figure: unchanged program seen in {:?} (p50), {:?} (p99)",
        times[1000],
        times[1980]
    )
    .expect("somebody reads");
}
