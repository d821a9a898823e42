//! What counts as an answer, and to what.

use std::sync::Arc;

use fediaccounts_core::{AppClass, AppIdentity, Attested, Process};
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lifetime, PromptAnswer, Share};
use fediaccounts_protocol::public::ListAccounts;

use super::heard;
use crate::world::{MadeUpAttestor, World, code, token, wish};

fn yes(account: &str, lifetime: Lifetime, share: Share) -> PromptAnswer {
    PromptAnswer::Allow { account: account.to_owned(), lifetime, share }
}

#[tokio::test]
async fn a_yes_counts_when_the_question_can_have_been_read() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        let at_once = asked.answer(&prompt.id, yes(&account.id, Lifetime::Once, Share::Account)).await;
        assert_eq!(code(at_once), Some(Code::TooSoon), "T155-CO");
        assert_eq!(world.snapshot().await.apps, [], "T155-CO");
        asked.allow(&prompt, &account.id, Lifetime::Once, Share::Account).await.unwrap();
    });
    assert_eq!(heard(verdict), None);
    // No is heard at once.
    let (verdict, ()) = tokio::join!(tuba.ask(wish("write")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied), "T155-CO");
}

#[tokio::test]
async fn only_what_was_shown_can_be_agreed_to() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let (first, asked) = (world.installed("first", 7).await, world.watcher().await);
    let second = world.installed("second", 8).await;
    let named =
        fediaccounts_protocol::public::RequestAccount { account: Some(ana.handle.clone()), ..wish("read") };
    let answering = async {
        let shown = asked.prompt().await;
        world.until(|shown| shown.prompts == 2).await;
        assert_eq!(shown.id.len(), 22, "T154-CO 128 bits");
        assert!(
            !format!("{:?}", world.snapshot().await).contains(&shown.id),
            "T154-CO it stands in no snapshot"
        );
        for guessed in ["", "1", &shown.id[1..], &"A".repeat(22)] {
            let answer = asked.answer(guessed, yes(&ana.id, Lifetime::Once, Share::Account)).await;
            assert_eq!(code(answer), Some(Code::NoSuchPrompt), "T154-CO T158-CO {guessed}");
        }
        let other = asked.allow(&shown, &ben.id, Lifetime::Once, Share::Account).await;
        assert_eq!(code(other), Some(Code::BadRequest), "T158-CO another account");
        asked.deny(&shown).await;
        let next = asked.prompt().await;
        assert_ne!(next.id, shown.id);
        let old = asked.answer(&shown.id, yes(&ana.id, Lifetime::Once, Share::Account)).await;
        assert_eq!(code(old), Some(Code::NoSuchPrompt), "T158-CO");
        asked.deny(&next).await;
    };
    let later = async {
        world.until(|shown| shown.prompts == 1).await;
        second.ask(wish("write")).await
    };
    let (one, two, ()) = tokio::join!(first.ask(named), later, answering);
    assert_eq!((heard(one), heard(two)), (Some(Code::Denied), Some(Code::Denied)));
    assert_eq!(world.snapshot().await.apps, [], "T158-CO");
    // A program that may not manage sees no question, and answers none.
    let prompts = first.call("manage.prompts", serde_json::json!({})).await;
    assert_eq!(code(prompts), Some(Code::NotAllowed), "T154-CO");
}

#[tokio::test]
async fn who_is_another_one_by_then_gets_nothing() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let asked = world.watcher().await;
    let other = |program: &str, began| Attested {
        identity: AppIdentity { class: AppClass::Installed, program: program.to_owned() },
        process: Some(Process { number: 7, began }),
        script: None,
    };
    let others =
        [None, Some(other("/usr/bin/evil", 1)), Some(other("/usr/bin/tuba", 2))].into_iter().enumerate();
    for (number, other) in others {
        let attestor = Arc::new(MadeUpAttestor::program(AppClass::Installed, "/usr/bin/tuba", 7));
        let tuba = world.app(Arc::clone(&attestor)).await;
        let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
            let prompt = asked.prompt().await;
            attestor.change(other);
            let allowed = asked.allow(&prompt, &account.id, Lifetime::Always, Share::Account).await;
            assert_eq!(code(allowed), Some(Code::NoSuchPrompt), "T125-IP T158-CO {number}");
        });
        assert!(heard(verdict).is_some(), "T125-IP {number}");
        assert_eq!(world.snapshot().await.apps, [], "T125-IP {number}");
    }
}

#[tokio::test]
async fn an_interpreters_consent_is_for_one_process() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let python = world.program(AppClass::Interpreter, "/usr/bin/python3", 7).await;
    let account = world.allow(&python, "read", Lifetime::UntilLock, Share::Account).await.unwrap();
    assert!(token(&python, &account.id, "read").await.is_ok());
    // The same script again, and another one: each is another process.
    let evil = world.program(AppClass::Interpreter, "/usr/bin/python3", 8).await;
    assert_eq!(evil.ask(ListAccounts {}).await.unwrap(), [], "T128-IP");
    for name in [&account.id, &account.handle] {
        assert_eq!(code(token(&evil, name, "read").await), Some(Code::NoAccess), "T128-IP");
    }
    world.allow(&evil, "read", Lifetime::UntilLock, Share::Account).await.unwrap();
    assert!(token(&python, &account.id, "read").await.is_ok(), "the first one keeps its own");
    let same = world.program(AppClass::Interpreter, "/usr/bin/python3", 7).await;
    assert!(token(&same, &account.id, "read").await.is_ok(), "another connection of the same process");
}

#[tokio::test]
async fn another_class_of_the_same_program_is_asked_for_anew() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    let account = world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    for (class, program) in [
        (AppClass::PathOnly, "/usr/bin/tuba"),
        (AppClass::Installed, "/usr/bin/tuba2"),
        (AppClass::Sandboxed, "tuba"),
    ] {
        let other = world.program(class, program, 7).await;
        assert_eq!(code(token(&other, &account.id, "read").await), Some(Code::NoAccess), "T165-CO {class:?}");
    }
    let updated = world.installed("tuba", 99).await;
    assert!(token(&updated, &account.id, "read").await.is_ok(), "T165-CO an update of it is the same app");
}

#[tokio::test]
async fn an_app_gets_a_token_of_its_own_after_the_browser() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let live = world.server.live_tokens();
    // The person says no in the browser: nothing is given, and nothing kept.
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        let answered = asked.allow(&prompt, &ana.id, Lifetime::Always, Share::OwnToken).await.unwrap();
        assert!(answered.sign_in.is_some());
        world.until(|shown| shown.prompts == 0).await; // it is answered, and stands until the browser is done
        let again = asked.allow(&prompt, &ana.id, Lifetime::Always, Share::Account).await;
        assert_eq!(code(again), Some(Code::NotNow), "T158-CO");
        asked.deny(&prompt).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied));
    assert_eq!((world.snapshot().await.apps, world.server.live_tokens()), (vec![], live));
    world.clock.move_by(60);

    let asking = tokio::spawn(async move { (tuba.ask(wish("read")).await, tuba) });
    let prompt = asked.prompt().await;
    let answered = asked.allow(&prompt, &ana.id, Lifetime::Always, Share::OwnToken).await.unwrap();
    assert_eq!(world.snapshot().await.apps, [], "nothing is given before the token is there");
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    let (verdict, tuba) = asking.await.unwrap();
    assert_eq!(heard(verdict), None, "{answered:?}");
    let own = token(&tuba, &ana.id, "read").await.unwrap();
    assert_ne!(own.access_token.0, world.token_of(&ana).await.unwrap().token.expose(), "T144-IP");
    // The next time it is there already.
    let app = world.snapshot().await.apps.remove(0);
    world.ask(fediaccounts_protocol::manage::Withdraw { app: app.id, account: None }).await.unwrap();
    assert_eq!(code(token(&tuba, &ana.id, "read").await), Some(Code::NoAccess), "T147-IP");
    world.until_server(|server| !server.token_is_live(&own.access_token.0)).await;
    assert!(world.server.token_is_live(world.token_of(&ana).await.unwrap().token.expose()), "T147-IP");
}
