//! The name at the session's bus.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::stage::{AGENT, Running, Stage, end, has, is_answered, knock};

const NAME: &str = "app.fediaccounts.Agent";
const SERVICE: &str = include_str!("../../../../packaging/linux/app.fediaccounts.Agent.service");

/// A bus of its own that knows how to start the agent.
struct Bus<'a> {
    stage: &'a Stage,
    address: String,
    _daemon: Running,
}

impl<'a> Bus<'a> {
    fn start(stage: &'a Stage) -> Self {
        let services = stage.path("services");
        std::fs::create_dir(&services).expect("it is ours");
        let service = SERVICE.replace("/usr/bin/fediaccounts-agent", AGENT);
        assert!(service.contains(AGENT), "the file names the agent where packages put it");
        std::fs::write(services.join(format!("{NAME}.service")), service).expect("it is ours");
        let config = format!(
            "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>\
             <servicedir>{}</servicedir><policy context=\"default\"><allow send_destination=\"*\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            stage.path("run").display(),
            services.display()
        );
        std::fs::write(stage.path("bus.conf"), config).expect("it is ours");
        let mut command = stage.command("dbus-daemon");
        command.arg("--config-file").arg(stage.path("bus.conf")).args(["--nofork", "--print-address"]);
        // What it starts finds it by itself.
        command.env_remove("DBUS_SESSION_BUS_ADDRESS").stdout(Stdio::piped());
        let mut daemon = Running(command.spawn().expect("it is there"));
        let mut address = String::new();
        let mut output = BufReader::new(daemon.0.stdout.take().expect("it is piped"));
        output.read_line(&mut address).expect("it tells its address");
        Self { stage, address: address.trim_end().to_owned(), _daemon: daemon }
    }

    /// What the bus, or a program at it, answers; `None` for an error.
    fn ask(&self, to: &str, path: &str, method: &str, arguments: &[&str]) -> Option<String> {
        let mut command = self.stage.command("dbus-send");
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command.args(["--session", "--print-reply=literal", "--reply-timeout=60000"]);
        command.arg(format!("--dest={to}")).args([path, method]).args(arguments);
        let output = command.output().expect("it is there");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn ask_bus(&self, method: &str, arguments: &[&str]) -> Option<String> {
        let method = format!("org.freedesktop.DBus.{method}");
        self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", &method, arguments)
    }

    /// The process that has the name.
    fn owner(&self) -> Option<String> {
        let answer = self.ask_bus("GetConnectionUnixProcessID", &[&format!("string:{NAME}")])?;
        Some(answer.trim_start_matches("uint32").trim().to_owned())
    }

    fn agent(&self) -> Command {
        let mut command = self.stage.command(AGENT);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }
}

#[test]
fn the_bus_starts_the_agent_for_who_asks() {
    if !(has("dbus-daemon") && has("dbus-send")) {
        return;
    }
    let stage = Stage::set();
    let bus = Bus::start(&stage);
    let ask = || bus.ask_bus("StartServiceByName", &[&format!("string:{NAME}"), "uint32:0"]);
    assert_eq!(ask().as_deref(), Some("uint32 1"), "started");
    assert!(is_answered(knock(&stage.socket())), "whoever has the name listens already");
    assert_eq!(ask().as_deref(), Some("uint32 2"), "it runs already");
    let peer = |method: &str| bus.ask(NAME, "/", &format!("org.freedesktop.DBus.{method}"), &[]);
    assert!(peer("Peer.Ping").is_some());
    let offered = peer("Introspectable.Introspect").unwrap_or_default();
    let interfaces = offered.matches("<interface name=\"").count();
    let standard = offered.matches("<interface name=\"org.freedesktop.DBus.").count();
    assert_eq!((interfaces, standard), (3, 3), "nothing of ours is offered there: {offered}");
    end(&bus.owner().expect("it has the name"));
}

#[test]
fn a_name_that_is_taken_and_another_profile_change_nothing() {
    if !(has("dbus-daemon") && has("dbus-send")) {
        return;
    }
    let (stage, other) = (Stage::set(), Stage::set());
    let bus = Bus::start(&stage);
    let mut command = bus.agent();
    command.arg("--profile").arg(other.path("home"));
    let _with_profile = Running::ready(command);
    let first = Running::ready(bus.agent());
    let has_name = || bus.owner() == Some(first.0.id().to_string());
    while !has_name() {
        std::thread::yield_now();
    }
    let mut second = other.command(AGENT);
    second.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
    let _second = Running::ready(second);
    assert!(is_answered(knock(&other.socket())));
    assert!(has_name());
}
