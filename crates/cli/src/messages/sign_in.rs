//! What is said while a sign-in goes on.

use fediaccounts_protocol::manage::{Account, SignIn, WayBack};

use super::failure;

/// Where the sign-in is now, and why it comes back another way than usual.
pub(crate) fn waiting(sign_in: &SignIn) -> String {
    let host = &sign_in.host;
    let line = format!("Waiting for {host} in your browser …");
    let Some(because) = &sign_in.because else { return line };
    let (why, _) = failure(because);
    let way = match sign_in.way {
        WayBack::Scheme => "It comes back by a link that opens FediAccounts.",
        WayBack::Loopback => "So it comes back by an address on this computer.",
        WayBack::Code => "So the page will show you a code.",
    };
    format!("{why} {way}\n{line}")
}

/// What is to be pasted, and that it may be seen.
pub(crate) fn what_to_paste(way: WayBack, no_browser: bool) -> &'static str {
    match (way, no_browser) {
        (WayBack::Code, false) => {
            "When you have agreed, the page shows a code. Paste it here (it works once, so it may be seen):"
        }
        (WayBack::Code, true) => {
            "Open this address and agree, then paste the code that the page shows (it works once, so it may be seen):"
        }
        (WayBack::Loopback, true) => {
            "Open this address in a browser on this computer. From another one, paste the address that it ends at:"
        }
        (WayBack::Scheme, true) => "Open this address, then paste the one the browser ends at:",
        (_, false) => "If nothing comes back, paste the whole address that your browser ends at.",
    }
}

/// While an account of that server is here already: its page will name that one.
pub(crate) const WHO_IS_NAMED: &str = "The page names who is signed in there. If it is not the one you want, log out there first, or use --no-browser and open the address in a private window.";

/// Who is here now.
pub(crate) fn ready(account: &Account, again: bool) -> String {
    format!("{} is {}.", account.handle, if again { "signed in again" } else { "ready" })
}

/// What was asked for and not granted.
pub(crate) fn missing(scopes: &[String]) -> String {
    format!("The server did not grant everything that was asked for. Missing: {}.", scopes.join(", "))
}

/// More was granted.
pub(crate) fn excess(got: &str, excess: &[String]) -> String {
    format!("The server lets {got} do more than was asked for: {}.", excess.join(", "))
}

/// Somebody else came back.
pub(crate) fn other(asked: &str, got: &str, here: bool, more: &[String]) -> String {
    let known = if here { " That account is here already and would be signed in again." } else { "" };
    let more = if more.is_empty() {
        String::new()
    } else {
        format!(" It may do more than was asked for: {}.", more.join(", "))
    };
    format!("You asked for {asked}, and {got} came back.{known}{more}")
}

/// Two servers that look the same.
pub(crate) fn look_alike(typed: &str, known: &str) -> String {
    format!(
        "Look closely: these are two different servers.\n  {typed}  is the one that was typed\n  {known}  is the one it looks like"
    )
}

/// A page said that it failed; the sign-in goes on.
pub(crate) const STILL_OPEN: &str =
    "A page in the browser said that the sign-in was refused. It is still open: you can go on there.";
