//! `cargo xtask soak`: the tests that take long, with a sum at their end.

mod fuzz;
mod options;
mod summary;

use std::fs::{self, File};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, ensure};

use crate::{process, setup, workspace};
use options::{Options, Part};
use summary::Summary;

/// What the tests themselves say when they were asked for a certain number or seed.
const ROUNDS: &str = "FEDIACCOUNTS_KILL_ROUNDS";
const PREFIXES: &str = "FEDIACCOUNTS_PREFIXES";
const SEED: &str = "FEDIACCOUNTS_SEED";
/// What a test prints for the summary, after this.
const FIGURE: &str = "figure: ";

/// How the long tests are asked for.
const USAGE: &str = "cargo xtask soak [kill|store|hostile|fuzz]… [--rounds N] [--minutes N] [--seed N]";

/// Sets up, builds, and runs the parts that were named, or all. Returns whether nothing failed.
pub(crate) fn soak(words: &[String]) -> Result<bool> {
    let options = Options::parse(words)?;
    setup::setup()?;
    let mut summary = Summary::default();
    for part in &options.parts {
        match part {
            Part::Kill => summary.take("kill", || kill(&options)),
            Part::Hostile => summary.take("hostile", || hostile(&options)),
            Part::Store => summary.take("store", || store(&options)),
            Part::Fuzz => fuzz::fuzz(&options, &mut summary),
        }
    }
    Ok(summary.print())
}

/// The agent is killed at every step; each place so many times.
fn kill(options: &Options) -> Result<Vec<String>> {
    workspace::build()?;
    let mut cargo = test(options, &["--package", "fediaccounts-tests", "--test", "whole", "kill::"]);
    figures(cargo.env(ROUNDS, options.rounds.to_string()))
}

/// Every prefix of the trace of writes, and not a sample of them.
fn store(options: &Options) -> Result<Vec<String>> {
    let mut cargo = test(options, &["--package", "fediaccounts-store", "--test", "store", "trace::"]);
    figures(cargo.env(PREFIXES, "all"))
}

/// Sign-ins and checks at a server that answers whatever the seed makes up.
fn hostile(options: &Options) -> Result<Vec<String>> {
    let order = workspace::target()?.join("hostile-order");
    fs::write(&order, format!("{} {}\n", options.seed, options.rounds))?;
    let part = "hostile::random::whatever_is_answered_for_long_no_account_is_lost";
    let mut cargo = test(options, &["--package", "fediaccounts-tests", "--test", "journeys", part]);
    figures(cargo.args(["--ignored", "--exact"]).stdin(File::open(order)?))
}

fn test(options: &Options, args: &[&str]) -> Command {
    let mut cargo = process::command("cargo");
    cargo.args(["test", "--locked"]).args(args).args(["--", "--nocapture"]);
    cargo.env(SEED, options.seed.to_string());
    cargo
}

/// Runs tests and keeps what they print for the summary.
fn figures(command: &mut Command) -> Result<Vec<String>> {
    let mut figures = Vec::new();
    let succeeded = process::watch(command, |line| {
        figures.extend(line.split_once(FIGURE).map(|(_, figure)| figure.to_owned()));
    })?;
    ensure!(succeeded, "failed after {} figures", figures.len());
    Ok(figures)
}

/// Hours, minutes and seconds, for people.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
