#[cfg(target_os = "linux")]
use tokio::sync::{
    Mutex, OnceCell,
    mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};

use super::SystemBuses;
#[cfg(target_os = "linux")]
use super::linux::Notices;

/// The desktop's short messages: on Linux those of `org.freedesktop.Notifications`, elsewhere none yet.
#[derive(Debug)]
pub struct SystemNotifier {
    #[cfg(target_os = "linux")]
    desk: Desk,
}

/// A short message. Nothing in it is markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// One of each name is shown.
    pub name: String,
    /// The first line.
    pub title: String,
    /// What else there is to say.
    pub text: String,
    /// What choosing it does, as words on a button.
    pub button: String,
}

/// Where orders go. Nothing runs before the first notice.
#[cfg(target_os = "linux")]
#[derive(Debug)]
struct Desk {
    buses: SystemBuses,
    orders: OnceCell<UnboundedSender<Notices>>,
    tell: UnboundedSender<String>,
    chosen: Mutex<UnboundedReceiver<String>>,
}

#[cfg(target_os = "linux")]
impl SystemNotifier {
    /// Shows them through these buses.
    pub fn new(buses: &SystemBuses) -> Self {
        let (tell, chosen) = unbounded_channel();
        let (buses, chosen) = (buses.clone(), Mutex::new(chosen));
        Self { desk: Desk { buses, orders: OnceCell::new(), tell, chosen } }
    }

    async fn orders(&self) -> &UnboundedSender<Notices> {
        let Desk { buses, orders, tell, .. } = &self.desk;
        let start = async || {
            let (orders, taken) = unbounded_channel();
            let buses = &buses.buses;
            buses.spawn(Notices::obey(buses.clone(), taken, tell.clone()));
            orders
        };
        orders.get_or_init(start).await
    }

    /// Shows one, in the place of the one before with the same name.
    pub async fn show(&self, message: Message) {
        // A desktop without any is as good.
        let _ = self.orders().await.send(Notices::Show(message));
    }

    /// Takes one away.
    pub fn take_away(&self, name: &str) {
        if let Some(orders) = self.desk.orders.get() {
            let _ = orders.send(Notices::TakeAway(name.to_owned()));
        }
    }

    /// The name of the next one that the person chooses.
    pub async fn chosen(&self) -> String {
        match self.desk.chosen.lock().await.recv().await {
            Some(name) => name,
            None => std::future::pending().await,
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl SystemNotifier {
    /// There are none.
    pub fn new(_: &SystemBuses) -> Self {
        Self {}
    }

    /// Nothing is shown.
    pub async fn show(&self, _: Message) {}

    /// Nothing is there.
    pub fn take_away(&self, _: &str) {}

    /// Nobody ever chooses one.
    pub async fn chosen(&self) -> String {
        std::future::pending().await
    }
}
