use super::*;
use crate::scripted::instance;

#[test]
fn each_access_asks_for_its_scopes_and_only_for_those_the_server_lists() {
    let mut instance = instance();
    let asked = |access: Access, instance: &Instance| of(&access, instance).to_string();
    assert_eq!(asked(Access::ReadOnly, &instance), "read");
    assert_eq!(asked(Access::Everyday, &instance), "follow push read write");
    assert_eq!(asked(Access::Everything, &instance), "admin:read admin:write follow push read write");
    instance.scopes_supported = Some(Scope::parse("read write push profile read:accounts"));
    assert_eq!(asked(Access::ReadOnly, &instance), "read");
    assert_eq!(asked(Access::Everything, &instance), "push read write");
    instance.scopes_supported = Some(Scope::parse("something else"));
    assert_eq!(asked(Access::ReadOnly, &instance), "read");
}

#[test]
fn a_scope_covers_its_own_parts_and_nothing_beside_them() {
    let covers = |held: &str, asked: &str| covers(&Scope::parse(held), asked);
    for (held, asked) in [
        ("read", "read"),
        ("read", "read:accounts"),
        ("write", "write:statuses"),
        ("read write", "write:media"),
        ("follow", "follow"),
        ("follow", "read:blocks"),
        ("follow", "write:mutes"),
        ("read write", "follow"),
        ("admin:read", "admin:read:accounts"),
        ("admin:read", "admin:read:domain_allows"),
        ("push", "push"),
        ("read:blocks read:follows read:mutes write:blocks write:follows write:mutes", "follow"),
        ("read write:blocks write:follows write:mutes", "follow"),
    ] {
        assert!(covers(held, asked), "{held} covers {asked}");
    }
    for (held, asked) in [
        ("", "read"),
        ("read", ""),
        ("read", "write"),
        ("read", "write:accounts"),
        ("read", "reader"),
        ("read", "readonly:accounts"),
        ("read", "read:"),
        ("read", "read::accounts"),
        ("read", "read:accounts write"),
        ("read", "read:accounts\twrite"),
        ("read", "READ:accounts"),
        ("read:accounts", "read"),
        ("read:accounts", "read:statuses"),
        ("follow", "read:accounts"),
        ("follow", "write:statuses"),
        ("read", "follow"),
        ("read:blocks read:follows read:mutes write:blocks write:follows", "follow"),
        ("follow", "read"),
        ("read write", "push"),
        ("read write", "admin:read"),
        ("admin:read", "admin:write"),
        ("admin:read", "read"),
        ("read write follow push", "profile"),
        ("Read", "read"),
    ] {
        assert!(!covers(held, asked), "T045-OA {held:?} does not cover {asked:?}");
    }
}

#[test]
fn of_chosen_scopes_only_well_formed_ones_are_asked_for() {
    let mut instance = instance();
    let asked =
        |chosen: &str, instance: &Instance| of(&Access::Custom(Scope::parse(chosen)), instance).to_string();
    assert_eq!(asked("read:accounts write:statuses", &instance), "read:accounts write:statuses");
    let nasty = "read READ read: :read a::b \u{202e}write \"x\" re\\ad read&scope=admin аdmin";
    assert_eq!(asked(nasty, &instance), "read", "T045-OA");
    assert_eq!(asked("READ", &instance), "", "nothing is put in the place of nothing");
    instance.scopes_supported = Some(Scope::parse("read write profile"));
    assert_eq!(asked("read push", &instance), "read");
    assert_eq!(asked("read:accounts", &instance), "read:accounts", "where nothing is left, it is tried");
}

#[test]
fn whose_a_token_is_costs_as_little_as_the_server_has() {
    let mut instance = instance();
    let beside = |asked: &str, instance: &Instance| identity(&Scope::parse(asked), instance).to_string();
    assert_eq!(beside("write", &instance), "read:accounts", "T144-IP");
    instance.scopes_supported = Some(Scope::parse("read write profile"));
    assert_eq!(beside("write:statuses", &instance), "profile", "T144-IP");
    for enough in ["read", "read:accounts", "profile", "write profile"] {
        assert_eq!(beside(enough, &instance), "", "{enough}");
    }
    let coarsely = |asked: &str| coarse_identity(&Scope::parse(asked)).to_string();
    assert_eq!((coarsely("write"), coarsely("read write")), ("read".to_owned(), String::new()));
}

#[test]
fn a_refused_scope_becomes_less_and_never_more() {
    for (refused, less) in [
        ("read write follow push admin:read admin:write", Some("follow push read write")),
        ("read write follow push", Some("follow read write")),
        ("read profile", Some("read")),
        ("read:accounts write", Some("write")),
        ("read write follow", None),
        ("read", None),
        ("read:accounts", None),
        ("admin:read", None),
        ("push", None),
        ("", None),
    ] {
        let coarse = coarser(&Scope::parse(refused));
        assert_eq!(coarse.map(|scope| scope.to_string()).as_deref(), less, "{refused}");
        for token in coarser(&Scope::parse(refused)).unwrap_or_default().tokens() {
            assert!(covers(&Scope::parse(refused), token), "{token} is more than {refused}");
        }
    }
}
