//! The icon in the tray, as desktops take it: a `StatusNotifierItem` with a menu of `com.canonical.dbusmenu`.

mod pictures;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ksni::menu::StandardItem;
use ksni::{Category, Handle, Icon, MenuItem, OfflineReason, Status, ToolTip, TrayMethods};
use tokio::sync::mpsc::UnboundedSender;

use super::escaped;
use crate::desktop::tray::{TrayEntry, TrayFace, TrayIcon};

/// Within a Flatpak no name like that of an item may be had: the item is known by its connection there.
const SANDBOX: &str = "/.flatpak-info";

/// The icon while it is there.
pub(in super::super) struct Item<C> {
    handle: Option<Handle<Shown<C>>>,
    is_seen: Arc<AtomicBool>,
}

impl<C: Clone + Send + Sync + 'static> Item<C> {
    /// None.
    pub(in super::super) fn new() -> Self {
        Self { handle: None, is_seen: Arc::default() }
    }

    /// Whether a desktop shows it.
    pub(in super::super) fn is_seen(&self) -> bool {
        self.handle.is_some() && self.is_seen.load(Ordering::SeqCst)
    }

    /// Shows it so from now on, or not at all.
    pub(in super::super) async fn show(&mut self, face: Option<TrayFace<C>>, tell: &UnboundedSender<C>) {
        let Some(face) = face else { return self.take_away().await };
        if let Some(handle) = &self.handle {
            let pictures = pictures::of(face.icon);
            let changed =
                handle.update(|shown| (shown.face, shown.pictures) = (face.clone(), pictures)).await;
            if changed.is_some() {
                return;
            }
        }
        self.put(face, tell.clone()).await;
    }

    async fn put(&mut self, face: TrayFace<C>, tell: UnboundedSender<C>) {
        self.is_seen.store(true, Ordering::SeqCst);
        let pictures = pictures::of(face.icon);
        let shown = Shown { face, pictures, tell, is_seen: Arc::clone(&self.is_seen) };
        let is_nameless = std::path::Path::new(SANDBOX).exists();
        let put = shown.assume_sni_available(true).disable_dbus_name(is_nameless).spawn().await;
        // Where there is no bus there is no tray; what is shown next tries again.
        self.handle = put.inspect_err(|_| tracing::info!("there is no bus with a tray")).ok();
    }

    async fn take_away(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.shutdown().await;
        }
    }
}

/// What is shown, in the words of the specification.
struct Shown<C> {
    face: TrayFace<C>,
    pictures: Vec<Icon>,
    tell: UnboundedSender<C>,
    is_seen: Arc<AtomicBool>,
}

impl<C> Shown<C> {
    fn choose(&self, choice: Option<C>) {
        if let Some(choice) = choice {
            // Whoever listened may have gone.
            let _ = self.tell.send(choice);
        }
    }
}

impl<C: Clone + Send + Sync + 'static> ksni::Tray for Shown<C> {
    /// A press shows the menu: what needs the person stands first in it.
    const MENU_ON_ACTIVATE: bool = true;

    fn id(&self) -> String {
        "app.fediaccounts".into()
    }

    fn category(&self) -> Category {
        Category::ApplicationStatus
    }

    fn title(&self) -> String {
        self.face.title.clone()
    }

    fn status(&self) -> Status {
        if self.face.icon == TrayIcon::Attention { Status::NeedsAttention } else { Status::Active }
    }

    fn icon_name(&self) -> String {
        pictures::name(self.face.icon).to_owned()
    }

    fn icon_theme_path(&self) -> String {
        pictures::folder().to_owned()
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        self.pictures.clone()
    }

    fn attention_icon_name(&self) -> String {
        self.icon_name()
    }

    fn attention_icon_pixmap(&self) -> Vec<Icon> {
        self.icon_pixmap()
    }

    fn tool_tip(&self) -> ToolTip {
        let (title, description) = (self.face.title.clone(), escaped(&self.face.tip));
        ToolTip { title, description, ..ToolTip::default() }
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.face.menu.iter().map(item).collect()
    }

    fn watcher_online(&self) {
        self.is_seen.store(true, Ordering::SeqCst);
    }

    fn watcher_offline(&self, _: OfflineReason) -> bool {
        self.is_seen.store(false, Ordering::SeqCst);
        // It may come back.
        true
    }
}

fn item<C: Clone + Send + Sync + 'static>(entry: &TrayEntry<C>) -> MenuItem<Shown<C>> {
    let TrayEntry::Line { label, choice } = entry else { return MenuItem::Separator };
    let choice = choice.clone();
    // A single underscore would make the next character an access key, and vanish.
    let label = label.replace('_', "__");
    let activate = Box::new(move |shown: &mut Shown<C>| shown.choose(Some(choice.clone())));
    StandardItem { label, activate, ..StandardItem::default() }.into()
}

#[cfg(test)]
#[path = "tray_tests.rs"]
mod tests;
