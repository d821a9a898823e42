//! Signing many accounts out at once: all of a server, or everything there is.

use std::time::Duration;

use fediaccounts_protocol::manage::{SignedOut, SignedOutOf};
use fediaccounts_protocol::{Code, Failure};
use tokio::time::Instant;

use crate::accounts::Leaving;
use crate::broker::Running;

/// How long a person waits for what the servers say. A request takes thirty seconds at most; what has
/// not had its turn by then goes on, and is said to be waiting.
const PATIENCE: Duration = Duration::from_secs(40);

/// Takes all tokens out of everybody's reach, then has them revoked.
pub(crate) async fn sign_out_all(
    running: &Running,
    instance: Option<&str>,
) -> Result<Vec<SignedOutOf>, Failure> {
    let origins = match instance {
        None => None,
        Some(text) => Some(running.accounts.servers(text).await?),
    };
    // What is under way first, so that nobody comes in behind.
    match &origins {
        None => running.sign_ins.cancel_all(None).await?,
        Some(origins) if origins.is_empty() => return Err(Failure::new(Code::NoSuchInstance)),
        Some(origins) => {
            for origin in origins {
                running.sign_ins.cancel_all(Some(origin.clone())).await?;
            }
        }
    }
    let leaving = running.accounts.sign_out_all(origins).await?;
    let until = Instant::now() + PATIENCE;
    let mut all = Vec::with_capacity(leaving.len());
    for account in leaving {
        all.push(outcome(account, until).await);
    }
    Ok(all)
}

async fn outcome(leaving: Leaving, until: Instant) -> SignedOutOf {
    let Leaving { account, handle, outcome } = leaving;
    let outcome = match outcome {
        Err(failure) => Err(failure),
        Ok(outcome) => match tokio::time::timeout_at(until, outcome).await {
            Ok(Ok(outcome)) => outcome,
            // Not its turn yet, or the agent is stopping: it is stored, and goes on.
            Ok(Err(_)) | Err(_) => Ok(SignedOut::Waiting),
        },
    };
    let (outcome, failure) = match outcome {
        Ok(outcome) => (Some(outcome), None),
        Err(failure) => (None, Some(failure)),
    };
    SignedOutOf { account: account.to_string(), handle, outcome, failure }
}
