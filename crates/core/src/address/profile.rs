//! The user name in a link to a profile.

use super::{Address, is_user};
use crate::Origin;

/// What stands before the name: Mastodon and Pleroma `users`, Lemmy `u`, Friendica `profile`,
/// PeerTube `accounts` and `a`, Hubzilla `channel`, `BookWyrm` `user`, `WordPress` `author`.
const BEFORE: [&str; 8] = ["users", "u", "profile", "accounts", "a", "channel", "user", "author"];
/// Mastodon's and glitch-soc's web interfaces.
const INTERFACES: [&str; 2] = ["web", "deck"];

/// `/@ana`, `/users/ana`, `/@ana/123`, `/web/@ana`, `/@/ana`: the name in the path of a link. One of an
/// account elsewhere, as in `/@ana@other.example`, is none of this server.
pub(super) fn user(path: &str, origin: &Origin) -> Option<String> {
    let path = path.split(['?', '#']).next()?;
    let mut segments = path.split('/').filter(|segment| !segment.is_empty()).peekable();
    segments.next_if(|first| INTERFACES.contains(first));
    let first = segments.next()?;
    let name = match first.strip_prefix('@') {
        Some("") => segments.next()?,
        Some(name) => name,
        None if BEFORE.contains(&first) => segments.next()?,
        None => return None,
    };
    let (user, host) = name.split_once('@').unwrap_or((name, ""));
    let is_here = host.is_empty() || Address::parse(host).is_ok_and(|there| there.origin == *origin);
    (is_here && is_user(user)).then(|| user.to_owned())
}
