//! A code that is typed on any device: the server is asked, again and again, whether that was done
//! (RFC 8628, sections 3.4 and 3.5).

use std::time::Duration;

use fediaccounts_core::{
    Context, DeviceAnswer, DeviceAuthorization, DeviceError, Dialect, PendingSignIn, Timestamp, TokenSet,
};
use fediaccounts_protocol::manage::SignInStep;
use fediaccounts_protocol::{Code, Failure, Remedy};
use tokio::sync::mpsc;

use super::actor::SignIns;
use super::settle::{self, Around};
use super::under_way::UnderWay;
use super::{Command, Settled};
use crate::Ports;
use crate::failures::Explain;
use crate::mailbox::{ask, beside};
use crate::means::{Means, deadline};

/// Never faster, whatever a server says.
const SHORTEST: Duration = Duration::from_secs(5);
/// What `slow_down` adds.
const SLOWER: Duration = Duration::from_secs(5);
/// Moments are whole seconds: one more, so that a pause is never shorter than it has to be.
const ROUNDING: Duration = Duration::from_secs(1);

impl SignIns {
    /// Begins to ask, beside the owner. It ends by itself once nobody waits any more.
    pub(super) fn watch_device(&self, under_way: &UnderWay) {
        let Means::Device(device) = &under_way.means else { return };
        let context = under_way.pending.context.clone();
        let asking = Asking {
            around: self.around(),
            owner: self.sender.clone(),
            pending: under_way.pending.clone(),
            device: (**device).clone(),
        };
        let fallen = Some(Settled::Failed(Failure::new(Code::Internal)));
        let work = asking.run();
        beside(self.sender.clone(), work, fallen, move |settled| Command::Watched(context, settled));
    }

    /// Whether the server is to be asked once more. From now on a token may come: a lock lets it.
    pub(super) fn asks_device(&mut self, context: &Context) -> bool {
        let found = self.under_way.get_mut(context).filter(|_| !self.is_ending);
        let waiting = found.filter(|found| matches!(found.step, SignInStep::Device { .. }));
        waiting.map(|found| found.asking = true).is_some()
    }

    /// The server has answered: the person has decided, or not yet.
    pub(super) fn device_answered(&mut self, context: &Context, decided: bool) {
        let Some(found) = self.under_way.get_mut(context) else { return };
        found.asking = false;
        if decided {
            found.step = SignInStep::Exchanging;
            found.spent = true;
        }
    }
}

struct Asking {
    around: Around,
    owner: mpsc::Sender<Command>,
    pending: PendingSignIn,
    device: DeviceAuthorization,
}

/// What one question brought.
enum Heard {
    Tokens(TokenSet),
    /// Asked again after this pause.
    NotYet(Duration),
    Over(Failure),
}

impl Asking {
    /// Nothing if nobody waits for it any more.
    async fn run(self) -> Option<Settled> {
        let ports = &self.around.ports;
        let dialect = match ports.dialect(&self.pending.instance.dialect) {
            Ok(dialect) => dialect,
            Err(failure) => return Some(Settled::Failed(failure)),
        };
        let until = deadline(&self.pending, &self.device);
        let (mut interval, mut pause) = (self.device.interval.max(SHORTEST), Duration::ZERO);
        loop {
            wait(ports, interval.max(pause).saturating_add(ROUNDING), until).await;
            let now = ports.now();
            if now >= until || self.pending.is_expired(now) {
                let failure = Failure::new(Code::SignInExpired).remedy(Remedy::StartAgain);
                return Some(Settled::Failed(failure));
            }
            let context = self.pending.context.clone();
            if !ask(&self.owner, |reply| Command::AsksDevice(context, reply))
                .await
                .is_ok_and(|goes_on| goes_on)
            {
                return None;
            }
            let heard = self.ask(&*dialect, &mut interval).await;
            let context = self.pending.context.clone();
            let decided = matches!(heard, Heard::Tokens(_));
            let _ = self.owner.send(Command::DeviceAnswered(context, decided)).await;
            match heard {
                Heard::Tokens(tokens) => {
                    return Some(settle::received(self.around, self.pending, tokens).await);
                }
                Heard::NotYet(longer) => pause = longer,
                Heard::Over(failure) => return Some(Settled::Failed(failure)),
            }
        }
    }

    async fn ask(&self, dialect: &dyn Dialect, interval: &mut Duration) -> Heard {
        let Some(grant) = dialect.device() else { return Heard::Over(Failure::new(Code::NotOffered)) };
        let PendingSignIn { instance, registration, .. } = &self.pending;
        let now = self.around.ports.now();
        match grant.ask(instance, registration, &self.device.device_code, now).await {
            Ok(DeviceAnswer::Tokens(tokens)) => Heard::Tokens(*tokens),
            Ok(DeviceAnswer::Pending) => Heard::NotYet(Duration::ZERO),
            Ok(DeviceAnswer::SlowDown) => {
                *interval = interval.saturating_add(SLOWER);
                Heard::NotYet(Duration::ZERO)
            }
            // A network that fails is asked at half the pace each time.
            Err(DeviceError::Net(_)) => {
                *interval = interval.saturating_mul(2);
                Heard::NotYet(Duration::ZERO)
            }
            Err(DeviceError::Refused { status: 429 | 500.., retry_after }) => {
                *interval = interval.saturating_mul(2);
                Heard::NotYet(retry_after.unwrap_or_default())
            }
            Err(error) => Heard::Over(error.explain()),
        }
    }
}

/// Waits for a pause, or until it is too late. The port waits for five minutes at most. When the clock was
/// set back the pause begins anew: it may be longer so, and never shorter.
async fn wait(ports: &Ports, pause: Duration, until: Timestamp) {
    let mut began = ports.now();
    loop {
        let now = ports.now();
        began = began.min(now);
        let end = began.plus(pause).min(until);
        if now >= end {
            return;
        }
        ports.wait(Some(end)).await;
    }
}
