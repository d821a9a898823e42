//! The owner of consents: what apps may do, what they ask, and what they did.

mod books;
mod handle;

use fediaccounts_core::{AppId, Attested, Scope};
use fediaccounts_protocol::Failure;

pub(crate) use books::Books;
pub(crate) use handle::{Consents, ConsentsHandle};

/// An app at a connection.
#[derive(Debug, Clone)]
pub(crate) struct Asker {
    /// Ours.
    pub(crate) app: AppId,
    /// What the system says about it.
    pub(crate) attested: Attested,
    /// What it calls itself.
    pub(crate) says: String,
}

/// What an app asks the person for.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    /// Only accounts of this software.
    pub(crate) software: Option<String>,
    /// Only accounts of this host.
    pub(crate) instance: Option<String>,
    /// Only this account: an id or a handle, as the app wrote it.
    pub(crate) account: Option<String>,
    pub(crate) scope: Scope,
    /// In the app's own words, cut.
    pub(crate) reason: String,
    pub(crate) background: bool,
}

/// What the person agreed to, or why not.
pub(crate) type Word = Result<fediaccounts_core::Consent, Failure>;
