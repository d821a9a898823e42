//! The person's desktop: a window for what apps ask, short messages, the screen.

mod buses;
#[cfg(target_os = "linux")]
mod linux;
mod notices;
mod prompt;
mod screen;

pub use buses::SystemBuses;
pub use notices::SystemNotifier;
pub use prompt::SystemPrompt;
pub use screen::SystemScreen;
