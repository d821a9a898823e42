//! A person's folders, in which the agent serves the default profile: locked for want of a keyring, and that is
//! enough.

use std::fs::{self, File, Permissions};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

pub(crate) const AGENT: &str = env!("CARGO_BIN_EXE_fediaccounts-agent");
/// Has what is its standard input as the first descriptor that is passed, as systemd does.
const PASS: &str = r#"exec 3<&0 0</dev/null; export LISTEN_PID="${PID:-$$}"; exec "$@""#;
const HELLO: &str = r#"{"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":1,"client":{"name":"x","version":"0"}}}"#;
/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A person's folders.
pub(crate) struct Stage(TempDir);

impl Stage {
    pub(crate) fn set() -> Self {
        let stage = Self(tempfile::tempdir().expect("a temporary folder"));
        for name in ["run", "home", "run/fediaccounts"] {
            fs::create_dir(stage.path(name)).expect("it is ours");
            set_mode(&stage.path(name), 0o700);
        }
        stage
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn socket(&self) -> PathBuf {
        self.path("run/fediaccounts/broker.sock")
    }

    /// As systemd listens.
    pub(crate) fn listen(&self) -> UnixListener {
        let listener = UnixListener::bind(self.socket()).expect("a free path");
        set_mode(&self.socket(), 0o600);
        listener
    }

    /// A program in this person's environment, without a bus.
    #[expect(clippy::disallowed_methods, reason = "the agent, and what starts it, are programs")]
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", self.path("home"));
        command.env("XDG_RUNTIME_DIR", self.path("run"));
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        command.env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere");
        command
    }

    /// An agent to which a socket is passed.
    pub(crate) fn passing(&self, socket: impl Into<OwnedFd>) -> Command {
        let mut command = self.command("sh");
        command.args(["-c", PASS, "sh", AGENT]).env("LISTEN_FDS", "1").stdin(Stdio::from(socket.into()));
        command
    }
}

/// A running program, until it is dropped.
pub(crate) struct Running(pub(crate) Child);

impl Running {
    /// An agent that serves.
    pub(crate) fn ready(mut command: Command) -> Self {
        let mut agent = Self(command.stdout(Stdio::piped()).spawn().expect("it was built"));
        let mut ready = [0; 6];
        agent.0.stdout.take().expect("it is piped").read_exact(&mut ready).expect("it serves");
        assert_eq!(&ready, b"ready\n");
        agent
    }

    /// Tells it to stop, and waits until it has.
    pub(crate) fn stop(mut self) {
        end(&self.0.id().to_string());
        assert!(self.0.wait().expect("it is ours").success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[expect(clippy::disallowed_methods, reason = "a signal is sent by a program")]
pub(crate) fn end(pid: &str) {
    assert!(Command::new("kill").arg(pid).status().expect("every system has it").success());
}

pub(crate) fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("it is ours");
}

/// Connects and says hello; the answer is read later.
pub(crate) fn knock(socket: &Path) -> UnixStream {
    let mut stream = UnixStream::connect(socket).expect("somebody listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("it is longer than nothing");
    writeln!(stream, "{HELLO}").expect("it is open");
    stream
}

/// Whether hello was answered.
pub(crate) fn is_answered(stream: UnixStream) -> bool {
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer).is_ok() && answer.contains(r#""result""#)
}

/// Says what was not tested, and why: to the run of all tests, which counts it, or to the terminal.
#[expect(clippy::disallowed_methods, reason = "the run of all tests names its file by the environment")]
pub(crate) fn skip(reason: &str) {
    let noted = match std::env::var_os("FEDIACCOUNTS_SKIPPED") {
        Some(file) => File::options().append(true).open(file).and_then(|mut file| writeln!(file, "{reason}")),
        None => writeln!(std::io::stdout(), "skipped: {reason}"),
    };
    noted.expect("what was skipped can be noted");
}

/// Whether the system has a program; says so if not.
pub(crate) fn has(program: &str) -> bool {
    let has = ["/usr/bin", "/bin"].iter().any(|folder| Path::new(folder).join(program).exists());
    if !has {
        skip(&format!("activation needs {program}"));
    }
    has
}
