//! The running tasks of the authentication broker. No operating system, no window: those come in
//! through the ports of `core`, so whole journeys run in a made-up world in the tests.
//!
//! Each mutable thing has one owner, a task: [`accounts`] owns accounts and their token sets,
//! [`sign_ins`] the sign-ins under way, [`orphans`] the tokens whose revocation is owed, [`pictures`]
//! what accounts and servers look like, [`consents`] what apps may do. [`keeper`] owns the key: the others live from when it opens the
//! database to when it closes it ([`life`]).

mod absence;
mod accounts;
mod app_tokens;
mod attention;
mod begin;
mod beneath;
mod broker;
mod consents;
mod failures;
mod gate;
mod handles;
mod heard;
mod held;
mod homepage;
mod identify;
mod importing;
mod keeper;
mod keys;
mod lanes;
mod life;
mod lifetime;
mod locks;
mod look_alikes;
mod mailbox;
mod means;
mod moving;
mod news;
mod orphans;
mod patience;
mod pictures;
mod ports;
mod preferences;
mod prompts;
mod public;
mod registering;
mod renewal;
mod revocation;
mod serve;
mod sessions;
mod sign_ins;
mod sign_out_all;
mod snapshot;
mod storage;
mod typed;
mod views;
mod way_back;
mod windows;

pub use accounts::AccessToken;
pub use broker::{About, Broker};
pub use ports::Ports;
pub use serve::{Caller, serve};
