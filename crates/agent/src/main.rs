//! `fediaccounts-agent`: the small process that holds everything, one for each profile. Puts the crates
//! together.
//!
//! Order of start: the lock of the profile, the socket (it answers `locked` until the database is
//! open), then the broker. Order of stop: the socket, the connections, the database.

mod args;
mod compose;
mod listen;
mod logging;
mod notices;
mod places;
mod tray;
mod words;

use std::process::ExitCode;

use fediaccounts_platform::give_back_memory;
use fediaccounts_platform::hardening::harden_agent;
use fediaccounts_platform::lock::LockError;
use fediaccounts_platform::socket::PassedSocket;

use crate::args::Args;

/// What held a token or the key is wiped when it is freed, whoever had it.
#[global_allocator]
static MEMORY: fediaccounts_platform::Wiping = fediaccounts_platform::Wiping;

fn main() -> ExitCode {
    // Before there are threads: it changes the environment.
    let passed = match PassedSocket::take() {
        Ok(passed) => passed,
        Err(error) => {
            args::print_error(&format!("taking the socket of systemd: {error}"));
            return ExitCode::FAILURE;
        }
    };
    let Some(args) = Args::parse(std::env::args_os().skip(1)) else { return args::usage() };
    if let Err(error) = harden_agent() {
        args::print_error(&format!("the process could not be protected: {error}"));
        return ExitCode::FAILURE;
    }
    give_back_memory();
    logging::start(args.log);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let ended = match runtime {
        Ok(runtime) => runtime.block_on(compose::run(&args, passed)),
        Err(error) => Err(error.into()),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever started this one finds the other.
        Err(error) if matches!(error.downcast_ref(), Some(LockError::Held { .. })) => ExitCode::SUCCESS,
        Err(error) => {
            args::print_error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
