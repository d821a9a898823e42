#![doc = include_str!("../README.md")]

#[cfg(all(unix, feature = "tokio"))]
mod asynchronous;
mod cache;
mod client;
#[cfg_attr(not(feature = "manage"), expect(unreachable_pub, reason = "our own programs reach it"))]
mod connection;
#[cfg(feature = "manage")]
mod cores;
#[cfg(feature = "manage")]
mod diagnosis;
mod error;
mod events;
mod guard;
#[cfg(feature = "manage")]
mod managing;
#[cfg_attr(not(feature = "manage"), expect(unreachable_pub, reason = "our own programs reach it"))]
mod place;
mod request;
#[cfg(unix)]
#[cfg(test)]
mod scripted;
#[cfg_attr(not(feature = "manage"), expect(unreachable_pub, reason = "our own programs reach it"))]
mod start;
mod stream;
mod token;

#[cfg(all(unix, feature = "tokio"))]
pub use asynchronous::{AsyncClient, AsyncEvents};
pub use client::Client;
pub use error::Error;
pub use events::Events;
pub use fediaccounts_protocol::public::{Account, Event, Standing};
pub use request::{AccountRequest, TokenRequest};
pub use token::Token;

#[cfg(feature = "manage")]
pub use connection::Connection;
#[cfg(feature = "manage")]
pub use cores::forbid_core_files;
#[cfg(feature = "manage")]
pub use diagnosis::{Diagnosis, has_display};
#[cfg(feature = "manage")]
pub use managing::{Prompts, Watched, Watching, connect};
#[cfg(feature = "manage")]
pub use place::Place;
#[cfg(feature = "manage")]
pub use start::{agent_program, window_program};
