//! What was asked for, held against what was granted.

use fediaccounts_core::{Dialect, Offer, Scope};

/// Scope tokens of `of` that `held` does not reach; none where there are no scopes.
fn beyond(dialect: &dyn Dialect, held: &Scope, of: &Scope) -> Vec<String> {
    if !dialect.offers().contains(&Offer::Scopes) {
        return vec![];
    }
    let is_beyond = |token: &&str| !held.contains(token) && !dialect.covers(held, token);
    of.tokens().filter(is_beyond).map(str::to_owned).collect()
}

/// What was granted and not asked for.
pub(super) fn excess(dialect: &dyn Dialect, asked: &Scope, granted: &Scope) -> Vec<String> {
    beyond(dialect, asked, granted)
}

/// What was asked for and not granted.
pub(super) fn missing(dialect: &dyn Dialect, asked: &Scope, granted: &Scope) -> Vec<String> {
    beyond(dialect, granted, asked)
}
