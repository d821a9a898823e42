//! `cargo xtask bench`: how fast and how large the real programs are, beside the goals.

use anyhow::Result;

use crate::{process, setup};

/// Before every figure.
const FIGURE: &str = "figure: ";

/// What the test is told to measure by, unless it is everything.
const PARTS: &str = "FEDIACCOUNTS_BENCH";

/// Sets up, builds with optimisation, measures what was named, or all, and prints a table. Returns whether
/// all goals were met.
pub(crate) fn bench(parts: &[String]) -> Result<bool> {
    setup::setup()?;
    let mut build = process::command("cargo");
    build.args(["build", "--locked", "--profile", "bench"]);
    process::run(build.args(["--package", "fediaccounts-agent", "--package", "fediaccounts-cli"]))?;
    let mut test = process::command("cargo");
    test.args([
        "test",
        "--locked",
        "--profile",
        "bench",
        "--package",
        "fediaccounts-tests",
        "--test",
        "whole",
    ]);
    test.args(["bench::every_figure_meets_its_goal", "--", "--exact", "--ignored", "--nocapture"]);
    if !parts.is_empty() {
        test.env(PARTS, parts.join(","));
    }
    let mut figures = Vec::new();
    let met = process::watch(&mut test, |line| {
        figures.extend(line.split_once(FIGURE).map(|(_, figure)| figure.to_owned()));
    })?;
    println!();
    for figure in &figures {
        println!("{figure}");
    }
    println!("{}", if met { "all goals were met" } else { "not all goals were met" });
    Ok(met)
}
