//! When accounts are locked by themselves.

/// When accounts are locked by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LockRule {
    /// After so many minutes in which the person did nothing here; never if there is none.
    pub after_minutes: Option<u32>,
    /// With the person's session: when the screen is locked, and when the computer goes to sleep.
    pub with_session: bool,
}
