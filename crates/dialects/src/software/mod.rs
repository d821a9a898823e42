//! One file for each software: how it speaks, as far as that is its own.

pub(crate) mod friendica;
pub(crate) mod generic;
pub(crate) mod gotosocial;
pub(crate) mod hollo;
pub(crate) mod lemmy;
pub(crate) mod mastodon;
pub(crate) mod misskey;
pub(crate) mod mitra;
pub(crate) mod mobilizon;
pub(crate) mod peertube;
pub(crate) mod pixelfed;
pub(crate) mod pleroma;
pub(crate) mod snac;
pub(crate) mod takahe;

#[cfg(test)]
#[path = "found_tests.rs"]
mod tests;
