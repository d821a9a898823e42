//! A process that stays the same one although numbers are given again.

use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::OnceLock;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use tokio::net::UnixStream;

use super::syscalls;

const PARENT: usize = 4;
const START_TIME: usize = 22;

/// A process, by number, by the kernel's handle on it and by when it started.
#[derive(Debug)]
pub(super) struct Process {
    pid: u32,
    handle: Option<OwnedFd>,
    /// In clock ticks since boot; `None` if it was gone before it could be looked at. Looked at once it is
    /// asked for where there is a handle, since a crowd of connections is refused without.
    started: OnceLock<Option<u64>>,
}

impl Process {
    /// The process that connected to `stream`. The kernel hands out its handle from Linux 6.5 on; before,
    /// it is looked up by number, which may be another's already: see [`Process::by_number`].
    pub(super) fn of_peer(stream: &UnixStream, pid: u32) -> Self {
        match syscalls::peer_pidfd(stream) {
            Ok(handle) => Self::with_handle(pid, Some(handle)),
            Err(Errno::NOPROTOOPT) => Self::by_number(pid),
            // The kernel knows the question and has no answer: the process is gone.
            Err(_) => Self { pid, handle: None, started: OnceLock::from(None) },
        }
    }

    /// The process that has the number now. It is the peer only if it also holds the connection.
    pub(super) fn by_number(pid: u32) -> Self {
        let handle = i32::try_from(pid)
            .ok()
            .and_then(Pid::from_raw)
            .and_then(|pid| pidfd_open(pid, PidfdFlags::empty()).ok());
        Self::with_handle(pid, handle)
    }

    fn with_handle(pid: u32, handle: Option<OwnedFd>) -> Self {
        let started = if handle.is_some() { OnceLock::new() } else { OnceLock::from(start_time(pid)) };
        Self { pid, handle, started }
    }

    fn started(&self) -> Option<u64> {
        *self.started.get_or_init(|| {
            let started = start_time(self.pid);
            // What was read belongs to the process only if it lives after the reading.
            started.filter(|_| self.handle.as_ref().is_none_or(is_running))
        })
    }

    /// As kernels before 5.3 know it, which have no handles at all.
    #[cfg(test)]
    pub(super) fn without_handle(self) -> Self {
        self.started();
        Self { handle: None, ..self }
    }

    /// As if the number had been given to another process since.
    #[cfg(test)]
    pub(super) fn made_older(self) -> Self {
        Self { started: OnceLock::from(self.started().map(|ticks| ticks - 1)), ..self }
    }

    pub(super) fn pid(&self) -> u32 {
        self.pid
    }

    /// What the kernel tells about whoever has the number.
    pub(super) fn folder(&self) -> PathBuf {
        Path::new("/proc").join(self.pid.to_string())
    }

    /// This life of it, as apps are told apart; `None` if it was gone before it could be looked at.
    pub(super) fn life(&self) -> Option<fediaccounts_core::Process> {
        self.started().map(|began| fediaccounts_core::Process { number: self.pid, began })
    }

    /// Who started it, if that one still lives: a process whose parent has ended is given to another one,
    /// which need not know it.
    pub(super) fn parent(&self) -> Option<Self> {
        let parent = Self::by_number(self.parents_number()?);
        // Nobody can have started it who began later.
        let is_older = parent.started()? <= self.started()?;
        (is_older && self.is_still_of(&parent)).then_some(parent)
    }

    /// Whether that one still lives as its parent: then the number was that one's all the time.
    pub(super) fn is_still_of(&self, parent: &Self) -> bool {
        self.parents_number() == Some(parent.pid) && parent.is_same() && self.is_same()
    }

    fn parents_number(&self) -> Option<u32> {
        field(&stat(self.pid)?, PARENT)
    }

    /// Whether it has not ended: cheap where the kernel gave a handle.
    pub(super) fn is_alive(&self) -> bool {
        match &self.handle {
            Some(handle) => is_running(handle),
            None => self.is_same(),
        }
    }

    /// Whether the number still means this process. What was read from `/proc` between two times this is
    /// true is about it.
    pub(super) fn is_same(&self) -> bool {
        let started = self.started();
        started.is_some() && self.handle.as_ref().is_none_or(is_running) && start_time(self.pid) == started
    }
}

/// A handle becomes readable when its process has ended.
fn is_running(handle: &OwnedFd) -> bool {
    let mut ended = [PollFd::new(handle, PollFlags::IN)];
    poll(&mut ended, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })) == Ok(0)
}

fn start_time(pid: u32) -> Option<u64> {
    field(&stat(pid)?, START_TIME)
}

fn stat(pid: u32) -> Option<Vec<u8>> {
    std::fs::read(format!("/proc/{pid}/stat")).ok()
}

/// A field of `/proc/PID/stat`, as `proc_pid_stat(5)` counts them. The second one is the program's name in
/// brackets, as the program chose it, so fields are counted behind the last bracket.
fn field<T: FromStr>(stat: &[u8], number: usize) -> Option<T> {
    let name_end = stat.iter().rposition(|&byte| byte == b')')?;
    let fields = std::str::from_utf8(stat.get(name_end + 1..)?).ok()?;
    fields.split_ascii_whitespace().nth(number.checked_sub(3)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    #[expect(clippy::disallowed_methods, reason = "a process that can be ended")]
    fn waiting_child() -> std::process::Child {
        Command::new("cat").stdin(Stdio::piped()).spawn().expect("cat is everywhere")
    }

    #[test]
    fn a_name_cannot_forge_the_start_time() {
        let stat = b"42 (a) S 1 (b)) S 1 42 42 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 777 0 0";
        assert_eq!(field(stat, START_TIME), Some(777_u64), "T124");
        assert_eq!(field(stat, PARENT), Some(1_u32));
        assert_eq!(field::<u64>(b"42 (a S 1", START_TIME), None);
        assert_eq!(field::<u64>(b"42 (a) S 1", START_TIME), None);
    }

    #[test]
    fn a_process_that_ended_is_no_longer_the_same() {
        let mut child = waiting_child();
        let process = Process::by_number(child.id());
        assert!(process.is_same());
        child.kill().expect("it is ours");
        child.wait().expect("it is ours");
        assert!(!process.is_same(), "T124");
        assert!(!Process::by_number(child.id()).is_same());
    }

    #[test]
    fn another_process_with_the_same_number_is_another_one() {
        let mut child = waiting_child();
        let process = Process::by_number(child.id()).without_handle();
        assert!(process.is_same(), "without a handle the start time decides");
        assert!(!process.made_older().is_same(), "T124");
        child.kill().expect("it is ours");
        child.wait().expect("it is ours");
    }
}
