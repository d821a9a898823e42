//! Servers of other kinds than Mastodon, in the real window: from the first address to the dead token.

mod akkoma;
mod by_password;
mod canaries;
mod device;
mod keyboard;
mod life;
mod misskey;
mod new_account;
pub(crate) mod place;
mod typing;
