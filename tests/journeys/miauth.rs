//! Misskey, by `MiAuth`: a session in the place of code and state, and tokens that the person alone can end.

use fediaccounts_core::{Secret, State as AuthorizationState};
use fediaccounts_practice::{ANA, BEN, Fault, Options, Software, Standing};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{GetPreview, Remove, SignInStep, SignedOut, State, WayBack};

use crate::world::{World, changed, host_of, id_of, query_of};

const CHECK_FAILED: Code = Code::CodeRefused;

async fn world() -> World {
    let mut world = World::around(Options { software: Software::Misskey, ..Options::default() }).await;
    world.start().await;
    world.until(|shown| shown.lock == fediaccounts_protocol::manage::Lock::Open).await;
    world
}

fn checks(world: &World) -> usize {
    let asked = world.server.requests();
    asked.iter().filter(|request| request.path.ends_with("/check")).count()
}

#[tokio::test]
async fn an_address_becomes_an_account() {
    let mut world = world().await;
    let typed = host_of(ANA, &world.server.host());
    let preview = world.ask(GetPreview { text: typed.clone() }).await.unwrap();
    assert_eq!(
        (preview.instance.software.as_str(), preview.instance.title.as_str()),
        ("Misskey", "Practice Social")
    );
    let begun = world.begin(&typed).await.unwrap();
    let page = world.browser.last();
    assert!(page.path().starts_with("/miauth/"), "{page}");
    let asked = query_of(page.as_str());
    assert_eq!(asked["name"], "FediAccounts");
    assert!(asked["callback"].ends_with(&begun.id), "the redirect URI is this sign-in's own");
    assert!(asked["permission"].contains("read:account,") && !asked["permission"].contains("admin"));
    assert_eq!(world.server.registrations(), 0, "there is nothing to register");
    let redirect = world.approve(ANA).await;
    assert_eq!(query_of(&redirect).keys().collect::<Vec<_>>(), ["session"]);
    let step = world.settle(&redirect).await;
    let SignInStep::Ready { account, again: false, .. } = step else { panic!("{step:?}") };
    let account = world.account(&account).await;
    assert_eq!((account.handle.as_str(), account.state), (typed.as_str(), State::Active));
    assert!(account.scopes.iter().any(|scope| scope == "write:notes"));
    assert_eq!((checks(&world), world.server.live_tokens()), (1, 1));
    world.restart().await;
    assert_eq!(world.check(&account_of(&world).await).await.unwrap().state, State::Active);
}

async fn account_of(world: &World) -> fediaccounts_protocol::manage::Account {
    world.snapshot().await.accounts.first().expect("there is one").clone()
}

#[tokio::test]
async fn a_session_that_is_not_this_sign_ins_asks_the_server_nothing() {
    let mut world = world().await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let foreign = AuthorizationState::from_secret(Secret::new("x".repeat(43))).session();
    for (bent, code) in [
        (changed(&redirect, "session", Some(foreign.expose())), Code::Mismatch),
        (changed(&redirect, "session", Some("not-a-session")), Code::BadRedirectUrl),
        (changed(&changed(&redirect, "session", None), "code", Some("CANARY")), Code::Mismatch),
        (changed(&redirect, "code", Some("CANARY")), Code::BadRedirectUrl),
        (format!("{redirect}&{}", redirect.split_once('?').expect("a query").1), Code::BadRedirectUrl),
    ] {
        assert_eq!(world.complete(&bent).await.unwrap_err().code, code, "T029-OA {bent}");
    }
    assert_eq!(checks(&world), 0, "T029-OA");
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "the true one still works: {step:?}");
}

#[tokio::test]
async fn the_session_of_one_sign_in_at_anothers_address_ends_both() {
    let mut world = world().await;
    world.begin(&world.server.host()).await.unwrap();
    let one = world.approve(ANA).await;
    world.begin(&world.server.host()).await.unwrap();
    let other = world.approve(ANA).await;
    let mixed = changed(&other, "session", Some(&query_of(&one)["session"]));
    assert_eq!(world.complete(&mixed).await.unwrap_err().code, Code::Mismatch, "T006-DL");
    for redirect in [&one, &other] {
        let step = world.settled_for_good(&id_of(redirect)).await;
        assert!(matches!(step, SignInStep::Failed { pending: false, .. }), "T006-DL {step:?}");
    }
    assert_eq!(checks(&world), 0, "T006-DL");
}

#[tokio::test]
async fn a_redirect_works_once() {
    let mut world = world().await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    assert!(matches!(world.settle(&redirect).await, SignInStep::Ready { .. }));
    let failure = world.complete(&redirect).await.unwrap_err();
    assert_eq!((failure.code, checks(&world)), (Code::AlreadyUsed, 1), "T005-DL");
}

#[tokio::test]
async fn a_denial_stays_at_the_server_and_a_made_up_redirect_gets_nothing() {
    let mut world = world().await;
    let begun = world.begin(&world.server.host()).await.unwrap();
    let page = world.browser.last();
    world.person.deny(page.as_str(), ANA).await.expect_err("nothing comes back");
    let shown = world.snapshot().await;
    assert!(matches!(shown.sign_ins[0].step, SignInStep::Waiting { .. }), "it can be cancelled");
    let session = page.path().trim_start_matches("/miauth/");
    let redirect = format!("{}?session={session}", query_of(page.as_str())["callback"]);
    let step = world.settle(&redirect).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!((failure.code, checks(&world)), (CHECK_FAILED, 1));
    assert_eq!((begun.id, world.server.live_tokens()), (id_of(&redirect), 0));
}

#[tokio::test]
async fn a_redirect_can_be_pasted() {
    let mut world = world().await;
    let begun = world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let session = query_of(&redirect)["session"].clone();
    assert!(world.paste(&begun.id, &session).await.is_err(), "T029-OA a bare session is no redirect");
    world.paste(&begun.id, &redirect).await.unwrap();
    assert!(matches!(world.settled(&begun.id).await, SignInStep::Ready { .. }));
}

#[tokio::test]
async fn it_comes_back_by_a_local_address_too_and_never_as_a_code() {
    let mut world = world().await;
    let begun = world.begin_by(WayBack::Loopback).await.unwrap();
    let refused = world.another_way(&begun.id, WayBack::Code).await.unwrap_err();
    assert_eq!(refused.code, Code::NotOffered, "its page shows none");
    let redirect = world.approve(ANA).await;
    assert!(redirect.starts_with("http://127.0.0.1:"), "{redirect}");
    assert!(matches!(world.settle(&redirect).await, SignInStep::Ready { .. }));
}

#[tokio::test]
async fn somebody_else_who_came_back_is_shown_before_anything_is_kept() {
    let mut world = world().await;
    world.begin(&host_of(ANA, &world.server.host())).await.unwrap();
    let redirect = world.approve(BEN).await;
    let step = world.settle(&redirect).await;
    assert!(!matches!(step, SignInStep::Ready { .. } | SignInStep::Failed { .. }), "{step:?}");
    assert!(world.snapshot().await.accounts.is_empty());
}

#[tokio::test]
async fn a_sign_out_waits_until_the_person_ended_it_at_the_server() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA");
    assert_eq!(world.account(&account.id).await.state, State::WaitingToSignOut);
    assert_eq!(world.server.live_tokens(), 1, "T057-OA it lives, so it is not called revoked");
    world.server.revoke_all();
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA seen to be dead");
    world.until(|shown| shown.accounts.is_empty()).await;
}

#[tokio::test]
async fn a_sign_out_that_waits_can_be_removed_all_the_same() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting));
    world.ask(Remove { account: account.id }).await.unwrap();
    world.until(|shown| shown.accounts.is_empty()).await;
}

#[tokio::test]
async fn how_the_account_stands_is_heard() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    world.server.move_to(ANA, "ana@elsewhere.example");
    let moved = State::Moved { to: "@ana@elsewhere.example".into() };
    assert_eq!(world.check(&account).await.unwrap().state, moved);
    world.server.move_back(ANA);
    world.server.set_standing(ANA, Standing::Suspended);
    assert_eq!(world.check(&account).await.unwrap().state, State::Suspended);
    world.server.reinstate(ANA);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    world.server.revoke_all();
    let state = world.check(&account).await.unwrap().state;
    assert!(matches!(state, State::NeedsSignIn { .. }), "{state:?}");
}

#[tokio::test]
async fn a_misskey_that_hides_its_nodeinfo_is_found() {
    let world = world().await;
    world.server.fail_always("/.well-known/nodeinfo", Fault::Status(403));
    let preview = world.ask(GetPreview { text: world.server.host() }).await.unwrap();
    assert_eq!(preview.instance.software, "Misskey");
}
