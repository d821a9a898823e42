//! An account that is made now: the part that talks to the server.

use fediaccounts_core::{Created, HouseRules, NewAccount, NewAccountError, PendingSignIn};
use fediaccounts_protocol::manage::SignInStep;
use fediaccounts_protocol::{Code, Failure};

use super::settle::{self, Around};
use super::{Asks, Settled};
use crate::failures::Explain;
use crate::means::Means;

/// Has the account made. A token of one that cannot be used yet is owed.
pub(super) async fn create(
    around: Around,
    pending: PendingSignIn,
    house: HouseRules,
    new: NewAccount,
) -> Settled {
    let dialect = match around.ports.dialect(&pending.instance.dialect) {
        Ok(dialect) => dialect,
        Err(failure) => return Settled::Failed(failure),
    };
    let Some(new_accounts) = dialect.new_accounts() else {
        return Settled::Failed(Failure::new(Code::NotOffered));
    };
    let now = around.ports.now();
    let created = new_accounts.create(&pending.instance, &pending.registration, &new, now).await;
    drop(new);
    match created {
        Ok(Created::Tokens(tokens)) => match settle::received(around, pending, *tokens).await {
            Settled::Failed(failure) if failure.code == Code::AccountDisabled => {
                Settled::Made(if house.approval {
                    SignInStep::AwaitingApproval
                } else {
                    SignInStep::AwaitingConfirmation
                })
            }
            settled => settled,
        },
        Ok(Created::AwaitingApproval) => Settled::Made(SignInStep::AwaitingApproval),
        Ok(Created::AwaitingConfirmation) => Settled::Made(SignInStep::AwaitingConfirmation),
        // Nothing that could be typed changes that.
        Err(error @ NewAccountError::Closed) => Settled::Failed(error.explain()),
        Err(error) => Settled::Asks(Box::new(Asks {
            means: Means::NewAccount(house),
            failure: Some(error.explain()),
            registration: None,
        })),
    }
}
