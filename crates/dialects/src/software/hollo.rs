//! Hollo. It keeps to RFC 6749, 7636 and 8414, and takes no field that it does not know.

use crate::family::Manner;

/// How Hollo speaks.
pub(crate) struct Hollo;

impl Manner for Hollo {
    const NAME: &'static str = "hollo";

    /// It asks for consent each time, with a list of whoever can be signed in as.
    const AUTHORIZE: &'static [(&'static str, &'static str)] = &[];
}

#[cfg(test)]
#[path = "hollo_tests.rs"]
mod tests;
