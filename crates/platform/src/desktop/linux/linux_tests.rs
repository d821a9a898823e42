use std::process::Command;
use std::sync::{Arc, Mutex};

use fediaccounts_core::{Notice, Notifier, Screen};
use zbus::connection::Builder;

use super::*;
use crate::acting::{Actor, arguments, block_on, listen, tell};
use crate::desktop::{SystemNotifier, SystemScreen};
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
        _ => {}
    }
}

/// What a part tells on a private bus; nothing where there is none.
fn on_a_bus(order: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "a bus of its own")]
    let mut command = Command::new("dbus-run-session");
    command.arg("--").arg(std::env::current_exe().expect("a test knows its binary")).args(arguments(PART));
    if !["/usr/bin/dbus-run-session", "/bin/dbus-run-session"]
        .iter()
        .any(|path| std::path::Path::new(path).exists())
    {
        skip("a made-up desktop needs dbus-run-session");
        return None;
    }
    Some(Actor::start(command, order).hear())
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
    assert!(!SystemScreen.is_locked().await);
    let path = "/org/freedesktop/ScreenSaver";
    let saver = Builder::session().and_then(|bus| bus.name("org.freedesktop.ScreenSaver"));
    let bus = saver.and_then(|bus| bus.serve_at(path, Saver)).expect("a name").build().await.expect("a bus");
    assert!(SystemScreen.is_locked().await, "T148-IP");
    let tell_it = async |active: bool| {
        bus.emit_signal(None::<&str>, path, "org.freedesktop.ScreenSaver", "ActiveChanged", &active)
            .await
            .expect("a bus");
    };
    let mut locked = std::pin::pin!(SystemScreen.locked());
    loop {
        // Unlocked alone is no reason; it listens a moment after it is asked.
        let waits = tokio::time::timeout(Duration::from_millis(20), &mut locked).await.is_err();
        if !waits {
            break;
        }
        tell_it(true).await;
    }
    tell("locked");
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
}

async fn notices() {
    let shown = Shown::default();
    let path = "/org/freedesktop/Notifications";
    let daemon = Builder::session().and_then(|bus| bus.name("org.freedesktop.Notifications"));
    let daemon = daemon.and_then(|bus| bus.serve_at(path, Daemon(Arc::clone(&shown))));
    let bus = daemon.expect("a name").build().await.expect("a bus");
    let notifier = SystemNotifier::default();
    let notice = Notice {
        name: "asks".into(),
        title: "Tuba".into(),
        text: "<b>wants</b> & waits".into(),
        button: Some("Look".into()),
    };
    notifier.show(&notice).await;
    notifier.show(&notice).await;
    let mut chosen = std::pin::pin!(notifier.chosen());
    let name = loop {
        if let Ok(name) = tokio::time::timeout(Duration::from_millis(20), &mut chosen).await {
            break name;
        }
        let pressed = (7_u32, "default");
        bus.emit_signal(None::<&str>, path, DAEMON, "ActionInvoked", &pressed).await.expect("a bus");
    };
    let shown = shown.lock().expect("one at a time").clone();
    let text = "&lt;b&gt;wants&lt;/b&gt; &amp; waits";
    let first = (0, "Tuba".to_owned(), text.to_owned(), 4);
    assert_eq!(shown.first(), Some(&first), "nothing in it is markup");
    assert!(shown.get(1).is_none_or(|second| second.0 == 7), "in the place of the one before");
    tell(&name);
}

const DAEMON: &str = "org.freedesktop.Notifications";

/// On a bus with no desktop nothing is shown, and nobody waits for it.
async fn nobody() {
    let notice = Notice { name: "asks".into(), title: "Tuba".into(), text: String::new(), button: None };
    let notifier = SystemNotifier::default();
    notifier.show(&notice).await;
    notifier.take_away("asks").await;
    assert!(!SystemScreen.is_locked().await);
    tell("quiet");
}

#[test]
fn a_locked_screen_is_heard_and_seen() {
    if let Some(told) = on_a_bus("screen") {
        assert_eq!(told, "locked", "T148-IP");
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
