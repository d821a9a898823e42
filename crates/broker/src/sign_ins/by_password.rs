//! Name and password, then a second factor: the part that talks to the server. What was typed is sent
//! once: whatever the answer is, the person types again.

use fediaccounts_core::{
    Challenge, ClientRegistration, Credentials, PasswordAnswer, PasswordError, PendingSignIn, SecondFactor,
};
use fediaccounts_protocol::{Code, Failure, Remedy};

use super::settle::{self, Around};
use super::{Asks, Settled};
use crate::Ports;
use crate::failures::Explain;
use crate::means::Means;
use crate::registering::register;

/// Sends name and password.
pub(super) async fn sign_in(around: Around, pending: PendingSignIn, credentials: Credentials) -> Settled {
    let dialect = match around.ports.dialect(&pending.instance.dialect) {
        Ok(dialect) => dialect,
        Err(failure) => return Settled::Failed(failure),
    };
    let Some(grant) = dialect.password() else { return Settled::Failed(Failure::new(Code::NotOffered)) };
    let now = around.ports.now();
    let answer = grant.sign_in(&pending.instance, &pending.registration, &credentials, now).await;
    drop(credentials);
    match answer {
        Ok(PasswordAnswer::Tokens(tokens)) => settle::received(around, pending, *tokens).await,
        Ok(PasswordAnswer::Challenge(challenge)) => asks(Some(challenge), None),
        Err(error) => refused(&around.ports, &pending, None, &error).await,
    }
}

/// Sends a second factor.
pub(super) async fn answer(
    around: Around,
    pending: PendingSignIn,
    challenge: Challenge,
    second: SecondFactor,
    again: Option<Credentials>,
) -> Settled {
    let dialect = match around.ports.dialect(&pending.instance.dialect) {
        Ok(dialect) => dialect,
        Err(failure) => return Settled::Failed(failure),
    };
    let Some(grant) = dialect.password() else { return Settled::Failed(Failure::new(Code::NotOffered)) };
    // A challenge with a token needs no password, so it is not sent.
    let again = again.filter(|_| challenge.token.is_none());
    let (instance, registration) = (&pending.instance, &pending.registration);
    let now = around.ports.now();
    let answer = grant.answer(instance, registration, &challenge, again.as_ref(), &second, now).await;
    drop((second, again));
    match answer {
        Ok(tokens) => settle::received(around, pending, tokens).await,
        Err(error) => refused(&around.ports, &pending, Some(challenge), &error).await,
    }
}

/// What a refusal means for the sign-in: which of the two is typed again.
async fn refused(
    ports: &Ports,
    pending: &PendingSignIn,
    challenge: Option<Challenge>,
    error: &PasswordError,
) -> Settled {
    let failure = error.explain();
    match error {
        PasswordError::InvalidClient => anew(ports, pending).await,
        // The half-done sign-in is no more.
        PasswordError::WrongPassword | PasswordError::ChallengeExpired | PasswordError::Barred(_) => {
            asks(None, Some(failure))
        }
        _ => asks(challenge, Some(failure)),
    }
}

/// The server has lost the registration: it is made anew, once, and the person types again.
async fn anew(ports: &Ports, pending: &PendingSignIn) -> Settled {
    let lost = Failure::new(Code::RegistrationLost);
    if pending.restarted {
        return Settled::Failed(lost.remedy(Remedy::StartAgain));
    }
    tracing::info!(host = %pending.instance.origin.authority(), "a registration was lost");
    let ClientRegistration { redirect_uri, scope, .. } = pending.registration.clone();
    match register(ports, &pending.instance, redirect_uri, scope).await {
        Ok(registration) => Settled::Asks(Box::new(Asks {
            means: Means::Password(None),
            failure: Some(lost),
            registration: Some(registration),
        })),
        Err(failure) => Settled::Failed(failure),
    }
}

fn asks(challenge: Option<Challenge>, failure: Option<Failure>) -> Settled {
    Settled::Asks(Box::new(Asks { means: Means::Password(challenge), failure, registration: None }))
}
