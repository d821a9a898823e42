//! The person's session: locked, or about to sleep.

use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus::{Connection, Message};

use super::{Place, ask, next, signals};

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const USER: &str = "org.freedesktop.login1.User";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// What locks the screen, with where it says so.
const SAVERS: [Place<'static>; 2] = [
    Place {
        name: "org.freedesktop.ScreenSaver",
        path: "/org/freedesktop/ScreenSaver",
        interface: "org.freedesktop.ScreenSaver",
    },
    Place {
        name: "org.gnome.ScreenSaver",
        path: "/org/gnome/ScreenSaver",
        interface: "org.gnome.ScreenSaver",
    },
];

/// Waits until one of them tells; for ever where none does.
pub(in super::super) async fn locked() {
    tokio::select! {
        Some(()) = by_login() => {}
        Some(()) = by_saver(SAVERS[0]) => {}
        Some(()) = by_saver(SAVERS[1]) => {}
        else => std::future::pending().await,
    }
}

/// Whether one of them says so now.
pub(in super::super) async fn is_locked() -> bool {
    let (session, system) = tokio::join!(saved(), hinted());
    session == Some(true) || system == Some(true)
}

async fn by_saver(saver: Place<'_>) -> Option<()> {
    let bus = Connection::session().await.ok()?;
    let mut heard = signals(&bus, saver.name, saver.interface).await?;
    loop {
        let message = next(&mut heard).await?;
        if is(&message, "ActiveChanged") && message.body().deserialize::<bool>().ok() == Some(true) {
            return Some(());
        }
    }
}

async fn by_login() -> Option<()> {
    let bus = Connection::system().await.ok()?;
    let mut sleeps = signals(&bus, LOGIN, MANAGER).await?;
    let mut locks = signals(&bus, LOGIN, SESSION).await?;
    loop {
        tokio::select! {
            message = next(&mut sleeps) => {
                let message = message?;
                if is(&message, "PrepareForSleep") && message.body().deserialize::<bool>().ok() == Some(true) {
                    return Some(());
                }
            }
            message = next(&mut locks) => {
                let message = message?;
                if is(&message, "Lock") && is_ours(&bus, &message).await {
                    return Some(());
                }
            }
        }
    }
}

fn is(message: &Message, member: &str) -> bool {
    message.header().member().is_some_and(|name| name == member)
}

/// Everybody hears when anybody's session is locked.
async fn is_ours(bus: &Connection, message: &Message) -> bool {
    let header = message.header();
    let Some(path) = header.path() else { return false };
    let user = property(bus, path, SESSION, "User").await;
    let user = user.and_then(|user| <(u32, OwnedObjectPath)>::try_from(user).ok());
    user.is_some_and(|(user, _)| user == rustix::process::geteuid().as_raw())
}

async fn saved() -> Option<bool> {
    let bus = Connection::session().await.ok()?;
    for saver in SAVERS {
        let active = ask(&bus, saver, "GetActive", &()).await;
        if active.and_then(|active| active.deserialize::<bool>().ok()) == Some(true) {
            return Some(true);
        }
    }
    Some(false)
}

/// What the screen's locker told of the session with our screen.
async fn hinted() -> Option<bool> {
    let bus = Connection::system().await.ok()?;
    let manager = Place { name: LOGIN, path: "/org/freedesktop/login1", interface: MANAGER };
    let user = ask(&bus, manager, "GetUser", &rustix::process::geteuid().as_raw()).await?;
    let user: OwnedObjectPath = user.deserialize().ok()?;
    let display = property(&bus, &user, USER, "Display").await?;
    let (_, session) = <(String, OwnedObjectPath)>::try_from(display).ok()?;
    bool::try_from(property(&bus, &session, SESSION, "LockedHint").await?).ok()
}

async fn property(bus: &Connection, path: &str, interface: &str, name: &str) -> Option<OwnedValue> {
    let place = Place { name: LOGIN, path, interface: PROPERTIES };
    ask(bus, place, "Get", &(interface, name)).await?.deserialize().ok()
}
