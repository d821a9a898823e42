//! How sign-ins come to be under way: new ones, and those from before a restart.

use std::time::Duration;

use fediaccounts_core::{Context, Handle, Holder, LoopbackError, PendingSignIn, RedirectUri, SignInBy};
use fediaccounts_protocol::manage::{SignIn, SignInStep};
use fediaccounts_protocol::{Code, Failure, Remedy};
use url::Url;

use super::actor::SignIns;
use super::for_apps::tell;
use super::listening::Listening;
use super::under_way::UnderWay;
use super::{Command, settle};
use crate::failures::Explain;
use crate::means::Means;
use crate::registering::Begun;
use crate::{handles, views};

/// Sign-ins at once; more are a program gone wild, not a person.
const MOST: usize = 64;
/// How often, and with what pauses, a port is tried that was ours.
const TRIES: u32 = 10;
const BREATH: Duration = Duration::from_millis(50);

impl SignIns {
    pub(super) fn room(&self) -> Result<(), Failure> {
        if self.under_way.len() < MOST { Ok(()) } else { Err(Failure::new(Code::TooManySignIns)) }
    }

    pub(super) async fn insert(&mut self, begun: Begun) -> Result<SignIn, Failure> {
        // Several may have asked for the last place.
        if let Err(failure) = self.room() {
            self.spares.put(begun.pending, begun.asked, begun.app);
            return Err(failure);
        }
        self.take_in(begun).await
    }

    /// The new one is stored before the former one ends.
    pub(super) async fn replace(&mut self, id: &str, begun: Begun) -> Result<SignIn, Failure> {
        let context = match self.waiting(id) {
            Ok(former) => former.pending.context.clone(),
            // It came back meanwhile, or was cancelled.
            Err(failure) => {
                self.spares.put(begun.pending, begun.asked, begun.app);
                return Err(failure);
            }
        };
        let told = self.under_way.get_mut(&context).and_then(|former| former.told.take());
        let shown = self.take_in(Begun { told, ..begun }).await?;
        if let Some(former) = self.under_way.remove(&context) {
            self.spare(&former);
            self.end(former, SignInStep::Replaced { by: shown.id.clone() }).await;
        }
        Ok(shown)
    }

    pub(super) async fn take_in(&mut self, begun: Begun) -> Result<SignIn, Failure> {
        let Begun { pending, means, asked, app, told, listener, because, open_browser } = begun;
        // Nothing comes back from outside on the others, and what they go by is never stored.
        if pending.by == SignInBy::Browser
            && let Err(error) = self.store.put_pending(&pending).await
        {
            self.spares.put(pending, asked, app);
            tell(told, Err(error.explain()));
            return Err(error.explain());
        }
        let context = &pending.context;
        // A registration that is used again brings the name of its former sign-in with it.
        self.ended.retain(|ended| ended.id != context.as_str());
        let listening =
            listener.map(|listener| Listening::start(listener, context.clone(), self.sender.clone()));
        let (step, host) = (means.step(&pending, None), pending.instance.origin.authority());
        let under_way = UnderWay {
            pending,
            means,
            asked,
            app,
            told,
            step,
            because,
            listening,
            opened: open_browser,
            spent: false,
            asking: false,
            host,
        };
        let shown = under_way.view();
        tracing::info!(host = %shown.host, by = ?shown.by, way = ?shown.way, "a sign-in waits for the person");
        self.watch_device(&under_way);
        self.wait(under_way);
        Ok(shown)
    }

    /// Keeps a sign-in until its redirect comes or it is too late.
    pub(super) fn wait(&mut self, under_way: UnderWay) {
        let (sender, context) = (self.sender.clone(), under_way.pending.context.clone());
        let left = under_way.pending.expires_at().since(self.ports.now());
        self.under_way.insert(context.clone(), under_way);
        tokio::spawn(async move {
            tokio::time::sleep(left).await;
            let _ = sender.send(Command::Expired(context)).await;
        });
    }

    /// A sign-in from before a restart. What came back on it before is not known any more.
    pub(super) async fn resume(&mut self, pending: PendingSignIn) {
        if pending.holder != Holder::Own {
            return self.end_of_former_life(pending).await;
        }
        let is_over = pending.by != SignInBy::Browser || pending.is_expired(self.ports.now());
        if pending.received.is_none() && is_over {
            self.forget(&pending).await;
            return;
        }
        let (step, host) = (views::waiting(&pending), pending.instance.origin.authority());
        let mut under_way = UnderWay {
            asked: pending.registration.scope.clone(),
            app: None,
            told: None,
            pending,
            means: Means::Browser,
            step,
            because: None,
            listening: None,
            opened: false,
            spent: true,
            asking: false,
            host,
        };
        if under_way.pending.received.is_some() {
            return self.offer_again(under_way).await;
        }
        if let RedirectUri::Loopback { port, context } = &under_way.pending.registration.redirect_uri {
            match self.listen_again(context, *port).await {
                Ok(listening) => under_way.listening = Some(listening),
                Err(error) => {
                    let failure = error.explain().remedy(Remedy::StartAgain);
                    return self.end(under_way, SignInStep::Failed { failure, pending: false }).await;
                }
            }
        }
        self.wait(under_way);
    }

    /// The registration names the port. Who had it before may be about to let it go.
    async fn listen_again(&self, context: &Context, port: u16) -> Result<Listening, LoopbackError> {
        let mut tries = 0;
        loop {
            match self.ports.loopback.listen(context, Some(port)).await {
                Ok(listener) => {
                    return Ok(Listening::start(listener, context.clone(), self.sender.clone()));
                }
                Err(error) if tries == TRIES => return Err(error),
                Err(_) => tries += 1,
            }
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Shows the choice once more. Under which domain the account is shown has to be proven again.
    async fn offer_again(&mut self, mut under_way: UnderWay) {
        let (ports, pending) = (self.ports.clone(), under_way.pending.clone());
        under_way.step = self.choice(&under_way).await;
        let context = pending.context.clone();
        self.under_way.insert(context.clone(), under_way);
        let Some((_, identity)) = pending.received else { return };
        let sender = self.sender.clone();
        tokio::spawn(async move {
            let host = handles::host(&ports, &pending.instance, &identity.username).await;
            let _ = sender.send(Command::Placed(context, host)).await;
        });
    }

    pub(super) async fn placed(&mut self, context: &Context, host: String) {
        let Some(mut under_way) = self.under_way.remove(context) else { return };
        if under_way.pending.received.is_some() {
            under_way.host = host;
            under_way.step = self.choice(&under_way).await;
        }
        self.under_way.insert(context.clone(), under_way);
    }

    /// The step of one that holds a token: there is a choice, or it would not wait.
    async fn choice(&self, under_way: &UnderWay) -> SignInStep {
        let UnderWay { pending, host, step, .. } = under_way;
        let Some((tokens, identity)) = &pending.received else { return step.clone() };
        let choice =
            settle::choice(&self.ports, &self.accounts, pending, &tokens.scope, identity, host).await;
        choice.unwrap_or_else(|| {
            let got = Handle { user: identity.username.clone(), host: host.clone() }.to_string();
            SignInStep::Excess { got, excess: vec![] }
        })
    }

    pub(super) fn link(&mut self, id: &str, opens: bool) -> Result<Url, Failure> {
        if let Some(page) =
            self.get(id).ok().filter(|found| found.is_open()).and_then(|found| found.means.page())
        {
            return Ok(page.clone());
        }
        let UnderWay { pending, .. } = self.waiting(id)?;
        let dialect = self.ports.dialect(&pending.instance.dialect)?;
        let challenge = pending.verifier.challenge();
        let link = dialect.authorization_request(
            &pending.instance,
            &pending.registration,
            &pending.state,
            &challenge,
        );
        let context = pending.context.clone();
        if let Some(under_way) = self.under_way.get_mut(&context) {
            under_way.opened |= opens;
        }
        Ok(link)
    }
}
