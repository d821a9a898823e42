//! Accounts that cannot be used, in the words that were recorded. Recorded too: their tokens are refused
//! as if they were dead, and can be refreshed all the same.

use axum::http::StatusCode;
use serde::Serialize;

use super::answers::Refusal;
use crate::conduct::Standing;
use crate::people::Person;
use crate::world::World;

/// Why somebody may not sign in.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Barred {
    pub(crate) error: &'static str,
    identifier: &'static str,
}

impl Barred {
    /// The token endpoint's answer.
    pub(crate) fn refusal(self) -> Refusal {
        Refusal::new(StatusCode::FORBIDDEN, &self)
    }
}

/// Nothing, if all is well.
pub(crate) fn of(world: &World, person: &Person) -> Option<Barred> {
    let (error, identifier) = match world.conduct.standing(person) {
        Standing::Fine => return None,
        Standing::Unconfirmed => {
            ("Your login is missing a confirmed e-mail address", "missing_confirmed_email")
        }
        Standing::Pending => ("Your account is awaiting approval.", "awaiting_approval"),
        Standing::PasswordReset => ("Password reset is required", "password_reset_required"),
        Standing::Disabled | Standing::Rejected | Standing::Suspended | Standing::SuspendedOpenly => {
            ("Your account is currently disabled", "account_is_disabled")
        }
    };
    Some(Barred { error, identifier })
}
