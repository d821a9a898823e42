//! `settings.json` on the disk, and what others may have made of it.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::PathBuf;

use fediaccounts_core::{Language, Notices, Preferences, Theme, Timestamp};
use fediaccounts_store::{PreferencesFile, StoreError};

use crate::sample::Profile;

const NOW: Timestamp = Timestamp::from_seconds(1_795_321_695);

fn chosen() -> Preferences {
    Preferences {
        language: Some(Language::Ja),
        theme: Theme::Dark,
        tray: false,
        notices: Notices { accounts: false, apps: true },
        told_of_closing: true,
    }
}

fn file(profile: &Profile) -> (PreferencesFile, PathBuf) {
    (PreferencesFile::of(&profile.path()), profile.path().with_file_name("settings.json"))
}

fn names(profile: &Profile) -> Vec<String> {
    let entries = fs::read_dir(profile.path().parent().unwrap()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_was_chosen_is_read_again_and_the_persons_alone() {
    let profile = Profile::new();
    let (file, path) = file(&profile);
    assert_eq!(file.read(NOW), Preferences::default(), "nothing was chosen");
    for preferences in [chosen(), Preferences::default(), Preferences { language: None, ..chosen() }] {
        file.write(&preferences).unwrap();
        assert_eq!(file.read(NOW), preferences);
    }
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600, "T091-ST");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
    file.read(NOW);
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, 0o600, "T091-ST");
    assert_eq!(names(&profile), ["settings.json"], "nothing is left beside it");
}

#[test]
fn what_is_missing_was_never_chosen() {
    let profile = Profile::new();
    let (file, path) = file(&profile);
    file.write(&chosen()).unwrap();
    for (text, read) in [
        ("{}", Preferences::default()),
        (r#"{"theme":"dark"}"#, Preferences { theme: Theme::Dark, ..Preferences::default() }),
        (
            r#" {"notices":{"apps":false},"language":null} "#,
            Preferences { notices: Notices { accounts: true, apps: false }, ..Preferences::default() },
        ),
    ] {
        fs::write(&path, text).unwrap();
        assert_eq!(file.read(NOW), read, "{text}");
    }
    assert_eq!(names(&profile), ["settings.json"]);
}

#[test]
fn a_file_that_is_not_ours_says_nothing_and_is_set_aside() {
    let deep = format!("{{\"notices\":{}{}}}", "[".repeat(5_000), "]".repeat(5_000));
    let nasty: &[&[u8]] = &[
        b"",
        b"null",
        b"[]",
        b"[null,\"dark\"]",
        b"{\"notices\":[]}",
        b"{",
        b"\xff\xfe{}",
        b"{\"theme\":\"dark\"}\0",
        b"{\"theme\":\"blue\"}",
        b"{\"theme\":1}",
        b"{\"theme\":null}",
        b"{\"language\":\"../de\"}",
        b"{\"language\":\"DE\"}",
        b"{\"tray\":\"yes\"}",
        b"{\"tray\":1}",
        b"{\"tray\":true,\"tray\":false}",
        b"{\"notices\":true}",
        b"{\"notices\":{\"accounts\":true,\"sounds\":true}}",
        b"{\"start_at_login\":true}",
        b"{\"consents\":[{\"app\":\"x\",\"account\":\"y\"}]}",
        b"{\"__proto__\":{}}",
        deep.as_bytes(),
        &vec![b' '; 16 * 1024 + 1],
        &vec![b'{'; 1 << 20],
    ];
    for (count, bytes) in nasty.iter().enumerate() {
        let profile = Profile::new();
        let (file, path) = file(&profile);
        file.write(&chosen()).unwrap();
        fs::write(&path, bytes).unwrap();
        assert_eq!(file.read(NOW), Preferences::default(), "T101-ST {count}");
        assert_eq!(names(&profile), ["settings.json.set-aside-20261122T042815Z"], "T101-ST {count}");
        let aside = path.with_file_name("settings.json.set-aside-20261122T042815Z");
        assert_eq!(fs::read(aside).unwrap(), *bytes, "T101-ST nothing is lost");
        // The next one of the same second takes nothing from it.
        fs::write(&path, "x").unwrap();
        assert_eq!(file.read(NOW), Preferences::default(), "T101-ST {count}");
        assert_eq!(names(&profile).len(), 2, "T101-ST {count}");
        file.write(&chosen()).unwrap();
        assert_eq!(file.read(NOW), chosen(), "T101-ST {count}");
    }
}

#[test]
fn a_link_or_a_folder_in_its_place_is_set_aside_and_its_victim_unchanged() {
    let profile = Profile::new();
    let (file, path) = file(&profile);
    file.write(&chosen()).unwrap();
    let victim = profile.folder.path().join("victim");
    fs::rename(&path, &victim).unwrap();
    let before = fs::read(&victim).unwrap();
    let links: [&dyn Fn(); 4] = [
        &|| symlink(&victim, &path).unwrap(),
        &|| symlink("/dev/zero", &path).unwrap(),
        &|| fs::hard_link(&victim, &path).unwrap(),
        &|| fs::create_dir(&path).unwrap(),
    ];
    for (count, put) in links.iter().enumerate() {
        put();
        assert!(file.write(&chosen()).is_err(), "T101-ST {count}: nothing is written through it");
        assert_eq!(file.read(NOW), Preferences::default(), "T101-ST {count}");
        assert!(fs::symlink_metadata(&path).is_err(), "T101-ST {count}");
        assert_eq!(fs::read(&victim).unwrap(), before, "T101-ST {count}");
    }
    assert_eq!(fs::metadata(&victim).unwrap().mode() & 0o7777, 0o600);
}

#[test]
fn that_of_another_user_says_nothing() {
    let profile = Profile::new();
    let (file, path) = file(&profile);
    file.write(&chosen()).unwrap();
    // Only root can give a file away; the database's tests have what everybody else can try.
    if chown(&path, Some(65533), None).is_ok() {
        assert_eq!(file.write(&chosen()), Err(StoreError::ForeignOwner), "T091-ST");
        assert_eq!(file.read(NOW), Preferences::default(), "T101-ST");
        assert!(fs::symlink_metadata(&path).is_err(), "T101-ST");
    }
}

#[test]
fn one_that_cannot_be_written_leaves_the_former_one() {
    let profile = Profile::new();
    let (file, path) = file(&profile);
    file.write(&chosen()).unwrap();
    fs::create_dir(crate::raw::beside(&path, ".new")).unwrap();
    assert!(file.write(&Preferences::default()).is_err());
    assert_eq!(file.read(NOW), chosen());
}
