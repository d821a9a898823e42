#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use super::*;

const TUT: &str = "[[Accounts]]\nName = 'ana'\nServer = 'https://social.example'\nAccessToken = 't1'\n";

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn the_file_as_it_was_stays_beside_it_for_the_person_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("accounts.toml");
    let token = Typed("t1".into());
    for name in ["accounts.toml.before-fediaccounts", "accounts.toml.before-fediaccounts-2"] {
        std::fs::write(&path, TUT).unwrap();
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
        let backup = clean(Keeper::Tut, &path, &token).unwrap().unwrap();
        assert_eq!(backup, folder.path().join(name));
        assert_eq!((std::fs::read_to_string(&backup).unwrap().as_str(), mode(&backup)), (TUT, 0o600));
        assert_eq!((std::fs::read_to_string(&path).unwrap().as_str(), mode(&path)), ("", 0o600));
    }
    assert_eq!(clean(Keeper::Tut, &path, &token).unwrap(), None, "it is gone already");
    assert_eq!(folder.path().read_dir().unwrap().count(), 3, "nothing else is left");
}

#[test]
fn what_cannot_be_kept_is_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("accounts.toml");
    std::fs::write(&path, TUT).unwrap();
    for number in 1..=MOST {
        let ending = if number > 1 { format!("-{number}") } else { String::new() };
        std::fs::write(folder.path().join(format!("accounts.toml{BACKUP}{ending}")), "").unwrap();
    }
    assert!(clean(Keeper::Tut, &path, &Typed("t1".into())).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), TUT);
}
