//! A window from its start to its end.

use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fediaccounts_stage::{Child, Sight, until};
use tokio::time::{sleep, timeout};

use super::family;
use crate::ear;
use crate::kinds::place::Place;
use crate::ours::PATIENCE;

/// How exactly it is known when something is to be seen. One look takes a few milliseconds.
const BETWEEN: Duration = Duration::from_millis(5);

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Ours,
    Bare,
}

/// A window that has been opened, and in which there is something to be seen.
pub(super) struct Opened {
    program: Child,
    /// Its process.
    pub(super) pid: u32,
    /// From the start of the program to the first that is to be seen in its window.
    pub(super) took: Duration,
}

impl Opened {
    /// Opens it, as the only one.
    pub(super) async fn open(place: &Place, sight: &Sight, which: Which) -> Result<Self> {
        ensure!(sight.windows()?.is_empty(), "another window is open");
        let began = now();
        let program = match which {
            Which::Ours => ear::start(place)?,
            Which::Bare => {
                let mut command = place.stage.command(place.programs.path("bare-window"));
                command.stderr(Stdio::null());
                Child::start(command)?
            }
        };
        timeout(PATIENCE, drawn(sight)).await.context("nothing is to be seen")??;
        let took = began.elapsed();
        let pid = program.id().context("it has ended")?;
        Ok(Self { program, pid, took })
    }

    /// Ends it with all its processes.
    pub(super) async fn close(self, sight: &Sight) -> Result<()> {
        let family = family::of(self.pid)?;
        drop(self.program);
        until("a window and its processes to be gone", async || {
            let gone = family[1..].iter().all(|pid| family::name(*pid).is_err());
            (gone && sight.windows().ok()?.is_empty()).then_some(())
        })
        .await
    }
}

async fn drawn(sight: &Sight) -> Result<()> {
    loop {
        for window in sight.windows()? {
            if sight.is_drawn(window)? {
                return Ok(());
            }
        }
        sleep(BETWEEN).await;
    }
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is what is measured")]
fn now() -> Instant {
    Instant::now()
}
