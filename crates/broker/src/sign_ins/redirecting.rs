//! What comes back from the browser, by whatever way, from whomever.

use fediaccounts_core::{
    AuthorizationError, AuthorizationOutcome, AuthorizationResponse, Context, Pasted, Secret,
};
use fediaccounts_protocol::manage::{SignIn, SignInStep};
use fediaccounts_protocol::{Code, Failure, Remedy};

use super::actor::SignIns;
use super::settle;
use super::under_way::UnderWay;
use super::{Command, Settled};
use crate::failures::Explain;
use crate::mailbox::beside;

impl SignIns {
    /// Takes a redirect: a whole URL.
    pub(super) async fn complete(&mut self, redirect: &Secret) -> Result<SignIn, Failure> {
        let response =
            AuthorizationResponse::parse(redirect.expose(), self.scheme).map_err(|error| error.explain())?;
        self.take(response).await
    }

    /// Takes what was pasted into one sign-in. What is of no use leaves it waiting.
    pub(super) async fn paste(&mut self, id: &str, text: &Secret) -> Result<SignIn, Failure> {
        let UnderWay { pending, .. } = self.waiting(id)?;
        let context = pending.context.clone();
        let pasted = Pasted::parse(text.expose(), self.scheme, pending).map_err(|error| error.explain())?;
        match pasted {
            Pasted::Redirect(response) if response.context == context => self.take(response).await,
            Pasted::Redirect(_) => Err(Failure::new(Code::Mismatch)),
            Pasted::Code { state: Some(state), .. } if state != pending.state => {
                Err(Failure::new(Code::Mismatch))
            }
            Pasted::Code { .. } if pending.is_expired(self.ports.now()) => Err(self.too_late(&context).await),
            Pasted::Code { code, .. } => self.exchange(&context, code).await,
        }
    }

    async fn take(&mut self, response: AuthorizationResponse) -> Result<SignIn, Failure> {
        let context = response.context.clone();
        let is_grant = !matches!(response.outcome, AuthorizationOutcome::Error(_));
        let Some(under_way) = self.under_way.get_mut(&context) else {
            if is_grant {
                self.spares.forget(&context);
            }
            return Err(self.unknown(&context));
        };
        under_way.spent |= is_grant;
        if !under_way.waits() {
            return Err(Failure::new(Code::AlreadyUsed));
        }
        if under_way.pending.is_expired(self.ports.now()) {
            return Err(self.too_late(&context).await);
        }
        let returns = self.ports.dialect(&under_way.pending.instance.dialect)?.returns();
        if let Err(error) = under_way.pending.check(&response, returns) {
            self.abort_mixed_up(&context, &response).await;
            return Err(error.explain());
        }
        match response.outcome {
            AuthorizationOutcome::Error(error) => {
                self.refused(&context, &error, response.state.is_some()).await
            }
            AuthorizationOutcome::Code(grant) | AuthorizationOutcome::Session(grant) => {
                self.exchange(&context, grant).await
            }
        }
    }

    pub(super) async fn too_late(&mut self, context: &Context) -> Failure {
        self.expire(context).await;
        Failure::new(Code::SignInExpired).remedy(Remedy::StartAgain)
    }

    /// The state or session of one sign-in on the redirect URI of another is an attack on both (mix-up).
    async fn abort_mixed_up(&mut self, context: &Context, response: &AuthorizationResponse) {
        let theirs =
            |other: &&UnderWay| other.pending.context != *context && other.pending.is_named_by(response);
        let Some(other) = self.under_way.values().find(theirs) else { return };
        // One that is past its redirect may hold a token: that is for the person, or its own end.
        let other = other.waits().then(|| other.pending.context.clone());
        for context in std::iter::once(context.clone()).chain(other) {
            self.fail(&context, Failure::new(Code::Mismatch).remedy(Remedy::StartAgain)).await;
        }
    }

    /// The server says no. Only with our `state` is it certain that it was the server.
    async fn refused(
        &mut self,
        context: &Context,
        error: &AuthorizationError,
        certain: bool,
    ) -> Result<SignIn, Failure> {
        let code = match error.code.as_str() {
            "access_denied" => Code::AccessDenied,
            "invalid_scope" => Code::ScopeRefused,
            _ => Code::CodeRefused,
        };
        // What a page made up is not shown as the server's words.
        let words = if certain { error.description.as_str() } else { "" };
        let said = format!("{} {words}", error.code);
        let failure = Failure::new(code).remedy(Remedy::StartAgain).detail(said.trim());
        if certain {
            return self.fail(context, failure).await.ok_or_else(|| self.unknown(context));
        }
        let under_way = self.under_way.get_mut(context).ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
        under_way.step = SignInStep::Failed { failure, pending: true };
        Ok(under_way.view())
    }

    /// Consumes the sign-in, then exchanges: a second redirect finds nothing to use, and nobody at the
    /// local address.
    async fn exchange(&mut self, context: &Context, code: Secret) -> Result<SignIn, Failure> {
        if self.is_ending {
            return Err(Failure::new(Code::ShuttingDown));
        }
        let unknown = || Failure::new(Code::NoSuchSignIn);
        let under_way = self.under_way.get_mut(context).ok_or_else(unknown)?;
        let before = std::mem::replace(&mut under_way.step, SignInStep::Exchanging);
        // Before anything is consumed: a lock lets it end.
        self.publish();
        let removed = self.store.remove_pending(context).await;
        let under_way = self.under_way.get_mut(context).ok_or_else(unknown)?;
        if let Err(error) = removed {
            under_way.step = before;
            return Err(error.explain());
        }
        under_way.listening = None;
        under_way.spent = true;
        let shown = under_way.view();
        let pending = under_way.pending.clone();
        let work = settle::exchange(self.around(), pending, code);
        let (context, fallen) = (context.clone(), Settled::Failed(Failure::new(Code::Internal)));
        beside(self.sender.clone(), work, fallen, move |settled| Command::Settled(context, settled));
        Ok(shown)
    }
}
