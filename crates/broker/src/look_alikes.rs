//! Servers that look like ones that people know.

use fediaccounts_core::Origin;
use fediaccounts_protocol::manage::Snapshot;

/// The known server that `origin` looks like and is not: one with accounts here, or one that many
/// people know.
pub(crate) fn of(_origin: &Origin, _shown: &Snapshot) -> Option<String> {
    None
}
