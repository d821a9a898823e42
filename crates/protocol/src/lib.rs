//! The wire between the agent and its clients: JSON-RPC 2.0, one object per line.
//!
//! Sans I/O: this crate builds and reads messages, others move the bytes. What a client may send
//! stands in [`public`] (every program, within what the person agreed to) and in [`manage`] (our own
//! executables alone). Nothing here can carry a client secret, a code verifier or a refresh token: the
//! types have no field for one. An access token has one place, [`public::Token`].

mod call;
pub mod endpoint;
mod failure;
mod frame;
mod hello;
mod id;
pub mod manage;
mod message;
pub mod public;
mod typed;

pub use call::Call;
pub use failure::{Code, Failure, Remedy};
pub use frame::{FrameError, Frames, MAX_ANSWER, MAX_REQUEST, encode, encode_into, encode_typed};
pub use hello::{Capability, Hello, Peer, Welcome};
pub use id::Id;
pub use message::{Answer, Incoming, Method, Notice, Notification, Outgoing, Request, RpcError};
pub use typed::Typed;

/// The version of the wire. A plain integer: unknown fields are ignored, so it only grows when
/// something old changes its meaning.
pub const VERSION: u32 = 1;
