//! `cargo xtask package`: what a person installs on Linux, as a .deb and as an .rpm.

mod check;
mod deb;
mod programs;
mod rpm;
mod stamp;
mod template;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{process, setup, workspace};
pub(crate) use check::look_at_new;
use programs::Profile;

/// What packs.
const TOOLS: [&str; 5] = ["dpkg-deb", "dpkg-shlibdeps", "rpmbuild", "gzip", "strip"];
/// Said to this program itself, in the throw-away root.
const INSIDE: &str = "--inside";

/// Builds both packages and says how large everything is; with `--check` it looks at them as well. Returns
/// whether nothing was found.
pub(crate) fn package(args: &[String]) -> Result<bool> {
    if let [inside, deb] = args
        && inside == INSIDE
    {
        return Ok(check::install_use_and_remove(deb));
    }
    let mut profile = None;
    let mut checks = false;
    let mut words = args.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "--check" => checks = true,
            "--profile" => profile = Some(Profile::named(words.next().unwrap_or_default())?),
            _ => bail!("usage: cargo xtask package [--profile release|dev] [--check]"),
        }
    }
    setup::setup()?;
    if let Some(reason) = hindrance() {
        bail!("{reason}");
    }
    let built = if checks { Profile::Dev } else { Profile::Release };
    let packages = build(profile.unwrap_or(built))?;
    packages.tell()?;
    if !checks {
        return Ok(true);
    }
    let looked = check::look(&packages);
    println!("{} passed, {} failed, {} skipped", looked.passed, looked.failed, looked.skipped.len());
    Ok(looked.failed == 0)
}

/// Why no packages can be made on this system, if they cannot. Which of Debian's packages have the libraries
/// is known to Debian and its relatives alone.
fn hindrance() -> Option<String> {
    if !Path::new("/var/lib/dpkg/status").exists() {
        return Some("packages are made on Debian and its relatives".to_owned());
    }
    let missing: Vec<_> = TOOLS.into_iter().filter(|tool| !process::on_path(tool)).collect();
    (!missing.is_empty()).then(|| format!("packages are made by {}: not installed", missing.join(", ")))
}

/// Two packages of one build.
struct Packages {
    deb: PathBuf,
    rpm: PathBuf,
    /// Everything as it lies in the .deb, from its root.
    tree: PathBuf,
}

impl Packages {
    fn tell(&self) -> Result<()> {
        let programs = tree::PROGRAMS.map(|name| self.tree.join("usr/bin").join(name));
        for file in programs.iter().chain([&self.deb, &self.rpm]) {
            let bytes = fs::metadata(file).with_context(|| format!("looking at {}", file.display()))?.len();
            println!("{:>6}.{} MB  {}", bytes / 1_000_000, bytes / 100_000 % 10, shown(file).display());
        }
        Ok(())
    }
}

/// Builds the programs and packs them.
fn build(profile: Profile) -> Result<Packages> {
    let programs = programs::build(profile)?;
    let folder = workspace::target()?.join("package").join(profile.folder());
    make_anew(&folder)?;
    let stamp = stamp::Stamp::of_the_sources()?;
    let deb_tree = folder.join("deb");
    tree::lay(&deb_tree, &programs, tree::Layout::Debian)?;
    let deb = deb::pack(&deb_tree, &folder, profile, &stamp)?;
    let rpm_tree = folder.join("rpm");
    tree::lay(&rpm_tree, &programs, tree::Layout::Fedora)?;
    let rpm = rpm::pack(&rpm_tree, &folder, profile, &stamp)?;
    Ok(Packages { deb, rpm, tree: deb_tree })
}

/// The version of all packages of the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn make_anew(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

/// From the root of the project if it lies in there.
fn shown(file: &Path) -> &Path {
    file.strip_prefix(workspace::root()).unwrap_or(file)
}
