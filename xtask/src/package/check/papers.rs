//! What other programs say of the files in a package.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::Outcome;
use crate::package::{Packages, tree};
use crate::process;

/// The tray speaks with the desktop itself.
const UNWANTED: &str = "ayatana";

pub(super) fn desktop_file(packages: &Packages) -> Result<Outcome> {
    let file = packages.tree.join("usr/share/applications/app.fediaccounts.desktop");
    by("desktop-file-validate", |tool| tool.arg(file))
}

pub(super) fn metainfo(packages: &Packages) -> Result<Outcome> {
    let file = packages.tree.join("usr/share/metainfo").join(tree::METAINFO);
    by("appstreamcli", |tool| tool.args(["validate", "--no-net", "--no-color"]).arg(file))
}

/// Warnings are shown; errors fail.
pub(super) fn lintian(packages: &Packages) -> Result<Outcome> {
    by("lintian", |tool| tool.args(["--allow-root", "--fail-on", "error"]).arg(&packages.deb))
}

/// A shell reads them when the person presses Tab: what it cannot read is an error in every terminal.
pub(super) fn completions(packages: &Packages) -> Result<Outcome> {
    let file = packages.tree.join("usr/share/bash-completion/completions/fediaccounts");
    by("bash", |tool| tool.arg("-n").arg(file))
}

/// Both packages ask for what draws the window, and neither for a library of trays.
pub(super) fn libraries(packages: &Packages) -> Result<Outcome> {
    let deb = process::output(process::command("dpkg-deb").arg("--field").arg(&packages.deb).arg("Depends"))?;
    let rpm = process::output(process::command("rpm").args(["-qp", "--requires"]).arg(&packages.rpm))?;
    for (name, wanted) in [("deb", &deb), ("rpm", &rpm)] {
        ensure!(wanted.contains("webkit2gtk-4.1"), "the {name} does not ask for WebKit: {wanted}");
        ensure!(!wanted.contains(UNWANTED), "the {name} asks for a library of trays: {wanted}");
    }
    Ok(Outcome::PASSED)
}

/// The .rpm has every program that the .deb has, owned by root.
pub(super) fn rpm(packages: &Packages) -> Result<Outcome> {
    let format = "[%{FILENAMES} %{FILEUSERNAME}:%{FILEGROUPNAME} %{FILEMODES:perms}\n]";
    let listed =
        process::output(process::command("rpm").args(["-qp", "--queryformat", format]).arg(&packages.rpm))?;
    for name in tree::PROGRAMS {
        let line = format!("/usr/bin/{name} root:root -rwxr-xr-x");
        ensure!(listed.lines().any(|found| found == line), "the .rpm has no {line}:\n{listed}");
    }
    let foreign = listed.lines().find(|line| !line.contains(" root:root "));
    ensure!(foreign.is_none(), "{}", foreign.unwrap_or_default());
    Ok(Outcome::PASSED)
}

/// Runs a tool, if it is there. What it says is shown.
fn by(name: &str, arguments: impl FnOnce(&mut Command) -> &mut Command) -> Result<Outcome> {
    if !process::on_path(name) {
        return Ok(Outcome::Skipped(format!("a package is looked at by {name}, which is not installed")));
    }
    let mut tool = process::command(name);
    process::run(arguments(&mut tool)).context("it found faults")?;
    Ok(Outcome::PASSED)
}
