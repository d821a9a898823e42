use fediaccounts_core::{Received, Scope, Secret};

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_790_000_000);

fn given(ago: i64, life: Option<i64>) -> TokenSet {
    let issued_at = Timestamp::from_seconds(NOW.seconds() - ago);
    TokenSet {
        access_token: Secret::new("a"),
        refresh_token: Some(Secret::new("r")),
        scope: Scope::parse("read"),
        issued_at,
        expires_at: life.map(|life| Timestamp::from_seconds(issued_at.seconds() + life)),
        refresh_expires_at: None,
        received: Received::default(),
    }
}

#[test]
fn a_token_is_served_while_it_lasts_as_long_as_asked() {
    let minute = Duration::from_secs(60);
    for (ago, life, lasting) in [
        (1_000, Some(3_600), true),
        (3_540, Some(3_600), true),
        (3_541, Some(3_600), false),
        (3_595, Some(3_600), false),
        (3_600, Some(3_600), false),
        (9_999, Some(3_600), false),
        (9_999, None, true),
        // All lives are short there: half of one is enough.
        (30, Some(60), true),
        (31, Some(60), false),
        (10, Some(1), false),
        // It was given a moment ago, and the next one would be no better.
        (5, Some(1), true),
        (6, Some(1), false),
        (2, Some(-10), true),
        // By a clock that was ahead.
        (-3_600, Some(86_400), false),
        (-30, Some(86_400), true),
        (-3_600, None, true),
    ] {
        let tokens = given(ago, life);
        assert_eq!(lasts(&tokens, minute, NOW), lasting, "T146-IP T055-OA {ago} {life:?}");
    }
    assert!(lasts(&given(0, Some(86_400)), Duration::MAX, NOW), "T146-IP nobody gets more than there is");
}

#[test]
fn a_token_is_alive_until_its_end() {
    for (ago, life, alive) in
        [(0, Some(1), true), (1, Some(1), false), (9, None, true), (-3_600, Some(9_999), false)]
    {
        assert_eq!(is_alive(&given(ago, life), NOW), alive, "{ago} {life:?}");
    }
}

#[test]
fn what_ends_within_seconds_is_renewed_first_if_it_can_be() {
    for (ago, life, needs) in
        [(0, Some(11), false), (1, Some(11), true), (9, None, false), (-3_600, Some(9_999), true)]
    {
        let tokens = given(ago, life);
        assert_eq!(needs_renewal(&tokens, NOW), needs, "{ago} {life:?}");
        let without = TokenSet { refresh_token: None, ..tokens };
        assert!(!needs_renewal(&without, NOW), "{ago} {life:?}");
    }
}
