//! One file for each software: how it speaks, as far as that is its own.

pub(crate) mod generic;
pub(crate) mod mastodon;
pub(crate) mod misskey;
