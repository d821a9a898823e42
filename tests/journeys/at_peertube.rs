//! Signing in at a PeerTube, which has no page for apps: name and password, and a code where somebody has
//! a second factor.

use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Fault, Software, Standing, User};
use fediaccounts_protocol::manage::{
    Account, EndSession, Factor, GetPreview, GetSessions, Offer, SignInBegin, SignInBy, SignInStep,
    SignedOut, State,
};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::world::{World, beginning, name_and_password};

const TOKEN: &str = "/api/v1/users/token";

async fn begun(world: &World) -> String {
    let begun = world.ask(beginning(&world.server.host())).await.unwrap().sign_in;
    assert_eq!((begun.by, &begun.step), (SignInBy::Password, &SignInStep::Password { failure: None }));
    begun.id
}

/// Signs somebody in who has no second factor.
async fn add(world: &World, user: User) -> Account {
    let id = begun(world).await;
    let step = world.type_password(&id, user.name, user.password).await;
    let SignInStep::Ready { account, .. } = step else { panic!("not ready: {step:?}") };
    world.account(&account).await
}

fn failure(step: &SignInStep) -> &Failure {
    match step {
        SignInStep::Password { failure: Some(failure) }
        | SignInStep::SecondFactor { failure: Some(failure), .. } => failure,
        step => panic!("nothing was wrong: {step:?}"),
    }
}

#[tokio::test]
async fn name_and_password_sign_in_and_out() {
    let world = World::at(Software::PeerTube).await;
    world.server.name_providers(&["University"]);
    let preview = world.ask(GetPreview { text: world.server.host() }).await.unwrap();
    assert_eq!(
        (preview.providers, &preview.instance.offers[0]),
        (vec!["University".to_owned()], &Offer::Password)
    );
    let account = add(&world, ANA).await;
    assert_eq!(account.handle, format!("@ana@{}", world.server.host()));
    assert!(account.scopes.is_empty() && account.signed_in_until.is_some(), "{account:?}");
    assert!(world.browser.opened().is_empty());
    assert_eq!(world.server.count("POST", TOKEN), 1, "T062-OA");
    let again = SignInBegin { account: Some(account.id.clone()), access: None, ..beginning("") };
    let begun = world.ask(again).await.unwrap().sign_in;
    let step = world.type_password(&begun.id, ANA.email, ANA.password).await;
    assert!(
        matches!(&step, SignInStep::Ready { account: id, again: true, .. } if *id == account.id),
        "{step:?}"
    );
    world.until_server(|server| server.live_tokens() == 1).await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    assert_eq!(world.server.live_tokens(), 0);
}

#[tokio::test]
async fn a_second_factor_is_wrong_and_then_right_and_the_password_is_typed_with_it() {
    let world = World::at(Software::PeerTube).await;
    let id = begun(&world).await;
    let step = world.type_password(&id, BEN.name, "wrong").await;
    assert_eq!(failure(&step).code, Code::WrongPassword);
    let step = world.type_password(&id, BEN.name, BEN.password).await;
    let asked = SignInStep::SecondFactor { factors: vec![Factor::Totp], again: true, failure: None };
    assert_eq!(step, asked);
    let again = || Some(name_and_password(BEN.name, BEN.password));
    let step = world.type_again(&id, Factor::Totp, "not-a-code", again()).await;
    assert_eq!(failure(&step).code, Code::WrongSecondFactor);
    let code = world.server.second_factor(BEN).unwrap();
    let (first, last) = code.split_at(3);
    let step = world.type_again(&id, Factor::Totp, &format!("{first} {last}"), again()).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!(world.server.count("POST", TOKEN), 4, "T062-OA each was sent once");
}

#[tokio::test]
async fn who_may_not_sign_in_is_told_why() {
    let world = World::at(Software::PeerTube).await;
    let id = begun(&world).await;
    for (standing, code) in [
        (Standing::Disabled, Code::AccountDisabled),
        (Standing::Unconfirmed, Code::EmailUnconfirmed),
        (Standing::Pending, Code::AwaitingApproval),
        (Standing::Rejected, Code::ApprovalRejected),
    ] {
        world.server.set_standing(ANA, standing);
        let step = world.type_password(&id, ANA.name, ANA.password).await;
        assert_eq!(failure(&step).code, code, "{standing:?}");
    }
    world.server.set_standing(ANA, Standing::Fine);
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "the sign-in went on all the time: {step:?}");
}

#[tokio::test]
async fn too_many_tries_are_said_with_their_time() {
    let world = World::at(Software::PeerTube).await;
    world.server.limit_sign_ins(Some(2));
    let id = begun(&world).await;
    for _ in 0..2 {
        let step = world.type_password(&id, ANA.name, "wrong").await;
        assert_eq!(failure(&step).code, Code::WrongPassword);
    }
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    let Failure { code: Code::TooManyTries, remedy: Remedy::Retry { after: Some(after) }, .. } =
        failure(&step)
    else {
        panic!("no time: {step:?}")
    };
    assert!((1..=300).contains(after), "{after}");
    world.server.advance(Duration::from_secs(u64::from(*after)));
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_server_in_trouble_gets_the_password_once_for_each_time_it_was_typed() {
    let world = World::at(Software::PeerTube).await;
    let id = begun(&world).await;
    for (sent, (fault, code)) in [
        (Fault::Status(500), Code::NotAnswering),
        (Fault::Drop, Code::NotAnswering),
        (Fault::Status(302), Code::BadRedirect),
    ]
    .into_iter()
    .enumerate()
    {
        world.server.fail_next(TOKEN, fault);
        let step = world.type_password(&id, ANA.name, ANA.password).await;
        assert_eq!((failure(&step).code, world.server.count("POST", TOKEN)), (code, sent + 1), "T062-OA");
    }
    world.server.forget_registrations();
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert_eq!(failure(&step).code, Code::RegistrationLost, "T059-OA it is made anew");
    assert_eq!(world.server.count("POST", TOKEN), 4, "T062-OA and the password is not sent by itself");
    let step = world.type_password(&id, ANA.name, ANA.password).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn sessions_are_listed_and_ended_where_the_server_has_them() {
    let world = World::at(Software::PeerTube).await;
    let account = add(&world, ANA).await;
    let of = || GetSessions { account: account.id.clone() };
    assert_eq!(world.ask(of()).await.unwrap_err().code, Code::NotOffered, "this version has none");
    world.server.list_sessions(true);
    let other = world.second_session(&account, ANA).await;
    let sessions = world.ask(of()).await.unwrap();
    let ids = |current| sessions.iter().filter(move |one| one.current == current).map(|one| one.id.clone());
    let (own, others): (Vec<_>, Vec<_>) = (ids(true).collect(), ids(false).collect());
    assert_eq!((own.len(), others.len()), (1, 1), "{sessions:?}");
    let end = |session: &str| EndSession { account: account.id.clone(), session: session.into() };
    assert_eq!(world.ask(end(&own[0])).await.unwrap_err().code, Code::OwnSession);
    assert_eq!(world.ask(end("4711")).await.unwrap_err().code, Code::NoSuchSession);
    world.ask(end(&others[0])).await.unwrap();
    assert_eq!(world.ask(of()).await.unwrap().len(), 1);
    assert_eq!(world.server.live_tokens(), 1);
    world.cancel(&other).await;
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}
