use std::fs::read_to_string;
use std::process::{Command, Stdio};

use super::*;
use crate::acting::{Actor, as_person, copy_of_us, listen, open_folder, program, tell};

const PART: &str = "hardening::tests::part";

/// Hardens itself as an agent does, once told to.
#[test]
#[ignore = "plays an agent for the other tests"]
fn part() {
    if listen() != "start" {
        return;
    }
    tell("soft");
    listen();
    harden_agent().expect("an agent may harden itself");
    tell("hard");
    listen();
}

/// Whether a program of the same person can read `/proc/PID/NAME`.
#[expect(clippy::disallowed_methods, reason = "another program that reads")]
fn is_readable(pid: u32, name: &str) -> bool {
    let mut reader = Command::new(if name == "exe" { "readlink" } else { "cat" });
    reader.arg(format!("/proc/{pid}/{name}"));
    let mut reader = as_person(reader);
    reader.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("cat and setpriv are there").success()
}

#[test]
fn a_hardened_agent_cannot_be_read_by_programs_of_the_same_person() {
    let folder = open_folder();
    let binary = copy_of_us(folder.path(), "agent");
    let mut agent = Actor::start(as_person(program(&binary, PART)), "start");
    assert_eq!(agent.hear(), "soft");
    for open in ["environ", "exe", "maps"] {
        assert!(is_readable(agent.pid(), open), "{open} is readable before");
    }
    agent.say("harden");
    assert_eq!(agent.hear(), "hard");
    for closed in ["environ", "exe", "maps", "mem"] {
        assert!(!is_readable(agent.pid(), closed), "T196: {closed} is not readable after");
    }
}

#[test]
fn a_hardened_agent_leaves_no_core_and_shares_no_file() {
    let mut agent = Actor::play(PART, "start");
    agent.hear();
    agent.say("harden");
    assert_eq!(agent.hear(), "hard");
    let limits = read_to_string(format!("/proc/{}/limits", agent.pid())).expect("limits are public");
    let cores =
        limits.lines().find(|line| line.starts_with("Max core file size")).expect("the line is there");
    assert_eq!(cores.split_whitespace().filter(|word| *word == "0").count(), 2, "T195: {cores}");
    let status = read_to_string(format!("/proc/{}/status", agent.pid())).expect("status is public");
    assert!(status.lines().any(|line| line == "Umask:\t0077"));
}
