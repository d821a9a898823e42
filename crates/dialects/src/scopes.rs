//! Mastodon's scopes, as all that copy its interface have them.

use fediaccounts_core::{Access, Instance, Scope};

/// The old name for these, in both directions.
const FOLLOW: [&str; 6] =
    ["read:blocks", "read:follows", "read:mutes", "write:blocks", "write:follows", "write:mutes"];
/// What every server of the family knows; `push` is known to most.
const COARSE: [&str; 3] = ["read", "write", "follow"];

/// The scopes that stand for an access. An unknown scope makes the registration fail, so only those are
/// asked that the server lists, where it lists any of them. Empty if nothing that was chosen is a scope.
pub(crate) fn of(access: &Access, instance: &Instance) -> Scope {
    let wanted = match access {
        Access::ReadOnly => Scope::parse("read"),
        Access::Everyday => Scope::parse("read write follow push"),
        Access::Everything => Scope::parse("read write follow push admin:read admin:write"),
        Access::Custom(scope) => keep(scope, is_well_formed),
    };
    let Some(supported) = &instance.scopes_supported else { return wanted };
    let both = keep(&wanted, |token| supported.contains(token));
    if both.is_empty() { wanted } else { both }
}

/// Whether a held scope includes the asked scope token: `read` covers `read:accounts`.
pub(crate) fn covers(held: &Scope, asked: &str) -> bool {
    let within = |token: &str, asked: &str| {
        asked == token || asked.strip_prefix(token).is_some_and(|rest| rest.starts_with(':'))
    };
    let holds = |asked: &str| {
        held.tokens().any(|token| within(token, asked) || (token == "follow" && FOLLOW.contains(&asked)))
    };
    is_well_formed(asked) && (holds(asked) || (asked == "follow" && FOLLOW.into_iter().all(holds)))
}

/// What else `verify_credentials` needs; `profile` is the least, on servers that say that they know it.
pub(crate) fn identity(asked: &Scope, instance: &Instance) -> Scope {
    const PROFILE: &str = "profile";
    const READ: &str = "read:accounts";
    if asked.contains(PROFILE) || covers(asked, READ) {
        return Scope::default();
    }
    let knows_profile = instance.scopes_supported.as_ref().is_some_and(|known| known.contains(PROFILE));
    Scope::parse(if knows_profile { PROFILE } else { READ })
}

/// The same on a server that knows whole areas alone.
pub(crate) fn coarse_identity(asked: &Scope) -> Scope {
    if asked.contains("read") { Scope::default() } else { Scope::parse("read") }
}

/// What to ask for instead of a scope that a server refused: less of the same and never more, so
/// `read:accounts` does not become `read`. `None` if nothing less is left.
pub(crate) fn coarser(refused: &Scope) -> Option<Scope> {
    let with_push = keep(refused, |token| COARSE.contains(&token) || token == "push");
    let coarse = keep(refused, |token| COARSE.contains(&token));
    [with_push, coarse].into_iter().find(|less| less != refused && !less.is_empty())
}

/// What is left of a scope on a server that knows whole areas alone.
pub(crate) fn coarse(scope: &Scope) -> Scope {
    const AREAS: [&str; 3] = ["push", "admin:read", "admin:write"];
    keep(scope, |token| COARSE.contains(&token) || AREAS.contains(&token))
}

fn keep(scope: &Scope, is_kept: impl Fn(&str) -> bool) -> Scope {
    scope.tokens().filter(|token| is_kept(token)).map(str::to_owned).collect()
}

/// `admin:read:accounts`: lower case words with colons between them.
pub(crate) fn is_well_formed(token: &str) -> bool {
    let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    token.split(':').all(is_word)
}

#[cfg(test)]
#[path = "scopes_tests.rs"]
mod tests;
