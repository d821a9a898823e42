//! A server that means harm: below HTTP, in HTTP, and in what it says.
//!
//! A practice server with [`Options::scriptable`](crate::Options) is a good Mastodon until a
//! [`Script`] stands in the place of one of its answers:
//!
//! ```ignore
//! let server = PracticeServer::start(Options { scriptable: true, ..Options::default() }).await?;
//! server.script("/oauth/token", Script::json("{").length(Length::Claimed("99")).end(End::Silence));
//! server.script("*", Script::silent());
//! ```
//!
//! What is written goes to the socket byte for byte; no HTTP library mends it. [`gallery`] has a
//! script for everything that was thought of, and [`Dice`] makes up more from a seed.

mod bombs;
mod dice;
pub mod gallery;
mod play;
mod script;
mod scripts;
mod wire;

pub use dice::Dice;
pub(crate) use play::converse;
pub use script::{End, Length, Script};
pub(crate) use scripts::Scripts;
pub use wire::Heard;
