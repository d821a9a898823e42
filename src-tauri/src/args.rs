//! What the window's process may be started with: `[--profile DIR] [URL | --consent | --add |
//! --account ID]`, and nothing else.
//!
//! Links are handed to this process by whoever likes, so anything more is refused whole: no switch
//! may be smuggled in beside a link.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use fediaccounts_protocol::manage::Destination;

/// What it was started with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Args {
    pub(crate) profile: Option<PathBuf>,
    /// The redirect as it came: the agent reads it.
    pub(crate) redirect: Option<String>,
    /// Only what apps ask is to be shown.
    pub(crate) consent: bool,
    /// Where the main window is to begin.
    pub(crate) at: Option<Destination>,
}

/// Shows what apps ask, and no main window: what the agent starts when nobody is there to ask.
const CONSENT: &str = "--consent";

/// Begins where an account is added.
const ADD: &str = "--add";
/// Begins at an account.
const ACCOUNT: &str = "--account";
/// The longest id that an account has.
const LONGEST: usize = 64;

impl Args {
    /// `None` for anything that is not of the form.
    pub(crate) fn parse(args: impl Iterator<Item = OsString>) -> Option<Self> {
        let args: Vec<_> = args.collect();
        let (profile, rest) = match &args[..] {
            [flag, folder, rest @ ..] if flag == "--profile" => (Some(PathBuf::from(folder)), rest),
            [consent, flag, folder] if consent == CONSENT && flag == "--profile" => {
                (Some(PathBuf::from(folder)), &args[..1])
            }
            rest => (None, rest),
        };
        let consent = matches!(rest, [only] if only == CONSENT);
        let (redirect, at) = match rest {
            [] => (None, None),
            [_] if consent => (None, None),
            [add] if add == ADD => (None, Some(Destination::Add)),
            [flag, id] if flag == ACCOUNT => {
                let id = id.to_str().filter(|id| is_id(id))?.to_owned();
                (None, Some(Destination::Account { id }))
            }
            [url] => (Some(url.to_str().filter(|url| is_link(url))?.to_owned()), None),
            _ => return None,
        };
        Some(Self { profile, redirect, consent, at })
    }
}

/// Begins with our scheme, in any case. Everything else is for the agent to judge.
fn is_link(url: &str) -> bool {
    let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
    scheme == "app.fediaccounts" || scheme == "app.fediaccounts.dev"
}

/// What an account's id can look like: base64url. Which account it is, the snapshot says.
fn is_id(id: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !id.is_empty() && id.len() <= LONGEST && id.bytes().all(is_part)
}

/// Says how it is started.
pub(crate) fn usage() -> ExitCode {
    print_error("usage: fediaccounts-window [--profile DIR] [URL | --consent | --add | --account ID]");
    ExitCode::from(2)
}

#[expect(clippy::print_stderr, reason = "a desktop's log is all there is before the window")]
pub(crate) fn print_error(text: &str) {
    eprintln!("{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Option<Args> {
        Args::parse(args.iter().map(OsString::from))
    }

    const NOTHING: Args = Args { profile: None, redirect: None, consent: false, at: None };

    #[test]
    fn a_lone_link_and_a_profile_are_taken() {
        let link = "app.fediaccounts://sign-in.fediaccounts.app/x?code=a";
        assert_eq!(parse(&[]), Some(NOTHING));
        let alone = Args { redirect: Some(link.into()), ..NOTHING };
        assert_eq!(parse(&[link]), Some(alone));
        let both = parse(&["--profile", "/p", "APP.FediAccounts.dev://x"]).unwrap();
        assert_eq!(both.profile, Some("/p".into()));
        assert!(both.redirect.is_some());
    }

    #[test]
    fn what_apps_ask_is_shown_alone_for_any_profile() {
        assert_eq!(parse(&["--consent"]), Some(Args { consent: true, ..NOTHING }));
        let both = Some(Args { profile: Some("/p".into()), consent: true, ..NOTHING });
        assert_eq!(parse(&["--profile", "/p", "--consent"]), both);
        assert_eq!(parse(&["--consent", "--profile", "/p"]), both);
    }

    #[test]
    fn the_main_window_begins_where_it_is_told() {
        assert_eq!(parse(&["--add"]), Some(Args { at: Some(Destination::Add), ..NOTHING }));
        // Bytes by chance begin with any character of base64url.
        for id in ["Ab-_9", "--Ab", "--add"] {
            let at = Some(Destination::Account { id: id.into() });
            let both = Some(Args { profile: Some("/p".into()), at, ..NOTHING });
            assert_eq!(parse(&["--profile", "/p", "--account", id]), both);
        }
        for wrong in ["", "a b", "../x", "--a=b", "é", &"x".repeat(65)] {
            assert_eq!(parse(&["--account", wrong]), None, "T016-DL {wrong}");
        }
    }

    #[test]
    fn anything_beside_a_link_drops_it_whole() {
        let link = "app.fediaccounts://x";
        for args in [
            &[link, "--remote-debugging-port=9222"][..],
            &["--inspect", link],
            &[link, link],
            &["--profile"],
            &["--profile", "/p", link, "x"],
            &["https://example.org"],
            &["--help"],
            &["--consent", link],
            &[link, "--consent"],
            &["--consent", "--consent"],
            &["--consent", "--profile"],
            &["--add", link],
            &["--account"],
            &["--account", "one", link],
            &[link, "--account", "one"],
            &["--add", "--consent"],
            &["--consent", "--profile", "/p", link],
            &["file:///etc/passwd"],
            &["app.fediaccountsx://y"],
        ] {
            assert_eq!(parse(args), None, "T016-DL {args:?}");
        }
    }
}
