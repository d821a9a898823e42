//! A registration that the server has lost: it is made anew, once.

use fediaccounts_core::Context;
use fediaccounts_protocol::manage::SignInStep;
use fediaccounts_protocol::{Code, Failure, Remedy};

use super::Command;
use super::actor::SignIns;
use super::under_way::UnderWay;
use crate::mailbox::beside;
use crate::registering::{Begun, Plan, Registering};
use crate::way_back::Chosen;

impl SignIns {
    /// The code was given for a registration that is no more, so the person has to approve again.
    pub(super) fn lost(&mut self, under_way: UnderWay) {
        let pending = &under_way.pending;
        self.spares.forget_all_of(&pending.instance.origin);
        if pending.restarted {
            let failure = Failure::new(Code::RegistrationLost).remedy(Remedy::StartAgain);
            self.close(under_way, SignInStep::Failed { failure, pending: false });
            return;
        }
        tracing::info!(host = %pending.instance.origin.authority(), "a registration was lost");
        let plan = Plan {
            instance: pending.instance.clone(),
            scope: pending.registration.scope.clone(),
            asked: under_way.asked.clone(),
            expected: pending.expected.clone(),
            restarted: true,
            by: pending.by,
            app: under_way.app.clone(),
            open_browser: under_way.opened,
        };
        let way = Chosen::exactly(pending.registration.redirect_uri.way_back());
        let (ports, scheme, context) = (self.ports.clone(), self.scheme, pending.context.clone());
        let work = async move {
            let registering = Registering { ports: &ports, scheme, spares: None };
            registering.begin(plan, way).await.map(Box::new)
        };
        self.under_way.insert(context.clone(), under_way);
        let fallen = Err(Failure::new(Code::Internal));
        beside(self.sender.clone(), work, fallen, move |begun| Command::Renewed(context, begun));
    }

    pub(super) async fn renewed(&mut self, context: &Context, begun: Result<Box<Begun>, Failure>) {
        let Some(mut former) = self.under_way.remove(context) else {
            // Cancelled meanwhile.
            if let Ok(begun) = begun {
                self.spares.put(begun.pending, begun.asked, begun.app);
            }
            return;
        };
        let begun = match begun {
            Ok(begun) => Begun { because: former.because.clone(), told: former.told.take(), ..*begun },
            Err(failure) => {
                self.close(former, SignInStep::Failed { failure, pending: false });
                return;
            }
        };
        let opens = begun.open_browser;
        let step = match self.take_in(begun).await {
            Ok(shown) => {
                if opens {
                    self.open(&shown.id);
                }
                SignInStep::Replaced { by: shown.id }
            }
            Err(failure) => SignInStep::Failed { failure, pending: false },
        };
        self.close(former, step);
    }

    /// Opens the page without anybody waiting for it: it can be opened again by hand.
    fn open(&mut self, id: &str) {
        let Ok(page) = self.link(id, true) else { return };
        let ports = self.ports.clone();
        tokio::spawn(async move {
            if let Err(error) = ports.browser.open(&page).await {
                tracing::warn!(%error, "the page of a sign-in that was begun anew could not be opened");
            }
        });
    }
}
