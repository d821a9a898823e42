//! Runs a test again as a child of a session bus that only it knows.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The name of the Secret Service on the bus.
pub(super) const SECRETS: &str = "org.freedesktop.secrets";
/// The name of what shows GNOME's prompts.
pub(super) const PROMPTER: &str = "org.gnome.keyring.SystemPrompter";

const PASSWORD: &str = "a password of the test";
/// Says to the child where its private world is.
const WORLD: &str = "FEDIACCOUNTS_TEST_WORLD";

/// A program that the bus starts when its name is asked for.
pub(super) struct Program {
    name: &'static str,
    shell: String,
}

impl Program {
    /// The real daemon, with its login keyring unlocked.
    pub(super) fn keyring() -> Self {
        let daemon = "exec gnome-keyring-daemon --foreground --unlock --components=secrets";
        Self { name: SECRETS, shell: format!("printf %s '{PASSWORD}' | {daemon}") }
    }

    /// The real daemon where nobody made a keyring yet.
    pub(super) fn keyring_of_a_newcomer() -> Self {
        let shell = "exec gnome-keyring-daemon --foreground --components=secrets".to_owned();
        Self { name: SECRETS, shell }
    }

    /// Starts and never takes its name; ends with the bus.
    pub(super) fn that_waits(name: &'static str) -> Self {
        Self { name, shell: "exec dbus-monitor --session >/dev/null".to_owned() }
    }
}

/// The private world, seen from inside.
pub(super) struct PrivateBus {
    world: PathBuf,
}

impl PrivateBus {
    /// Lets the bus start a program from now on.
    pub(super) fn install(&self, program: &Program) {
        let Program { name, shell } = program;
        let script = self.world.join(name);
        let log = self.world.join(format!("{name}.starts"));
        fs::write(&script, format!("echo >> {}\n{shell}\n", log.display())).unwrap();
        let service = format!("[D-BUS Service]\nName={name}\nExec=/bin/sh {}\n", script.display());
        fs::write(self.world.join("services").join(format!("{name}.service")), service).unwrap();
    }

    /// How often the bus has started a program.
    pub(super) fn starts(&self, name: &str) -> usize {
        fs::read(self.world.join(format!("{name}.starts"))).map_or(0, |lines| lines.len())
    }

    /// Waits until the bus has started a program.
    pub(super) async fn started(&self, name: &str) {
        let mut look = tokio::time::interval(Duration::from_millis(5));
        let seen = async {
            while self.starts(name) == 0 {
                look.tick().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), seen).await.unwrap();
    }

    /// Does what the right password at the prompt does, by the daemon's socket for logins.
    pub(super) fn unlock(&self) {
        let mut control = UnixStream::connect(self.world.join("run/keyring/control")).unwrap();
        let length = |bytes: usize| u32::try_from(bytes).unwrap().to_be_bytes();
        let mut message = vec![0];
        message.extend(length(12 + PASSWORD.len()));
        message.extend(1_u32.to_be_bytes());
        message.extend(length(PASSWORD.len()));
        message.extend(PASSWORD.as_bytes());
        control.write_all(&message).unwrap();
        let mut answer = [0; 8];
        control.read_exact(&mut answer).unwrap();
        assert_eq!(answer, [0, 0, 0, 8, 0, 0, 0, 0], "the daemon took the password");
    }

    /// Records the traffic of the bus from now on.
    #[expect(clippy::disallowed_methods, reason = "a test of what other programs can see")]
    pub(super) fn record(&self) -> Recording {
        let path = self.world.join("traffic");
        let mut child = Command::new("dbus-monitor")
            .args(["--session", "--binary"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = child.stdout.take().unwrap();
        // Its first message tells that it listens.
        let mut first = vec![0; 16];
        output.read_exact(&mut first).unwrap();
        let mut file = fs::File::create(&path).unwrap();
        let copy = std::thread::spawn(move || std::io::copy(&mut output, &mut file).map(drop));
        Recording { child, copy, path }
    }
}

/// A running recording of the bus.
pub(super) struct Recording {
    child: Child,
    copy: std::thread::JoinHandle<std::io::Result<()>>,
    path: PathBuf,
}

impl Recording {
    /// All that was recorded.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.copy.join().unwrap().unwrap();
        fs::read(self.path).unwrap()
    }
}

/// Runs `body` in a process of its own on a private bus; prints that it did not where there is no
/// `gnome-keyring-daemon`.
pub(super) fn on_private_bus(test: &str, programs: &[Program], body: impl AsyncFnOnce(PrivateBus)) {
    if let Some(world) = inside() {
        let bus = environment("DBUS_SESSION_BUS_ADDRESS").unwrap();
        let own = format!("unix:path={}/", world.join("run").display());
        assert!(bus.starts_with(&own), "a test must never touch the person's own keyring");
        return run(body(PrivateBus { world }));
    }
    let tools = ["gnome-keyring-daemon", "dbus-run-session", "dbus-monitor"];
    if let Some(missing) = tools.iter().find(|tool| !installed(tool)) {
        crate::skipped::skip(&format!("{test} needs {missing}"));
        return;
    }
    let world = tempfile::tempdir().unwrap();
    prepare(world.path());
    for program in programs {
        PrivateBus { world: world.path().to_owned() }.install(program);
    }
    let mut command = in_world("dbus-run-session", world.path());
    command.arg("--config-file").arg(world.path().join("bus.conf")).arg("--");
    again(command, test);
}

/// Runs `body` in a process of its own where no session bus can be found.
pub(super) fn without_a_bus(test: &str, body: impl AsyncFnOnce()) {
    if inside().is_some() {
        return run(body());
    }
    let world = tempfile::tempdir().unwrap();
    prepare(world.path());
    let nowhere = format!("unix:path={}", world.path().join("run/nobody").display());
    let mut command = in_world("env", world.path());
    command.env("DBUS_SESSION_BUS_ADDRESS", nowhere);
    again(command, test);
}

fn run(body: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(body);
}

fn prepare(world: &Path) {
    for folder in ["home", "run", "services"] {
        fs::create_dir(world.join(folder)).unwrap();
    }
    fs::set_permissions(world.join("run"), fs::Permissions::from_mode(0o700)).unwrap();
    let config = format!(
        "<busconfig><type>session</type><listen>unix:dir={0}/run</listen><auth>EXTERNAL</auth>\
         <servicedir>{0}/services</servicedir><policy context=\"default\">\
         <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>\
         </policy></busconfig>",
        world.display()
    );
    fs::write(world.join("bus.conf"), config).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "the test runs itself again")]
fn in_world(program: &str, world: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .env("PATH", environment("PATH").unwrap_or_default())
        .env("HOME", world.join("home"))
        .env("XDG_RUNTIME_DIR", world.join("run"))
        .env(WORLD, world);
    command
}

fn again(mut command: Command, test: &str) {
    command.arg(std::env::current_exe().unwrap());
    command.args(["--exact", &format!("keyring::tests::{test}"), "--nocapture"]);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

fn inside() -> Option<PathBuf> {
    environment(WORLD).map(PathBuf::from)
}

#[expect(clippy::disallowed_methods, reason = "the child of a test finds its private world so")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn installed(tool: &str) -> bool {
    let path = environment("PATH").unwrap_or_default();
    path.split(':').any(|folder| Path::new(folder).join(tool).is_file())
}
