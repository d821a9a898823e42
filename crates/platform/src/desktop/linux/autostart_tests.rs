use std::os::unix::fs::symlink;

use super::*;

/// A program, and a folder for its entry that is not there yet.
fn entry(folder: &Path, program: &str) -> Entry {
    let program = folder.join(program);
    fs::write(&program, "").unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    Entry { program, path: folder.join("config/autostart").join(NAME) }
}

#[test]
fn what_is_told_is_read_back_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let entry = entry(folder.path(), "agent");
    assert!(!entry.is_on());
    entry.remove().unwrap();
    for _ in 0..2 {
        entry.put().unwrap();
        assert!(entry.is_on());
    }
    let beside = fs::read_dir(entry.path.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing is left beside it");
    entry.remove().unwrap();
    assert!(!entry.is_on());
}

#[test]
fn a_program_that_was_removed_is_started_by_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let entry = entry(folder.path(), "agent");
    entry.put().unwrap();
    fs::set_permissions(&entry.program, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(!entry.is_on(), "T028-DL");
    fs::remove_file(&entry.program).unwrap();
    assert!(!entry.is_on(), "T028-DL");
}

#[test]
fn what_the_person_told_the_desktop_counts() {
    let folder = tempfile::tempdir().unwrap();
    let entry = entry(folder.path(), "agent");
    entry.put().unwrap();
    let text = fs::read_to_string(&entry.path).unwrap();
    for (change, is_on) in [
        (text.replace("enabled=true", "enabled=false"), false),
        (text.clone() + "Hidden=true\n", false),
        (text.clone() + "Hidden = true\n", false),
        (text.clone() + "Hidden=false\n[Desktop Action x]\nHidden=true\n", true),
        (text.replace("[Desktop Entry]", "[Another]"), false),
        (text.replace("Exec=", "Other="), false),
        (String::new(), false),
        ("# mine\n".to_owned() + &text, true),
    ] {
        fs::write(&entry.path, &change).unwrap();
        assert_eq!(entry.is_on(), is_on, "{change}");
    }
    fs::write(&entry.path, b"[Desktop Entry]\nExec=\xff\n").unwrap();
    assert!(!entry.is_on());
}

#[test]
fn any_path_is_one_argument() {
    for (path, exec, try_exec) in [
        ("/usr/libexec/agent", r#""/usr/libexec/agent""#, "/usr/libexec/agent"),
        ("/opt/my apps/a;b", r#""/opt/my apps/a;b""#, "/opt/my apps/a;b"),
        ("/100%u/$HOME", r#""/100%%u/\\$HOME""#, "/100%u/$HOME"),
        (r#"/a"b`c\d"#, r#""/a\\"b\\`c\\\\d""#, r#"/a"b`c\\d"#),
    ] {
        let text = text(Path::new(path)).unwrap();
        assert!(text.contains(&format!("\nExec={exec}\n")), "{text}");
        assert!(text.contains(&format!("\nTryExec={try_exec}\n")), "{text}");
        assert_eq!(unescaped(try_exec), path);
    }
    assert_eq!(text(Path::new("/a\nExec=/bin/sh")), None);
}

#[test]
fn a_link_in_its_place_is_replaced_and_its_victim_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let entry = entry(folder.path(), "agent");
    let victim = folder.path().join("victim");
    fs::write(&victim, "mine").unwrap();
    fs::create_dir_all(entry.path.parent().unwrap()).unwrap();
    symlink(&victim, &entry.path).unwrap();
    entry.put().unwrap();
    assert!(entry.is_on() && !fs::symlink_metadata(&entry.path).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let entry = entry(folder.path(), "agent");
    fs::write(folder.path().join("config"), "a file").unwrap();
    assert!(entry.put().is_err() && !entry.is_on());
}
