//! Servers that look like another one that people know.

use fediaccounts_core::{Origin, look_alike};
use fediaccounts_protocol::manage::Snapshot;

/// Large servers, as of 2026: names worth imitating. One that is missing costs a warning, no more.
const LARGE: [&str; 44] = [
    "aus.social",
    "c.im",
    "chaos.social",
    "det.social",
    "fosstodon.org",
    "framapiaf.org",
    "framatube.org",
    "gotosocial.social",
    "hachyderm.io",
    "indieweb.social",
    "infosec.exchange",
    "ioc.exchange",
    "kolektiva.social",
    "lemmy.ml",
    "lemmy.world",
    "mas.to",
    "masto.ai",
    "mastodon.art",
    "mastodon.cloud",
    "mastodon.gamedev.place",
    "mastodon.nl",
    "mastodon.online",
    "mastodon.scot",
    "mastodon.social",
    "mastodon.uno",
    "mastodon.world",
    "mastodonapp.uk",
    "mathstodon.xyz",
    "misskey.io",
    "mstdn.jp",
    "mstdn.social",
    "norden.social",
    "pawoo.net",
    "peertube.tv",
    "piaille.fr",
    "pixelfed.de",
    "pixelfed.social",
    "sfba.social",
    "social.tchncs.de",
    "social.vivaldi.net",
    "techhub.social",
    "toot.community",
    "troet.cafe",
    "universeodon.com",
];

/// The host of a known server that a server looks like and is not, or that the domain does which was
/// typed for it. Known are the servers of accounts that are here, and large ones: each looks like
/// nobody, since the person met it before. So may the domains of handles be imitated; but they are the
/// servers' own words, and let nobody pass.
pub(crate) fn of(typed: &Origin, found: &Origin, shown: &Snapshot) -> Option<String> {
    let here: Vec<_> = shown.accounts.iter().filter_map(|here| Origin::parse(&here.origin).ok()).collect();
    let domains: Vec<_> = shown.accounts.iter().filter_map(|here| here.handle.rsplit('@').next()).collect();
    let alike = |host: &str| {
        let domains = domains.iter().copied().filter(|domain| *domain != host);
        look_alike(host, here.iter().map(Origin::host).chain(LARGE).chain(domains)).map(str::to_owned)
    };
    [found, typed].into_iter().find_map(|origin| alike(origin.host()))
}

/// The same for the server of an account that is here, against those of the others: so both of a pair are
/// doubted, unless one is a large server.
pub(crate) fn among(origin: &Origin, shown: &Snapshot) -> Option<String> {
    let host = origin.host();
    if LARGE.contains(&host) {
        return None;
    }
    let here: Vec<_> = shown.accounts.iter().filter_map(|here| Origin::parse(&here.origin).ok()).collect();
    let others = here.iter().map(Origin::host).chain(LARGE).filter(|other| *other != host);
    look_alike(host, others).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use fediaccounts_core::Address;
    use fediaccounts_protocol::manage::{Account, KeySlots, Lock, LockRule, Preferences, State};

    use super::*;

    fn shown(origins: &[&str]) -> Snapshot {
        shown_as("handles.example", origins)
    }

    fn shown_as(domain: &str, origins: &[&str]) -> Snapshot {
        let account = |origin: &&str| Account {
            id: "a".into(),
            handle: format!("@ana@{domain}"),
            display_name: "Ana".into(),
            claims: None,
            picture: None,
            label: String::new(),
            color: None,
            origin: (*origin).to_owned(),
            state: State::Active,
            scopes: fediaccounts_protocol::manage::Scopes::default(),
            added_at: 0,
            checked_at: None,
            issued_at: None,
            expires_at: None,
            renews_at: None,
            signed_in_until: None,
        };
        Snapshot {
            revision: 1,
            lock: Lock::Open,
            key: KeySlots::default(),
            accounts: origins.iter().map(account).collect(),
            instances: vec![],
            sign_ins: vec![],
            apps: vec![],
            prompts: 0,
            lock_rule: LockRule::default(),
            preferences: Preferences::default(),
            awaited: vec![],
            awaited_count: 0,
        }
    }

    fn alike(typed: &str, here: &[&str]) -> Option<String> {
        let origin = Address::parse(typed).expect("an address").origin;
        of(&origin, &origin, &shown(here))
    }

    #[test]
    fn large_servers_and_those_of_accounts_here_are_known() {
        let large = Some("mastodon.social".to_owned());
        for typed in ["m\u{430}stodon.social", "mast\u{43e}don.social", "mastod0n.social:8443"] {
            assert_eq!(alike(typed, &[]), large, "T075-NW {typed}");
        }
        assert_eq!(alike("p\u{131}xelfed.social", &[]).as_deref(), Some("pixelfed.social"), "T075-NW");
        assert_eq!(alike("s\u{43e}cial.example", &[]), None, "a server nobody knows");
        let here = ["https://social.example"];
        assert_eq!(alike("s\u{43e}cial.example", &here).as_deref(), Some("social.example"), "T075-NW");
        assert_eq!(alike("hand1es.example", &here).as_deref(), Some("handles.example"), "T075-NW");
    }

    #[test]
    fn the_typed_domain_counts_as_much_as_the_server_it_led_to() {
        let origin = |text: &str| Address::parse(text).expect("an address").origin;
        let (alike, other) = (origin("mast\u{43e}don.social"), origin("social.example"));
        for (typed, found) in [(&alike, &other), (&other, &alike)] {
            assert_eq!(of(typed, found, &shown(&[])).as_deref(), Some("mastodon.social"), "T075-NW");
        }
        assert_eq!(of(&other, &other, &shown(&[])), None);
    }

    #[test]
    fn the_domain_of_a_handle_lets_nobody_pass() {
        let origin = Address::parse("m\u{430}stodon.social").expect("an address").origin;
        let shown = shown_as(origin.host(), &["https://social.example"]);
        assert_eq!(of(&origin, &origin, &shown).as_deref(), Some("mastodon.social"), "T075-NW");
        let handles = Address::parse("handles.example").expect("an address").origin;
        let shown = shown_as("handles.example", &["https://social.example"]);
        assert_eq!(of(&handles, &handles, &shown), None, "nobody imitates oneself");
    }

    #[test]
    fn a_known_server_looks_like_nobody() {
        for large in LARGE {
            assert_eq!(alike(large, &[]), None, "T075-NW {large}");
        }
        let here = ["https://xn--mstodon-2fg.social"];
        assert_eq!(alike("m\u{430}stodon.social", &here), None, "it was accepted before");
        assert_eq!(alike("127.0.0.1:4080", &["http://127.0.0.1:4081"]), None);
    }
}
