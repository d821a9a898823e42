//! From an address to an account that is ready.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fediaccounts_core::{CodeVerifier, Secret};
use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    Access, GetPreview, Lock, ReadAddress, SignInBegin, SignInCancel, SignInOpen, SignInStep, State,
};

use crate::world::{World, beginning, changed, host_of, id_of, query_of};

#[tokio::test]
async fn an_address_becomes_an_account() {
    let mut world = World::new().await;
    let typed = host_of(ANA, &world.server.host());
    let read = world.ask(ReadAddress { text: typed.clone() }).await.unwrap();
    assert_eq!((read.host, read.user.as_deref()), (world.server.host(), Some("ana")));
    assert!(world.server.requests().is_empty(), "reading what is typed asks nobody");

    let preview = world.ask(GetPreview { text: typed.clone() }).await.unwrap();
    assert_eq!(preview.instance.origin, world.server.origin());
    assert_eq!((preview.instance.software.as_str(), preview.instance.local), ("Mastodon", true));
    assert_eq!((preview.user.as_deref(), preview.here.len()), (Some("ana"), 0));
    assert_eq!(world.server.registrations(), 0, "looking registers nothing");

    let begun = world.begin(&typed).await.unwrap();
    let expires_at = world.clock.at().seconds() + 14 * 60;
    assert_eq!(begun.step, SignInStep::Waiting { expires_at });
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Ready { account, again: false, .. } = step else { panic!("{step:?}") };
    let account = world.account(&account).await;
    assert_eq!(account.handle, host_of(ANA, &world.server.host()));
    assert_eq!(account.state, State::Active);
    assert_eq!(account.scopes, ["follow", "push", "read", "write"]);
    assert_eq!((world.exchanges(), world.server.live_tokens()), (1, 1));

    let preview = world.ask(GetPreview { text: typed }).await.unwrap();
    assert_eq!(preview.here, [account.handle]);
}

#[tokio::test]
async fn the_page_that_is_opened_binds_the_answer_to_this_sign_in() {
    let world = World::new().await;
    let first = world.begin(&world.server.host()).await.unwrap();
    let second = world.begin(&world.server.host()).await.unwrap();
    let pages = world.browser.opened();
    let [one, other] = &pages[..] else { panic!("two pages: {pages:?}") };
    assert_eq!(one.path(), "/oauth/authorize");
    let (one, other) = (query_of(one.as_str()), query_of(other.as_str()));
    assert_eq!(one["response_type"], "code", "T061-OA");
    assert_eq!(one["code_challenge_method"], "S256", "T031-OA");
    assert_eq!(one["force_login"], "true");
    assert_eq!(one["scope"], "follow push read write");
    assert_eq!(
        one["redirect_uri"],
        format!("app.fediaccounts.dev://sign-in.fediaccounts.app/{}", first.id),
        "the redirect URI is this sign-in's own"
    );
    // After the database key, context, state and verifier are drawn: the page shows the hash of the last.
    let drawn: Vec<_> = world.entropy.given().iter().skip(1).map(|bytes| encoded(bytes)).collect();
    let challenge = CodeVerifier::from_secret(Secret::new(drawn[2].clone())).challenge();
    assert_eq!(
        (&first.id, &one["state"], one["code_challenge"].as_str()),
        (&drawn[0], &drawn[1], challenge.as_str())
    );
    for name in ["state", "code_challenge", "redirect_uri", "client_id"] {
        assert_ne!(one[name], other[name], "T031-OA {name} is new for each sign-in");
    }
    assert_ne!(first.id, second.id);
}

fn encoded(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

#[tokio::test]
async fn a_sign_in_is_stored_before_the_browser_opens() {
    let mut world = World::new().await;
    world.browser.hang(true);
    let begin = beginning(&world.server.host());
    let client = world.connect().await;
    let hanging = tokio::spawn(async move { client.ask(begin).await });
    let browser = world.browser.clone();
    world.until_server(|_| !browser.opened().is_empty()).await;
    world.kill();
    assert!(hanging.await.unwrap().is_err(), "the agent died while the browser started");

    world.browser.hang(false);
    world.start().await;
    let redirect = world.approve(ANA).await;
    let id = id_of(&redirect);
    world.until(|shown| shown.sign_ins.iter().any(|sign_in| sign_in.id == id)).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { again: false, .. }), "T003-DL {step:?}");
    assert_eq!(world.snapshot().await.accounts.len(), 1, "T003-DL added once");
}

#[tokio::test]
async fn a_sign_in_outlives_a_restart_of_the_agent_and_of_the_server() {
    let mut world = World::new().await;
    let begun = world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.server.stop().await;
    world.restart().await;
    world.server.start_again().await.unwrap();
    world.clock.move_by(13 * 60);
    world.until(|shown| shown.sign_ins.contains(&begun)).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { again: false, .. }), "T003-DL {step:?}");
    assert_eq!(world.exchanges(), 1);
    world.restart().await;
    let shown = world.snapshot().await;
    assert_eq!(
        (shown.accounts.len(), shown.sign_ins.len()),
        (1, 0),
        "the account stays, the sign-in is over"
    );
}

#[tokio::test]
async fn two_accounts_of_one_server_live_side_by_side() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let ben = world.add(BEN).await;
    assert_ne!(ana.id, ben.id);
    let shown = world.snapshot().await;
    let handles: Vec<_> = shown.accounts.iter().map(|account| account.handle.clone()).collect();
    assert_eq!(handles, [ana.handle, ben.handle], "by host, then handle");
    assert_eq!((shown.instances.len(), world.server.live_tokens()), (1, 2));
}

#[tokio::test]
async fn the_same_account_again_keeps_its_id_and_ends_its_old_token() {
    let mut world = World::new().await;
    let before = world.add(ANA).await;
    let old = world.server.tokens().pop().unwrap();
    world.clock.move_by(60);
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert_eq!(step, SignInStep::Ready { account: before.id.clone(), again: true, missing: vec![] });
    world.until_server(|server| !server.token_is_live(&old)).await;
    assert_eq!(world.server.live_tokens(), 1, "the new one lives");
    let after = world.account(&before.id).await;
    assert_eq!((after.added_at, after.issued_at), (before.added_at, before.issued_at.map(|at| at + 60)));
    assert_eq!(world.snapshot().await.accounts.len(), 1);
    assert_eq!(world.check(&after).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn an_old_token_that_could_not_be_ended_is_ended_after_a_restart() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let old = world.server.tokens().pop().unwrap();
    world.server.fail_always("/oauth/revoke", Fault::Status(503));
    world.add(ANA).await;
    world.until_server(|server| server.count("POST", "/oauth/revoke") == 1).await;
    world.stop().await;
    let stored = world.stored().await;
    assert_eq!(stored.orphans.len(), 1);
    assert_eq!(stored.orphans[0].tokens.access_token.expose(), old);

    world.server.heal();
    world.start().await;
    world.until_server(|server| !server.token_is_live(&old)).await;
    assert_eq!(world.server.live_tokens(), 1);
}

#[tokio::test]
async fn an_orphan_is_forgotten_once_it_is_proven_dead() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let old = world.server.tokens().pop().unwrap();
    world.add(ANA).await;
    world.until_server(|server| !server.token_is_live(&old)).await;
    for proofs in 1..20 {
        world.until_server(|server| refused_identities(server) == proofs).await;
        // The proof is noted while something that takes much longer goes on.
        world.begin(&world.server.host()).await.unwrap();
        world.stop().await;
        if world.stored().await.orphans.is_empty() {
            return;
        }
        world.start().await;
        world.until(|shown| shown.lock == Lock::Open).await;
    }
    panic!("the orphan was never removed");
}

fn refused_identities(server: &fediaccounts_practice::PracticeServer) -> usize {
    let path = "/api/v1/accounts/verify_credentials";
    server.requests().iter().filter(|request| request.path == path && request.status == 401).count()
}

#[tokio::test]
async fn read_only_asks_for_reading_and_nothing_else() {
    let mut world = World::new().await;
    let begin = SignInBegin { access: Some(Access::ReadOnly), ..beginning(&world.server.host()) };
    world.ask(begin).await.unwrap();
    assert_eq!(query_of(world.browser.last().as_str())["scope"], "read");
    let redirect = world.approve(ANA).await;
    world.settle(&redirect).await;
    assert_eq!(world.snapshot().await.accounts[0].scopes, ["read"], "T045-OA what was granted is shown");
}

#[tokio::test]
async fn a_cancelled_sign_in_takes_no_redirect() {
    let mut world = World::new().await;
    let begun = world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    for _ in 0..2 {
        world.ask(SignInCancel { id: begun.id.clone() }).await.unwrap();
    }
    assert_eq!(world.complete(&redirect).await.unwrap_err().code, Code::NoSuchSignIn);
    world.until(|shown| shown.sign_ins.is_empty()).await;
    assert_eq!(world.exchanges(), 0);
    world.stop().await;
    let stored = world.stored().await;
    assert!(stored.pending.is_empty() && stored.instances.is_empty(), "nothing is left: {stored:?}");
}

#[tokio::test]
async fn the_page_can_be_opened_again_while_the_sign_in_waits() {
    let mut world = World::new().await;
    let begun = world.begin(&world.server.host()).await.unwrap();
    world.ask(SignInOpen { id: begun.id.clone() }).await.unwrap();
    let pages = world.browser.opened();
    assert_eq!(pages[0], pages[1], "it is the same page");
    let redirect = world.approve(ANA).await;
    world.settle(&redirect).await;
    let late = world.ask(SignInOpen { id: begun.id }).await.unwrap_err();
    assert_eq!(late.code, Code::AlreadyUsed);
    let unknown = world.ask(SignInOpen { id: changed(&redirect, "code", None) }).await.unwrap_err();
    assert_eq!(unknown.code, Code::NoSuchSignIn);
}
