//! Accounts as they are written down for another computer.

use crate::{Handle, Origin, Scope};

/// An account on a list for another computer: all that helps the person to sign it in there once more, and
/// nothing that would do it for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedAccount {
    /// The origin of its instance.
    pub origin: Origin,
    /// How it was shown.
    pub handle: Handle,
    /// NodeInfo's name of the software of its instance; empty if it said none.
    pub software: String,
    /// What the person calls it; empty if nothing.
    pub label: String,
    /// The person's color for it, as 0xRRGGBB.
    pub color: Option<u32>,
    /// What FediAccounts was allowed there; empty if that is not known.
    pub scope: Scope,
    /// Whether it was meant wherever no account was named.
    pub is_default: bool,
}

/// Which account somebody means who knows its server and its name there. Servers take names for the same that
/// differ in the case of their letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Named {
    origin: Origin,
    user: String,
}

impl Named {
    /// The account of that name.
    pub fn new(origin: &Origin, user: &str) -> Self {
        Self { origin: origin.clone(), user: user.to_lowercase() }
    }
}

impl ListedAccount {
    /// Which account it is.
    pub fn named(&self) -> Named {
        Named::new(&self.origin, &self.handle.user)
    }
}
