//! What is handed out: a wheel, a package, and a crate that brings few others along.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

use super::{has, library, run};
use crate::cast::skip;

/// The most crates that the library for Rust may bring along, itself and every feature included.
const MOST: usize = 40;

#[tokio::test]
async fn the_library_for_rust_brings_few_others_along() -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["tree", "--package", "fediaccounts-client", "--all-features", "--edges", "normal,build"]);
    cargo.args(["--prefix", "none", "--locked", "--offline"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let tree = run(&mut cargo).await?;
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(" (").next()).collect();
    ensure!(crates.len() > 10 && crates.len() <= MOST, "{}: {crates:#?}", crates.len());
    Ok(())
}

#[tokio::test]
async fn a_wheel_is_built_and_works_in_an_environment_of_its_own() -> Result<()> {
    if !has("python3") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    // A copy: what setuptools leaves behind stays out of the sources.
    run(program("cp").args(["-r"]).arg(library("python")).arg(path("source"))).await?;
    let venv = program("/usr/bin/python3")
        .args(["-m", "venv", "--system-site-packages"])
        .arg(path("venv"))
        .output()
        .await?;
    let python = path("venv/bin/python");
    let look = program(&python).args(["-c", "import setuptools, wheel"]).output().await;
    if !venv.status.success() || !look.is_ok_and(|look| look.status.success()) {
        skip("the wheel needs python3 with venv, setuptools and wheel");
        return Ok(());
    }
    let mut build = program(&python);
    build.args(["-m", "pip", "wheel", "--no-index", "--no-build-isolation", "--no-deps", "--wheel-dir"]);
    run(build.arg(path("wheels")).arg(path("source"))).await?;
    let wheel = std::fs::read_dir(path("wheels"))?.next().context("a wheel was built")??.path();
    run(program(&python).args(["-m", "pip", "install", "--no-index"]).arg(&wheel)).await?;
    let look = "import fediaccounts, os; p = os.path.dirname(fediaccounts.__file__); \
                print(os.path.exists(p + '/py.typed') and '/venv/' in p and fediaccounts.Client.__name__)";
    let said = run(program(&python).args(["-c", look]).current_dir(folder.path())).await?;
    ensure!(said.trim() == "Client", "{said}");
    Ok(())
}

#[tokio::test]
async fn a_package_for_node_is_packed_and_can_be_imported() -> Result<()> {
    if !has("node") || !has("npm") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    let mut pack = program("npm");
    pack.args(["pack", "--offline", "--silent", "--pack-destination"]).arg(folder.path());
    run(pack.current_dir(library("node")).env("npm_config_cache", path("cache"))).await?;
    std::fs::create_dir_all(path("node_modules/fediaccounts"))?;
    let mut unpack = program("tar");
    unpack.args([
        "-xzf",
        "fediaccounts-0.1.0.tgz",
        "-C",
        "node_modules/fediaccounts",
        "--strip-components=1",
    ]);
    run(unpack.current_dir(folder.path())).await?;
    ensure!(path("node_modules/fediaccounts/index.d.ts").is_file(), "its types are in it");
    let look = "import('fediaccounts').then(({ Client }) => console.log(new Client('a', '1', { socket: '/s' }).constructor.name))";
    let said = run(program("node").args(["-e", look]).current_dir(folder.path())).await?;
    ensure!(said.trim() == "Client", "{said}");
    Ok(())
}

fn program(name: impl AsRef<Path>) -> Command {
    let mut command = Command::new(name.as_ref());
    command.kill_on_drop(true);
    command
}
