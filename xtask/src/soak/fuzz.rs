//! The fuzz targets, with libFuzzer on the stable compiler: its counters of covered edges are LLVM's
//! own, and only the sanitizers need a nightly one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::options::Options;
use super::summary::Summary;
use crate::{process, workspace};

/// What `cargo fuzz` passes too.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";
/// The longest input that is made up: longer than anything but a whole document's limit.
const LONGEST: &str = "16384";
/// More for one input is a finding.
const MEGABYTES: &str = "512";
const SECONDS: &str = "5";

/// Builds the fuzzer and runs each target for its time.
pub(super) fn fuzz(options: &Options, summary: &mut Summary) {
    let mut targets = Vec::new();
    summary.take("fuzz: build", || {
        ensure!(process::on_path("c++"), "libFuzzer is written in C++, and there is no c++ on the PATH");
        targets = names()?;
        build()?;
        Ok(vec![format!("{} targets", targets.len())])
    });
    for target in targets {
        summary.take(&format!("fuzz: {target}"), || run(&target, options));
    }
}

/// The targets are the folders of their corpora.
fn names() -> Result<Vec<String>> {
    let corpora = fs::read_dir(corpus()).context("looking for the corpora")?;
    let mut names = corpora
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

fn corpus() -> PathBuf {
    workspace::root().join("tests/fuzz/corpus")
}

/// Everything of it lies apart: the flags would make Cargo build everything else anew, too.
fn folder() -> Result<PathBuf> {
    Ok(workspace::target()?.join("fuzz"))
}

fn host() -> Result<String> {
    let version = process::output(process::command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say what it runs on")
}

fn build() -> Result<()> {
    // A target that is named keeps the flags away from build scripts.
    let mut cargo = process::command("cargo");
    cargo.args(["build", "--locked", "--profile", "fuzz", "--package", "fediaccounts-fuzz"]);
    cargo.args(["--features", "libfuzzer", "--bin", "fuzz", "--target", &host()?, "--target-dir"]);
    process::run(cargo.arg(folder()?).env("RUSTFLAGS", COVERAGE))
}

fn run(target: &str, options: &Options) -> Result<Vec<String>> {
    let folder = folder()?;
    let found = folder.join("corpus").join(target);
    let crashes = folder.join("crashes").join(target);
    for folder in [&found, &crashes] {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    let program = folder.join(host()?).join("fuzz").join("fuzz");
    let mut fuzzer = process::command(&program.to_string_lossy());
    fuzzer.env("FEDIACCOUNTS_FUZZ", target);
    fuzzer.arg(format!("-max_total_time={}", options.fuzzed.as_secs()));
    // Zero would have libFuzzer draw a seed of its own.
    fuzzer.arg(format!("-seed={}", (options.seed % u64::from(u32::MAX)).max(1)));
    fuzzer.args([&format!("-max_len={LONGEST}"), &format!("-rss_limit_mb={MEGABYTES}")]);
    fuzzer.args([&format!("-timeout={SECONDS}"), "-print_final_stats=1", "-close_fd_mask=1"]);
    fuzzer.arg(format!("-dict={}", dictionary(target).display()));
    fuzzer.arg(format!("-artifact_prefix={}/", crashes.display()));
    fuzzer.args([found.as_path(), &corpus().join(target)]);
    let (succeeded, said) = heard(&mut fuzzer)?;
    ensure!(succeeded, "{}\nthe input lies in {}", last_lines(&said), crashes.display());
    Ok(vec![figures(&said, &found)?])
}

fn dictionary(target: &str) -> PathBuf {
    let name = match target {
        "address" | "redirect" | "look_alike" => "text",
        "frame" | "request" => "wire",
        _ => "json",
    };
    workspace::root().join("tests/fuzz/dictionaries").join(format!("{name}.dict"))
}

/// libFuzzer speaks on standard error.
fn heard(fuzzer: &mut Command) -> Result<(bool, String)> {
    println!("$ {}", process::describe(fuzzer));
    let output = fuzzer.output().context("the fuzzer could not be started")?;
    Ok((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
}

fn last_lines(said: &str) -> String {
    let lines: Vec<_> = said.lines().filter(|line| !line.starts_with('#')).collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

/// What libFuzzer counted: how often, and how many edges.
fn figures(said: &str, found: &Path) -> Result<String> {
    let stat = |name: &str| {
        let line = said.lines().find_map(|line| line.strip_prefix(&format!("stat::{name}:")));
        line.map(str::trim).with_context(|| format!("the fuzzer does not say {name}"))
    };
    let covered = said.lines().rev().find_map(|line| line.split("cov: ").nth(1)?.split(' ').next());
    let kept = fs::read_dir(found).map_or(0, Iterator::count);
    Ok(format!(
        "{} executions, {} a second, {} edges covered, {kept} inputs kept, {} MB at most",
        stat("number_of_executed_units")?,
        stat("average_exec_per_sec")?,
        covered.unwrap_or("?"),
        stat("peak_rss_mb")?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fuzzer_counted_is_read() {
        let said = "#2 INITED cov: 10 ft: 11 corp: 1/1b exec/s: 0 rss: 30Mb\n#524 DONE   cov: 123 ft: 9 \
                    corp: 3/9b\nstat::number_of_executed_units: 524\nstat::average_exec_per_sec:     262\n\
                    stat::peak_rss_mb: 40\n";
        let figures = figures(said, Path::new("/fediaccounts/no such folder")).expect("it is all there");
        assert_eq!(figures, "524 executions, 262 a second, 123 edges covered, 0 inputs kept, 40 MB at most");
        assert!(super::figures("", Path::new("/")).is_err());
    }
}
