use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use fediaccounts_core::Screen;
use zbus::connection::Builder;
use zbus::zvariant::OwnedObjectPath;

use super::*;
use crate::acting::{Actor, arguments, block_on, listen, tell};
use crate::desktop::{Message, SystemBuses, SystemNotifier, SystemScreen};
use crate::skipped::skip;

const PART: &str = "desktop::linux::tests::part";

/// Lives on a bus of its own, with a made-up desktop.
#[test]
#[ignore = "plays a desktop for the other tests"]
fn part() {
    match listen().as_str() {
        "screen" => block_on(screen()),
        "notices" => block_on(notices()),
        "nobody" => block_on(nobody()),
        "login" => block_on(login()),
        _ => {}
    }
}

fn on_a_bus(order: &str) -> Option<String> {
    on_a_bus_as(PART, order)
}

/// What a part tells on a private bus; nothing where there is none.
pub(super) fn on_a_bus_as(part: &str, order: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "a bus of its own")]
    let mut command = Command::new("dbus-run-session");
    // One bus is both; nobody's own is ever asked.
    command.args([
        "--",
        "sh",
        "-c",
        r#"DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$@""#,
        "sh",
    ]);
    command.arg(std::env::current_exe().expect("a test knows its binary")).args(arguments(part));
    if !["/usr/bin/dbus-run-session", "/bin/dbus-run-session"]
        .iter()
        .any(|path| std::path::Path::new(path).exists())
    {
        skip("a made-up desktop needs dbus-run-session");
        return None;
    }
    let mut actor = Actor::start(command, order);
    let told = actor.hear();
    // Killed, it would leave its bus behind.
    actor.wait();
    Some(told)
}

struct Saver;

#[zbus::interface(name = "org.freedesktop.ScreenSaver")]
impl Saver {
    #[expect(clippy::unused_self, reason = "as the interface wants it")]
    fn get_active(&self) -> bool {
        true
    }
}

async fn screen() {
    let screen = SystemScreen::new(&SystemBuses::on_this_runtime());
    assert!(!screen.is_locked().await);
    let path = "/org/freedesktop/ScreenSaver";
    let saver = Builder::session().and_then(|bus| bus.name("org.freedesktop.ScreenSaver"));
    let bus = saver.and_then(|bus| bus.serve_at(path, Saver)).expect("a name").build().await.expect("a bus");
    assert!(screen.is_locked().await, "T148-IP");
    let tell_it = async |active: bool| {
        bus.emit_signal(None::<&str>, path, "org.freedesktop.ScreenSaver", "ActiveChanged", &active)
            .await
            .expect("a bus");
    };
    until_heard(screen.locked(), async || tell_it(true).await).await;
    // From now on it listens, whoever waits.
    let (again, too) = (screen.locked(), screen.locked());
    let told = async {
        tell_it(false).await;
        tell_it(true).await;
    };
    tokio::join!(again, too, told);
    let unlocked = tokio::join!(waits(screen.locked()), tell_it(false)).0;
    tell(if unlocked { "locked" } else { "an unlocked screen counts as locked" });
}

/// Tells until it is heard: who begins to wait listens a moment later.
async fn until_heard<T>(wait: impl Future<Output = T>, tell_it: impl AsyncFn()) -> T {
    let mut wait = std::pin::pin!(wait);
    loop {
        if let Ok(heard) = tokio::time::timeout(Duration::from_millis(20), &mut wait).await {
            return heard;
        }
        tell_it().await;
    }
}

/// Whether it goes on waiting.
async fn waits(wait: impl Future<Output = ()>) -> bool {
    tokio::time::timeout(Duration::from_millis(300), wait).await.is_err()
}

/// A made-up systemd-logind with two sessions: ours, and one of another user.
struct Login;

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Login {
    #[expect(clippy::unused_self, reason = "as the interface wants it")]
    fn get_user(&self, id: u32) -> OwnedObjectPath {
        assert_eq!(id, own_user());
        path(USER)
    }
}

struct User;

#[zbus::interface(name = "org.freedesktop.login1.User")]
impl User {
    #[expect(clippy::unused_self, reason = "as the interface wants it")]
    #[zbus(property)]
    fn display(&self) -> (String, OwnedObjectPath) {
        ("1".to_owned(), path(OURS))
    }
}

struct LoginSession {
    user: u32,
    is_locked: Arc<AtomicBool>,
}

#[zbus::interface(name = "org.freedesktop.login1.Session")]
impl LoginSession {
    #[zbus(property)]
    fn user(&self) -> (u32, OwnedObjectPath) {
        (self.user, path(USER))
    }

    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.is_locked.load(Ordering::SeqCst)
    }
}

const MANAGER: &str = "/org/freedesktop/login1";
const USER: &str = "/org/freedesktop/login1/user/self";
const OURS: &str = "/org/freedesktop/login1/session/_31";
const THEIRS: &str = "/org/freedesktop/login1/session/_32";

fn path(text: &str) -> OwnedObjectPath {
    OwnedObjectPath::try_from(text).expect("a path")
}

fn own_user() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// The private bus is the system's too.
async fn login() {
    let is_locked = Arc::new(AtomicBool::new(false));
    let session = |user| LoginSession { user, is_locked: Arc::clone(&is_locked) };
    let bus = Builder::session()
        .and_then(|bus| bus.name("org.freedesktop.login1"))
        .and_then(|bus| bus.serve_at(MANAGER, Login))
        .and_then(|bus| bus.serve_at(USER, User))
        .and_then(|bus| bus.serve_at(OURS, session(own_user())))
        .and_then(|bus| bus.serve_at(THEIRS, session(own_user() + 1)));
    let bus = bus.expect("a name").build().await.expect("a bus");
    let screen = SystemScreen::new(&SystemBuses::on_this_runtime());
    assert!(!screen.is_locked().await);
    is_locked.store(true, Ordering::SeqCst);
    assert!(screen.is_locked().await, "T148-IP: the locker's hint");
    let lock = async |session: &'static str| {
        let sent = bus.emit_signal(None::<&str>, session, "org.freedesktop.login1.Session", "Lock", &());
        sent.await.expect("a bus");
    };
    let sleep = async |begins: bool| {
        let manager = "org.freedesktop.login1.Manager";
        let sent = bus.emit_signal(None::<&str>, MANAGER, manager, "PrepareForSleep", &begins);
        sent.await.expect("a bus");
    };
    until_heard(screen.locked(), async || lock(OURS).await).await;
    tokio::join!(screen.locked(), sleep(true));
    tokio::join!(screen.locked(), lock(OURS));
    let others = async {
        lock(THEIRS).await;
        sleep(false).await;
    };
    let ignored = tokio::join!(waits(screen.locked()), others).0;
    tell(if ignored { "ours alone" } else { "another user's lock, or waking up, counts" });
}

type Shown = Arc<Mutex<Vec<(u32, String, String, usize)>>>;

struct Daemon(Shown);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Daemon {
    #[expect(clippy::unused_self, reason = "as the interface wants it")]
    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".into(), "body-markup".into()]
    }

    #[expect(
        clippy::too_many_arguments,
        clippy::needless_pass_by_value,
        reason = "as the interface wants it"
    )]
    fn notify(
        &self,
        app: String,
        replaces: u32,
        icon: String,
        title: String,
        text: String,
        actions: Vec<String>,
        hints: std::collections::HashMap<String, zbus::zvariant::OwnedValue>,
        time: i32,
    ) -> u32 {
        assert!(
            app == "FediAccounts" && icon.is_empty() && hints.contains_key("desktop-entry") && time == -1
        );
        self.0.lock().expect("one at a time").push((replaces, title, text, actions.len()));
        7
    }

    fn close_notification(&self, id: u32) -> zbus::fdo::Result<()> {
        self.0.lock().expect("one at a time").push((id, "taken away".into(), String::new(), 0));
        // As the specification wants it of one that is away already.
        Err(zbus::fdo::Error::Failed(String::new()))
    }
}

async fn notices() {
    let shown = Shown::default();
    let path = "/org/freedesktop/Notifications";
    let daemon = Builder::session().and_then(|bus| bus.name("org.freedesktop.Notifications"));
    let daemon = daemon.and_then(|bus| bus.serve_at(path, Daemon(Arc::clone(&shown))));
    let bus = daemon.expect("a name").build().await.expect("a bus");
    let notifier = SystemNotifier::new(&SystemBuses::on_this_runtime());
    let notice = Message {
        name: "asks".into(),
        title: "Tuba".into(),
        text: "<b>wants</b> & waits".into(),
        button: "Look".into(),
    };
    notifier.show(notice.clone()).await;
    notifier.show(notice.clone()).await;
    let count = async |number: usize| {
        while shown.lock().expect("one at a time").len() < number {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    count(2).await;
    let pressed = bus.emit_signal(None::<&str>, path, DAEMON, "ActionInvoked", &(7_u32, "default"));
    pressed.await.expect("a bus");
    let name = notifier.chosen().await;
    // What was chosen is shown no more: the next is a new one, until it is taken away.
    for _ in 0..2 {
        notifier.show(notice.clone()).await;
        notifier.take_away("asks");
    }
    count(6).await;
    let shown = shown.lock().expect("one at a time").clone();
    let text = "&lt;b&gt;wants&lt;/b&gt; &amp; waits";
    let first = (0, "Tuba".to_owned(), text.to_owned(), 4);
    assert_eq!(shown.first(), Some(&first), "nothing in it is markup");
    let ids: Vec<_> = shown.iter().map(|(id, ..)| *id).collect();
    assert_eq!(ids, [0, 7, 0, 7, 0, 7], "in the place of the one before; new; away; new; away");
    tell(&name);
}

const DAEMON: &str = "org.freedesktop.Notifications";

/// On a bus with no desktop nothing is shown, and nobody waits for it.
async fn nobody() {
    let notice =
        Message { name: "asks".into(), title: "Tuba".into(), text: String::new(), button: "Look".into() };
    let buses = SystemBuses::on_this_runtime();
    let (notifier, screen) = (SystemNotifier::new(&buses), SystemScreen::new(&buses));
    notifier.show(notice.clone()).await;
    notifier.take_away("asks");
    assert!(!screen.is_locked().await);
    tell("quiet");
}

#[test]
fn a_locked_screen_is_heard_and_seen() {
    if let Some(told) = on_a_bus("screen") {
        assert_eq!(told, "locked", "T148-IP");
    }
}

#[test]
fn the_login_of_the_person_is_heard_and_seen() {
    if let Some(told) = on_a_bus("login") {
        assert_eq!(told, "ours alone", "T148-IP");
    }
}

#[test]
fn a_notice_is_shown_replaced_and_chosen() {
    if let Some(told) = on_a_bus("notices") {
        assert_eq!(told, "asks");
    }
}

#[test]
fn a_desktop_without_notices_and_locker_is_quiet() {
    if let Some(told) = on_a_bus("nobody") {
        assert_eq!(told, "quiet");
    }
}
