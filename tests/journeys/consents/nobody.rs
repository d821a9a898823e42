//! Questions that nobody can see, and those that are taken back.

use fediaccounts_core::About;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lifetime, Lock, Share};
use fediaccounts_protocol::public::RequestAccount;

use super::heard;
use crate::world::{World, wish};

#[tokio::test]
async fn without_anybody_who_watches_a_window_comes_up_or_the_app_hears_soon() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        world.until_server(|_| world.prompt.shown() == 1).await;
        world.clock.move_by(4);
        assert_eq!(world.snapshot().await.prompts, 1, "T169-CO");
        world.clock.move_by(1);
    });
    assert_eq!(heard(verdict), Some(Code::ConsentRequired), "T169-CO");
    // A window that comes in time is shown the question.
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        world.until_server(|_| world.prompt.shown() == 2).await;
        world.clock.move_by(4);
        let asked = world.watcher().await;
        let prompt = asked.prompt().await;
        world.clock.move_by(60);
        asked.allow(&prompt, &prompt.choices[0].account, Lifetime::Once, Share::Account).await.unwrap();
    });
    assert_eq!(heard(verdict), None, "T169-CO");
    assert_eq!(world.prompt.shown(), 2);
}

#[tokio::test]
async fn without_a_screen_the_app_hears_at_once() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.prompt.take_screen_away();
    let tuba = world.installed("tuba", 7).await;
    assert_eq!(heard(tuba.ask(wish("read")).await), Some(Code::ConsentRequired), "T169-CO");
    // On a terminal the person is asked all the same.
    let asked = world.watcher().await;
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied), "T169-CO");
    assert_eq!(world.prompt.shown(), 1, "who watches needs no window");
}

#[tokio::test]
async fn a_window_that_goes_away_leaves_nobody_waiting() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let before = world.clock.at();
    let asking = tokio::spawn(async move { heard(tuba.ask(wish("read")).await) });
    asked.prompt().await;
    drop(asked);
    while !asking.is_finished() {
        world.pass(1).await;
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(asking.await.unwrap(), Some(Code::ConsentRequired), "T169-CO");
    assert!(world.clock.at().since(before).as_secs() < 120, "T169-CO it did not wait for an answer");
}

#[tokio::test]
async fn an_app_that_hangs_up_takes_its_question_away() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let asked = world.watcher().await;
    for round in 0..2 {
        let tuba = world.installed("tuba", 7).await;
        let asking = tokio::spawn(async move { tuba.ask(wish("read")).await });
        let prompt = asked.prompt().await;
        asking.abort();
        assert_eq!(asked.next().await, None, "{round}");
        let answer = asked.allow(&prompt, &prompt.choices[0].account, Lifetime::Once, Share::Account);
        assert_eq!(crate::world::code(answer.await), Some(Code::NoSuchPrompt), "T158-CO");
        world.clock.move_by(60);
    }
    assert_eq!(world.snapshot().await.apps, []);
}

#[tokio::test]
async fn behind_a_locked_screen_nobody_is_asked() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    world.screen.lock();
    assert_eq!(heard(tuba.ask(wish("read")).await), Some(Code::Locked), "T168-CO");
    world.screen.unlock();
    let other = world.installed("other", 8).await;
    // A screen that is locked takes away what is shown, and what waits.
    let locking = async {
        asked.prompt().await;
        world.until(|shown| shown.prompts == 2).await;
        world.screen.lock();
        assert_eq!(asked.next().await, None, "T168-CO");
        world.until(|shown| shown.prompts == 0).await;
        world.screen.unlock();
    };
    let (first, second, ()) = tokio::join!(tuba.ask(wish("read")), other.ask(wish("read")), locking);
    assert_eq!((heard(first), heard(second)), (Some(Code::Locked), Some(Code::Locked)), "T168-CO");
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied), "a new request is shown");
}

#[tokio::test]
async fn a_lock_takes_questions_away_for_good() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let (verdict, prompt) = tokio::join!(tuba.ask(wish("read")), async {
        let prompt = asked.prompt().await;
        world.lock().await.unwrap();
        assert_eq!(asked.next().await, None, "T168-CO");
        prompt
    });
    assert_eq!(heard(verdict), Some(Code::Locked), "T148-IP T168-CO");
    assert_eq!(heard(tuba.ask(wish("read")).await), Some(Code::Locked), "T148-IP");
    let answer = asked.allow(&prompt, "any", Lifetime::Once, Share::Account).await;
    assert_eq!(crate::world::code(answer), Some(Code::AppLocked));
    world.unlock_by_keyring().await.unwrap();
    let shown = world.snapshot().await;
    assert_eq!((shown.lock, shown.prompts), (Lock::Open, 0), "T168-CO");
    // Who watched watches on.
    let (verdict, ()) = tokio::join!(tuba.ask(wish("read")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied));
}

#[tokio::test]
async fn who_asks_in_the_background_brings_up_no_window() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    let background = || RequestAccount { background: true, ..wish("read") };
    let (verdict, ()) = tokio::join!(tuba.ask(background()), async {
        world.until_server(|_| !world.notifier.shown().is_empty()).await;
        let notice = world.notifier.shown().remove(0);
        assert_eq!(notice.about, About::AppAsks { app: Some("tuba".into()) });
        world.pass(30).await;
        assert_eq!(world.prompt.shown(), 0);
        world.notifier.choose(&notice.name);
        world.until_server(|_| world.prompt.shown() == 1).await;
        let asked = world.watcher().await;
        let prompt = asked.prompt().await;
        assert_eq!(prompt.expires_at, world.clock.at().seconds() + 120);
        asked.allow(&prompt, &prompt.choices[0].account, Lifetime::Once, Share::Account).await.unwrap();
    });
    assert_eq!(heard(verdict), None);
    world.until_server(|_| world.notifier.shown().is_empty()).await;
    // A notice that nobody looks at is a no, and goes.
    let other = world.installed("other", 8).await;
    let (verdict, ()) = tokio::join!(other.ask(background()), async {
        world.until_server(|_| !world.notifier.shown().is_empty()).await;
        world.pass(120).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied));
    world.until_server(|_| world.notifier.shown().is_empty()).await;
    assert_eq!(world.prompt.shown(), 1);
}
