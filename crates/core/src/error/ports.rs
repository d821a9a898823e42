//! What can go wrong on this computer.

use super::NetError;

/// Using the keyring.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// No keyring service.
    #[error("there is no keyring service")]
    Absent,
    /// It is locked, and the person did not unlock it.
    #[error("the keyring is locked")]
    Locked,
    /// It did not answer in time.
    #[error("the keyring does not answer")]
    TimedOut,
    /// The entry is not one of ours.
    #[error("the keyring entry cannot be read")]
    Malformed,
    /// Another failure of the service.
    #[error("the keyring failed")]
    Failed,
}

/// Opening the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrowserError {
    /// Not a page we open: neither https nor loopback.
    #[error("not a page to open")]
    Refused,
    /// The desktop has none, or it failed to start.
    #[error("no browser could be started")]
    Failed,
}

/// Bringing up a window for what apps ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PromptError {
    /// There is no screen to show it on.
    #[error("there is no screen")]
    NoScreen,
    /// The window did not start.
    #[error("the window could not be started")]
    Failed,
}

/// Having the desktop start us when the person logs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StartAtLoginError {
    /// Only the person's own profile is started so.
    #[error("another profile than the person's own")]
    OtherProfile,
    /// What the desktop reads could not be written, or is not ours to write.
    #[error("the desktop could not be told")]
    Failed,
}

/// The operating system's random source failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the random source failed")]
pub struct EntropyError;

/// Listening for the browser on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LoopbackError {
    /// Another program has the port, or none may be opened.
    #[error("no local address could be opened")]
    Unavailable,
    /// The listener broke.
    #[error("the local address failed")]
    Failed,
}

/// Fetching a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// No answer.
    #[error("fetching a picture")]
    Net(#[from] NetError),
    /// The answer is no picture of a kind we decode, or breaks a limit.
    #[error("the picture cannot be used")]
    Refused,
}
