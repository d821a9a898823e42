//! A program that takes all it can get, and another one that is served all the same.

use std::time::Duration;

use anyhow::Result;

use super::super::figures::{self, Figures, only};
use super::Scene;
use super::order::Order;
use super::player::Player;

const LASTS: Duration = Duration::from_secs(8);
/// Of the good client, meanwhile.
const QUESTIONS: usize = 500;

pub(super) async fn flooded(scene: &mut Scene, figures: &mut Figures) -> Result<()> {
    let mut greedy = Player::asks(&scene.apps, "floods")?;
    let (socket, token) = (scene.socket.clone(), scene.token());
    let flood = Order::Flood { socket: socket.display().to_string(), lasts: LASTS };
    let served = async {
        tokio::time::sleep(LASTS / 4).await;
        scene.app.ask(&token, &socket, 1, QUESTIONS).await
    };
    let (theirs, served) = tokio::join!(greedy.measure(&flood), served);
    only("answers a second to a program that floods", &format!("{:.0}", theirs?.rate()));
    figures.times("token.get while another program floods, 99 of 100", vec![served?.most], figures::FLOODED);
    Ok(())
}
