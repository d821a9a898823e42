use async_trait::async_trait;
use fediaccounts_core::{Notice, Notifier};

/// The desktop's short messages.
#[derive(Debug)]
pub struct SystemNotifier;

#[async_trait]
impl Notifier for SystemNotifier {
    async fn show(&self, _: &Notice) {}

    async fn take_away(&self, _: &str) {}

    async fn chosen(&self) -> String {
        std::future::pending().await
    }
}
