//! The demo: the main job on real parts, each step printed with what was observed.
//!
//! `demo` plays it by itself on a private display; `demo --here` sets the practice server and the
//! window up on this desktop, for a person to click. `--server NAME` says what that server is.
#![expect(clippy::print_stdout, reason = "the demo tells what it sees")]

mod alone;
mod here;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use fediaccounts_stage::{KINDS, Kind, Programs};

#[tokio::main]
async fn main() -> ExitCode {
    let played = match (Asked::read(std::env::args().skip(1)), Programs::find()) {
        (Ok(Asked { kind, here: true }), Ok(programs)) => here::play(&programs, kind).await,
        (Ok(Asked { kind, here: false }), Ok(programs)) => alone::play(&programs, kind).await,
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    match played {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nThe demo failed: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What is to be played.
struct Asked {
    kind: &'static Kind,
    here: bool,
}

impl Asked {
    fn read(mut args: impl Iterator<Item = String>) -> Result<Self> {
        let mut asked = Self { kind: Kind::mastodon(), here: false };
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--here" => asked.here = true,
                "--server" => {
                    let name = args.next().unwrap_or_default();
                    let names = KINDS.each_ref().map(|kind| kind.name).join(", ");
                    asked.kind = Kind::named(&name).with_context(|| format!("--server is one of {names}"))?;
                }
                other => bail!("{other} is no argument of the demo"),
            }
        }
        Ok(asked)
    }
}
