//! What may be switched at a GoToSocial alone.

use crate::server::PracticeServer;

impl PracticeServer {
    /// From now on everything is answered as while a GoToSocial starts: 503, a page, and `Retry-After`
    /// twice; or it has started.
    pub fn set_starting(&self, starting: bool) {
        self.shared.lock().gotosocial.starting = starting;
    }
}
