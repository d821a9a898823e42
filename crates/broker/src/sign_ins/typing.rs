//! What a person types into a sign-in: taken for one request, and asked for again if that fails.

use fediaccounts_core::{Credentials, NewAccount, SecondFactor};
use fediaccounts_protocol::manage::{SignIn, SignInStep};
use fediaccounts_protocol::{Code, Failure, Remedy};

use super::actor::SignIns;
use super::settle::Around;
use super::under_way::UnderWay;
use super::{Asks, Command, Settled, by_new_account, by_password};
use crate::mailbox::beside;
use crate::means::Means;

/// What was typed.
pub(crate) enum Typed {
    /// A name and a password.
    Password(Credentials),
    /// A second factor, with name and password once more where they are needed.
    SecondFactor(SecondFactor, Option<Credentials>),
    /// What a new account needs; the person agrees to the rules.
    NewAccount(Box<NewAccount>),
}

impl SignIns {
    /// Takes what was typed, if that is what the sign-in waits for. How it ends is shown.
    pub(super) async fn typed(&mut self, id: &str, typed: Typed) -> Result<SignIn, Failure> {
        let found = self.get(id)?;
        let context = found.pending.context.clone();
        check(found, &typed)?;
        if found.pending.is_expired(self.ports.now()) {
            return Err(self.too_late(&context).await);
        }
        if self.is_ending {
            return Err(Failure::new(Code::ShuttingDown));
        }
        let around = self.around();
        let under_way = self.under_way.get_mut(&context).ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
        under_way.step = SignInStep::Exchanging;
        under_way.spent = true;
        let (shown, pending) = (under_way.view(), under_way.pending.clone());
        let means = under_way.means.clone();
        let work = async move {
            match (typed, means) {
                (Typed::Password(credentials), _) => by_password::sign_in(around, pending, credentials).await,
                (Typed::SecondFactor(second, again), Means::Password(Some(challenge))) => {
                    by_password::answer(around, pending, challenge, second, again).await
                }
                (Typed::NewAccount(new), Means::NewAccount(house)) => {
                    by_new_account::create(around, pending, house, *new).await
                }
                _ => Settled::Failed(Failure::new(Code::BadRequest)),
            }
        };
        let fallen = Settled::Failed(Failure::new(Code::Internal));
        beside(self.sender.clone(), work, fallen, move |settled| Command::Settled(context, settled));
        Ok(shown)
    }

    /// The server wants something else, or the same once more.
    pub(super) async fn ask_again(&mut self, mut under_way: UnderWay, asks: Asks) {
        let Asks { means, failure, registration } = asks;
        if let Some(registration) = registration {
            self.spares.forget_all_of(&under_way.pending.instance.origin);
            under_way.pending.registration = registration;
            under_way.pending.restarted = true;
        }
        if under_way.pending.is_expired(self.ports.now()) {
            let failure = Failure::new(Code::SignInExpired).remedy(Remedy::StartAgain);
            return self.end(under_way, SignInStep::Failed { failure, pending: false }).await;
        }
        under_way.step = means.step(&under_way.pending, failure);
        under_way.means = means;
        under_way.spent = false;
        self.wait(under_way);
    }

    /// What an exchange works with.
    pub(super) fn around(&self) -> Around {
        Around {
            ports: self.ports.clone(),
            store: self.store.clone(),
            accounts: self.accounts.clone(),
            orphans: self.orphans.clone(),
        }
    }
}

/// Whether a sign-in waits for just that.
fn check(found: &UnderWay, typed: &Typed) -> Result<(), Failure> {
    let fits = match (&found.step, &found.means, typed) {
        (SignInStep::Exchanging, ..) => return Err(Failure::new(Code::AlreadyUsed)),
        (SignInStep::Password { .. }, _, Typed::Password(credentials)) => is_whole(credentials),
        (
            SignInStep::SecondFactor { .. },
            Means::Password(Some(challenge)),
            Typed::SecondFactor(second, again),
        ) => {
            let again = match again {
                Some(credentials) => is_whole(credentials),
                None => challenge.token.is_some(),
            };
            challenge.factors.contains(&second.factor) && !second.code.expose().is_empty() && again
        }
        (SignInStep::NewAccount { .. }, _, Typed::NewAccount(new)) => {
            !new.username.is_empty() && !new.email.is_empty() && !new.password.expose().is_empty()
        }
        _ => false,
    };
    if fits { Ok(()) } else { Err(Failure::new(Code::BadRequest)) }
}

fn is_whole(credentials: &Credentials) -> bool {
    !credentials.username.is_empty() && !credentials.password.expose().is_empty()
}
