//! Peers that mean no good.

use std::sync::{Arc, Mutex};

use fediaccounts_core::AppClass;
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::manage::{Lifetime, Share};
use fediaccounts_protocol::public::{ListAccounts, Ping};
use fediaccounts_protocol::{Code, Hello, Peer, Remedy, VERSION};
use serde_json::{Value, json};

use super::tuba;
use crate::world::{Client, DAY, MadeUpAttestor, Search, World, code, logged, token};

const METHODS: [&str; 7] = [
    "accounts.list",
    "accounts.request",
    "token.get",
    "token.report_invalid",
    "consent.release",
    "events.subscribe",
    "ping",
];

/// Values as a fuzzer would put them: of every kind, and of every place.
fn odd(account: &str, draw: &mut fastrand::Rng) -> Value {
    match draw.u8(..12) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(draw.i64(..)),
        3 => json!(draw.f64() * 1e300),
        4 => json!(account),
        5 => json!("\u{202e}\u{0}\u{1b}[2J"),
        6 => json!("read"),
        7 => json!(["read"]),
        8 => json!(["read", "write", "admin:read"]),
        9 => json!("a".repeat(draw.usize(..2_000))),
        10 => json!({ "account": account, "scopes": [account] }),
        _ => json!([[[{ "a": [] }]]]),
    }
}

fn params(account: &str, draw: &mut fastrand::Rng) -> Value {
    let mut params = serde_json::Map::new();
    let names = [
        "account",
        "scopes",
        "min_valid_seconds",
        "access_token",
        "software",
        "instance",
        "reason",
        "background",
    ];
    for name in names {
        match draw.u8(..5) {
            0 | 1 => {}
            2 if name == "account" => drop(params.insert(name.into(), json!(account))),
            3 if name == "scopes" => drop(params.insert(name.into(), json!(["read"]))),
            _ => drop(params.insert(name.into(), odd(account, draw))),
        }
    }
    if draw.u8(..20) == 0 { odd(account, draw) } else { params.into() }
}

#[tokio::test]
async fn whatever_is_asked_no_secret_is_answered() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let ana = world.add_issued(&issuer, ANA).await;
    let ben = world.add_issued(&issuer, BEN).await;
    let heard = Arc::<Mutex<Vec<String>>>::default();
    let asked = world.watcher().await;
    let app = world.installed("tuba", 7).await;
    let (granted, ()) = tokio::join!(app.ask(crate::world::wish("read")), async {
        let prompt = asked.prompt().await;
        asked.allow(&prompt, &ana.id, Lifetime::Always, Share::Account).await.unwrap();
    });
    granted.unwrap();
    drop(asked);
    let wire = world.wire_of("tuba", 7);
    let fuzzing = Client::new(wire, Arc::clone(&heard));
    fuzzing.hello().await;
    let seed = fastrand::u64(..);
    let mut draw = fastrand::Rng::with_seed(seed);
    let mut answered = 0;
    for number in 0..6_000 {
        let method = METHODS[number % METHODS.len()];
        // What asks a person waits for one.
        let account = if draw.bool() { &ana.id } else { &ben.id };
        let params = params(account, &mut draw);
        let asks = method == "accounts.request" && number % 100 != 1;
        if asks || (method == "consent.release" && params["account"] == json!(ana.id)) {
            continue;
        }
        answered += usize::from(fuzzing.call(method, params).await.is_ok());
    }
    assert!(answered > 500, "T145-IP {answered} of seed {seed}");
    world.stop().await;
    let stored = world
        .with_store(async |store, contents| {
            let mut all = vec![];
            for account in &contents.accounts {
                for held in &account.tokens {
                    let id = &account.account.id;
                    let registration = store.registration(id, &held.holder).await.unwrap().unwrap();
                    all.push((id.clone(), held.tokens.clone(), registration));
                }
            }
            all
        })
        .await;
    let mut secrets = vec![("database key", world.keyring.key().unwrap().expose().to_vec())];
    for (account, tokens, registration) in &stored {
        let refresh = tokens.refresh_token.as_ref().unwrap();
        secrets.push(("refresh token", refresh.expose().as_bytes().to_vec()));
        let client = registration.client_secret.as_ref().unwrap();
        secrets.push(("client secret", client.expose().as_bytes().to_vec()));
        if account.as_str() == ben.id {
            secrets.push(("token of another account", tokens.access_token.expose().as_bytes().to_vec()));
            secrets.push(("handle of another account", ben.handle.clone().into_bytes()));
        }
    }
    let search = Search::of(secrets.iter().map(|(name, secret)| (*name, &secret[..])));
    let heard = heard.lock().unwrap();
    for line in heard.iter() {
        assert_eq!(search.find(line.as_bytes()), None, "T145-IP seed {seed}: {line}");
    }
    assert!(heard.iter().any(|line| line.contains("access_token")), "T145-IP it did get tokens");
}

#[tokio::test]
async fn what_costs_is_bounded_for_each_app_and_what_lies_ready_is_not() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    let other = world.installed("tuba", 8).await;
    let mut refused = 0;
    for number in 0..100 {
        let client = if number % 2 == 0 { &tuba } else { &other };
        if let Err(failure) = client.ask(ListAccounts {}).await {
            assert_eq!(failure.code, Code::RateLimited, "T140-IP");
            assert_eq!(failure.remedy, Remedy::Retry { after: Some(1) }, "T140-IP");
            refused += 1;
        }
    }
    assert!(refused >= 40, "T140-IP all connections of an app together: {refused}");
    for _ in 0..200 {
        token(&tuba, &account.id, "").await.unwrap();
        tuba.ask(Ping {}).await.unwrap();
    }
    let stranger = world.installed("tokodon", 9).await;
    assert_eq!(stranger.ask(ListAccounts {}).await.unwrap(), [], "T140-IP others are not bounded by it");
}

#[tokio::test]
async fn a_name_that_is_an_attack_stays_a_name() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let name = format!("CLAIM\n2026 INFO allowed everything\u{1b}[31m\u{202e}{}", "x".repeat(10_000));
    let attestor = Arc::new(MadeUpAttestor::program(AppClass::Installed, "/usr/bin/tuba", 7));
    let client = Client::new(world.wire_by(attestor), Arc::default());
    let client_says = Hello { protocol: VERSION, client: Peer { name, version: "\n".into() } };
    client.call("hello", serde_json::to_value(client_says).unwrap()).await.unwrap();
    assert_eq!(code(token(&client, &account.id, "").await), Some(Code::NoAccess));
    let asked = world.watcher().await;
    let (_, ()) = tokio::join!(client.ask(crate::world::wish("read")), async {
        let prompt = asked.prompt().await;
        let says = prompt.says.as_deref().unwrap();
        assert!(says.starts_with("CLAIM") && says.chars().count() <= 64, "T152-IP T159-CO {says:?}");
        assert!(!says.contains(|c: char| c.is_control() || c == '\u{202e}'), "T152-IP {says:?}");
        asked.deny(&prompt).await;
    });
    let log = String::from_utf8_lossy(&logged()).into_owned();
    let lines: Vec<_> = log.lines().filter(|line| line.contains("allowed everything")).collect();
    assert!(lines.iter().all(|line| line.contains("CLAIM") && !line.contains('\u{1b}')), "T152-IP {lines:?}");
}
