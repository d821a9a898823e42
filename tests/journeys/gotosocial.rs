//! GoToSocial: a page that no answer comes back from but yes, raw texts for errors, and a list of tokens
//! that does not say which one is ours.

use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Options, Software};
use fediaccounts_protocol::manage::{
    Account, EndSession, GetPreview, GetSessions, Lock, OpenSessionsPage, SignInReason, SignInStep,
    SignedOut, State, WayBack,
};
use fediaccounts_protocol::{Code, Remedy};

use crate::world::{World, host_of, query_of, visit};

const WHO: &str = "/api/v1/accounts/verify_credentials";

async fn world() -> World {
    let mut world = World::around(Options { software: Software::GoToSocial, ..Options::default() }).await;
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    world
}

/// Signs somebody in by that way.
async fn signed_in_by(world: &mut World, way: WayBack) -> Account {
    let begun = world.begin_by(way).await.unwrap();
    let answer = world.approve(ANA).await;
    match way {
        WayBack::Scheme => drop(world.complete(&answer).await.unwrap()),
        WayBack::Loopback => drop(visit(&answer).await.unwrap()),
        WayBack::Code => drop(world.paste(&begun.id, &query_of(&answer)["code"]).await.unwrap()),
    }
    let step = world.settled(&begun.id).await;
    let SignInStep::Ready { account, again: false, .. } = step else { panic!("{way:?} {step:?}") };
    world.account(&account).await
}

#[tokio::test]
async fn an_address_becomes_an_account_and_the_account_nothing() {
    for way in [WayBack::Scheme, WayBack::Loopback, WayBack::Code] {
        let mut world = world().await;
        let typed = host_of(ANA, &world.server.host());
        let preview = world.ask(GetPreview { text: typed.clone() }).await.unwrap();
        assert_eq!(preview.instance.software, "GoToSocial");
        let account = signed_in_by(&mut world, way).await;
        assert_eq!((account.handle.as_str(), account.state.clone()), (typed.as_str(), State::Active));
        assert_eq!(world.server.code_verifiers().len(), 1, "T032-OA sent, though nobody looks at it");
        assert_eq!(world.check(&account).await.unwrap().state, State::Active);
        world.restart().await;
        let token = world.server.tokens().pop().unwrap();
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "{way:?}");
        assert!(!world.server.token_is_live(&token), "T057-OA");
        let last = world.server.requests().pop().unwrap();
        assert_eq!((last.path.as_str(), last.status), (WHO, 401), "T057-OA proven afterwards");
        world.until(|shown| shown.accounts.is_empty()).await;
    }
}

#[tokio::test]
async fn two_people_of_one_server_stay_apart() {
    let mut world = world().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    assert_eq!(world.sign_out(&ana).await, Ok(SignedOut::Revoked));
    assert_eq!(world.check(&ben).await.unwrap().state, State::Active, "T058-OA");
}

#[tokio::test]
async fn tokens_are_listed_and_others_than_our_own_ended() {
    let mut world = world().await;
    let phone = world.server.sign_in_with(ANA, "Tusky");
    world.server.advance(Duration::from_secs(60));
    let account = world.add(ANA).await;
    world.server.advance(Duration::from_secs(60));
    world.server.sign_in_with(BEN, "Feditext");
    let list = GetSessions { account: account.id.clone() };
    let sessions = world.ask(list.clone()).await.unwrap();
    let shown: Vec<_> = sessions.iter().map(|session| (session.name.as_str(), session.current)).collect();
    assert_eq!(shown, [("FediAccounts", true), ("Tusky", false)]);
    assert!(sessions[0].created_at > sessions[1].created_at && sessions[1].used_at.is_none());
    let end = |session: &str| EndSession { account: account.id.clone(), session: session.to_owned() };
    assert_eq!(world.ask(end(&sessions[0].id)).await.unwrap_err().code, Code::OwnSession);
    assert!(world.server.token_is_live(&phone));
    world.ask(end(&sessions[1].id)).await.unwrap();
    assert!(!world.server.token_is_live(&phone));
    assert_eq!(world.ask(list).await.unwrap().len(), 1);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    world.ask(OpenSessionsPage { account: account.id.clone() }).await.unwrap();
    assert_eq!(world.browser.last().path(), "/settings/user/tokens");
}

#[tokio::test]
async fn where_two_tokens_could_be_ours_none_is_said_to_be() {
    let mut world = world().await;
    world.server.grant_scope(Some("read write"));
    let account = world.add(ANA).await;
    world.server.sign_in_with(ANA, "Twin"); // in the same second, or in the next
    let sessions = world.ask(GetSessions { account: account.id.clone() }).await.unwrap();
    let marked = sessions.iter().filter(|session| session.current).count();
    assert!(sessions.len() == 2 && marked <= 1, "{sessions:?}");
    let wrong = sessions.iter().any(|session| session.current && session.name == "Twin");
    assert!(!wrong, "never the other one: {sessions:?}");
}

#[tokio::test]
async fn a_dead_token_is_told_from_somebody_who_may_not_come_in() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    world.server.disable(ANA);
    assert_eq!(world.check(&account).await.unwrap().state, State::Suspended, "T056-OA the token lives");
    world.server.reinstate(ANA);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    world.server.revoke_all();
    let state = world.check(&account).await.unwrap().state;
    assert_eq!(state, State::NeedsSignIn { why: SignInReason::TokenRefused }, "T056-OA");
}

#[tokio::test]
async fn a_registration_that_the_server_lost_is_made_anew() {
    let mut world = world().await;
    let first = world.begin(&world.server.host()).await.unwrap();
    let answer = world.approve(ANA).await;
    world.server.forget_registrations();
    world.complete(&answer).await.unwrap();
    let step = world.settled(&first.id).await;
    assert!(matches!(step, SignInStep::Replaced { .. }), "T059-OA {step:?}");
    world.until_browser(2).await;
    let answer = world.approve(ANA).await;
    let step = world.settle(&answer).await;
    assert!(matches!(step, SignInStep::Ready { again: false, .. }), "T059-OA {step:?}");
    assert_eq!(world.server.registrations(), 2);
}

#[tokio::test]
async fn a_code_that_it_does_not_know_is_no_lost_registration() {
    let mut world = world().await;
    let begun = world.begin_by(WayBack::Code).await.unwrap();
    let page = world.approve(ANA).await;
    world.paste(&begun.id, "deadbeef").await.unwrap();
    let step = world.settled(&begun.id).await;
    assert!(!matches!(step, SignInStep::Replaced { .. }), "T059-OA {step:?}");
    world.paste(&begun.id, &query_of(&page)["code"]).await.unwrap();
    let step = world.settled_for_good(&begun.id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!(world.server.registrations(), 1, "T059-OA");
}

#[tokio::test]
async fn a_server_that_is_starting_is_asked_again_when_it_said() {
    let world = world().await;
    world.server.set_starting(true);
    let failure = world.begin(&world.server.host()).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::NotAnswering, Remedy::Retry { after: Some(120) }));
    world.server.set_starting(false);
    assert!(world.begin(&world.server.host()).await.is_ok());
}
