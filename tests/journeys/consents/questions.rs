//! What the person is asked, in which order, and how often.

use fediaccounts_core::AppClass;
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{self, Lifetime, PromptAnswer, Share};
use fediaccounts_protocol::public::{ListAccounts, RequestAccount};

use super::heard;
use crate::world::{World, code, token, wish};

#[tokio::test]
async fn an_app_gets_nothing_before_the_person_has_said_yes() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    assert_eq!(tuba.ask(ListAccounts {}).await.unwrap(), [], "T143-IP");
    for name in [account.id.as_str(), account.handle.as_str(), "nobody"] {
        assert_eq!(code(token(&tuba, name, "read").await), Some(Code::NoAccess), "T153-CO T143-IP {name}");
    }
    assert_eq!(world.snapshot().await.prompts, 0, "T153-CO a token is never asked for");
    let (granted, ()) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        assert_eq!(world.snapshot().await.prompts, 1);
        assert_eq!((prompt.name.as_str(), prompt.program.as_str()), ("tuba", "/usr/bin/tuba"));
        assert_eq!((prompt.class, prompt.script.as_deref()), (manage::AppClass::Installed, None));
        assert_eq!((prompt.says.as_deref(), prompt.named), (Some("journeys"), false), "T159-CO");
        assert_eq!(
            (prompt.reason.as_str(), &prompt.scopes[..]),
            ("To show what is new.", &["read".into()][..])
        );
        assert_eq!(prompt.lifetimes, [Lifetime::Once, Lifetime::UntilLock, Lifetime::Always]);
        let [choice] = &prompt.choices[..] else { panic!("{prompt:?}") };
        assert_eq!(
            (&choice.account, &choice.handle, &choice.software),
            (&account.id, &account.handle, &"Mastodon".to_owned())
        );
        assert_eq!((&choice.shares[..], choice.in_browser), (&[Share::OwnToken, Share::Account][..], true));
        assert_eq!(code(token(&tuba, &account.id, "read").await), Some(Code::NoAccess), "T153-CO");
        asked.allow(&prompt, &account.id, Lifetime::Always, Share::Account).await.unwrap();
    });
    assert_eq!(granted.unwrap().account.id, account.id);
    assert_eq!(tuba.ask(ListAccounts {}).await.unwrap().len(), 1);
    let given = token(&tuba, &account.id, "read").await.unwrap();
    assert!(world.server.token_is_live(&given.access_token.0));
    assert_eq!(code(token(&tuba, &account.id, "write").await), Some(Code::ConsentRequired), "T144-IP");
    // What was agreed to is not asked again, and no more than that.
    assert_eq!(tuba.ask(wish("read:accounts")).await.unwrap().account.id, account.id);
    let (more, ()) = tokio::join!(tuba.ask(wish("read write")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(more), Some(Code::Denied), "T144-IP");
}

#[tokio::test]
async fn two_minutes_without_an_answer_are_a_no() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        assert_eq!(prompt.expires_at, world.clock.at().seconds() + 120);
        world.pass(119).await;
        assert_eq!(world.snapshot().await.prompts, 1, "T153-CO");
        world.clock.move_by(1);
        assert_eq!(asked.next().await, None, "T153-CO");
    });
    assert_eq!(heard(verdict), Some(Code::Denied), "T153-CO");
    assert_eq!(heard(tuba.ask(wish("read")).await), Some(Code::Denied), "T157-CO no answer is a no");
}

#[tokio::test]
async fn few_questions_wait_and_one_is_shown() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let asked = world.watcher().await;
    let mut asking = tokio::task::JoinSet::new();
    for number in 0..20 {
        let app = world.installed(&format!("app{number}"), number).await;
        asking.spawn(async move { heard(app.ask(wish("read")).await) });
    }
    let again = world.installed("app0", 99).await;
    let answering = async {
        world.until(|shown| shown.prompts == 3).await;
        assert_eq!(heard(again.ask(wish("read")).await), Some(Code::RateLimited), "T157-CO three in all");
        let mut shown = vec![];
        while shown.len() < 3 {
            let prompt = asked.prompt().await;
            asked.deny(&prompt).await;
            shown.push(prompt.program);
        }
        shown
    };
    let (words, shown) = tokio::join!(asking.join_all(), answering);
    let count = |code| words.iter().filter(|verdict| **verdict == Some(code)).count();
    assert_eq!((count(Code::Denied), count(Code::RateLimited)), (3, 17), "T157-CO");
    assert_eq!(shown.len(), 3, "T157-CO");
    assert_eq!(world.snapshot().await.prompts, 0);
}

#[tokio::test]
async fn after_a_no_an_app_has_to_wait_longer_each_time() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    for wait in [60, 120, 240] {
        let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
            asked.deny(&asked.prompt().await).await;
        });
        assert_eq!(heard(verdict), Some(Code::Denied), "T157-CO");
        world.clock.move_by(wait - 1);
        for _ in 0..5 {
            assert_eq!(heard(tuba.ask(wish("read")).await), Some(Code::Denied), "T157-CO {wait}");
        }
        assert_eq!(world.snapshot().await.prompts, 0, "T157-CO");
        world.clock.move_by(1);
    }
    // Another app is not kept waiting.
    let other = world.installed("other", 8).await;
    let (verdict, ()) = tokio::join!(other.ask(wish("read")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied));
}

/// A program of the person's own copies itself to another path before each question.
#[tokio::test]
async fn copies_of_one_program_do_not_ask_for_ever() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let known = world.program(AppClass::PathOnly, "/home/ana/tut", 1).await;
    world.allow(&known, "read", Lifetime::UntilLock, Share::Account).await.unwrap();
    let asked = world.watcher().await;
    let mut shown = 0;
    for number in 10..30 {
        let copy = world.program(AppClass::PathOnly, &format!("/tmp/copy{number}"), number).await;
        let asking = copy.ask(wish("read"));
        let answering = async {
            let prompt = asked.prompt().await;
            shown += 1;
            asked.deny(&prompt).await;
            std::future::pending::<()>().await;
        };
        let verdict = tokio::select! { verdict = asking => verdict, () = answering => unreachable!() };
        assert_eq!(heard(verdict), Some(Code::Denied), "T157-CO {number}");
    }
    assert_eq!(shown, 4, "T157-CO three, and the one after which all wait");
    // Who is installed, or was let in before, is not kept waiting.
    let tuba = world.installed("tuba", 7).await;
    world.allow(&tuba, "read", Lifetime::Once, Share::Account).await.unwrap();
    world.allow(&known, "write", Lifetime::UntilLock, Share::Account).await.unwrap();
    assert_eq!(code(token(&known, &account.id, "write").await), None);
}

#[tokio::test]
async fn an_app_that_may_not_ask_again_is_never_shown() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let about = |account: &str| RequestAccount { account: Some(account.to_owned()), ..wish("read") };
    let (verdict, ()) = tokio::join!(tuba.ask(about(&ana.handle)), async {
        let prompt = asked.prompt().await;
        assert!(prompt.named && prompt.choices.len() == 1);
        asked.answer(&prompt.id, PromptAnswer::Never).await.unwrap();
    });
    assert_eq!(heard(verdict), Some(Code::Denied), "T157-CO");
    for round in 0..2 {
        assert_eq!(heard(tuba.ask(about(&ana.handle)).await), Some(Code::Denied), "T157-CO {round}");
        let app = world.snapshot().await.apps.remove(0);
        assert_eq!(app.refusals[0].account.as_deref(), Some(ana.id.as_str()));
        // For others it may.
        let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
            let prompt = asked.prompt().await;
            let choices: Vec<_> = prompt.choices.iter().map(|choice| &choice.account).collect();
            assert_eq!(choices, [&ben.id], "T157-CO");
            asked.deny(&prompt).await;
        });
        assert_eq!(heard(verdict), Some(Code::Denied));
        world.clock.move_by(100_000);
    }
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        asked.answer(&prompt.id, PromptAnswer::Never).await.unwrap();
    });
    assert_eq!(heard(verdict), Some(Code::Denied));
    drop((tuba, asked));
    world.clock.move_by(1_000_000);
    world.restart().await;
    let tuba = world.installed("tuba", 8).await;
    for asked in [wish("read"), about(&ben.handle), about("nobody")] {
        assert_eq!(heard(tuba.ask(asked).await), Some(Code::Denied), "T157-CO it outlives a restart");
    }
    assert_eq!(world.prompt.shown(), 0, "T157-CO");
}

#[tokio::test]
async fn a_named_account_that_is_not_here_is_asked_about_like_one_that_is() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let asked = world.watcher().await;
    // An id that the app was never told names nobody.
    for (number, name) in [(1, ana.id.as_str()), (2, "@nobody@social.example"), (3, "")] {
        let tuba = world.installed(&format!("app{number}"), 7).await;
        let named = RequestAccount { account: Some(name.to_owned()), ..wish("read") };
        let (verdict, ()) = tokio::join!(tuba.ask(named), async {
            let prompt = asked.prompt().await;
            assert!(prompt.named && prompt.choices.is_empty(), "T143-IP {prompt:?}");
            asked.deny(&prompt).await;
        });
        assert_eq!(heard(verdict), Some(Code::Denied), "T143-IP {name}");
    }
}

#[tokio::test]
async fn the_choice_is_among_the_accounts_that_are_asked_for() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let asked = world.watcher().await;
    let host = world.server.host();
    let only = |software: Option<&str>, instance: Option<&str>, account: Option<&str>| RequestAccount {
        software: software.map(str::to_owned),
        instance: instance.map(str::to_owned),
        account: account.map(str::to_owned),
        ..wish("read")
    };
    let bare = ben.handle.trim_start_matches('@').to_uppercase();
    for (number, (wish, expected)) in [
        (only(None, None, None), vec![&ana, &ben]),
        (only(Some("Mastodon"), Some(&host), None), vec![&ana, &ben]),
        (only(Some("pleroma"), None, None), vec![]),
        (only(None, Some("other.example"), None), vec![]),
        (only(None, Some("no host"), None), vec![]),
        (only(None, None, Some(&ana.handle)), vec![&ana]),
        (only(None, None, Some(&bare)), vec![&ben]),
        (only(Some("pleroma"), None, Some(&ana.handle)), vec![]),
    ]
    .into_iter()
    .enumerate()
    {
        let app = world.installed(&format!("app{number}"), 7).await;
        let (_, ()) = tokio::join!(app.ask(wish), async {
            let prompt = asked.prompt().await;
            let choices: Vec<_> = prompt.choices.iter().map(|choice| choice.handle.as_str()).collect();
            let expected: Vec<_> = expected.iter().map(|account| account.handle.as_str()).collect();
            assert_eq!(choices, expected, "T161-CO {number}");
            asked.deny(&prompt).await;
        });
    }
}

#[tokio::test]
async fn what_an_account_cannot_give_is_not_offered() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let asked = world.watcher().await;
    let app = world.installed("moderator", 7).await;
    let (_, ()) = tokio::join!(app.ask(wish("admin:read")), async {
        let prompt = asked.prompt().await;
        // The account's own token may not do that; one of the app's own could.
        assert_eq!(prompt.choices[0].shares, [Share::OwnToken], "T144-IP");
        asked.deny(&prompt).await;
    });
}

#[tokio::test]
async fn how_long_depends_on_how_surely_the_program_is_known() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let asked = world.watcher().await;
    let all = [Lifetime::Once, Lifetime::UntilLock, Lifetime::Always];
    for (class, longest) in [
        (AppClass::Signed, 3),
        (AppClass::Sandboxed, 3),
        (AppClass::Installed, 3),
        (AppClass::Keyed, 3),
        (AppClass::PathOnly, 2),
        (AppClass::Interpreter, 2),
        (AppClass::Unknown, 1),
    ] {
        let app = world.program(class, "/opt/any", 7).await;
        let (_, ()) = tokio::join!(app.ask(wish("read")), async {
            let prompt = asked.prompt().await;
            assert_eq!(prompt.lifetimes, all[..longest], "T127-IP T128-IP {class:?}");
            let account = &prompt.choices[0].account;
            if longest < 3 {
                let longer = asked.allow(&prompt, account, all[longest], Share::Account).await;
                assert_eq!(code(longer), Some(Code::BadRequest), "T127-IP T128-IP {class:?}");
            }
            asked.deny(&prompt).await;
        });
    }
}
