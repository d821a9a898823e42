//! Accounts that are made at a Mastodon.

use fediaccounts_practice::Joining;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInBy, SignInNewAccount, SignInStep, Typed};

use crate::world::{World, name_and_password};

/// Types what a new account of that name needs, and waits for what becomes of it.
async fn join(world: &World, name: &str) -> SignInStep {
    let begun = world.begin_with(SignInBy::NewAccount).await.unwrap();
    let SignInStep::NewAccount { house, .. } = &begun.step else { panic!("{begun:?}") };
    assert!(!house.rules.is_empty());
    let typed = SignInNewAccount {
        id: begun.id.clone(),
        typed: name_and_password(name, "new-practice"),
        email: Typed(format!("{name}@practice.example")),
        agreed: true,
        reason: "I like maps.".into(),
        locale: "en".into(),
        date_of_birth: None,
    };
    world.ask(typed).await.unwrap();
    world.settled(&begun.id).await
}

#[tokio::test]
async fn an_account_is_made_and_signed_in() {
    let world = World::new().await;
    let taken = join(&world, "ana").await;
    let SignInStep::NewAccount { failure: Some(failure), .. } = taken else { panic!("{taken:?}") };
    assert_eq!(failure.code, Code::UsernameTaken);
    let step = join(&world, "cara").await;
    let SignInStep::Ready { account, .. } = step else { panic!("not ready: {step:?}") };
    assert_eq!(world.account(&account).await.handle, format!("@cara@{}", world.server.host()));
    assert_eq!(world.server.newcomers().len(), 1);
}

#[tokio::test]
async fn who_has_to_wait_is_told_for_what() {
    let world = World::new().await;
    for (joining, name, expected) in [
        (Joining::Approval, "hank", SignInStep::AwaitingApproval),
        (Joining::Confirmation, "ida", SignInStep::AwaitingConfirmation),
    ] {
        world.server.set_joining(joining);
        assert_eq!(join(&world, name).await, expected);
    }
    assert!(world.snapshot().await.accounts.is_empty());
    world.server.set_joining(Joining::Closed);
    let closed = world.begin_with(SignInBy::NewAccount).await.unwrap_err();
    assert_eq!((closed.code, world.server.newcomers().len()), (Code::NewAccountsClosed, 2));
}
