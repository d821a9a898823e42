//! How each fediverse server software speaks: what is sent, and what the answers mean.
//!
//! [`Registry`] is the way in: it finds out what stands at an address, and hands out the dialects.
//! Nothing here opens a connection; a [`Transport`] is handed in. What servers answer is read
//! leniently where they differ and strictly where it matters; no error quotes any of it.

mod account_api;
mod discovery;
mod elsewhere;
mod error_text;
mod family;
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod host_meta;
mod inert;
mod instance_api;
mod json;
mod metadata;
mod moment;
mod nodeinfo;
mod oauth;
mod picture;
mod registration_api;
mod registry;
mod scopes;
#[cfg(test)]
mod scripted;
mod server;
mod software;
mod transport;
mod webfinger;

pub use registry::Registry;
pub use transport::{Body, DOCUMENT, Request, Response, SMALL, Transport, Verb};
