//! The person's session: locked, or about to sleep.

use std::convert::Infallible;
use std::sync::OnceLock;
use std::time::Duration;

use tokio::sync::watch::Sender;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus::{Connection, Message};

use super::{Buses, Place, ask, next, signals};

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

/// How long a bus that is not there is left alone.
const PAUSE: Duration = Duration::from_secs(60);

/// What is told about the person's session.
#[derive(Debug)]
pub(in super::super) struct Session {
    buses: Buses,
    /// Each time that it was locked.
    told: OnceLock<Sender<()>>,
}

impl Session {
    /// Nothing is listened to before somebody waits.
    pub(in super::super) fn at(buses: Buses) -> Self {
        Self { buses, told: OnceLock::new() }
    }

    /// Waits until one of them tells; for ever where none does. Once somebody waited, they are listened to for
    /// good: what one tells is heard by all who wait just then.
    pub(in super::super) async fn locked(&self) {
        let mut told = self.told().subscribe();
        if told.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Whether one of them says so now.
    pub(in super::super) async fn is_locked(&self) -> bool {
        let (session, system) = tokio::join!(saved(&self.buses), hinted(&self.buses));
        session == Some(true) || system == Some(true)
    }

    fn told(&self) -> &Sender<()> {
        self.told.get_or_init(|| {
            let told = Sender::new(());
            for source in [Source::Login, Source::Saver(SAVERS[0]), Source::Saver(SAVERS[1])] {
                self.buses.spawn(source.listen_for_good(self.buses.clone(), told.clone()));
            }
            told
        })
    }
}

/// Who tells.
#[derive(Clone, Copy)]
enum Source {
    Login,
    Saver(Place<'static>),
}

impl Source {
    /// Anew when a bus is gone, or not there yet.
    async fn listen_for_good(self, buses: Buses, told: Sender<()>) {
        loop {
            let gone = match self {
                Self::Login => by_login(&buses, &told).await,
                Self::Saver(saver) => by_saver(&buses, saver, &told).await,
            };
            // It only ever ends so.
            let None = gone;
            tokio::time::sleep(PAUSE).await;
        }
    }
}

async fn by_saver(buses: &Buses, saver: Place<'_>, told: &Sender<()>) -> Option<Infallible> {
    let bus = buses.session().await?;
    let mut heard = signals(&bus, saver.name, saver.interface).await?;
    loop {
        let message = next(&mut heard).await?;
        if is(&message, "ActiveChanged") && message.body().deserialize::<bool>().ok() == Some(true) {
            told.send_replace(());
        }
    }
}

async fn by_login(buses: &Buses, told: &Sender<()>) -> Option<Infallible> {
    let bus = buses.system().await?;
    let mut sleeps = signals(&bus, LOGIN, MANAGER).await?;
    let mut locks = signals(&bus, LOGIN, SESSION).await?;
    loop {
        tokio::select! {
            message = next(&mut sleeps) => {
                let message = message?;
                if is(&message, "PrepareForSleep") && message.body().deserialize::<bool>().ok() == Some(true) {
                    told.send_replace(());
                }
            }
            message = next(&mut locks) => {
                let message = message?;
                if is(&message, "Lock") && is_ours(&bus, &message).await {
                    told.send_replace(());
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

async fn saved(buses: &Buses) -> Option<bool> {
    let bus = buses.session().await?;
    for saver in SAVERS {
        let active = ask(&bus, saver, "GetActive", &()).await;
        if active.and_then(|active| active.deserialize::<bool>().ok()) == Some(true) {
            return Some(true);
        }
    }
    Some(false)
}

/// What the screen's locker told of the session with our screen.
async fn hinted(buses: &Buses) -> Option<bool> {
    let bus = buses.system().await?;
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
