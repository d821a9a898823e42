//! Whole programs, from their start to their end.

use std::path::Path;

use anyhow::{Context, Result};

use super::super::figures::{self, Figures, ms, only, us};
use super::order::{Measured, Order};
use super::{Scene, openid, peers, person, scan};
use crate::ours;

const OURS: &str = "fediaccounts token";
/// The one that does the most like it.
const NEAREST: &str = "oidc-token";

const TIMES: usize = 10;
const ROUNDS: usize = 7;

pub(super) async fn commands(folder: &Path, scene: &mut Scene, figures: &mut Figures) -> Result<()> {
    let profile = scene.filled.folder.display().to_string();
    let account = scene.filled.account.handle.to_string();
    let program = ours::command_line(folder).display().to_string();
    let token: Vec<String> = [&program, "--profile", &profile, "token", &account].map(str::to_owned).into();
    let mut programs = vec![(OURS, token.clone()), ("true", vec!["true".to_owned()])];
    programs.extend(peers::secret_tool().await?.map(|words| ("secret-tool lookup", words)));
    let oidc = openid::oidc_agent(&scene.apps).await?;
    programs.extend(oidc.iter().map(|(_, words)| (NEAREST, words.clone())));
    // Who asks through the command line is another app than the one that asks by itself.
    let once = Order::Run { times: 1, words: token.clone() };
    let (first, allowed) = tokio::join!(scene.app.measure(&once), person::allow(&scene.filled));
    allowed?;
    first.context("the command line should get a token")?;
    let mut measured = vec![vec![]; programs.len()];
    for _ in 0..ROUNDS {
        for ((_, words), measured) in programs.iter().zip(&mut measured) {
            measured.push(scene.app.measure(&Order::Run { times: TIMES, words: words.clone() }).await?);
        }
    }
    let best: Vec<_> = measured.iter().map(|measured| Measured::best(measured)).collect();
    for ((name, _), measured) in programs.iter().zip(&best) {
        let text = format!("{:.1} ms, 99 of 100 in {:.1} ms", ms(measured.half), ms(measured.most));
        only(&format!("`{name}`, whole"), &text);
    }
    if let Some(at) = programs.iter().position(|(name, _)| *name == NEAREST) {
        let scan = scan::scan(&scene.apps).await?;
        only("one look at who asks", &us(scan));
        let name = format!("`{OURS}`, beside `{NEAREST}` and one look at who asks");
        figures.ratio(&name, (best[0].half, best[at].half + scan), 1.0);
    }
    instructions(scene, &token, figures).await
}

/// What the command line itself does, counted. To the agent valgrind would be who asks, so the way to it leads
/// through the app.
async fn instructions(scene: &mut Scene, token: &[String], figures: &mut Figures) -> Result<()> {
    if !peers::is_there("valgrind").await {
        return Ok(());
    }
    let (at, counts) = (scene.apps.join("relay.sock").display().to_string(), scene.apps.join("counts"));
    let relay = Order::Relay { at: at.clone(), to: scene.socket.display().to_string() };
    scene.app.measure(&relay).await?;
    let (at, log) = (format!("FEDIACCOUNTS_SOCKET={at}"), format!("--log-file={}", counts.display()));
    let valgrind = [&at, "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", log.as_str()];
    let words = valgrind.iter().map(ToString::to_string).chain(token.iter().cloned()).collect();
    // A program that got no token ends with an error, and so does this.
    scene.app.measure(&Order::Run { times: 1, words }).await?;
    let said = std::fs::read_to_string(&counts)?;
    let line = said.lines().find_map(|line| line.split_once("Collected :")).context("nothing was counted")?;
    figures.count("instructions of `fediaccounts token`", line.1.trim().parse()?, figures::INSTRUCTIONS);
    Ok(())
}
