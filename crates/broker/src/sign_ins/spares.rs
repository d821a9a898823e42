//! Registrations that were made and never used. Servers take few of them: five in ten minutes.

use fediaccounts_core::{ClientRegistration, Context, Origin, PendingSignIn, Scope, Timestamp, WayBack};

use crate::app_tokens::ForApp;

/// As many as there can be sign-ins.
const MOST: usize = 64;

/// Those whose authorization never came back, in memory alone.
#[derive(Default)]
pub(super) struct Spares(Vec<Spare>);

struct Spare {
    origin: Origin,
    /// What it was made for: the server may have taken less.
    asked: Scope,
    /// The app that it is named after: it serves no other.
    app: Option<ForApp>,
    registration: ClientRegistration,
}

impl Spares {
    /// Keeps the registration of a sign-in that ended without an answer.
    pub(super) fn put(&mut self, pending: PendingSignIn, asked: Scope, app: Option<ForApp>) {
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        let PendingSignIn { instance, registration, .. } = pending;
        self.0.push(Spare { origin: instance.origin, asked, app, registration });
    }

    /// Takes one for the same server, scope, way back and app. A server was seen to delete those that were
    /// not used for fifteen minutes.
    pub(super) fn take(
        &mut self,
        origin: &Origin,
        asked: &Scope,
        way: WayBack,
        app: Option<&ForApp>,
        now: Timestamp,
    ) -> Option<ClientRegistration> {
        self.0.retain(|spare| is_fresh(&spare.registration, now));
        let fits = |spare: &Spare| {
            spare.origin == *origin
                && spare.asked == *asked
                && spare.app.as_ref() == app
                && spare.registration.redirect_uri.way_back() == way
        };
        let found = self.0.iter().position(fits)?;
        Some(self.0.remove(found).registration)
    }

    /// A code came to a redirect URI that nobody waited at any more: it has been used after all.
    pub(super) fn forget(&mut self, context: &Context) {
        self.0.retain(|spare| spare.registration.redirect_uri.context() != Some(context));
    }

    /// A server has forgotten one, so it may have forgotten all.
    pub(super) fn forget_all_of(&mut self, origin: &Origin) {
        self.0.retain(|spare| spare.origin != *origin);
    }
}

/// A clock that went back ends it too.
fn is_fresh(registration: &ClientRegistration, now: Timestamp) -> bool {
    registration.registered_at <= now && now.since(registration.registered_at) < PendingSignIn::LIFE
}

#[cfg(test)]
#[path = "spares_tests.rs"]
mod tests;
