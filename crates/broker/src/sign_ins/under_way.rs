//! One sign-in under way.

use fediaccounts_core::{PendingSignIn, Scope};
use fediaccounts_protocol::{Failure, manage};

use super::listening::Listening;
use crate::app_tokens::{ForApp, Told};
use crate::means::Means;
use crate::views;

/// A sign-in with what is only known while the agent runs.
pub(super) struct UnderWay {
    pub(super) pending: PendingSignIn,
    /// What it goes by.
    pub(super) means: Means,
    /// What the person asked for: after a restart no more is known than what was registered for.
    pub(super) asked: Scope,
    /// The app that it is for.
    pub(super) app: Option<ForApp>,
    /// Who waits for what comes of it, if it is for an app.
    pub(super) told: Option<Told>,
    pub(super) step: manage::SignInStep,
    /// Why its way back is not the first there is.
    pub(super) because: Option<Failure>,
    /// Open for as long as its redirect may come.
    pub(super) listening: Option<Listening>,
    /// Whether we opened the browser for it.
    pub(super) opened: bool,
    /// Whether its registration must not be used again: a code came back on it, or may have.
    pub(super) spent: bool,
    /// Whether the server is being asked about its code for a device.
    pub(super) asking: bool,
    /// The domain of the handle of who came back.
    pub(super) host: String,
}

impl UnderWay {
    /// Whether a redirect may still come.
    pub(super) fn waits(&self) -> bool {
        use manage::SignInStep::{Failed, Waiting};
        matches!(self.step, Waiting { .. } | Failed { pending: true, .. })
    }

    /// Whether the person has to do something before it goes on.
    pub(super) fn is_open(&self) -> bool {
        use manage::SignInStep::{Device, NewAccount, Password, SecondFactor};
        let has_form =
            matches!(self.step, Password { .. } | SecondFactor { .. } | Device { .. } | NewAccount { .. });
        has_form || self.waits()
    }

    /// Whether a token may come any moment.
    pub(super) fn is_exchanging(&self) -> bool {
        self.asking || self.step == manage::SignInStep::Exchanging
    }

    pub(super) fn view(&self) -> manage::SignIn {
        self.ended(self.step.clone())
    }

    /// The same at its end.
    pub(super) fn ended(&self, step: manage::SignInStep) -> manage::SignIn {
        let app = self.app.as_ref().map(|app| app.name.clone());
        views::sign_in(&self.pending, app, self.because.clone(), step)
    }
}
