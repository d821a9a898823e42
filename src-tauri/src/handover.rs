//! What happens before there is a window: a redirect goes to the agent within milliseconds, and an
//! open window comes to the front.

use std::process::{Command, ExitCode};

use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{Raise, SignInComplete};
use fediaccounts_protocol::{Code, Failure};

use crate::{NAME, args};

/// What to do next.
pub(crate) enum Next {
    /// Nothing: a window is open, or a fresh process shows one.
    Done,
    /// Show the window in this process.
    Window,
}

pub(crate) fn before_the_window(place: &Place, redirect: Option<&str>) -> Next {
    let raised = connect(place, NAME).and_then(|mut agent| {
        let quietly = redirect.is_some_and(|redirect| is_junk(&mut agent, redirect));
        agent.request(&Raise { quietly })
    });
    match raised {
        Ok(answer) if answer.raised => Next::Done,
        _ if redirect.is_some() => start_afresh(place),
        // Without an agent the window opens all the same: it says so, and what to do.
        _ => Next::Window,
    }
}

/// Hands the redirect over. How it ends is shown to whoever watches; one that fits no sign-in of ours
/// may come from any web page, and must not bring our window to the front.
fn is_junk(agent: &mut Connection, redirect: &str) -> bool {
    let taken = agent.request(&SignInComplete { redirect: redirect.to_owned() });
    taken.is_err_and(|failure| matches!(failure.code, Code::BadRedirectUrl | Code::NoSuchSignIn))
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

/// Says why nothing can be shown at all.
pub(crate) fn complain(failure: &Failure) -> ExitCode {
    args::print_error(&format!("fediaccounts-window: {}", failure.detail.as_deref().unwrap_or("failed")));
    ExitCode::FAILURE
}
