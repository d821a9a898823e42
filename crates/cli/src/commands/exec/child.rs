//! The program itself: in the place of this one, or as its child where something is to be removed after it.

use std::ffi::OsString;
use std::io::{Error, ErrorKind};
use std::process::Command;

use crate::trouble::Trouble;

/// Takes the place of this process.
#[cfg(unix)]
pub(super) fn become_it(words: &[OsString], variables: Vec<(&'static str, OsString)>) -> Result<u8, Trouble> {
    use std::os::unix::process::CommandExt;
    Err(not_run(words, &command(words, variables).exec()))
}

/// Nothing takes another's place there.
#[cfg(windows)]
pub(super) fn become_it(words: &[OsString], variables: Vec<(&'static str, OsString)>) -> Result<u8, Trouble> {
    run(words, variables, Signals::hear()?)
}

#[expect(clippy::disallowed_methods, reason = "the program that the person names")]
fn command(words: &[OsString], variables: Vec<(&'static str, OsString)>) -> Command {
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).envs(variables);
    command
}

fn not_run(words: &[OsString], error: &Error) -> Trouble {
    let name = words[0].to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::NotFound => Trouble::CommandNotFound(name),
        _ => Trouble::CommandNotStarted(name),
    }
}

/// Signals that end or tell a program something.
#[cfg(unix)]
pub(super) struct Signals(signal_hook::iterator::Signals);

#[cfg(unix)]
impl Signals {
    /// Hears them from now on, instead of ending. Those that whoever started this wants to be ignored, as
    /// `nohup` does, stay so, and are so for the program too.
    pub(super) fn hear() -> Result<Self, Trouble> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2};
        let ignored = ignored();
        let heard = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2];
        let heard = heard.into_iter().filter(|signal| ignored & (1 << (signal - 1)) == 0);
        signal_hook::iterator::Signals::new(heard).map(Self).map_err(|_| Trouble::Unwritten)
    }
}

/// The signals that this process ignores, a bit each; where nothing tells, none.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}

/// Runs it to its end, and hands on every signal that it does not get itself. Gives its exit code.
#[cfg(unix)]
pub(super) fn run(
    words: &[OsString],
    variables: Vec<(&'static str, OsString)>,
    Signals(mut signals): Signals,
) -> Result<u8, Trouble> {
    use std::os::unix::process::ExitStatusExt;

    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

    let mut child = command(words, variables).spawn().map_err(|error| not_run(words, &error))?;
    let number = Pid::from_child(&child);
    let handle = signals.handle();
    let ended = std::thread::scope(|scope| {
        scope.spawn(move || {
            for signal in signals.forever() {
                hand_on(number, signal);
            }
        });
        // It stays a child that ended until nobody sends it anything: its number is nobody else's.
        let gone = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        while matches!(waitid(WaitId::Pid(number), gone), Err(rustix::io::Errno::INTR)) {}
        handle.close();
        child.wait()
    });
    let ended = ended.map_err(|_| Trouble::CommandNotStarted(words[0].to_string_lossy().into_owned()))?;
    // As shells have it.
    let code = ended.code().or_else(|| ended.signal().map(|signal| 128 + signal));
    Ok(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(crate::output::FAILED))
}

/// A terminal sends Ctrl-C and Ctrl-\ to all of its foreground, the child too: it gets them once.
#[cfg(unix)]
fn hand_on(child: rustix::process::Pid, signal: i32) {
    use signal_hook::consts::{SIGINT, SIGQUIT};

    if matches!(signal, SIGINT | SIGQUIT) && is_in_foreground() {
        return;
    }
    if let Some(signal) = rustix::process::Signal::from_named_raw(signal) {
        let _ = rustix::process::kill_process(child, signal);
    }
}

#[cfg(unix)]
fn is_in_foreground() -> bool {
    let Ok(terminal) = std::fs::File::open("/dev/tty") else { return false };
    rustix::termios::tcgetpgrp(terminal).is_ok_and(|group| group == rustix::process::getpgrp())
}

/// Ctrl-C reaches the child as well; this program waits for its end.
#[cfg(windows)]
pub(super) struct Signals;

#[cfg(windows)]
impl Signals {
    pub(super) fn hear() -> Result<Self, Trouble> {
        let _ = ctrlc::set_handler(|| {});
        Ok(Self)
    }
}

#[cfg(windows)]
pub(super) fn run(
    words: &[OsString],
    variables: Vec<(&'static str, OsString)>,
    _: Signals,
) -> Result<u8, Trouble> {
    let ended = command(words, variables).status().map_err(|error| not_run(words, &error))?;
    Ok(ended.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(crate::output::FAILED))
}
