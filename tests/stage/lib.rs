//! The stage for whole-program journeys: a private display, session bus, keyring and home, the real
//! programs on it, a real browser, and hands to drive both windows.
//!
//! Everything lives below one temporary folder and ends with the [`Stage`].

mod browser;
mod children;
mod ending;
pub mod journey;
mod keyring;
mod keys;
mod kind;
mod node;
mod programs;
mod reader;
mod recorder;
mod role;
mod server;
mod shot;
mod sight;
mod stage;
mod wait;
mod window;

pub use browser::Chromium;
pub use children::Child;
pub use kind::{Ending, KINDS, Kind, Way};
pub use node::Node;
pub use programs::{Answer, Programs};
pub use reader::{Reader, can_be_read};
pub use recorder::Recorder;
pub use role::Role;
pub use server::{ANA, BEN, Person, Server};
pub use sight::Sight;
pub use stage::Stage;
pub use wait::until;
pub use window::Window;

/// What is missing on this machine for a stage, if anything: the names of programs.
pub fn missing() -> Vec<&'static str> {
    const NEEDED: [&str; 9] = [
        "Xvfb",
        "dbus-daemon",
        "gnome-keyring-daemon",
        "openbox",
        "WebKitWebDriver",
        "chromedriver",
        "xdg-open",
        "xdotool",
        "import",
    ];
    let browser = browser::program().is_none().then_some("chromium");
    NEEDED.into_iter().filter(|name| programs::find(name).is_none()).chain(browser).collect()
}
