use async_trait::async_trait;
use fediaccounts_core::Screen;

use super::SystemBuses;
#[cfg(target_os = "linux")]
use super::linux::Session;

/// The screen that the person sits at: on Linux as systemd-logind and the desktop's screen saver tell,
/// elsewhere nobody does yet.
#[derive(Debug)]
pub struct SystemScreen {
    #[cfg(target_os = "linux")]
    session: Session,
}

impl SystemScreen {
    /// Hears of it through these buses, from the first time that somebody waits on.
    pub fn new(buses: &SystemBuses) -> Self {
        #[cfg(not(target_os = "linux"))]
        let _ = buses;
        Self {
            #[cfg(target_os = "linux")]
            session: Session::at(buses.buses.clone()),
        }
    }
}

#[async_trait]
impl Screen for SystemScreen {
    async fn locked(&self) {
        #[cfg(target_os = "linux")]
        self.session.locked().await;
        #[cfg(not(target_os = "linux"))]
        std::future::pending::<()>().await;
    }

    async fn is_locked(&self) -> bool {
        #[cfg(target_os = "linux")]
        return self.session.is_locked().await;
        #[cfg(not(target_os = "linux"))]
        false
    }
}
