//! The TypeScript types that the front end shares with the wire: written by ts-rs from
//! `fediaccounts-protocol`, and committed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// Everything in this folder is written.
const COMMITTED: &str = "ui/src/backend/types";

type Files = BTreeMap<PathBuf, String>;

/// Writes the types anew.
pub(crate) fn write() -> Result<()> {
    let folder = workspace::root().join(COMMITTED);
    let written = generate()?;
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {COMMITTED}"))?;
    }
    for (path, text) in &written {
        let file = folder.join(path);
        let parent = file.parent().context("a written type lies in no folder")?;
        fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    }
    println!("{} files in {COMMITTED}", written.len());
    Ok(())
}

/// Whether the committed types are those that would be written.
pub(super) fn check() -> Result<()> {
    let committed = read(&workspace::root().join(COMMITTED))?;
    let stale = differences(&committed, &generate()?);
    if !stale.is_empty() {
        bail!("in {COMMITTED} are stale: {} (run `cargo xtask types`)", stale.join(", "));
    }
    Ok(())
}

fn generate() -> Result<Files> {
    let folder = workspace::target()?.join("types");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let mut cargo = process::command("cargo");
    cargo.args([
        "test",
        "--locked",
        "--quiet",
        "--package",
        "fediaccounts-protocol",
        "--features",
        "bindings",
    ]);
    cargo.args(["--lib", "export_bindings"]).env("TS_RS_EXPORT_DIR", &folder);
    process::run(&mut cargo)?;
    let written = read(&folder)?;
    if written.is_empty() {
        bail!("no types were written");
    }
    Ok(written)
}

/// The files below a folder, by their path from there; none if there is no such folder.
fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries {
            let path = entry.with_context(|| format!("listing {}", next.display()))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let name = path.strip_prefix(folder).context("a file lies outside its folder")?.to_owned();
            files.insert(name, text);
        }
    }
    Ok(files)
}

fn differences(committed: &Files, written: &Files) -> Vec<String> {
    let mut names: Vec<&PathBuf> = committed.keys().chain(written.keys()).collect();
    names.sort();
    names.dedup();
    let differs = names.into_iter().filter(|name| committed.get(*name) != written.get(*name));
    differs.map(|name| name.display().to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_that_is_changed_missing_or_left_over_is_stale() {
        let files = |list: &[(&str, &str)]| -> Files {
            list.iter().map(|(name, text)| (PathBuf::from(name), (*text).to_owned())).collect()
        };
        let committed = files(&[("Same.ts", "a"), ("Changed.ts", "a"), ("LeftOver.ts", "a")]);
        let written = files(&[("Same.ts", "a"), ("Changed.ts", "b"), ("Missing.ts", "a")]);
        assert_eq!(differences(&committed, &written), ["Changed.ts", "LeftOver.ts", "Missing.ts"]);
        assert!(differences(&committed, &committed).is_empty());
    }
}
