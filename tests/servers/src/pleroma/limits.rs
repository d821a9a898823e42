//! How often from one address. Recorded: 429 `{"error":"Throttled"}`, and no header says for how long.

use std::collections::HashMap;

use axum::response::Response;

use super::answers;
use crate::world::World;

/// What is limited, with its window in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Limited {
    /// `POST /api/v1/apps`.
    Apps,
    /// `POST /oauth/authorize`.
    Passwords,
    /// `POST /api/v1/accounts`.
    NewAccounts,
}

impl Limited {
    fn window(self) -> u64 {
        match self {
            Self::Apps => 15 * 60,
            Self::Passwords => 60,
            Self::NewAccounts => 30 * 60,
        }
    }
}

/// Start of the window and how many asked in it.
#[derive(Debug, Default)]
pub(crate) struct Limits(HashMap<Limited, (u64, u32)>);

/// Counts a request, and refuses it above the limit. Nothing is limited unless registrations are, and at
/// Akkoma they never are.
pub(crate) fn over(world: &mut World, what: Limited) -> Option<Response> {
    let registrations = world.options.registration_limit?;
    let limit = match what {
        Limited::Apps if super::is_akkoma(world) => return None,
        Limited::Apps => registrations,
        Limited::Passwords => 15,
        Limited::NewAccounts => 25,
    };
    let now = world.clock.now();
    let (start, count) = world.pleroma.limits.0.entry(what).or_insert((now, 0));
    if now >= *start + what.window() {
        (*start, *count) = (now, 0);
    }
    *count += 1;
    (*count > limit).then(answers::throttled)
}
