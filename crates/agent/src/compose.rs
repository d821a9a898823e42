//! The composition root: which real thing stands behind each port.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use fediaccounts_broker::{About, Broker, Ports};
use fediaccounts_dialects::Registry;
use fediaccounts_platform::lock::ProfileLock;
use fediaccounts_platform::socket::{Listener, PassedSocket};
use fediaccounts_platform::{
    Http, OsEntropy, Profile, SystemBrowser, SystemBuses, SystemClock, SystemKeyring, SystemLoopback,
    SystemNotifier, SystemPrompt, SystemScreen, SystemStartAtLogin, SystemWindow, WebPictures, let_memory_go,
};
use fediaccounts_protocol::endpoint;
use fediaccounts_protocol::manage::Lock;
use tokio::signal;
use tokio::sync::Notify;

use crate::args::Args;
use crate::listen;
use crate::notices::WordedNotices;
use crate::tray::Tray;
use crate::words::Spoken;

/// What the session's bus knows the agent of the default profile by.
const NAME: &str = "app.fediaccounts.Agent";
/// After accounts were opened: who waited for that has had its answer.
const AT_REST: Duration = Duration::from_secs(3);

/// Serves a profile until a signal says stop, at a socket that systemd passed if it did.
pub(crate) async fn run(args: &Args, passed: Option<PassedSocket>) -> anyhow::Result<()> {
    let profile = Profile::open(args.profile.as_deref()).context("opening the profile")?;
    let lock = ProfileLock::acquire(&profile.lock_file())?;
    let custom = profile.custom.then_some(profile.folder.as_path());
    let socket = endpoint::socket(&profile.runtime, custom);
    let listener = match passed {
        Some(passed) => Listener::of_systemd(passed, &socket).context("taking the socket of systemd")?,
        None => Listener::bind(&socket).context("opening the socket")?,
    };
    let buses = SystemBuses::on_this_runtime();
    let spoken = Spoken::new();
    let notices = WordedNotices::new(SystemNotifier::new(&buses), spoken.clone());
    let broker = Broker::start(ports(&profile, &buses, notices.clone())?, about(&profile));
    if !profile.custom {
        // The bus may start an agent for whoever asks; once it has the name, the socket is there.
        buses.take_name(NAME);
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "the agent serves");
    say_ready();
    let quit = Arc::new(Notify::new());
    let tray = Tray::new(broker.clone(), spoken, Arc::clone(&quit));
    let mut serving = Box::pin(listen::serve_until_it_fails(listener, broker.clone()));
    let ended = tokio::select! {
        () = let_memory_go_at_rest(&broker) => Ok(()),
        () = broker.failed() => Err(anyhow::anyhow!("a part of the agent ended; the next start mends it")),
        () = &mut serving => Err(anyhow::anyhow!("the socket failed")),
        () = told_to_stop() => Ok(()),
        () = quit.notified() => {
            // One that stays open would start the agent anew.
            broker.dismiss_windows().await;
            Ok(())
        }
        () = on_the_desktop(&tray, notices) => Ok(()),
    };
    tray.take_away().await;
    // Those who are connected hear why nothing more comes; then the socket goes.
    broker.hang_up().await;
    drop(serving);
    broker.stop().await;
    drop(lock);
    ended
}

/// The icon in the tray; ends with the broker.
async fn on_the_desktop(tray: &Tray, notices: Arc<WordedNotices>) {
    tokio::join!(tray.follow(), tray.obey(), tray.tell_of_closing(notices));
}

/// Whenever accounts were opened, once what that began is done.
async fn let_memory_go_at_rest(broker: &Broker) {
    let mut snapshots = broker.snapshots();
    // An error cannot be: the broker holds the sender.
    while snapshots.wait_for(|shown| shown.lock == Lock::Open).await.is_ok() {
        tokio::time::sleep(AT_REST).await;
        let_memory_go();
        let _ = snapshots.wait_for(|shown| shown.lock != Lock::Open).await;
    }
}

fn ports(profile: &Profile, buses: &SystemBuses, notices: Arc<WordedNotices>) -> anyhow::Result<Ports> {
    let id = profile.id().context("reading the profile's id")?;
    let http = Http::new();
    let custom = profile.custom.then(|| profile.folder.clone());
    Ok(Ports {
        clock: Arc::new(SystemClock),
        entropy: Arc::new(OsEntropy),
        browser: Arc::new(SystemBrowser::new()),
        keyring: Arc::new(SystemKeyring::new(&id)),
        loopback: Arc::new(SystemLoopback),
        pictures: Arc::new(WebPictures::new(http.clone())),
        prompt: Arc::new(SystemPrompt::new(custom.clone())),
        main_window: Arc::new(SystemWindow::new(custom)),
        notifier: notices,
        screen: Arc::new(SystemScreen::new(buses)),
        start_at_login: Arc::new(SystemStartAtLogin::new(profile.custom)),
        dialects: Arc::new(Registry::new(Arc::new(http))),
    })
}

fn about(profile: &Profile) -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        profile: profile.folder.clone(),
        database: profile.database(),
        scheme: profile.scheme(),
        pid: std::process::id(),
    }
}

/// One line for whoever started this process: the socket listens. Nothing else is ever written there.
fn say_ready() {
    // Nobody may listen: started by hand, or by somebody who is gone.
    let _ = std::io::stdout().write_all(b"ready\n").and_then(|()| std::io::stdout().flush());
}

async fn told_to_stop() {
    #[cfg(unix)]
    {
        use signal::unix::{SignalKind, signal};
        let (Ok(mut term), Ok(mut hup)) = (signal(SignalKind::terminate()), signal(SignalKind::hangup()))
        else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = term.recv() => {}
            _ = hup.recv() => {}
            _ = signal::ctrl_c() => {}
        }
    }
    #[cfg(not(unix))]
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
