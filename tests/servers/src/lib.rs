//! A practice server: it behaves as a current Mastodon was recorded to behave, or as another
//! [`Software`], on 127.0.0.1, without a database, and with faults to order. And a browser for tests that
//! signs in to it.
//!
//! Mastodon's `/oauth/*` answers follow recordings of Doorkeeper 5.9.9 set up as Mastodon sets it up,
//! word for word; what was not recorded follows Mastodon's source and documentation.

mod account_domain;
mod accounts;
mod answers;
mod apps;
mod authorize;
mod authorize_request;
mod bearer;
mod browser;
mod clients;
mod clock;
mod conduct;
mod control;
mod discovery;
mod faults;
mod gotosocial;
pub mod hostile;
mod html_forms;
mod http_client;
mod instance;
mod joining;
mod listen;
mod misskey;
mod mobilizon;
mod newcomers;
mod other_apps;
mod pages;
mod peertube;
mod people;
mod pictures;
mod pleroma;
mod redirects;
mod requests;
mod revoke;
mod routes;
mod scopes;
mod server;
mod sessions;
mod sign_in;
mod sign_up;
mod software;
mod statuses;
mod switches;
mod token;
mod totp;
mod two_factor;
mod version;
mod world;

#[cfg(test)]
mod tests;

pub use account_domain::{AccountDomain, Leads};
pub use browser::Browser;
pub use conduct::{Closed, DeadToken, Standing};
pub use faults::Fault;
pub use joining::Joining;
pub use other_apps::Login;
pub use people::{ANA, BEN, User};
pub use pictures::Picture;
pub use server::{Options, PracticeServer};
pub use software::Software;
pub use statuses::Post;
pub use totp::BEN_TOTP;
pub use version::Version;
pub use world::Request;
