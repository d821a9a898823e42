//! A token that lies ready: how long it takes to get it, and how many get one at once.

use anyhow::{Context, Result};

use super::super::figures::{self, Figures, only, us};
use super::order::{Measured, Whom};
use super::player::Player;
use super::{Scene, peers};

/// In a round.
const QUESTIONS: usize = 2_000;
const ROUNDS: usize = 9;
/// As large as what an app asks and what it gets, each on average.
const SIZE: usize = 300;
/// Answers in a round of many clients, of all together.
const CROWDED: usize = 16_000;

pub(super) async fn warm(scene: &mut Scene, figures: &mut Figures) -> Result<()> {
    let place = scene.apps.join("echo.sock");
    let _echo = Player::echoes(&scene.apps, &place).await?;
    let (echo, token) = (Whom::Echo(SIZE), scene.token());
    let ssh = peers::ssh_agent(&scene.apps).await?;
    let (mut floor, mut ours, mut theirs) = (vec![], vec![], vec![]);
    for _ in 0..ROUNDS {
        floor.push(scene.app.ask(&echo, &place, 1, QUESTIONS).await?);
        ours.push(scene.app.ask(&token, &scene.socket, 1, QUESTIONS).await?);
        if let Some((_, socket)) = &ssh {
            theirs.push(scene.app.ask(&Whom::SshAgent, socket, 1, QUESTIONS).await?);
        }
    }
    let (floor, ours) = (Measured::best(&floor), Measured::best(&ours));
    only("an echo of 300 bytes, the floor", &format!("{}, 99 of 100 in {}", us(floor.half), us(floor.most)));
    if !theirs.is_empty() {
        let theirs = Measured::best(&theirs);
        let text = format!("{}, 99 of 100 in {}", us(theirs.half), us(theirs.most));
        only("ssh-agent, its keys", &text);
    }
    figures.ratio("token.get", (ours.half, floor.half), figures::WARM);
    figures.ratio("token.get, 99 of 100", (ours.most, floor.most), figures::WARM_MOST);
    for clients in [8, 64] {
        crowd(scene, (&echo, &place), clients, figures).await?;
    }
    Ok(())
}

async fn crowd(
    scene: &mut Scene,
    (echo, place): (&Whom, &std::path::Path),
    clients: usize,
    figures: &mut Figures,
) -> Result<()> {
    let (token, times) = (scene.token(), CROWDED / clients);
    let (mut floor, mut ours) = (vec![], vec![]);
    for _ in 0..ROUNDS {
        floor.push(scene.app.ask(echo, place, clients, times).await?);
        // Each answer is looked at: one that is lost, or another one, ends the measurement.
        let asked = scene.app.ask(&token, &scene.socket, clients, times).await;
        ours.push(asked.with_context(|| format!("{clients} clients"))?);
    }
    let (floor, ours) = (Measured::best(&floor), Measured::best(&ours));
    figures.rate(
        &format!("answers a second to {clients} clients"),
        (ours.rate(), floor.rate()),
        figures::CROWD,
    );
    Ok(())
}
