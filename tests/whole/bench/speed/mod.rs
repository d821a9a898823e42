//! How fast apps get tokens, beside what else there is: measured in turns, so that what else the machine does
//! hits all alike.

mod commands;
mod echo;
mod flooded;
mod growth;
mod load;
mod openid;
mod order;
mod peers;
mod person;
mod player;
mod relay;
mod scan;
mod warm;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fediaccounts_protocol::endpoint;

use super::figures::Figures;
use super::part::named;
use super::profile::{Filled, Life, nowhere};
use crate::ours::Agent;
use player::Player;

/// The program that asks.
const APP: &str = "asks";

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
    /// An agent with one account, and an app to which the person gives it.
    async fn set(folder: &Path) -> Result<Self> {
        let filled = Filled::holding(&named(folder, "speed"), 1, &nowhere(1)?, Life::Renewed).await?;
        let mut scene = Self::of(folder, filled).await?;
        person::agrees(&scene.filled, &mut scene.app, &scene.socket).await?;
        Ok(scene)
    }

    /// An agent on a profile, and an app.
    async fn of(folder: &Path, filled: Filled) -> Result<Self> {
        let apps = folder.with_file_name("apps");
        let (agent, _) = Agent::start(&filled.folder).await?;
        let app = Player::asks(&apps, APP)?;
        let socket = socket(&filled.folder)?;
        Ok(Self { agent, filled, socket, app, apps })
    }

    /// Which program the app is.
    fn app(folder: &Path) -> Result<PathBuf> {
        Ok(folder.with_file_name("apps").canonicalize()?.join(APP))
    }

    /// What the app asks for.
    fn token(&self) -> order::Whom {
        order::Whom::Token(self.filled.account.id.to_string())
    }
}

/// Everything that the goals of speed are about.
pub(super) async fn speed(folder: &Path, figures: &mut Figures) -> Result<()> {
    let mut scene = Scene::set(folder).await?;
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
