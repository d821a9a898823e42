//! A system's packages as a table, and their installation.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;

/// What a system calls the things we need.
pub(super) struct System {
    /// Its `ID` in os-release.
    pub(super) id: &'static str,
    /// How people call it.
    pub(super) name: &'static str,
    /// What it packages, in groups that systems share.
    pub(super) packages: &'static [&'static [Package]],
    /// What it does not package; the tests that want it are skipped there.
    pub(super) unpackaged: &'static [Package],
    /// Installs the packages whose names are added to it.
    pub(super) install: &'static [&'static str],
    /// Brings the lists of packages up to date.
    pub(super) refresh: Option<Refresh>,
}

/// How the lists of packages are brought up to date, where that is a step of its own.
pub(super) struct Refresh {
    pub(super) command: &'static [&'static str],
    /// Whether there are no lists at all yet.
    pub(super) needed: fn() -> bool,
}

/// A package, and how to see that it is there without asking the package manager, which is slow and
/// does not know what the person built or unpacked.
pub(super) struct Package {
    pub(super) name: &'static str,
    pub(super) probe: Probe,
}

/// What is there once a package is installed.
pub(super) enum Probe {
    /// A program on the `PATH`.
    Program(&'static str),
    /// A file.
    File(&'static str),
    /// A library with its development files, as pkg-config knows it.
    Library(&'static str),
}

impl Probe {
    fn is_met(&self) -> bool {
        match self {
            Self::Program(name) => process::on_path(name),
            Self::File(path) => Path::new(path).exists(),
            Self::Library(name) => {
                process::output(process::command("pkg-config").args(["--exists", name])).is_ok()
            }
        }
    }
}

/// Installs what is missing, after saying what that is.
pub(super) fn install(system: &System) -> Result<()> {
    let unpackaged = missing(system.unpackaged);
    if !unpackaged.is_empty() {
        println!(
            "{} does not package {}: tests that need it are skipped.",
            system.name,
            unpackaged.join(", ")
        );
    }
    let wanted = missing_of(system);
    if wanted.is_empty() {
        return Ok(());
    }
    println!("Missing on this {}: {}", system.name, wanted.join(" "));
    let refresh = system.refresh.as_ref();
    let refreshed = refresh.filter(|refresh| (refresh.needed)());
    if let Some(refresh) = refreshed {
        as_root(refresh.command, &[])?;
    }
    if let Err(error) = as_root(system.install, &wanted) {
        match refresh {
            Some(refresh) if refreshed.is_none() => {
                println!("{error:#}. Perhaps the lists of packages are old: once more with new ones.");
                as_root(refresh.command, &[])?;
                as_root(system.install, &wanted)?;
            }
            _ => return Err(error),
        }
    }
    let still = missing_of(system);
    if !still.is_empty() {
        println!("Installed, and yet not found: {}. What needs it will say so.", still.join(" "));
    }
    Ok(())
}

fn missing_of(system: &System) -> Vec<&'static str> {
    system.packages.iter().flat_map(|group| missing(group)).collect()
}

fn missing(packages: &[Package]) -> Vec<&'static str> {
    packages.iter().filter(|package| !package.probe.is_met()).map(|package| package.name).collect()
}

fn as_root(words: &[&str], more: &[&str]) -> Result<()> {
    let words: Vec<&str> = words.iter().chain(more).copied().collect();
    let is_root = process::output(process::command("id").arg("-u"))?.trim() == "0";
    let sudo: &[&str] = if is_root { &[] } else { &["sudo"] };
    if !is_root && !process::on_path("sudo") {
        bail!("this needs root and there is no sudo; run as root: {}", words.join(" "));
    }
    let line: Vec<&str> = sudo.iter().copied().chain(words).collect();
    let (program, args) = line.split_first().context("a system's table has an empty command")?;
    process::run(process::command(program).args(args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_there_is_wanted() {
        let packages = [
            Package { name: "here", probe: Probe::File("/") },
            Package { name: "gone", probe: Probe::File("/fediaccounts/no such file") },
            Package { name: "program", probe: Probe::Program("fediaccounts-no-such-program") },
            Package { name: "library", probe: Probe::Library("fediaccounts-no-such-library") },
        ];
        assert_eq!(missing(&packages), ["gone", "program", "library"]);
    }

    #[test]
    fn no_table_names_a_package_twice() {
        for system in crate::setup::SYSTEMS {
            let groups = system.packages.iter().copied().chain([system.unpackaged]);
            let mut names: Vec<&str> = groups.flatten().map(|package| package.name).collect();
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert!(count > 0 && names.len() == count, "{}", system.name);
        }
    }
}
