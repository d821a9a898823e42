//! `cargo xtask check`: formatting, lints, generated types and icons, licences and the rules of the house.

mod dependencies;
mod license;
mod rules;
mod types;

use anyhow::{Context, Result, bail};

use crate::{icons, process, ui, workspace};
pub(crate) use types::write as write_types;

/// Runs every check, even after one has failed. Returns whether all were passed.
pub(crate) fn check() -> bool {
    type Check = (&'static str, fn() -> Result<()>);
    let checks: [Check; 7] = [
        ("formatting", || cargo(&["fmt", "--all", "--check"])),
        ("rules of the house", rules),
        ("dependencies", || none(&dependencies::faults()?)),
        ("shell scripts", shell_scripts),
        ("generated types", types::check),
        ("icons", icons::check),
        ("lints", lints),
    ];
    let mut failed = Vec::new();
    for (name, check) in checks {
        match check() {
            Ok(()) => println!("{name}: in order"),
            Err(error) => {
                println!("{name}: {error:#}");
                failed.push(name);
            }
        }
    }
    if failed.is_empty() {
        println!("check: everything is in order");
    } else {
        println!("check: not in order: {}", failed.join(", "));
    }
    failed.is_empty()
}

fn cargo(args: &[&str]) -> Result<()> {
    process::run(process::command("cargo").args(args))
}

fn lints() -> Result<()> {
    // The window embeds the built front end, so without it nothing of it compiles.
    ui::install()?;
    ui::build()?;
    cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
}

fn rules() -> Result<()> {
    let mut faults = Vec::new();
    for (path, text) in files()? {
        faults.extend(rules::faults(&path, &text));
    }
    none(&faults)
}

fn shell_scripts() -> Result<()> {
    if !process::on_path("shellcheck") {
        println!("shellcheck is not installed: the shell scripts are not looked at");
        return Ok(());
    }
    let is_script = |text: &str| text.starts_with("#!/bin/sh\n") || text.starts_with("#!/usr/bin/env bash\n");
    let scripts = files()?.into_iter().filter(|(_, text)| is_script(text)).map(|(path, _)| path);
    process::run(process::command("shellcheck").args(scripts))
}

/// Every text file of the project that Git knows or would be given: path from the root, and content.
fn files() -> Result<Vec<(String, String)>> {
    let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
    let list = process::output(process::command("git").args(args))?;
    let mut files = Vec::new();
    for path in list.split('\0').filter(|path| !path.is_empty()) {
        let file = workspace::root().join(path);
        if !file.is_file() {
            continue;
        }
        let bytes = std::fs::read(&file).with_context(|| format!("reading {path}"))?;
        if let Ok(text) = String::from_utf8(bytes) {
            files.push((path.to_owned(), text));
        }
    }
    Ok(files)
}

fn none(faults: &[String]) -> Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    bail!("\n  {}", faults.join("\n  "))
}
