//! The .rpm, by rpmbuild.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::programs::Profile;
use super::stamp::Stamp;
use super::{VERSION, template, tree};
use crate::process;

/// Packs a tree.
pub(super) fn pack(tree: &Path, folder: &Path, profile: Profile, stamp: &Stamp) -> Result<PathBuf> {
    let files = listed(tree)?;
    let text = template::fill(
        "rpm/fediaccounts.spec",
        &[("VERSION", VERSION), ("TREE", &tree.to_string_lossy()), ("FILES", &files)],
    )?;
    let work = folder.join("rpmbuild");
    fs::create_dir_all(&work).with_context(|| format!("making {}", work.display()))?;
    let spec = work.join("fediaccounts.spec");
    fs::write(&spec, text).with_context(|| format!("writing {}", spec.display()))?;
    let payload = match profile {
        Profile::Release => "w19.zstdio",
        Profile::Dev => "w1.gzdio",
    };
    let define = |name: &str, value: &str| ["--define".to_owned(), format!("{name} {value}")];
    let mut build = stamp.command("rpmbuild");
    build.args(["-bb", "--nodeps", "--quiet"]);
    build.args(define("_topdir", &work.to_string_lossy()));
    // Not the database of this system.
    build.args(define("_dbpath", &work.join("db").to_string_lossy()));
    build.args(define("_binary_payload", payload)).arg(&spec);
    process::output(&mut build)?;
    let made = tree::files(&work.join("RPMS"))?;
    let [rpm] = &made[..] else { bail!("rpmbuild made {} packages", made.len()) };
    let name = rpm.file_name().context("an .rpm has no name")?;
    let to = folder.join(name);
    fs::rename(work.join("RPMS").join(rpm), &to).with_context(|| format!("making {}", to.display()))?;
    Ok(to)
}

/// The files as a spec lists them.
fn listed(tree: &Path) -> Result<String> {
    let mut lines = Vec::new();
    for file in tree::files(tree)? {
        let file = file.to_str().context("a file to install has a strange name")?;
        let kind = if file.starts_with("usr/share/licenses/") { "%license " } else { "" };
        lines.push(format!("{kind}/{file}"));
    }
    Ok(lines.join("\n"))
}
