//! Where a journey happens: a stage, and a server of some kind in this very process.

use anyhow::{Result, ensure};
use fediaccounts_practice::{Options, PracticeServer, Software, User};
use fediaccounts_stage::{Chromium, Programs, Stage, Window, journey};

use crate::cast;

const DAY: u64 = 86_400;
/// What ends so soon is renewed before anything is asked with it.
const MOMENT: u64 = 9;

/// A stage, a server, and who has an account there.
pub(crate) struct Place {
    pub(crate) programs: Programs,
    pub(crate) stage: Stage,
    pub(crate) server: PracticeServer,
    pub(crate) user: User,
    software: Software,
}

impl Place {
    /// A place with that server, or `None` where no stage can be.
    pub(crate) async fn at(software: Software, user: User) -> Result<Option<Self>> {
        let Some((programs, stage)) = cast::stage().await? else { return Ok(None) };
        let server = PracticeServer::start(Options { software, ..Options::default() }).await?;
        Ok(Some(Self { programs, stage, server, user, software }))
    }

    /// A real browser. It comes before the window, which adds itself to what the desktop opens.
    pub(crate) async fn chromium(&self) -> Result<Chromium> {
        Chromium::install(&self.stage, &self.server.origin(), journey::SCHEME).await
    }

    /// The window, on a profile that is new.
    pub(crate) async fn window(&self) -> Result<Window> {
        Window::open(&self.programs, &self.stage).await
    }

    /// `@name@host`.
    pub(crate) fn handle(&self) -> String {
        format!("@{}@{}", self.user.name, self.server.host())
    }

    /// Types the handle, and goes on by that button.
    pub(crate) async fn begin(&self, window: &Window, button: &str) -> Result<()> {
        window.click("add-account").await?;
        window.type_into("add-address", &self.handle()).await?;
        window.click("add-continue").await?;
        window.click(button).await
    }

    /// Tokens end at once from now on.
    pub(crate) fn give_moments(&self) {
        self.live(MOMENT);
    }

    /// Tokens live for a day from now on.
    pub(crate) fn give_days(&self) {
        self.live(DAY);
    }

    fn live(&self, access: u64) {
        if self.software == Software::PeerTube {
            self.server.tokens_live(access, 14 * DAY);
        } else {
            self.server.expire_tokens_in(access);
        }
    }

    /// How often tokens were asked for.
    pub(crate) fn exchanges(&self) -> usize {
        self.server.count("POST", self.token_endpoint())
    }

    fn token_endpoint(&self) -> &'static str {
        if self.software == Software::PeerTube { "/api/v1/users/token" } else { "/oauth/token" }
    }

    /// The same person signs in with something else of that name; gives its token.
    pub(crate) fn sign_in_with(&self, other: &str) -> String {
        if self.software == Software::PeerTube {
            self.server.sign_in_elsewhere(self.user, other)
        } else {
            self.server.sign_in_with(self.user, other)
        }
    }

    /// The one account that the command line lists is well.
    pub(crate) async fn is_fine(&self) -> Result<()> {
        let listed = self.programs.ask(&self.stage, &["list"]).await?.json;
        ensure!(listed.as_array().is_some_and(|all| all.len() == 1), "one account is listed: {listed}");
        ensure!(
            listed[0]["handle"] == self.handle().as_str() && listed[0]["state"]["kind"] == "active",
            "{listed}"
        );
        Ok(())
    }

    /// Nothing is left here, and nothing lives there.
    pub(crate) async fn is_over(&self) -> Result<()> {
        ensure!(self.server.live_tokens() == 0, "T057-OA: a token lives at the server");
        ensure!(cast::listed(&self.programs, &self.stage).await? == 0, "an account is still listed");
        Ok(())
    }
}
