//! What the window's process may be started with: `[--profile DIR] [URL | --consent]`, and nothing else.
//!
//! Links are handed to this process by whoever likes, so anything more is refused whole: no switch
//! may be smuggled in beside a link.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What it was started with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Args {
    pub(crate) profile: Option<PathBuf>,
    /// The redirect as it came: the agent reads it.
    pub(crate) redirect: Option<String>,
    /// Only what apps ask is to be shown.
    pub(crate) consent: bool,
}

/// Shows what apps ask, and no main window: what the agent starts when nobody is there to ask.
const CONSENT: &str = "--consent";

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
        let redirect = match rest {
            [] => None,
            [_] if consent => None,
            [url] => Some(url.to_str().filter(|url| is_link(url))?.to_owned()),
            _ => return None,
        };
        Some(Self { profile, redirect, consent })
    }
}

/// Begins with our scheme, in any case. Everything else is for the agent to judge.
fn is_link(url: &str) -> bool {
    let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
    scheme == "app.fediaccounts" || scheme == "app.fediaccounts.dev"
}

/// Says how it is started.
pub(crate) fn usage() -> ExitCode {
    print_error("usage: fediaccounts-window [--profile DIR] [URL | --consent]");
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

    #[test]
    fn a_lone_link_and_a_profile_are_taken() {
        let link = "app.fediaccounts://sign-in.fediaccounts.app/x?code=a";
        assert_eq!(parse(&[]), Some(Args { profile: None, redirect: None, consent: false }));
        let alone = Args { profile: None, redirect: Some(link.into()), consent: false };
        assert_eq!(parse(&[link]), Some(alone));
        let both = parse(&["--profile", "/p", "APP.FediAccounts.dev://x"]).unwrap();
        assert_eq!(both.profile, Some("/p".into()));
        assert!(both.redirect.is_some());
    }

    #[test]
    fn what_apps_ask_is_shown_alone_for_any_profile() {
        assert_eq!(parse(&["--consent"]), Some(Args { profile: None, redirect: None, consent: true }));
        let both = Some(Args { profile: Some("/p".into()), redirect: None, consent: true });
        assert_eq!(parse(&["--profile", "/p", "--consent"]), both);
        assert_eq!(parse(&["--consent", "--profile", "/p"]), both);
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
            &["--consent", "--profile", "/p", link],
            &["file:///etc/passwd"],
            &["app.fediaccountsx://y"],
        ] {
            assert_eq!(parse(args), None, "T016-DL {args:?}");
        }
    }
}
