//! Answers that nobody thought of. The seed makes them, and is printed with what went wrong.

use std::sync::{Arc, Mutex};

use fediaccounts_practice::ANA;
use fediaccounts_practice::hostile::Dice;
use fediaccounts_protocol::manage::SignInCancel;

use super::{Scene, assert_bearable, soon};

const SEEDS: [u64; 3] = [0x0064_5eed, 0x5eed_0001, 0x5eed_0002];
const ROUNDS: usize = 40;

/// As many answers as the server gives in that many rounds, and what is left after them.
async fn play(seed: u64, rounds: usize) -> usize {
    let mut scene = Scene::set().await;
    for round in 0..rounds {
        let what = format!("T064-OA seed {seed:#x}, round {round}");
        // The person's own browser gets what is good: it is not the one to be tried.
        let dice = Arc::new(Mutex::new(Dice::new(seed ^ round as u64)));
        scene.world.server.script_by(move |heard| {
            let is_page = ["/auth", "/oauth/authorize"].iter().any(|page| heard.path.starts_with(page));
            if is_page { None } else { dice.lock().unwrap().answer(heard) }
        });
        if let Err(failure) = soon(&what, scene.preview()).await {
            assert_bearable(&failure, &what);
        }
        soon(&what, scene.world.check(&scene.harmed)).await.unwrap();
        match soon(&what, scene.world.begin(&scene.world.server.host())).await {
            Err(failure) => assert_bearable(&failure, &what),
            Ok(begun) => {
                if let Ok(redirect) =
                    scene.world.person.approve(scene.world.browser.last().as_str(), ANA).await
                {
                    scene.world.complete(&redirect).await.unwrap();
                    soon(&what, scene.world.settled(&begun.id)).await;
                }
                let _ = scene.world.ask(SignInCancel { id: begun.id }).await;
            }
        }
        scene.assert_nothing_else_is_harmed(&what).await;
    }
    let answers = scene.world.server.heard().len();
    scene.world.server.heal();
    scene.assert_nothing_else_is_harmed("at the end").await;
    scene.world.restart().await;
    scene.assert_nothing_else_is_harmed("after a restart").await;
    scene.assert_nothing_was_told();
    answers
}

#[tokio::test]
async fn whatever_is_answered_no_account_is_lost() {
    for seed in SEEDS {
        let answers = play(seed, ROUNDS).await;
        assert!(answers > 5 * ROUNDS, "T064-OA {answers} answers are too few to mean much");
    }
}

/// As long as is wished, from a seed of the caller's: `SEED ROUNDS` on standard input.
#[tokio::test]
#[ignore = "run with a seed of its own, for as long as there is time"]
async fn whatever_is_answered_for_long_no_account_is_lost() {
    let line = std::io::stdin().lines().next().unwrap().unwrap();
    let (seed, rounds) = line.split_once(' ').expect("SEED ROUNDS");
    let answers = play(seed.parse().unwrap(), rounds.parse().unwrap()).await;
    println!("figure: {answers} answers made up in {rounds} rounds, seed {seed}");
}
