//! What systemd passes is taken once, by whom it is meant for, and hidden from what is started then.
//!
//! The environment can be changed by a process with one thread alone, and the usual harness has more: this test is
//! a program that starts itself.

fn main() {
    #[cfg(target_os = "linux")]
    linux::main();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::Write;
    use std::process::Command;

    use fediaccounts_platform::socket::PassedSocket;

    /// The argument of the process that takes.
    const TAKE: &str = "take";
    const OURS: &str = "export LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES=x LISTEN_PIDFDID=1;";

    pub(super) fn main() {
        if std::env::args().nth(1).as_deref() == Some(TAKE) {
            return take();
        }
        assert_eq!(started(OURS), "taken; left: 0; inherited: no");
        assert_eq!(started("export LISTEN_PID=1 LISTEN_FDS=1;"), "nothing; left: 0; inherited: yes");
        assert_eq!(started("export LISTEN_PID=$$ LISTEN_FDS=0;"), "nothing; left: 0; inherited: yes");
        assert_eq!(started("export LISTEN_PID=$$ LISTEN_FDS=2;"), "refused; left: 0; inherited: yes");
        assert_eq!(started(""), "nothing; left: 0; inherited: yes");
    }

    /// What a process says whose first descriptor is open, and to which this was said.
    #[expect(clippy::disallowed_methods, reason = "a shell passes a descriptor as systemd does")]
    fn started(said: &str) -> String {
        let us = std::env::current_exe().expect("a test knows its binary");
        let mut command = Command::new("sh");
        command.args(["-c", &format!("exec 3</dev/null; {said} exec \"$@\""), "sh"]).arg(us).arg(TAKE);
        let output = command.output().expect("every system has a shell");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("it speaks text")
    }

    #[expect(clippy::disallowed_methods, reason = "a child shows what it inherits")]
    fn take() {
        let taken = PassedSocket::take();
        assert!(matches!(PassedSocket::take(), Ok(None)), "only once");
        let said = match &taken {
            Ok(Some(_)) => "taken",
            Ok(None) => "nothing",
            Err(_) => "refused",
        };
        let left = std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("LISTEN_"));
        let look = Command::new("sh").args(["-c", "test -e /proc/self/fd/3"]).status();
        let inherited = if look.expect("every system has a shell").success() { "yes" } else { "no" };
        write!(std::io::stdout(), "{said}; left: {}; inherited: {inherited}", left.count())
            .expect("the test reads");
    }
}
