//! What is measured.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::figures::Figures;
use super::{hostile, idle, many, speed};
use crate::ours::{self, tell};

/// The parts, in the order in which they are measured; the window's part is measured after them.
pub(super) const PARTS: [&str; 4] = ["speed", "idle", "many", "hostile"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by another test as a process of its own"]
async fn measures() {
    let order = ours::order();
    let Some((parts, folder)) = order.split_once(' ') else { return };
    let mut figures = Figures::told_by(tell);
    for part in parts.split(',') {
        if let Err(error) = measure(part, Path::new(folder), &mut figures).await {
            tell(&format!("{error:#}"));
            panic!("not everything could be measured");
        }
    }
    assert!(figures.missed.is_empty(), "goals were missed");
}

async fn measure(part: &str, folder: &Path, figures: &mut Figures) -> Result<()> {
    match part {
        "speed" => speed::speed(folder, figures).await,
        "idle" => idle::idle(folder, figures).await,
        "many" => many::many(folder, figures).await,
        "hostile" => hostile::attacked(folder, figures).await,
        _ => bail!("there is no part {part}: there are {}", PARTS.join(", ")),
    }
}

/// The profile of one measurement. The programs lie beside all of them.
pub(super) fn named(folder: &Path, name: &str) -> PathBuf {
    folder.with_file_name(format!("profile-{name}"))
}
