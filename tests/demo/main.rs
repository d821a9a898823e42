//! The demo: the main job on real parts, each step printed with what was observed.
//!
//! `demo` plays it by itself on a private display; `demo --here` sets the practice server and the
//! window up on this desktop, for a person to click.
#![expect(clippy::print_stdout, reason = "the demo tells what it sees")]

mod alone;
mod here;

use std::process::ExitCode;

use fediaccounts_stage::Programs;

#[tokio::main]
async fn main() -> ExitCode {
    let played = match Programs::find() {
        Ok(programs) if std::env::args().any(|arg| arg == "--here") => here::play(&programs).await,
        Ok(programs) => alone::play(&programs).await,
        Err(error) => Err(error),
    };
    match played {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nThe demo failed: {error:#}");
            ExitCode::FAILURE
        }
    }
}
