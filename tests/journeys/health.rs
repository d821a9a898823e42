//! Accounts that are asked about by themselves, over days, whatever servers and networks do.

use std::collections::HashSet;
use std::time::Duration;

use fediaccounts_core::{AccountId, ClientRegistration, Holder, NetError, Origin, Secret};
use fediaccounts_dialects::Response;
use fediaccounts_practice::{ANA, BEN, Fault, Options, PracticeServer};
use fediaccounts_protocol::manage::{Lock, SignInReason, SignInStep, SignedOut, State};
use fediaccounts_store::{SignedIn, StoredAccount};
use tokio::net::TcpListener;
use tokio::time::Instant;

use crate::world::World;

const WHO: &str = "/api/v1/accounts/verify_credentials";
const REVOKE: &str = "/oauth/revoke";
const HOUR: i64 = 3_600;

fn response(status: u16, content_type: &str, body: &str) -> Response {
    let content_type = content_type.to_owned();
    Response {
        status,
        content_type,
        retry_after: None,
        body: body.as_bytes().to_vec(),
        elsewhere: None,
        redirects: 0,
    }
}

fn answer(status: u16, body: &str) -> Fault {
    Fault::StatusBody { status, content_type: "application/json", body: body.to_owned() }
}

fn is_silent(state: &State) -> bool {
    matches!(state, State::NotAnswering { retry_at: Some(_), .. })
}

#[tokio::test]
async fn an_account_is_asked_about_twice_a_day() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let before = world.server.count("GET", WHO);
    world.clock.move_by(9 * HOUR);
    world.pass(60).await;
    assert_eq!(world.server.count("GET", WHO), before, "not before its time");
    let added = account.checked_at;
    world.pass_until(|shown| shown.accounts[0].checked_at > added).await;
    assert_eq!(world.server.count("GET", WHO), before + 1, "T054-OA once");
    let hours = (world.clock.at().seconds() - added.unwrap()) / HOUR;
    assert!((9..=15).contains(&hours), "{hours}");
}

#[tokio::test]
async fn an_overdue_account_is_asked_about_within_a_minute_of_a_start() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.stop().await;
    world.clock.move_by(40 * HOUR);
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    let start = world.clock.at().seconds();
    let asked = || world.server.count("GET", WHO);
    let before = asked();
    // Time stands still from the moment the server is asked: how fast it answers is another matter.
    while asked() == before {
        world.pass(5).await;
        world.snapshot().await;
    }
    assert!(world.clock.at().seconds() - start <= 120, "{}", world.clock.at().seconds() - start);
    world.until(|shown| shown.accounts[0].checked_at != account.checked_at).await;
}

#[tokio::test]
async fn years_that_jump_by_cost_one_question() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let before = world.server.count("GET", WHO);
    for years in [10, -20, 10] {
        world.clock.move_by(years * 365 * 24 * HOUR);
        world.pass(2 * HOUR).await;
    }
    world.snapshot().await;
    let asked = world.server.count("GET", WHO) - before;
    assert!(asked <= 3, "T055-OA one for each jump at most: {asked}");
    assert_eq!(world.snapshot().await.accounts[0].state, State::Active, "T055-OA");
}

#[tokio::test]
async fn a_token_that_died_is_noticed_and_not_asked_about_again() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    world.server.revoke_all();
    world.clock.move_by(9 * HOUR);
    let dead = State::NeedsSignIn { why: SignInReason::TokenRefused };
    world.pass_until(|shown| shown.accounts.iter().all(|account| account.state == dead)).await;
    let asked = world.server.count("GET", WHO);
    world.clock.move_by(30 * HOUR);
    world.pass(600).await;
    world.snapshot().await;
    assert_eq!(world.server.count("GET", WHO), asked, "T056-OA there is nothing to ask before a sign-in");
    world.begin_again(&ana).await.unwrap();
    let redirect = world.approve(ANA).await;
    assert!(matches!(world.settle(&redirect).await, SignInStep::Ready { again: true, .. }));
    let added = world.account(&ana.id).await.checked_at;
    world.clock.move_by(9 * HOUR);
    world.pass_until(|shown| shown.accounts.iter().any(|a| a.id == ana.id && a.checked_at > added)).await;
    assert_eq!(world.account(&ben.id).await.state, dead, "T064-OA and the other one is still here");
}

#[tokio::test]
async fn a_server_that_is_closed_or_swapped_for_a_page_moves_no_state() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for fault in [
        answer(410, "gone"),
        answer(404, r#"{"error":"Record not found"}"#),
        Fault::StatusBody {
            status: 200,
            content_type: "text/html",
            body: "<html>Log in to the network".into(),
        },
        Fault::StatusBody { status: 302, content_type: "text/html", body: String::new() },
        Fault::Status(503),
        answer(511, "{}"),
        Fault::Drop,
    ] {
        world.server.fail_always(WHO, fault.clone());
        world.clock.move_by(15 * HOUR);
        world.pass_until(|shown| is_silent(&shown.accounts[0].state)).await;
        assert_eq!(world.account(&account.id).await.checked_at, account.checked_at, "T087-NW {fault:?}");
        world.restart().await;
        assert_eq!(world.account(&account.id).await.state, State::Active, "T087-NW T064-OA {fault:?}");
    }
    world.server.heal();
    world.pass_until(|shown| shown.accounts[0].checked_at > account.checked_at).await;
    assert_eq!(world.account(&account.id).await.state, State::Active);
}

#[tokio::test]
async fn a_server_is_asked_less_and_less_and_says_when() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.clock.move_by(20 * 60);
    world.server.fail_always(WHO, Fault::Status(500));
    let before = world.server.count("GET", WHO);
    world.check(&account).await.unwrap();
    let begun = world.clock.at().seconds();
    let mut times = vec![];
    while world.clock.at().seconds() < begun + 3 * HOUR {
        let State::NotAnswering { retry_at: Some(retry_at), since } = world.account(&account.id).await.state
        else {
            panic!("T054-OA")
        };
        assert_eq!(since, begun);
        times.push(retry_at);
        world.pass(20).await;
    }
    times.dedup();
    let asked = world.server.count("GET", WHO) - before;
    assert!((5..=10).contains(&asked), "T054-OA {asked} in three hours");
    let pauses: Vec<_> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(pauses.last() > pauses.first().map(|first| first * 8).as_ref(), "T054-OA they grow: {pauses:?}");
}

#[tokio::test]
async fn a_server_that_asks_for_patience_gets_it_from_all_its_accounts() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    world.clock.move_by(20 * 60);
    let patience =
        Response { retry_after: Some(Duration::from_secs(1_800)), ..response(429, "text/plain", "") };
    world.network.answer(move |request| (request.url.path() == WHO).then(|| Ok(patience.clone())));
    let now = world.clock.at().seconds();
    world.check(&ana).await.unwrap();
    for account in [&ana, &ben] {
        let state = world.account(&account.id).await.state;
        assert_eq!(state, State::NotAnswering { since: now, retry_at: Some(now + 1_800) }, "T054-OA");
    }
    let tried = world.network.tried();
    world.pass(1_700).await;
    world.snapshot().await;
    assert_eq!(world.network.tried(), tried, "T054-OA not a request before that");
    world.network.heal();
    world.pass_until(|shown| shown.accounts.iter().all(|account| account.state == State::Active)).await;
}

#[tokio::test]
async fn without_a_network_nothing_is_lost_and_all_is_well_seconds_after_it_is_back() {
    let mut world = World::new().await;
    let there = PracticeServer::start(Options::default()).await.unwrap();
    let ana = world.add(ANA).await;
    let ben = world.add_at(&there.host(), BEN).await;
    let cyn = world.add_at(&there.host(), ANA).await;
    world.clock.move_by(HOUR);
    world.network.cut(true);
    assert_eq!(world.sign_out(&cyn).await, Ok(SignedOut::Waiting), "T057-OA");
    let since = world.clock.at().seconds();
    world.pass_until(|shown| shown.accounts.iter().any(|a| a.state == State::Offline { since })).await;
    for account in [&ana, &ben] {
        assert_eq!(world.account(&account.id).await.state, State::Offline { since }, "T087-NW");
    }
    world.clock.move_by(10 * HOUR);
    world.pass(600).await;
    let tried = world.network.tried();
    world.pass(100).await;
    world.snapshot().await;
    assert!(world.network.tried() - tried <= 20, "T087-NW one account is tried, not all");

    world.network.cut(false);
    let back = world.clock.at().seconds();
    let offline = |state: &State| matches!(state, State::Offline { .. });
    while world.snapshot().await.accounts.iter().any(|account| offline(&account.state)) {
        world.clock.move_by(1);
        // The agent gets time to notice: seconds are as short as it lets them be.
        let noticed = world.until(|shown| !shown.accounts.iter().any(|account| offline(&account.state)));
        let _ = tokio::time::timeout(Duration::from_millis(300), noticed).await;
        assert!(world.clock.at().seconds() - back <= 10, "T087-NW");
    }
    let shown = world.until(|shown| shown.accounts.len() == 2).await;
    assert!(shown.accounts.iter().all(|account| account.state == State::Active), "T087-NW");
    assert_eq!(there.live_tokens(), 1, "T057-OA what waited is signed out at once");
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts.len(), 2, "T087-NW");
}

#[tokio::test]
async fn one_name_that_is_gone_is_no_missing_network() {
    let mut world = World::new().await;
    let there = PracticeServer::start(Options::default()).await.unwrap();
    let (ana, ben) = (world.add(ANA).await, world.add_at(&there.host(), BEN).await);
    world.clock.move_by(HOUR);
    let gone = Origin::parse(&world.server.origin()).unwrap();
    world.network.answer(move |request| gone.holds(&request.url).then_some(Err(NetError::NotFound)));
    world.check(&ana).await.unwrap();
    world.until_server(|_| there.count("GET", WHO) >= 2).await;
    world.pass(2 * HOUR).await;
    assert!(is_silent(&world.account(&ana.id).await.state), "T087-NW");
    assert_eq!(world.account(&ben.id).await.state, State::Active, "T087-NW");
}

/// An account like that one, on another server.
fn elsewhere(
    like: &StoredAccount,
    instance: &fediaccounts_core::Instance,
    registration: ClientRegistration,
    host: &str,
    number: usize,
) -> SignedIn {
    let origin = Origin::parse(&format!("http://{host}")).unwrap();
    let mut instance = instance.clone();
    instance.endpoints.revocation = origin.url(REVOKE);
    instance.origin = origin.clone();
    let mut account = like.account.clone();
    account.id = AccountId::from_text(format!("account-{number}"));
    account.subject = format!("subject-{number}");
    account.origin = origin;
    let mut tokens = like.tokens[0].tokens.clone();
    tokens.access_token = Secret::new(format!("token-{number}"));
    SignedIn {
        instance,
        now: account.added_at,
        account,
        registration,
        tokens,
        pending: fediaccounts_core::Context::parse(&"c".repeat(43)).unwrap(),
        owed: None,
    }
}

/// Accounts on servers that accept and never answer: as many on each as is said.
async fn hanging(world: &mut World, servers: usize, accounts: usize) -> Vec<TcpListener> {
    let mut listeners = vec![];
    for _ in 0..servers {
        // Nobody takes the connections out of the queue of the system, which accepts them all the same.
        listeners.push(TcpListener::bind("127.0.0.1:0").await.unwrap());
    }
    world.stop().await;
    let hosts: Vec<_> = listeners.iter().map(|l| l.local_addr().unwrap().to_string()).collect();
    world
        .with_store(async |store, contents| {
            let all = hosts.iter().flat_map(|host| std::iter::repeat_n(host, accounts));
            let (first, instance) = (&contents.accounts[0], &contents.instances[0]);
            let registration = store.registration(&first.account.id, &Holder::Own).await.unwrap().unwrap();
            for (number, host) in all.enumerate() {
                let new = elsewhere(first, instance, registration.clone(), host, number);
                store.commit_sign_in(new).await.unwrap();
            }
        })
        .await;
    listeners
}

#[tokio::test]
async fn a_hundred_servers_that_never_answer_delay_nobody() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let listeners = hanging(&mut world, 100, 1).await;
    world.clock.move_by(40 * HOUR);
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(world.snapshot().await.accounts.len(), 101);
    let network = world.network.clone();
    world.pass_until(|_| network.tried() >= 16).await;
    let begun = Instant::now();
    assert_eq!(world.check(&account).await.unwrap().state, State::Active, "T088-NW");
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T088-NW");
    assert!(
        begun.elapsed() < Duration::from_secs(3),
        "T088-NW a person waits for none: {:?}",
        begun.elapsed()
    );
    drop(listeners);
}

#[tokio::test]
async fn a_server_that_stalls_does_not_starve_another() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let listeners = hanging(&mut world, 1, 25).await;
    world.clock.move_by(40 * HOUR);
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    let begun = Instant::now();
    let good: HashSet<_> = [ana.id, ben.id].into();
    world
        .pass_until(|shown| {
            let mine = shown.accounts.iter().filter(|account| good.contains(&account.id));
            mine.filter(|account| account.checked_at > ana.checked_at).count() == 2
        })
        .await;
    assert!(begun.elapsed() < Duration::from_secs(5), "T088-NW {:?}", begun.elapsed());
    drop(listeners);
}

/// A few hundred answers of all kinds to everything that is asked.
#[tokio::test]
async fn no_answer_of_any_server_removes_an_account() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let bodies = [
        "",
        "{}",
        "[]",
        "null",
        "<html>",
        r#"{"error":"invalid_token"}"#,
        r#"{"id":"7","username":"mallory"}"#,
        r#"{"id":"1","username":"ana","suspended":true}"#,
        r#"{"id":{},"username":[]}"#,
        "\u{202e}\u{0}",
    ];
    let types = ["application/json", "text/html", "application/octet-stream", ""];
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 16).unwrap_or_default() % below
    };
    for round in 0..250 {
        // Only a few refusals: each is asked about once more, after a second.
        let status = if round % 50 == 0 { 401 } else { 200 + u16::try_from(random(399)).unwrap() };
        let kind = random(types.len());
        let retry_after = (random(4) == 0).then(|| Duration::from_secs(u64::MAX));
        let said = Response { retry_after, ..response(status, types[kind], bodies[random(bodies.len())]) };
        let broken =
            [NetError::Connect, NetError::Tls, NetError::TimedOut, NetError::Protocol, NetError::TooLarge];
        let said = if random(8) == 0 { Err(broken[random(broken.len())].clone()) } else { Ok(said) };
        world.network.answer(move |_| Some(said.clone()));
        let (one, other) = tokio::join!(world.check(&ana), world.check(&ben));
        assert_eq!((one.unwrap().id, other.unwrap().id), (ana.id.clone(), ben.id.clone()), "T064-OA {round}");
        world.pass(40).await;
    }
    world.network.heal();
    assert_eq!(world.snapshot().await.accounts.len(), 2, "T064-OA");
    world.restart().await;
    for account in [&ana, &ben] {
        assert_eq!(
            world.check(account).await.unwrap().state,
            State::Active,
            "T064-OA their tokens still work"
        );
    }
}
