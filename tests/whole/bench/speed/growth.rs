//! From one account to ten thousand: what must not grow, and what may grow as they do.

use std::path::Path;

use anyhow::Result;

use super::super::figures::{self, Figures, only, us};
use super::Scene;
use super::order::Measured;

const SIZES: [(usize, usize); 3] = [(1, 1), (1_000, 100), (10_000, 500)];
const QUESTIONS: usize = 2_000;
const ROUNDS: usize = 5;

pub(super) async fn growth(folder: &Path, figures: &mut Figures) -> Result<()> {
    let mut halves = vec![];
    for (accounts, servers) in SIZES {
        let mut scene = Scene::set(folder, &format!("growth-{accounts}"), accounts, servers).await?;
        let mut rounds = vec![];
        for _ in 0..ROUNDS {
            rounds.push(scene.app.ask(&scene.token(), &scene.socket, 1, QUESTIONS).await?);
        }
        let measured = Measured::middle(&rounds);
        only(&format!("token.get among {accounts} account(s)"), &us(measured.half));
        halves.push(measured.half);
        scene.agent.stop().await?;
    }
    let (first, last) = (halves[0], halves[halves.len() - 1]);
    figures.ratio("token.get among 10,000 accounts, beside one", (last, first), figures::FLAT);
    Ok(())
}
