//! What apps did, as the person reads it.

use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Activity, ClearActivity, Deed, GetActivity, Lifetime, Share, Withdraw};

use super::heard;
use crate::world::{World, token, wish};

async fn read(world: &World) -> Vec<Activity> {
    world.ask(GetActivity::default()).await.unwrap()
}

fn deeds(lines: &[Activity]) -> Vec<(Deed, u32)> {
    lines.iter().rev().map(|line| (line.deed, line.times)).collect()
}

#[tokio::test]
async fn what_apps_did_is_told_once_with_how_often() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let (tuba, asked) = (world.installed("tuba", 7).await, world.watcher().await);
    let (verdict, ()) = tokio::join!(tuba.ask(wish("write")), async {
        asked.deny(&asked.prompt().await).await;
    });
    assert_eq!(heard(verdict), Some(Code::Denied));
    world.clock.move_by(60);
    let account = world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    let given = token(&tuba, &account.id, "read").await.unwrap().access_token.0.clone();
    for _ in 0..9 {
        token(&tuba, &account.id, "read").await.unwrap();
    }
    let lines = read(&world).await;
    assert_eq!(deeds(&lines), [(Deed::Denied, 1), (Deed::Allowed, 1), (Deed::Given, 10)]);
    let line = &lines[0];
    assert_eq!((line.name.as_str(), line.handle.as_deref()), ("tuba", Some(account.handle.as_str())));
    assert_eq!((&line.scopes[..], line.lifetime), (&["read".to_owned()][..], Some(Lifetime::Always)));
    assert_eq!(line.at, world.clock.at().seconds());
    let told = format!("{lines:?} {}", serde_json::to_string(&lines).unwrap());
    assert!(!told.contains(&given), "T171-CO no token is in it");

    // One more, which nobody has read of when it is taken back.
    token(&tuba, &account.id, "read").await.unwrap();
    world.ask(Withdraw { app: "tuba".into(), account: None }).await.unwrap();
    world.restart().await;
    let lines = read(&world).await;
    let last = [(Deed::Given, 10), (Deed::Given, 1), (Deed::Withdrawn, 1)];
    assert_eq!(deeds(&lines)[2..], last, "it outlives a restart");
    assert_eq!(lines.len(), 5);
    world.ask(ClearActivity {}).await.unwrap();
    assert_eq!(read(&world).await, []);
}

#[tokio::test]
async fn what_was_done_before_is_told_before() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let (first, second) = (world.installed("first", 7).await, world.installed("second", 8).await);
    world.allow(&first, "read", Lifetime::Always, Share::Account).await.unwrap();
    token(&first, &ana.id, "read").await.unwrap();
    world.clock.move_by(5);
    // What the person decides is written down at once, and what waits along with it.
    world.allow(&second, "read", Lifetime::Always, Share::Account).await.unwrap();
    assert_eq!(deeds(&read(&world).await), [(Deed::Allowed, 1), (Deed::Given, 1), (Deed::Allowed, 1)]);
}

#[tokio::test]
async fn activity_is_found_by_app_and_account_and_read_in_pages() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    for name in ["first", "second"] {
        let app = world.installed(name, 7).await;
        world.allow(&app, "read", Lifetime::Always, Share::Account).await.unwrap();
        token(&app, &ana.id, "read").await.unwrap();
        // What is done after it was written down is another line.
        world.clock.move_by(61);
        read(&world).await;
        token(&app, &ana.id, "read").await.unwrap();
    }
    let all = read(&world).await;
    assert_eq!(all.len(), 6, "{all:?}");
    let second = world.snapshot().await.apps.remove(1);
    let of_app =
        world.ask(GetActivity { app: Some(second.id.clone()), ..GetActivity::default() }).await.unwrap();
    assert!(of_app.len() == 3 && of_app.iter().all(|line| line.name == "second"));
    for (account, lines) in [(&ana.handle, 6), (&ana.id, 6), (&"@nobody@x.example".to_owned(), 0)] {
        let about = GetActivity { account: Some(account.clone()), ..GetActivity::default() };
        assert_eq!(world.ask(about).await.unwrap().len(), lines, "{account}");
    }
    let mut paged = vec![];
    loop {
        let before = paged.last().map(|line: &Activity| line.number);
        let page = GetActivity { before, limit: Some(4), ..GetActivity::default() };
        let page = world.ask(page).await.unwrap();
        if page.is_empty() {
            break;
        }
        paged.extend(page);
    }
    assert_eq!(paged, all);
}
