//! What Windows starts when the person logs in: a value of the key `Run`. It has never run: only the hosted CI
//! compiles it.

use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::process::{Command, Output};

const RUN: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
/// Where the Task Manager notes what the person switched off there.
const APPROVED: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
const VALUE: &str = "FediAccounts";

/// The value that starts a program.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    program: PathBuf,
}

impl Entry {
    /// The person's.
    pub(super) fn starting(program: PathBuf) -> Option<Self> {
        Some(Self { program })
    }

    /// Whether it is there, and was not switched off in the Task Manager.
    pub(super) fn is_on(&self) -> bool {
        let is_there = reg(&["query", RUN, "/v", VALUE]).is_ok_and(|output| output.status.success());
        is_there && !is_switched_off()
    }

    /// Sets it.
    pub(super) fn put(&self) -> io::Result<()> {
        let program = self.program.to_str().ok_or(ErrorKind::Unsupported)?;
        let command = format!("\"{program}\"");
        done(&["add", RUN, "/v", VALUE, "/t", "REG_SZ", "/d", &command, "/f"])
    }

    /// Removes it. That it is gone already is no error.
    pub(super) fn remove(&self) -> io::Result<()> {
        if self.is_on() { done(&["delete", RUN, "/v", VALUE, "/f"]) } else { Ok(()) }
    }
}

/// An odd first byte says so.
fn is_switched_off() -> bool {
    let Ok(output) = reg(&["query", APPROVED, "/v", VALUE]) else { return false };
    let text = String::from_utf8_lossy(&output.stdout);
    let first = text.split("REG_BINARY").nth(1).and_then(|bytes| bytes.trim().get(1..2));
    first.and_then(|digit| u8::from_str_radix(digit, 16).ok()).is_some_and(|digit| digit % 2 == 1)
}

fn done(arguments: &[&str]) -> io::Result<()> {
    if reg(arguments)?.status.success() { Ok(()) } else { Err(ErrorKind::Other.into()) }
}

#[expect(clippy::disallowed_methods, reason = "the system's own program for its registry")]
fn reg(arguments: &[&str]) -> io::Result<Output> {
    Command::new("reg.exe").args(arguments).output()
}
