//! The operating system: keyring, network, sockets, peers, browser.

#[cfg(all(test, target_os = "linux"))]
mod acting;
mod browser;
mod clock;
mod desktop;
mod entropy;
pub mod hardening;
mod http;
mod keyring;
pub mod lock;
mod loopback;
mod memory;
#[cfg(unix)]
pub mod peer;
mod pictures;
pub mod profile;
#[cfg(target_os = "linux")]
mod program;
mod scheme;
#[cfg(test)]
mod skipped;
#[cfg(unix)]
pub mod socket;
mod wiping;

pub use browser::SystemBrowser;
pub use clock::SystemClock;
pub use desktop::{
    Message, SystemBuses, SystemNotifier, SystemPrompt, SystemScreen, SystemStartAtLogin, SystemTray,
    SystemWindow, TrayEntry, TrayFace, TrayIcon,
};
pub use entropy::OsEntropy;
pub use http::{Http, Limits};
pub use keyring::SystemKeyring;
pub use loopback::SystemLoopback;
pub use memory::{give_back_memory, let_memory_go};
pub use pictures::WebPictures;
pub use profile::Profile;
pub use wiping::Wiping;
