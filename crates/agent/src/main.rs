//! `fediaccounts-agent`: the small process that holds everything.

use std::process::ExitCode;

fn main() -> ExitCode {
    fediaccounts_agent::main()
}
