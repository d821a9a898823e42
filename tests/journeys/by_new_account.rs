//! Accounts that are made now: what is shown, what is typed, and what becomes of it.

use fediaccounts_core::{Created, FieldError, HouseRules, IdentifyError, NewAccountError};
use fediaccounts_practice::Joining;
use fediaccounts_protocol::manage::{self, SignIn, SignInBy, SignInNewAccount, SignInStep, Typed};
use fediaccounts_protocol::{Code, Failure};

use crate::world::{World, name_and_password, token_set};

fn typed(id: &str, agreed: bool) -> SignInNewAccount {
    SignInNewAccount {
        id: id.to_owned(),
        typed: name_and_password("ana", "a password"),
        email: Typed("ana@mail.example".into()),
        agreed,
        reason: String::new(),
        locale: "en".into(),
        date_of_birth: None,
    }
}

async fn asked(world: &World, approval: bool) -> SignIn {
    let begun = world.begin_with(SignInBy::NewAccount).await.unwrap();
    let house = manage::HouseRules { rules: vec!["Be kind".into()], approval, min_age: None };
    assert_eq!(begun.step, SignInStep::NewAccount { house, failure: None });
    begun
}

fn house(approval: bool) -> HouseRules {
    HouseRules { rules: vec!["Be kind".into()], approval, min_age: None }
}

/// Types it, and waits for what becomes of it.
async fn settled(world: &World, id: &str) -> SignInStep {
    let taken = world.ask(typed(id, true)).await.unwrap();
    assert_eq!(taken.step, SignInStep::Exchanging, "it is answered as soon as it is taken");
    world.settled(id).await
}

#[tokio::test]
async fn nothing_is_made_before_the_rules_are_agreed_to() {
    let (world, play) = World::pretending().await;
    play.houses.will_be([Ok(house(false))]);
    play.created.will_be([Ok(Created::Tokens(Box::new(token_set("t"))))]);
    let begun = asked(&world, false).await;
    assert!(world.browser.opened().is_empty());
    let refused = world.ask(typed(&begun.id, false)).await.unwrap_err();
    assert_eq!((refused.code, play.count("create")), (Code::RulesNotAgreed, 0));
    let step = settled(&world, &begun.id).await;
    assert!(matches!(step, SignInStep::Ready { again: false, .. }), "{step:?}");
    assert_eq!(play.count("create"), 1);
}

#[tokio::test]
async fn what_the_server_does_not_like_is_typed_again() {
    let (world, play) = World::pretending().await;
    play.houses.will_be([Ok(house(false))]);
    let begun = asked(&world, false).await;
    for (error, code) in [
        (NewAccountError::Field(FieldError::UsernameTaken), Code::UsernameTaken),
        (NewAccountError::Field(FieldError::EmailRefused), Code::EmailRefused),
        (NewAccountError::Field(FieldError::PasswordRefused), Code::PasswordRefused),
        (NewAccountError::Field(FieldError::ReasonNeeded), Code::ReasonNeeded),
        (NewAccountError::Field(FieldError::AgeRefused), Code::AgeRefused),
        (NewAccountError::TooMany { retry_after: None }, Code::TooManyTries),
        (NewAccountError::Refused { status: 422, words: "no".into() }, Code::NewAccountRefused),
    ] {
        play.created.will_be([Err(error)]);
        let step = settled(&world, &begun.id).await;
        let SignInStep::NewAccount { house, failure: Some(failure) } = step else { panic!("{step:?}") };
        assert_eq!((failure.code, house.rules.len()), (code, 1));
    }
    play.created.will_be([Err(NewAccountError::Closed)]);
    let step = settled(&world, &begun.id).await;
    assert!(matches!(
        &step,
        SignInStep::Failed { failure: Failure { code: Code::NewAccountsClosed, .. }, .. }
    ));
}

#[tokio::test]
async fn an_account_that_cannot_be_used_yet_signs_nobody_in() {
    let (mut world, play) = World::pretending().await;
    let tokens = || Ok(Created::Tokens(Box::new(token_set("t"))));
    for (approval, created, expected, owed) in [
        (false, tokens(), SignInStep::AwaitingConfirmation, true),
        (true, tokens(), SignInStep::AwaitingApproval, true),
        (false, Ok(Created::AwaitingConfirmation), SignInStep::AwaitingConfirmation, false),
        (true, Ok(Created::AwaitingApproval), SignInStep::AwaitingApproval, false),
    ] {
        let before = play.count("revoke");
        play.houses.will_be([Ok(house(approval))]);
        play.created.will_be([created]);
        play.identities.will_be([Err(IdentifyError::AccountDisabled)]);
        let begun = asked(&world, approval).await;
        assert_eq!(settled(&world, &begun.id).await, expected);
        world.until_nothing_is_owed().await;
        world.until(|shown| shown.lock == manage::Lock::Open).await;
        assert_eq!(play.count("revoke") > before, owed, "a token of nobody is revoked: {expected:?}");
    }
    assert!(world.snapshot().await.accounts.is_empty());
}

#[tokio::test]
async fn a_server_that_takes_nobody_is_asked_before_a_registration_is_spent() {
    let (world, play) = World::pretending().await;
    play.houses.will_be([Err(NewAccountError::Closed)]);
    let refused = world.begin_with(SignInBy::NewAccount).await.unwrap_err();
    assert_eq!((refused.code, play.count("register")), (Code::NewAccountsClosed, 0));
}

#[tokio::test]
async fn a_mastodon_makes_accounts_and_says_which_have_to_wait() {
    let mut world = World::new().await;
    for (joining, name, expected) in [
        (Joining::Open, "cara", None),
        (Joining::Approval, "hank", Some(SignInStep::AwaitingApproval)),
        (Joining::Confirmation, "ida", Some(SignInStep::AwaitingConfirmation)),
    ] {
        world.server.set_joining(joining);
        let begun = world.begin_with(SignInBy::NewAccount).await.unwrap();
        let reason = "I like maps.".to_owned();
        let taken = SignInNewAccount { reason: reason.clone(), ..typed(&begun.id, true) };
        world.ask(taken).await.unwrap();
        let step = world.settled(&begun.id).await;
        let SignInStep::NewAccount { failure: Some(failure), .. } = step else { panic!("{step:?}") };
        assert_eq!(failure.code, Code::UsernameTaken);
        let new = SignInNewAccount {
            typed: name_and_password(name, "a password"),
            email: Typed(format!("{name}@mail.example")),
            reason,
            ..typed(&begun.id, true)
        };
        world.ask(new).await.unwrap();
        match (world.settled(&begun.id).await, expected) {
            (SignInStep::Ready { account, .. }, None) => {
                let handle = format!("@{name}@{}", world.server.host());
                assert_eq!(world.account(&account).await.handle, handle);
            }
            (step, expected) => assert_eq!(Some(step), expected),
        }
    }
    world.until_nothing_is_owed().await;
    assert_eq!(world.server.tokens_of_people().len(), 1, "whoever waits has no token");
}
