//! The search for what a person typed into sign-ins: in files, in the log, in what any client was sent.

use fediaccounts_practice::{ANA, BEN, Software};
use fediaccounts_protocol::manage::{
    Factor, SignInBy, SignInNewAccount, SignInPassword, SignInStep, Typed, Watch,
};

use crate::world::{Search, World, files, logged, name_and_password};

/// A code that no server gave: with more than six digits, so that a number found by chance is none.
const CODE: &str = "CANARY_CODE_4711";
const WRONG: &str = "CANARY_PASSWORD_4712";
const NEW: &str = "CANARY_PASSWORD_4713";
const EMAIL: &str = "canary_4714@practice.example";
const BIRTH: &str = "1971-07-17";

/// Wrong and right, with a second factor, a cancel in between and a lock at the end.
async fn by_password(world: &World) {
    let begun = world.begin_with(SignInBy::Password).await.unwrap();
    world.type_password(&begun.id, BEN.name, WRONG).await;
    world.server.set_second_factor(BEN, true);
    let step = world.type_password(&begun.id, BEN.name, BEN.password).await;
    let SignInStep::SecondFactor { again, .. } = step else { panic!("{step:?}") };
    world.snapshot().await;
    let typed = || again.then(|| name_and_password(BEN.name, BEN.password));
    world.type_again(&begun.id, Factor::Totp, CODE, typed()).await;
    let code = world.server.one_time_code();
    let step = world.type_again(&begun.id, Factor::Totp, &code, typed()).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    let begun = world.begin_with(SignInBy::Password).await.unwrap();
    let wrong = SignInPassword { id: begun.id.clone(), typed: name_and_password(ANA.name, WRONG) };
    world.ask(wrong).await.unwrap();
    world.cancel(&begun.id).await;
    let gone = SignInPassword { id: begun.id, typed: name_and_password(ANA.name, ANA.password) };
    world.ask(gone).await.unwrap_err();
}

async fn with_a_new_account(world: &World) {
    let begun = world.begin_with(SignInBy::NewAccount).await.unwrap();
    for name in [ANA.name, "cara"] {
        let request = SignInNewAccount {
            id: begun.id.clone(),
            typed: name_and_password(name, NEW),
            email: Typed(EMAIL.into()),
            agreed: true,
            reason: String::new(),
            locale: "en".into(),
            date_of_birth: Some(Typed(BIRTH.into())),
        };
        world.ask(request).await.unwrap();
        world.settled(&begun.id).await;
    }
}

#[tokio::test]
async fn what_was_typed_is_not_told_logged_or_written() {
    let canaries = [WRONG, ANA.password, BEN.password, CODE, NEW, EMAIL, BIRTH];
    let search = Search::of(canaries.map(|canary| (canary, canary.as_bytes())));
    for software in [Software::PeerTube, Software::Pleroma] {
        let mut world = World::at(software).await;
        let watcher = world.connect().await;
        watcher.ask(Watch { window: true }).await.unwrap();
        by_password(&world).await;
        if software == Software::Pleroma {
            with_a_new_account(&world).await;
        }
        let open = files(&world.profile());
        world.lock().await.unwrap();
        world.stop().await;
        for (path, bytes) in [open, files(&world.profile())].concat() {
            assert_eq!(search.find(&bytes), None, "T062-OA T090-ST in {}", path.display());
        }
        let heard = world.heard.lock().unwrap().join("\n");
        assert!(heard.contains("second_factor"), "the wire was listened to");
        assert_eq!(search.find(heard.as_bytes()), None, "T062-OA T145-IP");
    }
    let log = logged();
    assert!(
        Search::of([("it", b"a sign-in ended".as_slice())]).find(&log).is_some(),
        "the log was listened to"
    );
    assert_eq!(search.find(&log), None, "T062-OA T193-PR");
}
