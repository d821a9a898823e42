use async_trait::async_trait;
use fediaccounts_core::Screen;

/// The screen that the person sits at: on Linux as systemd-logind and the desktop's screen saver tell,
/// elsewhere nobody does yet.
#[derive(Debug)]
pub struct SystemScreen;

#[async_trait]
impl Screen for SystemScreen {
    async fn locked(&self) {
        #[cfg(target_os = "linux")]
        super::linux::locked().await;
        #[cfg(not(target_os = "linux"))]
        std::future::pending::<()>().await;
    }

    async fn is_locked(&self) -> bool {
        #[cfg(target_os = "linux")]
        return super::linux::is_locked().await;
        #[cfg(not(target_os = "linux"))]
        false
    }
}
