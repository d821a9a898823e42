//! What apps may do: who is asked, what the person decides, how long that holds, and how it ends.

mod activity;
mod answers;
mod app_lock;
mod ends;
mod lifetimes;
mod looks;
mod nobody;
mod questions;

use fediaccounts_protocol::Failure;
use fediaccounts_protocol::public::Granted;

use crate::world::code;

/// What an app hears of its wish, as a code.
fn heard(verdict: Result<Granted, Failure>) -> Option<fediaccounts_protocol::Code> {
    code(verdict)
}
