//! How each fediverse server software speaks: what is sent, and what the answers mean.

mod transport;

pub use transport::{DOCUMENT, Request, Response, SMALL, Transport};
