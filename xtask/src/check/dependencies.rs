//! Where dependencies come from and under which licenses, for every system we build for.

use anyhow::{Context, Result};
use serde_json::Value;

use super::license;
use crate::{process, workspace};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// The one package that may depend on Tauri.
const WINDOW: &str = "fediaccounts-window";

/// What is wrong with the packages of `Cargo.lock`, a sentence each.
pub(super) fn faults() -> Result<Vec<String>> {
    let deny = std::fs::read_to_string(workspace::root().join("deny.toml")).context("reading deny.toml")?;
    let args = ["metadata", "--locked", "--format-version", "1"];
    let text = process::output(process::command("cargo").args(args))?;
    let metadata: Value = serde_json::from_str(&text).context("reading the output of cargo metadata")?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let allowed = license::allowed(&deny);
    Ok(packages.iter().flat_map(|package| faults_of(package, &allowed)).collect())
}

fn faults_of(package: &Value, allowed: &[String]) -> Vec<String> {
    let name = package["name"].as_str().unwrap_or("a package without a name");
    let mut faults = Vec::new();
    match package["source"].as_str() {
        Some(CRATES_IO) => {}
        Some(source) => faults.push(format!("{name} comes from {source}, not from crates.io")),
        None if !package["manifest_path"].as_str().is_some_and(is_ours) => {
            faults.push(format!("{name} comes from a path outside the project"));
        }
        None => {}
    }
    match package["license"].as_str() {
        Some(expression) if license::is_satisfied(expression, allowed) => {}
        Some(expression) => {
            faults.push(format!("{name} is under {expression}: deny.toml does not allow that"));
        }
        None => faults.push(format!("{name} names no license")),
    }
    let dependencies = package["dependencies"].as_array().into_iter().flatten();
    let mut names = dependencies.filter_map(|dependency| dependency["name"].as_str());
    if package["source"].is_null()
        && name != WINDOW
        && names.any(|name| name == "tauri" || name.starts_with("tauri-"))
    {
        faults.push(format!("{name} depends on Tauri: only {WINDOW} may"));
    }
    faults
}

fn is_ours(manifest: &str) -> bool {
    std::path::Path::new(manifest).starts_with(workspace::root())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn count(package: &Value) -> usize {
        faults_of(package, &["MIT".to_owned()]).len()
    }

    #[test]
    fn a_dependency_comes_from_crates_io_under_an_allowed_license() {
        let mut package = json!({ "name": "a", "source": CRATES_IO, "license": "MIT OR GPL-3.0-only" });
        assert_eq!(count(&package), 0);
        package["license"] = json!("GPL-3.0-only");
        assert_eq!(count(&package), 1);
        package["license"] = Value::Null;
        package["source"] = json!("git+https://example.com/a");
        assert_eq!(count(&package), 2);
    }

    #[test]
    fn our_own_packages_lie_in_the_project_and_only_the_window_knows_tauri() {
        let manifest = workspace::root().join("crates/a/Cargo.toml");
        let mut package = json!({
            "name": WINDOW, "source": null, "license": "MIT", "manifest_path": manifest,
            "dependencies": [{ "name": "serde" }, { "name": "tauri" }],
        });
        assert_eq!(count(&package), 0);
        package["name"] = json!("fediaccounts-client");
        assert_eq!(count(&package), 1);
        package["manifest_path"] = json!("/elsewhere/Cargo.toml");
        assert_eq!(count(&package), 2);
    }
}
