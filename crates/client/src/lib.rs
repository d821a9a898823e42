//! Talks to the agent over its local socket, and starts it where it is not running.
//!
//! Blocking, on the standard library alone: cheap to start for a command line, and a thread of its
//! own for a window.

mod connection;
mod cores;
mod place;
mod start;
mod stream;

pub use connection::{Connection, Prompts, Watched, Watching};
pub use cores::forbid_core_files;
pub use place::Place;
pub use start::{agent_program, connect};
