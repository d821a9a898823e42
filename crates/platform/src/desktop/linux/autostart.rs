//! What the desktop starts when the person logs in: an entry in a folder of theirs (Desktop Application
//! Autostart Specification), written as a desktop file (Desktop Entry Specification).

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// The file's name. What lies in the system's own folder under the same name is overruled by it.
const NAME: &str = "app.fediaccounts.desktop";
/// None of ours has a tenth of that.
const LONGEST: u64 = 64 * 1024;
/// Within a Flatpak this file is there: the folders are its own, and no desktop reads them.
const SANDBOX: &str = "/.flatpak-info";

/// The entry that starts a program.
#[derive(Debug, Clone)]
pub(in super::super) struct Entry {
    program: PathBuf,
    path: PathBuf,
}

impl Entry {
    /// The person's; nothing where nobody says which folder that is.
    pub(in super::super) fn starting(program: PathBuf) -> Option<Self> {
        let folder = crate::profile::settings_of_programs()?.join("autostart");
        Some(Self { program, path: folder.join(NAME) })
    }

    /// Whether the desktop starts what the entry says. The person may have told the desktop otherwise, and the
    /// program may be gone.
    pub(in super::super) fn is_on(&self) -> bool {
        !is_sandboxed() && read(&self.path).is_some_and(|text| is_active(&text))
    }

    /// Writes it, whole or not at all.
    pub(in super::super) fn put(&self) -> io::Result<()> {
        let text = text(&self.program).filter(|_| !is_sandboxed()).ok_or(ErrorKind::Unsupported)?;
        let folder = self.path.parent().ok_or(ErrorKind::NotFound)?;
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let fresh = folder.join(format!(".{NAME}.new"));
        remove(&fresh)?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(&fresh)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        written.and_then(|()| fs::rename(&fresh, &self.path)).inspect_err(|_| drop(remove(&fresh)))
    }

    /// Removes it. That it is gone already is no error.
    pub(in super::super) fn remove(&self) -> io::Result<()> {
        remove(&self.path)
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn is_sandboxed() -> bool {
    Path::new(SANDBOX).exists()
}

/// What cannot be read says nothing.
fn read(path: &Path) -> Option<String> {
    if !fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(LONGEST).read_to_end(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// The entry; nothing for a path that such a file cannot name.
fn text(program: &Path) -> Option<String> {
    let program = program.to_str().filter(|path| !path.chars().any(char::is_control))?;
    let lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=FediAccounts",
        "Comment=Keeps your fediverse accounts signed in",
        "Icon=app.fediaccounts",
        &format!("TryExec={}", escaped(program)),
        &format!("Exec={}", escaped(&quoted(program))),
        "Terminal=false",
        "NoDisplay=true",
        "X-GNOME-Autostart-enabled=true",
    ];
    Some(lines.join("\n") + "\n")
}

/// As an argument of `Exec`.
fn quoted(argument: &str) -> String {
    let mut quoted = String::from('"');
    for c in argument.chars() {
        match c {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', c]),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(c),
        }
    }
    quoted + "\""
}

/// As a value of the type string.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\")
}

fn unescaped(value: &str) -> String {
    let mut plain = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        plain.push(match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('s') => ' ',
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some(other) => other,
                None => '\\',
            },
            (c, false) => c,
        });
    }
    plain
}

fn is_active(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    if !lines.by_ref().any(|line| line == "[Desktop Entry]") {
        return false;
    }
    let group = lines.take_while(|line| !line.starts_with('['));
    let (mut has_program, mut is_off) = (false, false);
    for (key, value) in group.filter_map(|line| line.split_once('=')) {
        let value = value.trim();
        match key.trim() {
            "Exec" => has_program = !value.is_empty(),
            "Hidden" => is_off |= value == "true",
            "X-GNOME-Autostart-enabled" => is_off |= value == "false",
            "TryExec" => is_off |= is_gone(&unescaped(value)),
            _ => {}
        }
    }
    has_program && !is_off
}

/// Whether a program is certainly not there.
fn is_gone(program: &str) -> bool {
    let is_there = |found: fs::Metadata| found.is_file() && found.permissions().mode() & 0o111 != 0;
    Path::new(program).is_absolute() && !fs::metadata(program).is_ok_and(is_there)
}

#[cfg(test)]
#[path = "autostart_tests.rs"]
mod tests;
