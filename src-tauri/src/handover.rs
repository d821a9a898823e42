//! What happens before there is a window: a redirect goes to the agent within milliseconds, and an
//! open window comes to the front.

use std::process::{Command, ExitCode};

use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{
    Destination, GetPreferences, Preferences, Raise, SignInComplete, WindowClosed,
};
use fediaccounts_protocol::{Code, Failure};

use crate::{NAME, args};

/// What to do next.
pub(crate) enum Next {
    /// Nothing: a window is open, or a fresh process shows one.
    Done,
    /// Show the window in this process, as the person prefers it, if that is known.
    Window(Option<Preferences>),
}

pub(crate) fn before_the_window(place: &Place, redirect: Option<&str>, at: Option<Destination>) -> Next {
    let asked = connect(place, NAME).and_then(|mut agent| {
        let meant = redirect.map_or(Meant::Main, |redirect| hand_over(&mut agent, redirect));
        let raise = Raise { quietly: meant == Meant::Nobody, at };
        if meant == Meant::Consent || agent.request(&raise)?.raised {
            return Ok(None);
        }
        Ok(Some(agent))
    });
    match asked {
        Ok(None) => Next::Done,
        _ if redirect.is_some() => start_afresh(place),
        Ok(Some(agent)) => Next::Window(preferred(agent)),
        // Without an agent the window opens all the same: it says so, and what to do.
        Err(_) => Next::Window(None),
    }
}

/// The look of a window that is to be opened for what apps ask.
pub(crate) fn before_a_question(place: &Place) -> Option<Preferences> {
    connect(&place.clone().without_starting(), NAME).ok().and_then(preferred)
}

fn preferred(mut agent: Connection) -> Option<Preferences> {
    agent.request(&GetPreferences {}).ok()
}

/// Whom a redirect is for.
#[derive(PartialEq, Eq)]
enum Meant {
    /// The main window.
    Main,
    /// Whoever answers what apps ask: the window in which it began, or a terminal. It shows the end.
    Consent,
    /// It fits no sign-in of ours: it may come from any web page, and must not bring our window to the front.
    Nobody,
}

/// Hands the redirect over. How it ends is shown to whoever watches.
fn hand_over(agent: &mut Connection, redirect: &str) -> Meant {
    match agent.request(&SignInComplete { redirect: redirect.to_owned() }) {
        Ok(sign_in) if sign_in.app.is_some() => Meant::Consent,
        Err(failure) if matches!(failure.code, Code::BadRedirectUrl | Code::NoSuchSignIn) => Meant::Nobody,
        Ok(_) | Err(_) => Meant::Main,
    }
}

/// Shows the window in a process whose arguments carry no code.
#[expect(clippy::disallowed_methods, reason = "the one program this process starts is itself")]
fn start_afresh(place: &Place) -> Next {
    let Ok(own) = std::env::current_exe() else { return Next::Done };
    let mut command = Command::new(own);
    if let Some(profile) = &place.profile {
        command.arg("--profile").arg(profile);
    }
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(&mut command);
        args::print_error(&format!("fediaccounts-window: could not start afresh: {error}"));
    }
    #[cfg(not(unix))]
    if let Err(error) = command.spawn() {
        args::print_error(&format!("fediaccounts-window: could not start afresh: {error}"));
    }
    // Never with the code in the arguments: the person opens the window again.
    Next::Done
}

/// The person closed the main window. Without an agent there is nobody to tell them what goes on.
pub(crate) fn after_the_window(place: &Place) {
    let place = place.clone().without_starting();
    let _ = connect(&place, NAME).and_then(|mut agent| agent.request(&WindowClosed {}));
}

/// Says why nothing can be shown at all.
pub(crate) fn complain(failure: &Failure) -> ExitCode {
    args::print_error(&format!("fediaccounts-window: {}", failure.detail.as_deref().unwrap_or("failed")));
    ExitCode::FAILURE
}
