//! Linux: a desktop file of our own. The plugin's has quotes around the program, which xdg-utils
//! cannot read outside of the large desktops, and knows no profile.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Installed for everybody, by a package.
const SYSTEM: [&str; 2] = ["/usr/share/applications", "/usr/local/share/applications"];

/// Makes this executable the one that opens the scheme of a profile, if it is not already.
pub(super) fn register(profile: Option<&Path>) -> io::Result<()> {
    let scheme = if profile.is_none() { "app.fediaccounts" } else { "app.fediaccounts.dev" };
    let file = format!("{scheme}.desktop");
    let kind = format!("x-scheme-handler/{scheme}");
    let handler = query(&kind);
    // The person's own scheme is taken from nobody: neither from a package nor from another program.
    if profile.is_none() && (is_installed(&file) || handler.as_deref().is_some_and(|other| other != file)) {
        return Ok(());
    }
    let folder = applications().ok_or_else(|| io::Error::other("there is no folder for desktop files"))?;
    let entry = entry(&std::env::current_exe()?, profile, &kind)?;
    let path = folder.join(&file);
    if std::fs::read_to_string(&path).is_ok_and(|found| found == entry) && handler.as_deref() == Some(&file) {
        return Ok(());
    }
    std::fs::create_dir_all(&folder)?;
    std::fs::write(&path, entry)?;
    run("update-desktop-database", &[folder.as_os_str()])?;
    run("xdg-mime", &["default".as_ref(), file.as_ref(), kind.as_ref()])
}

/// The desktop file (Desktop Entry Specification 1.5).
fn entry(program: &Path, profile: Option<&Path>, kind: &str) -> io::Result<String> {
    let profile = match profile {
        Some(folder) => format!("--profile {} ", argument(folder)?),
        None => String::new(),
    };
    let program = argument(program)?;
    Ok(format!(
        "[Desktop Entry]\nType=Application\nName=FediAccounts\nComment=Brings sign-ins back to FediAccounts\n\
         Exec={program} {profile}%u\nMimeType={kind};\nNoDisplay=true\nTerminal=false\n"
    ))
}

/// A path as an argument of `Exec`: plain where it can be, because some readers know no quotes.
fn argument(path: &Path) -> io::Result<String> {
    let text = path.to_str().filter(|text| !text.contains(char::is_control));
    let text =
        text.ok_or_else(|| io::Error::other("the path cannot stand in a desktop file"))?.replace('%', "%%");
    if text.chars().all(|c| c.is_alphanumeric() || "/._-+,:@%=".contains(c)) {
        return Ok(text);
    }
    // Quoted for Exec, then escaped again as a string of the file.
    let quoted: String =
        text.chars().map(|c| if "\"`$\\".contains(c) { format!("\\{c}") } else { c.to_string() }).collect();
    Ok(format!("\"{}\"", quoted.replace('\\', "\\\\")))
}

fn is_installed(file: &str) -> bool {
    SYSTEM.iter().any(|folder| Path::new(folder).join(file).exists())
}

#[expect(clippy::disallowed_methods, reason = "the XDG base directories are named by the environment")]
fn applications() -> Option<PathBuf> {
    let absolute =
        |name| std::env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    let data =
        absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")))?;
    Some(data.join("applications"))
}

fn query(kind: &str) -> Option<String> {
    let output = tool("xdg-mime").args(["query", "default", kind]).stderr(Stdio::null()).output().ok()?;
    let file = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (!file.is_empty()).then_some(file)
}

fn run(name: &str, args: &[&std::ffi::OsStr]) -> io::Result<()> {
    let status = tool(name).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("{name} failed"))) }
}

/// The desktop's own tools for desktop files, from where the system keeps them and not through `PATH`.
#[expect(clippy::disallowed_methods, reason = "the one place that starts them")]
fn tool(name: &str) -> Command {
    let folders = ["/usr/bin", "/usr/local/bin", "/bin", "/run/current-system/sw/bin"];
    let found = folders.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.is_file());
    Command::new(found.unwrap_or_else(|| PathBuf::from("/usr/bin").join(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_is_plain_where_the_path_allows() {
        let entry = entry(
            Path::new("/opt/fa/fediaccounts-window"),
            Some(Path::new("/tmp/demo")),
            "x-scheme-handler/s",
        )
        .unwrap();
        assert!(entry.contains("\nExec=/opt/fa/fediaccounts-window --profile /tmp/demo %u\n"), "{entry}");
        assert!(entry.contains("\nMimeType=x-scheme-handler/s;\n"));
    }

    #[test]
    fn a_path_cannot_smuggle_anything_into_the_entry() {
        let exec = |path: &str| argument(Path::new(path));
        assert_eq!(exec("/a b/w").unwrap(), "\"/a b/w\"");
        assert_eq!(exec("/a/%f").unwrap(), "/a/%%f");
        assert_eq!(exec("/a/$(x)`y`\"").unwrap(), "\"/a/\\\\$(x)\\\\`y\\\\`\\\\\"\"");
        assert!(exec("/a\nExec=/evil").is_err(), "T017-DL");
    }
}
