//! The .deb, by dpkg's own tools.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::programs::Profile;
use super::stamp::Stamp;
use super::{VERSION, template, tree};
use crate::process;

/// Packs a tree, to which the control files are added.
pub(super) fn pack(tree: &Path, folder: &Path, profile: Profile, stamp: &Stamp) -> Result<PathBuf> {
    let architecture = process::output(process::command("dpkg").arg("--print-architecture"))?;
    let architecture = architecture.trim();
    let sums = sums(tree)?;
    let size = kibibytes(tree)?.to_string();
    let libraries = libraries(tree, folder)?;
    let control = template::fill(
        "deb/control",
        &[("VERSION", VERSION), ("ARCHITECTURE", architecture), ("SIZE", &size), ("LIBRARIES", &libraries)],
    )?;
    let debian = tree.join("DEBIAN");
    fs::create_dir(&debian).with_context(|| format!("making {}", debian.display()))?;
    fs::set_permissions(&debian, fs::Permissions::from_mode(0o755))?;
    for (name, text, mode) in [
        ("control", control, 0o644),
        ("md5sums", sums, 0o644),
        ("postinst", template::fill("deb/postinst", &[])?, 0o755),
        ("prerm", template::fill("deb/prerm", &[])?, 0o755),
    ] {
        let file = debian.join(name);
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
        fs::set_permissions(&file, fs::Permissions::from_mode(mode))?;
    }
    let deb = folder.join(format!("fediaccounts_{VERSION}_{architecture}.deb"));
    let mut build = stamp.command("dpkg-deb");
    // Owned by root whoever packs.
    build.arg("--root-owner-group");
    match profile {
        Profile::Release => build.arg("-Zxz"),
        Profile::Dev => build.args(["-Zgzip", "-z1"]),
    };
    process::output(build.arg("--build").arg(tree).arg(&deb))?;
    Ok(deb)
}

/// The packages of the libraries that the programs are linked with, and how new they have to be.
fn libraries(tree: &Path, folder: &Path) -> Result<String> {
    // It wants to stand in the source of a package.
    let source = folder.join("shlibdeps");
    fs::create_dir_all(source.join("debian")).context("making a folder for dpkg-shlibdeps")?;
    fs::write(
        source.join("debian/control"),
        "Source: fediaccounts\n\nPackage: fediaccounts\nArchitecture: any\n",
    )
    .context("writing a file for dpkg-shlibdeps")?;
    let programs = tree::PROGRAMS.map(|name| tree.join("usr/bin").join(name));
    let mut command = process::command("dpkg-shlibdeps");
    let printed = process::output(command.current_dir(&source).arg("-O").args(programs))?;
    let found = printed.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    found.map(str::to_owned).context("dpkg-shlibdeps found no libraries")
}

fn sums(tree: &Path) -> Result<String> {
    let files = tree::files(tree)?.into_iter().filter(|file| !tree.join(file).is_symlink());
    process::output(process::command("md5sum").current_dir(tree).args(files))
}

/// As Debian counts: each file in whole kibibytes, everything else as one.
fn kibibytes(tree: &Path) -> Result<u64> {
    let mut sum = 0;
    for file in tree::files(tree)? {
        sum += fs::symlink_metadata(tree.join(file))?.len().div_ceil(1024).max(1);
    }
    Ok(sum)
}
