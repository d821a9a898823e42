//! The unit files that packages install.

use crate::stage::{AGENT, Stage, has};

const SERVICE: &str = include_str!("../../../../packaging/linux/fediaccounts-agent.service");
const SOCKET: &str = include_str!("../../../../packaging/linux/fediaccounts-agent.socket");

#[test]
fn systemd_has_nothing_to_say_about_the_units() {
    if !has("systemd-analyze") {
        return;
    }
    let stage = Stage::set();
    let (service, socket) =
        (stage.path("run/fediaccounts-agent.service"), stage.path("run/fediaccounts-agent.socket"));
    std::fs::write(&service, SERVICE.replace("/usr/bin/fediaccounts-agent", AGENT)).expect("it is ours");
    std::fs::write(&socket, SOCKET).expect("it is ours");
    let output =
        stage.command("systemd-analyze").args(["--user", "verify"]).arg(service).arg(socket).output();
    let output = output.expect("it is there");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn the_unit_forbids_nothing_that_a_browser_needs() {
    let settings: Vec<&str> = SERVICE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('=').next())
        .collect();
    let implying = ["NoNewPrivileges", "SystemCall", "MemoryDeny", "Restrict", "Lock", "Protect", "Private"];
    for setting in &settings {
        assert!(!implying.iter().any(|start| setting.starts_with(start)), "{setting}");
    }
    assert!(SERVICE.contains("\nKillMode=process\n"), "a browser outlives the agent that started it");
}
