//! A terminal with a person at it.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

use crate::agent::{Agent, PATIENCE};
use crate::run::command;

type Shown = Arc<(Mutex<String>, Condvar)>;

/// A command line that runs in a terminal of its own.
pub(crate) struct Terminal {
    keys: File,
    shown: Shown,
    child: Child,
}

impl Terminal {
    pub(crate) fn run(agent: &Agent, args: &[&str]) -> Self {
        let master: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        let side = File::options().read(true).write(true).open(name).unwrap();
        let child = in_terminal(agent)
            .args(args)
            .stdin(Stdio::from(side.try_clone().unwrap()))
            .stdout(Stdio::from(side.try_clone().unwrap()))
            .stderr(Stdio::from(side))
            .spawn()
            .unwrap();
        let keys = File::from(master);
        let shown = Shown::default();
        let (screen, written) = (keys.try_clone().unwrap(), Arc::clone(&shown));
        std::thread::spawn(move || read(screen, &written));
        Self { keys, shown, child }
    }

    /// Waits until that is shown.
    pub(crate) fn shows(&self, text: &str) {
        let lacks = |shown: &mut String| !shown.contains(text);
        let (shown, limit) =
            self.shown.1.wait_timeout_while(self.shown.0.lock().unwrap(), PATIENCE, lacks).unwrap();
        assert!(!limit.timed_out(), "{text:?} is not in {shown:?}");
    }

    /// Types, once the terminal shows nothing of it. The question may be read before that.
    pub(crate) fn types_hidden(&mut self, text: &str) {
        // Nothing tells when a terminal falls silent: it is looked at again and again.
        let pause = Duration::from_millis(1);
        let mut looks = PATIENCE.as_millis();
        while self.is_echoing() {
            looks = looks.checked_sub(1).expect("the terminal would show what is typed");
            drop(self.shown.1.wait_timeout(self.shown.0.lock().unwrap(), pause).unwrap());
        }
        self.types(text);
    }

    pub(crate) fn types(&mut self, text: &str) {
        self.keys.write_all(text.as_bytes()).unwrap();
    }

    /// Whether typed letters are shown.
    pub(crate) fn is_echoing(&self) -> bool {
        tcgetattr(&self.keys).unwrap().local_modes.contains(LocalModes::ECHO)
    }

    /// Waits for its end: the exit code, and everything that was shown.
    pub(crate) fn end(&mut self) -> (i32, String) {
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        // What it printed last may still be on its way.
        (code, self.shown.0.lock().unwrap().clone())
    }
}

/// A test that fails leaves nothing behind.
impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The same program with the terminal as its own, as a shell would start it.
#[expect(clippy::disallowed_methods, reason = "the one program that gives a child its terminal")]
fn in_terminal(agent: &Agent) -> Command {
    let ours = command(agent);
    let mut command = Command::new("setsid");
    command.arg("--ctty").arg(ours.get_program());
    for (name, value) in ours.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command
}

fn read(mut screen: File, shown: &Shown) {
    let mut bytes = [0; 1024];
    // The end of the program is an error here.
    while let Ok(count) = screen.read(&mut bytes) {
        if count == 0 {
            return;
        }
        shown.0.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..count]));
        shown.1.notify_all();
    }
}
