//! `installed`: what a package installed, used as a person uses it: by the entry in the desktop's menu, with
//! their own profile and the scheme of the package. `cargo xtask package --check` runs it.
//!
//! It prints a line for each journey, and fails if one of them does.
#![expect(clippy::print_stdout, reason = "it tells what it sees")]

mod handler;

use std::process::ExitCode;

use anyhow::{Result, bail};
use fediaccounts_stage::journey::{self, Hands, Observer, View};
use fediaccounts_stage::{Programs, Server, Stage};

#[tokio::main]
async fn main() -> ExitCode {
    let missing = fediaccounts_stage::missing();
    if !missing.is_empty() {
        println!("skipped: the journeys of what is installed need {}", missing.join(", "));
        return ExitCode::SUCCESS;
    }
    let handler = tell("the desktop knows who opens our links", &handler::is_the_packages().await);
    let pointer = tell("the main job with both hands", &main_job(Hands::Both).await);
    let keyboard = tell("the main job by keyboard alone", &main_job(Hands::Keyboard).await);
    if handler && pointer && keyboard { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(name: &str, played: &Result<()>) -> bool {
    match played {
        Ok(()) => println!("passed: {name}"),
        Err(error) => println!("failed: {name}: {error:#}"),
    }
    played.is_ok()
}

async fn main_job(hands: Hands) -> Result<()> {
    let programs = Programs::installed()?;
    let stage = Stage::with_own_profile().await?;
    let server = Server::practice(&programs, &stage).await?;
    journey::play_with(hands, &programs, &stage, &server, &Audience).await?;
    let own = stage.home().join(".local/share/applications/app.fediaccounts.desktop");
    if own.exists() {
        bail!("the window wrote a desktop file of its own, which would outlive the package");
    }
    Ok(())
}

struct Audience;

impl Observer for Audience {
    fn saw(&self, what: &str) {
        println!("  ✓ {what}");
    }

    async fn moment(&self, _: &'static str, _: View<'_>) -> Result<()> {
        Ok(())
    }
}
