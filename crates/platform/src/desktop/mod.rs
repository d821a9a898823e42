//! The person's desktop: a window for what apps ask, short messages, the tray, the screen, what is started at
//! login.

mod buses;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
mod notices;
mod prompt;
mod screen;
mod start_at_login;
mod tray;
#[cfg(windows)]
mod windows;

pub use buses::SystemBuses;
pub use notices::{Message, SystemNotifier};
pub use prompt::{SystemPrompt, SystemWindow};
pub use screen::SystemScreen;
pub use start_at_login::SystemStartAtLogin;
pub use tray::{SystemTray, TrayEntry, TrayFace, TrayIcon};
