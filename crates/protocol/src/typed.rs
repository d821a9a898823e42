//! Text that nobody else may see.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

/// Text that nobody else may see: what a person typed, or a token. Never formatted, and wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ZeroizeOnDrop)]
#[serde(transparent)]
pub struct Typed(pub String);

impl Typed {
    /// The text itself, to be wiped by who takes it.
    pub fn into_text(mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typed(..)")
    }
}
