use async_trait::async_trait;
use fediaccounts_core::{Notice, Notifier};
#[cfg(target_os = "linux")]
use tokio::sync::{
    Mutex, OnceCell,
    mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};

#[cfg(target_os = "linux")]
use super::linux::Notices;

/// The desktop's short messages: on Linux those of `org.freedesktop.Notifications`, elsewhere none yet.
#[derive(Debug, Default)]
pub struct SystemNotifier {
    #[cfg(target_os = "linux")]
    desk: OnceCell<Desk>,
}

#[cfg(target_os = "linux")]
#[derive(Debug)]
struct Desk {
    orders: UnboundedSender<Notices>,
    chosen: Mutex<UnboundedReceiver<String>>,
}

#[cfg(target_os = "linux")]
impl SystemNotifier {
    /// Started when it is first needed, on a thread of its own: the connection must outlive every runtime
    /// that orders.
    async fn desk(&self) -> &Desk {
        self.desk
            .get_or_init(async || {
                let (orders, taken) = unbounded_channel();
                let (tell, chosen) = unbounded_channel();
                let thread = std::thread::Builder::new().name("notices".into());
                let started = thread.spawn(move || {
                    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                    if let Ok(runtime) = runtime {
                        runtime.block_on(Notices::obey(taken, tell));
                    }
                });
                if started.is_err() {
                    tracing::warn!("no notices can be shown");
                }
                Desk { orders, chosen: Mutex::new(chosen) }
            })
            .await
    }
}

#[cfg(target_os = "linux")]
#[async_trait]
impl Notifier for SystemNotifier {
    async fn show(&self, notice: &Notice) {
        // A desktop without any is as good.
        let _ = self.desk().await.orders.send(Notices::Show(notice.clone()));
    }

    async fn take_away(&self, name: &str) {
        if let Some(desk) = self.desk.get() {
            let _ = desk.orders.send(Notices::TakeAway(name.to_owned()));
        }
    }

    async fn chosen(&self) -> String {
        match self.desk().await.chosen.lock().await.recv().await {
            Some(name) => name,
            None => std::future::pending().await,
        }
    }
}

#[cfg(not(target_os = "linux"))]
#[async_trait]
impl Notifier for SystemNotifier {
    async fn show(&self, _: &Notice) {}

    async fn take_away(&self, _: &str) {}

    async fn chosen(&self) -> String {
        std::future::pending().await
    }
}
