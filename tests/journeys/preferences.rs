//! What the person prefers: kept, whatever becomes of the accounts.

use std::fs;
use std::time::Duration;

use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    GetPreferences, Language, Lock, Notices, Preferences, SetPreferences, Theme, Watch,
};

use tokio::time::Instant;

use crate::world::{Keys, World, code};

fn chosen() -> Preferences {
    Preferences {
        language: Some(Language::De),
        theme: Theme::Dark,
        tray: false,
        notices: Notices { accounts: false, apps: true },
        start_at_login: true,
    }
}

async fn set(world: &World, preferences: Preferences) -> Option<Code> {
    code(world.ask(SetPreferences { preferences }).await)
}

#[tokio::test]
async fn what_was_chosen_is_shown_at_once_and_after_a_restart() {
    let mut world = World::new().await;
    assert_eq!(world.snapshot().await.preferences, Preferences::default());
    assert_eq!(set(&world, chosen()).await, None);
    assert_eq!(world.snapshot().await.preferences, chosen());
    assert!(world.desktop.starts());
    world.restart().await;
    assert_eq!(world.ask(GetPreferences {}).await, Ok(chosen()));
    assert_eq!(world.snapshot().await.preferences, chosen());
}

#[tokio::test]
async fn it_is_known_and_changed_while_accounts_are_locked() {
    let mut world = World::new().await;
    set(&world, chosen()).await;
    world.lock().await.unwrap();
    assert_eq!(world.snapshot().await.preferences, chosen());
    let light = Preferences { theme: Theme::Light, ..chosen() };
    assert_eq!(set(&world, light).await, None);
    assert_eq!(world.snapshot().await.preferences, light);
    world.stop().await;
    world.keyring.set(Keys::Locked);
    world.start().await;
    let shown = world.until(|shown| shown.lock == Lock::KeyringLocked).await;
    assert_eq!(shown.preferences.theme, Theme::Light, "it is read before anything is opened");
}

#[tokio::test]
async fn what_cannot_be_written_changes_nothing() {
    let world = World::new().await;
    set(&world, chosen()).await;
    let path = world.profile().join("settings.json");
    let before = fs::read(&path).unwrap();
    fs::create_dir(world.profile().join("settings.json.new")).unwrap();
    assert_eq!(set(&world, Preferences::default()).await, Some(Code::SettingsUnwritten));
    assert_eq!(world.snapshot().await.preferences, chosen());
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(world.desktop.starts(), "the desktop was told that all stays");
}

#[tokio::test]
async fn a_desktop_that_cannot_be_told_changes_nothing() {
    let world = World::new().await;
    world.desktop.refuse();
    assert_eq!(set(&world, chosen()).await, Some(Code::StartAtLoginFailed));
    assert_eq!(world.snapshot().await.preferences, Preferences::default());
    let without = Preferences { start_at_login: false, ..chosen() };
    assert_eq!(set(&world, without).await, None, "the rest can be set");
}

#[tokio::test]
async fn what_the_desktop_was_told_elsewhere_is_seen_when_a_window_begins() {
    let world = World::new().await;
    world.desktop.told(true);
    let window = world.connect().await;
    assert!(window.ask(Watch { window: true }).await.unwrap().preferences.start_at_login);
    world.desktop.told(false);
    assert!(!world.ask(GetPreferences {}).await.unwrap().start_at_login);
}

#[tokio::test]
async fn a_hostile_file_is_set_aside_and_starts_are_not_slowed() {
    let mut world = World::new().await;
    world.stop().await;
    let large = vec![0xff; 1 << 20];
    for bytes in [&b"{\"theme\":"[..], &large, b"{\"consents\":[{\"app\":\"*\"}],\"tray\":false}"] {
        fs::write(world.profile().join("settings.json"), bytes).unwrap();
        let begun = Instant::now();
        world.start().await;
        let shown = world.until(|shown| shown.lock == Lock::Open).await;
        assert!(begun.elapsed() < Duration::from_secs(2), "T101-ST");
        assert_eq!(shown.preferences, Preferences::default(), "T101-ST");
        assert!(shown.apps.is_empty(), "T100-ST");
        world.stop().await;
    }
    let names = fs::read_dir(world.profile()).unwrap().map(|entry| entry.unwrap().file_name());
    let aside = names.filter(|name| name.to_string_lossy().starts_with("settings.json.set-aside-"));
    assert_eq!(aside.count(), 3, "T101-ST");
}
