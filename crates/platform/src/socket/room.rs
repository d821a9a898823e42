//! How many connections fit into the descriptors that the system lets the process have.

use rustix::process::{Resource, getrlimit};

/// What the rest of the agent needs: database, requests to servers, the keyring, a window to start (T141).
const KEPT: u64 = 128;
/// A connection, the handle on its process, and the one on what that runs.
const EACH: u64 = 3;

/// How many connections may be open at once, of `wished` ones, so that enough descriptors are left for
/// everything else. One at least.
pub fn room(wished: usize) -> usize {
    let limit = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    let fit = limit.saturating_sub(KEPT) / EACH;
    usize::try_from(fit).unwrap_or(usize::MAX).clamp(1, wished)
}
