//! How fast apps get tokens, beside what else there is: measured in turns, so that what else the machine does
//! hits all alike.

mod commands;
mod echo;
mod flooded;
mod growth;
mod load;
mod order;
mod peers;
mod person;
mod player;
mod warm;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fediaccounts_protocol::endpoint;

use super::figures::Figures;
use super::part::named;
use super::profile::{Filled, Life, nowhere};
use crate::ours::Agent;
use player::Player;

/// What is measured of, and with.
struct Scene {
    agent: Agent,
    filled: Filled,
    socket: PathBuf,
    /// The program that asks, to whom the person gave the one account.
    app: Player,
    /// Where programs lie that are none of ours.
    apps: PathBuf,
}

impl Scene {
    /// An agent with so many accounts, and an app that may use the last of them.
    async fn set(folder: &Path, name: &str, accounts: usize, servers: usize) -> Result<Self> {
        let place = named(folder, name);
        let filled = Filled::holding(&place, accounts, &nowhere(servers)?, Life::Renewed).await?;
        let apps = folder.with_file_name("apps");
        let (agent, _) = Agent::start(&filled.folder).await?;
        let mut app = Player::asks(&apps, "asks")?;
        let socket = socket(&filled.folder)?;
        person::agrees(&filled, &mut app, &socket).await?;
        Ok(Self { agent, filled, socket, app, apps })
    }

    /// What the app asks for.
    fn token(&self) -> order::Whom {
        order::Whom::Token(self.filled.account.id.to_string())
    }
}

/// Everything that the goals of speed are about.
pub(super) async fn speed(folder: &Path, figures: &mut Figures) -> Result<()> {
    let mut scene = Scene::set(folder, "speed", 1, 1).await?;
    warm::warm(&mut scene, figures).await?;
    flooded::flooded(&mut scene, figures).await?;
    commands::commands(folder, &mut scene, figures).await?;
    scene.agent.stop().await?;
    growth::growth(folder, figures).await
}

#[expect(clippy::disallowed_methods, reason = "the socket is where the stage's environment says")]
fn socket(profile: &Path) -> Result<PathBuf> {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").context("the stage has one")?;
    Ok(endpoint::socket(&Path::new(&runtime).canonicalize()?, Some(&profile.canonicalize()?)))
}
