#[cfg(target_os = "linux")]
use tokio::sync::Mutex;
#[cfg(target_os = "linux")]
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

#[cfg(target_os = "linux")]
use super::linux::Item;

/// The icon that a desktop shows for as long as this process lives: on Linux a `StatusNotifierItem`, elsewhere none
/// yet. Where no desktop shows it nothing breaks, and it is shown once one does. Choices in its menu are of type `C`.
pub struct SystemTray<C> {
    #[cfg(target_os = "linux")]
    item: Mutex<Item<C>>,
    #[cfg(target_os = "linux")]
    tell: UnboundedSender<C>,
    #[cfg(target_os = "linux")]
    chosen: Mutex<UnboundedReceiver<C>>,
    #[cfg(not(target_os = "linux"))]
    nothing: std::marker::PhantomData<fn() -> C>,
}

/// What the icon shows. Texts of others in it are inert already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayFace<C> {
    /// The picture.
    pub icon: TrayIcon,
    /// What it is.
    pub title: String,
    /// How it stands, in words.
    pub tip: String,
    /// What can be chosen.
    pub menu: Vec<TrayEntry<C>>,
}

/// The pictures there are, told apart by their shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrayIcon {
    /// A key.
    Fine,
    /// An exclamation mark.
    Attention,
    /// A padlock.
    Locked,
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrayEntry<C> {
    /// A line between groups.
    Separator,
    /// Something to choose.
    Line {
        /// Its text: every character stands for itself.
        label: String,
        /// What choosing it means.
        choice: C,
    },
}

#[cfg(target_os = "linux")]
impl<C: Clone + Send + Sync + 'static> SystemTray<C> {
    /// Shows nothing yet.
    pub fn new() -> Self {
        let (tell, chosen) = unbounded_channel();
        Self { item: Mutex::new(Item::new()), tell, chosen: Mutex::new(chosen) }
    }

    /// Shows this from now on, or nothing. Must be called within the tokio runtime that lasts as long as the icon.
    pub async fn show(&self, face: Option<TrayFace<C>>) {
        self.item.lock().await.show(face, &self.tell).await;
    }

    /// Whether a desktop shows it.
    pub async fn is_seen(&self) -> bool {
        self.item.lock().await.is_seen()
    }

    /// The next thing that somebody chooses.
    pub async fn chosen(&self) -> C {
        match self.chosen.lock().await.recv().await {
            Some(choice) => choice,
            None => std::future::pending().await,
        }
    }
}

#[cfg(not(target_os = "linux"))]
impl<C> SystemTray<C> {
    /// There is none.
    pub fn new() -> Self {
        Self { nothing: std::marker::PhantomData }
    }

    /// Nothing is shown.
    pub async fn show(&self, _: Option<TrayFace<C>>) {}

    /// It never is.
    pub async fn is_seen(&self) -> bool {
        false
    }

    /// Never.
    pub async fn chosen(&self) -> C {
        std::future::pending().await
    }
}

impl<C> Default for SystemTray<C>
where
    C: Clone + Send + Sync + 'static,
{
    fn default() -> Self {
        Self::new()
    }
}
