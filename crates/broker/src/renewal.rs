//! Renewing: what the server is asked, and what its answer means.

use std::time::Duration;

use fediaccounts_core::{
    ClientRegistration, Dialect, Instance, NetError, RefreshError, RegistrationStanding, SignInReason,
    TokenSet,
};
use fediaccounts_protocol::Failure;

use crate::Ports;
use crate::failures::Explain;
use crate::heard::Heard;

/// After an answer that was lost, and after one that says that it is being done already.
const PAUSE: Duration = Duration::from_secs(2);
/// How often a server that is renewing already is asked.
const TRIES: u32 = 3;

/// How a renewal ended.
#[derive(Debug)]
pub(crate) enum Renewal {
    /// This is in the place of the former set, which is dead.
    Renewed(TokenSet),
    /// The server does not renew it: the person has to sign in again.
    Refused(SignInReason),
    /// Nothing came of it now.
    Later {
        /// What that told about the server.
        heard: Heard,
        /// For whoever waits.
        failure: Failure,
        /// The server may have renewed all the same.
        doubtful: bool,
    },
}

/// Asks the server. An answer that was lost is asked for once more with the same refresh token: a server
/// that had not renewed does so now, and one that had, and takes it no more, says so. If such a doubt was
/// there `before`, this is that second time.
pub(crate) async fn renew(
    ports: &Ports,
    instance: &Instance,
    registration: &ClientRegistration,
    tokens: &TokenSet,
    before: bool,
) -> Renewal {
    let dialect = match ports.dialect(&instance.dialect) {
        Ok(dialect) => dialect,
        Err(failure) => return Renewal::Later { heard: Heard::Nothing, failure, doubtful: false },
    };
    let (mut doubtful, mut tries) = (before, 0);
    loop {
        tries += 1;
        let error = match dialect.refresh(instance, registration, tokens, ports.now()).await {
            Ok(renewed) => return Renewal::Renewed(renewed),
            Err(error) => error,
        };
        tracing::info!(host = %instance.origin.authority(), %error, "a token was not renewed");
        let again = match &error {
            RefreshError::Busy => tries < TRIES,
            error => is_lost(error) && !std::mem::replace(&mut doubtful, true),
        };
        if again {
            ports.wait(Some(ports.now().plus(PAUSE))).await;
            continue;
        }
        return match error {
            RefreshError::InvalidGrant => Renewal::Refused(because(tokens, ports)),
            RefreshError::InvalidClient => disowned(&*dialect, instance, registration).await,
            RefreshError::Unsupported if ends(tokens, ports) => Renewal::Refused(SignInReason::Expired),
            error => Renewal::Later { heard: Heard::from(&error), failure: error.explain(), doubtful },
        };
    }
}

/// Whether the server may have done it although we do not have the answer.
fn is_lost(error: &RefreshError) -> bool {
    match error {
        RefreshError::Net(net) => match net {
            // Nothing was sent, or what came back is an answer, of somebody who renews nothing.
            NetError::NotFound | NetError::Tls | NetError::Forbidden | NetError::Redirect => false,
            NetError::Connect | NetError::TimedOut | NetError::TooLarge | NetError::Protocol => true,
        },
        RefreshError::Malformed => true,
        // A gateway whose server fell silent.
        RefreshError::Unavailable { status, .. } => matches!(status, 502 | 504),
        RefreshError::InvalidGrant
        | RefreshError::InvalidClient
        | RefreshError::Busy
        | RefreshError::Unsupported => false,
    }
}

/// What it is renewed with may simply have been too old.
fn because(tokens: &TokenSet, ports: &Ports) -> SignInReason {
    let too_old = tokens.refresh_expires_at.is_some_and(|at| at <= ports.now());
    if too_old { SignInReason::Expired } else { SignInReason::RefreshRefused }
}

fn ends(tokens: &TokenSet, ports: &Ports) -> bool {
    tokens.expires_at.is_some_and(|at| at <= ports.now())
}

/// The server says that it does not know the client: only if it says so once more is the registration lost.
async fn disowned(dialect: &dyn Dialect, instance: &Instance, registration: &ClientRegistration) -> Renewal {
    match dialect.check_registration(instance, registration).await {
        Ok(RegistrationStanding::Lost) => Renewal::Refused(SignInReason::RegistrationLost),
        Ok(RegistrationStanding::Known | RegistrationStanding::Unknown) => {
            Renewal::Refused(SignInReason::RefreshRefused)
        }
        Err(error) => {
            let (heard, failure) = (Heard::from(&error), error.explain());
            Renewal::Later { heard, failure, doubtful: false }
        }
    }
}
