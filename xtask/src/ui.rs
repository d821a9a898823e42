//! The front end: its packages and its build, each done only when stale.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::{process, workspace};

/// What npm installed last: a copy of the lock file, kept where npm removes it with the packages.
const INSTALLED: &str = "node_modules/.fediaccounts-lock";
/// Written last by the build.
const BUILT: &str = "dist/index.html";
/// Folders that are no sources of the build.
const NO_SOURCES: &[&str] = &["node_modules", "dist", "e2e"];

/// `npm ci`, unless the packages are those of the lock file.
pub(crate) fn install() -> Result<()> {
    let ui = workspace::ui();
    let lock = fs::read(ui.join("package-lock.json")).context("reading ui/package-lock.json")?;
    let stamp = ui.join(INSTALLED);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("The packages of the front end are missing or old.");
    process::run(&mut process::npm(&["ci"]))?;
    fs::write(&stamp, lock).with_context(|| format!("writing {}", stamp.display()))
}

/// `npm run build`, unless the built front end is newer than each of its sources.
pub(crate) fn build() -> Result<()> {
    let ui = workspace::ui();
    let built = fs::metadata(ui.join(BUILT)).and_then(|built| built.modified()).ok();
    let newest = newest_source(&ui).context("looking through the sources of the front end")?;
    if built.is_some_and(|built| built > newest) {
        return Ok(());
    }
    println!("The front end is missing or older than its sources.");
    process::run(&mut process::npm(&["run", "build"]))
}

/// When the youngest source below `folder` was changed. A folder counts like a file: a source that
/// was removed leaves its trace there.
fn newest_source(folder: &Path) -> std::io::Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') || NO_SOURCES.contains(&name.as_ref()) {
            continue;
        }
        let about = entry.metadata()?;
        newest = newest.max(about.modified()?);
        if about.is_dir() {
            newest = newest.max(newest_source(&entry.path())?);
        }
    }
    Ok(newest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn only_sources_make_the_front_end_old() -> std::io::Result<()> {
        let folder = std::env::temp_dir().join(format!("fediaccounts-ui-{}", std::process::id()));
        fs::create_dir_all(folder.join("src"))?;
        fs::create_dir_all(folder.join("dist"))?;
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let write = |name: &str, seconds| {
            fs::write(folder.join(name), name)?;
            fs::File::options().write(true).open(folder.join(name))?.set_modified(at(seconds))
        };
        write("src/main.ts", 4_000_000_000)?;
        write("dist/index.html", 5_000_000_000)?;
        write(".hidden", 5_000_000_000)?;
        let newest = newest_source(&folder);
        fs::remove_dir_all(&folder)?;
        assert_eq!(newest?, at(4_000_000_000));
        Ok(())
    }
}
