//! How soon something is to be seen, and what is taken of the memory then.

use std::time::Duration;

use anyhow::Result;
use fediaccounts_stage::Sight;
use tokio::time::sleep;

use super::super::figures::{self, Figures, mb, ms};
use super::super::process::Memory;
use super::family;
use super::opened::{Opened, Which};
use crate::kinds::place::Place;

/// In turn, so that what else the machine does meets both.
const ROUNDS: usize = 7;
/// After the first paint: a page has loaded all it needs.
const SETTLED: Duration = Duration::from_secs(4);

/// What was measured of one of the two.
#[derive(Default)]
struct Measured {
    took: Vec<Duration>,
    taken: Vec<u64>,
    written: Vec<u64>,
}

impl Measured {
    async fn once_more(&mut self, place: &Place, sight: &Sight, which: Which) -> Result<()> {
        let opened = Opened::open(place, sight, which).await?;
        sleep(SETTLED).await;
        let Memory { all, written } = family::memory(opened.pid)?;
        self.took.push(opened.took);
        self.taken.push(all);
        self.written.push(written);
        opened.close(sight).await
    }
}

pub(super) async fn beside_a_bare_one(place: &Place, figures: &mut Figures) -> Result<()> {
    let sight = Sight::of(&place.stage)?;
    // What is read from the disk for the first time counts for neither.
    for which in [Which::Bare, Which::Ours] {
        Opened::open(place, &sight, which).await?.close(&sight).await?;
    }
    let (mut ours, mut bare) = (Measured::default(), Measured::default());
    for _ in 0..ROUNDS {
        bare.once_more(place, &sight, Which::Bare).await?;
        ours.once_more(place, &sight, Which::Ours).await?;
    }
    let (took, beside) = (middle(ours.took), middle(bare.took));
    figures.beside(
        "from the window's start to its first paint",
        &format!("{:.0} ms", ms(took)),
        &format!("{:.0} ms", ms(beside)),
        took.as_secs_f64() / beside.as_secs_f64(),
        figures::BESIDE_BARE,
    );
    let (taken, beside) = (middle(ours.taken), middle(bare.taken));
    figures.beside(
        "memory of the window with its web processes",
        &mb(taken),
        &mb(beside),
        share(taken, beside),
        figures::BESIDE_BARE,
    );
    let (written, beside) = (middle(ours.written), middle(bare.written));
    figures.note(
        "of which they wrote",
        &format!("{}, {:.2} x {}", mb(written), share(written, beside), mb(beside)),
    );
    Ok(())
}

fn middle<T: Copy + Ord>(mut all: Vec<T>) -> T {
    all.sort_unstable();
    all[all.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "bytes of a process fit")]
fn share(ours: u64, other: u64) -> f64 {
    ours as f64 / other as f64
}
