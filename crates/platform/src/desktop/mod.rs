//! The person's desktop: a window for what apps ask, short messages, the screen, what is started at login.

mod buses;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
mod notices;
mod prompt;
mod screen;
mod start_at_login;
#[cfg(windows)]
mod windows;

pub use buses::SystemBuses;
pub use notices::SystemNotifier;
pub use prompt::SystemPrompt;
pub use screen::SystemScreen;
pub use start_at_login::SystemStartAtLogin;
