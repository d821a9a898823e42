use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use zbus::connection::Builder;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, Proxy};

use super::super::tests::on_a_bus_as;
use super::*;
use crate::acting::{block_on, listen, tell};
use crate::desktop::SystemTray;

const PART: &str = "desktop::linux::tray::tests::part";
const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Lives on a bus of its own, with a made-up panel.
#[test]
#[ignore = "plays a panel for the other tests"]
fn part() {
    match listen().as_str() {
        "panel" => block_on(panel()),
        "late" => block_on(late()),
        "nobody" => block_on(nobody()),
        _ => {}
    }
}

type Items = Arc<Mutex<Vec<String>>>;

/// A panel: it is told which items there are.
struct Watcher(Items);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: String) {
        self.0.lock().expect("one at a time").push(service);
    }

    #[expect(clippy::unused_self, reason = "a property of the interface")]
    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[expect(clippy::unused_self, reason = "a property of the interface")]
    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(signal)]
    async fn status_notifier_host_registered(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

async fn watcher(items: &Items) -> Connection {
    let bus = Builder::session().and_then(|bus| bus.name(WATCHER));
    let bus = bus.and_then(|bus| bus.serve_at("/StatusNotifierWatcher", Watcher(Arc::clone(items))));
    bus.expect("a name").build().await.expect("a bus")
}

async fn until(is: impl AsyncFn() -> bool) {
    let seen = async {
        while !is().await {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), seen).await.expect("it comes");
}

fn line(label: &str, choice: u32) -> TrayEntry<u32> {
    TrayEntry::Line { label: label.into(), choice }
}

#[expect(clippy::unnecessary_wraps, reason = "what a tray is told: nothing takes it away")]
fn face(icon: TrayIcon, tip: &str, menu: Vec<TrayEntry<u32>>) -> Option<TrayFace<u32>> {
    Some(TrayFace { icon, title: "FediAccounts".into(), tip: tip.into(), menu })
}

type Pixmaps = Vec<(i32, i32, Vec<u8>)>;
type Layout = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// The lines of the menu: their numbers and labels.
async fn menu(bus: &Connection, item: &str) -> Vec<(i32, String)> {
    let menu = Proxy::new(bus, item, "/MenuBar", MENU).await.expect("a proxy");
    let names: Vec<&str> = vec![];
    let (_, root): (u32, Layout) = menu.call("GetLayout", &(0_i32, -1_i32, names)).await.expect("a menu");
    root.2
        .into_iter()
        .map(|child| {
            let (id, properties, _) = Layout::try_from(child).expect("a line");
            let label = properties.get("label").and_then(|label| label.downcast_ref::<&str>().ok());
            (id, label.unwrap_or("-").to_owned())
        })
        .collect()
}

async fn property(bus: &Connection, item: &str, name: &str) -> OwnedValue {
    let item = Proxy::new(bus, item, "/StatusNotifierItem", ITEM).await.expect("a proxy");
    item.get_property(name).await.expect("a property")
}

async fn press(bus: &Connection, item: &str, id: i32) {
    let menu = Proxy::new(bus, item, "/MenuBar", MENU).await.expect("a proxy");
    let event = (id, "clicked", Value::from(0_i32), 0_u32);
    menu.call::<_, _, ()>("Event", &event).await.expect("a menu");
}

async fn panel() {
    let items = Items::default();
    let bus = watcher(&items).await;
    let tray = SystemTray::new();
    let lines = vec![line("@a_b@c.example: sign in", 1), TrayEntry::Separator, line("Quit", 2)];
    tray.show(face(TrayIcon::Attention, "a <b>needs</b> & waits", lines)).await;
    until(async || !items.lock().expect("one at a time").is_empty()).await;
    assert!(tray.is_seen().await);
    let item = items.lock().expect("one at a time")[0].clone();
    let labels = menu(&bus, &item).await;
    assert_eq!(
        labels.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>(),
        ["@a__b@c.example: sign in", "-", "Quit"],
        "T047-OA: no character vanishes"
    );
    assert_eq!(String::try_from(property(&bus, &item, "Status").await).as_deref(), Ok("NeedsAttention"));
    let tip = property(&bus, &item, "ToolTip").await;
    assert!(format!("{tip:?}").contains("a &lt;b&gt;needs&lt;/b&gt; &amp; waits"), "T047-OA {tip:?}");
    let sizes = |icons: Pixmaps| icons.iter().map(|(width, _, _)| *width).collect::<Vec<_>>();
    let icons = Pixmaps::try_from(property(&bus, &item, "IconPixmap").await).expect("pictures");
    assert_eq!(sizes(icons.clone()), [16, 22, 24, 32, 48]);
    press(&bus, &item, labels[2].0).await;
    press(&bus, &item, labels[0].0).await;
    let chosen = (tray.chosen().await, tray.chosen().await);
    // It changes while it is there.
    tray.show(face(TrayIcon::Locked, "Locked", vec![line("Unlock", 3)])).await;
    let locked = menu(&bus, &item).await;
    assert_eq!(locked.len(), 1);
    assert_eq!(String::try_from(property(&bus, &item, "Status").await).as_deref(), Ok("Active"));
    let others = Pixmaps::try_from(property(&bus, &item, "IconPixmap").await).expect("pictures");
    assert_ne!(icons, others);
    // What was pressed before the menu changed is not something else now.
    tray.show(None).await;
    until(async || !has_owner(&bus, &item).await).await;
    assert!(!tray.is_seen().await);
    tray.show(face(TrayIcon::Fine, "Fine", vec![line("Quit", 2)])).await;
    until(async || items.lock().expect("one at a time").len() == 2).await;
    tell(&format!("{chosen:?}"));
}

async fn has_owner(bus: &Connection, name: &str) -> bool {
    let daemon = zbus::fdo::DBusProxy::new(bus).await.expect("a bus");
    daemon.name_has_owner(name.try_into().expect("a name")).await.expect("an answer")
}

/// A panel that comes after the item, goes, and comes back.
async fn late() {
    let items = Items::default();
    let tray = SystemTray::new();
    tray.show(face(TrayIcon::Fine, "Fine", vec![line("Quit", 2)])).await;
    assert!(!tray.is_seen().await);
    for round in 1..=3 {
        let bus = watcher(&items).await;
        until(async || items.lock().expect("one at a time").len() == round).await;
        until(async || tray.is_seen().await).await;
        let item = items.lock().expect("one at a time")[round - 1].clone();
        assert_eq!(menu(&bus, &item).await.len(), 1);
        bus.close().await.expect("a bus");
        until(async || !tray.is_seen().await).await;
    }
    tell("each time");
}

/// On a bus with no panel, and without a bus, nothing is shown and nobody waits.
async fn nobody() {
    let tray = SystemTray::new();
    for _ in 0..3 {
        tray.show(face(TrayIcon::Fine, "Fine", vec![line("Quit", 2)])).await;
        assert!(!tray.is_seen().await);
        tray.show(None).await;
    }
    tell("quiet");
}

#[test]
fn a_panel_shows_it_and_what_is_chosen_comes_back() {
    if let Some(told) = on_a_bus_as(PART, "panel") {
        assert_eq!(told, "(2, 1)");
    }
}

#[test]
fn a_panel_that_comes_late_or_comes_back_shows_it() {
    if let Some(told) = on_a_bus_as(PART, "late") {
        assert_eq!(told, "each time");
    }
}

#[test]
fn without_a_panel_nothing_breaks() {
    if let Some(told) = on_a_bus_as(PART, "nobody") {
        assert_eq!(told, "quiet");
    }
    let us = std::env::current_exe().expect("a test knows its binary");
    let mut command = crate::acting::program(&us, PART);
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    assert_eq!(crate::acting::Actor::start(command, "nobody").hear(), "quiet", "no bus is as good");
}
