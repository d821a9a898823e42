//! How sign-ins end without an account.

use fediaccounts_core::{Context, Origin, PendingSignIn};
use fediaccounts_protocol::manage::{SignIn, SignInStep};
use fediaccounts_protocol::{Code, Failure, Remedy};

use super::actor::SignIns;
use super::for_apps::tell;
use super::under_way::UnderWay;

/// Ended sign-ins that are still shown to those who watch.
const ENDED: usize = 16;

impl SignIns {
    pub(super) async fn cancel(&mut self, id: &str) -> Result<(), Failure> {
        let context = Context::parse(id).ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
        self.ended.retain(|sign_in| sign_in.id != id);
        if let Some(under_way) = self.under_way.remove(&context) {
            self.drop_out(under_way).await;
        }
        Ok(())
    }

    /// Ends those at one server, or all, whatever their step.
    pub(super) async fn cancel_all(&mut self, origin: Option<&Origin>) {
        let there = |found: &UnderWay| origin.is_none_or(|origin| found.pending.instance.origin == *origin);
        let contexts = self.under_way.iter().filter(|(_, found)| there(found)).map(|(context, _)| context);
        for context in contexts.cloned().collect::<Vec<_>>() {
            if let Some(under_way) = self.under_way.remove(&context) {
                self.drop_out(under_way).await;
            }
        }
    }

    /// Ends one that is not wanted any more. A token that it holds is owed.
    pub(super) async fn drop_out(&mut self, mut under_way: UnderWay) {
        if let Some((tokens, _)) = under_way.pending.received.take() {
            self.abandon(&under_way.pending, tokens).await;
        } else {
            self.spare(&under_way);
            self.forget(&under_way.pending).await;
        }
    }

    /// Too late, unless the exchange or the person's choice is under way.
    pub(super) async fn expire(&mut self, context: &Context) {
        let Some(under_way) = self.under_way.get(context).filter(|found| found.is_open()) else { return };
        let is_expired = under_way.pending.is_expired(self.ports.now());
        let Some(under_way) = self.under_way.remove(context) else { return };
        if is_expired {
            self.spare(&under_way);
            let failure = Failure::new(Code::SignInExpired).remedy(Remedy::StartAgain);
            self.end(under_way, SignInStep::Failed { failure, pending: false }).await;
        } else {
            self.wait(under_way);
        }
    }

    /// Its local address broke, and nobody else can bring the redirect.
    pub(super) async fn deaf(&mut self, context: &Context) {
        if self.under_way.get(context).is_some_and(UnderWay::waits) {
            self.fail(context, Failure::new(Code::LoopbackFailed).remedy(Remedy::StartAgain)).await;
        }
    }

    pub(super) async fn fail(&mut self, context: &Context, failure: Failure) -> Option<SignIn> {
        let under_way = self.under_way.remove(context)?;
        let step = SignInStep::Failed { failure, pending: false };
        let shown = under_way.ended(step.clone());
        self.end(under_way, step).await;
        Some(shown)
    }

    /// Ends one that was taken out.
    pub(super) async fn end(&mut self, under_way: UnderWay, step: SignInStep) {
        self.forget(&under_way.pending).await;
        self.close(under_way, step);
    }

    /// Its registration may serve another sign-in, if nothing ever came back on it.
    pub(super) fn spare(&mut self, under_way: &UnderWay) {
        if !under_way.spent {
            let UnderWay { pending, asked, app, .. } = under_way;
            self.spares.put(pending.clone(), asked.clone(), app.clone());
        }
    }

    pub(super) async fn forget(&self, pending: &PendingSignIn) {
        if let Err(error) = self.store.remove_pending(&pending.context).await {
            tracing::error!(%error, "an ended sign-in could not be removed; it expires");
        }
    }

    /// Shows the end of one that was taken out, and tells who waits for it, if somebody does.
    pub(super) fn close(&mut self, mut under_way: UnderWay, step: SignInStep) -> SignIn {
        let told = under_way.told.take();
        if let SignInStep::Failed { failure, .. } = &step {
            tell(told, Err(failure.clone()));
        }
        let shown = under_way.ended(step);
        self.show_ended(shown.clone());
        shown
    }

    fn show_ended(&mut self, sign_in: SignIn) {
        let ready = matches!(sign_in.step, SignInStep::Ready { .. });
        tracing::info!(host = %sign_in.host, ready, "a sign-in ended");
        self.ended.push_back(sign_in);
        if self.ended.len() > ENDED {
            self.ended.pop_front();
        }
    }
}
