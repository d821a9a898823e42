//! `cargo xtask test`: everything, in one run, with a sum at its end.

mod tally;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::{package, process, setup, workspace};
use tally::Tally;

/// Names a file for the tests: one line of why for each test that was skipped, because a real thing
/// it needs is not there.
const SKIPPED: &str = "FEDIACCOUNTS_SKIPPED";

/// Sets up, builds and tests. The last line printed is `N passed, N failed, N skipped`; returns
/// whether nothing failed.
pub(crate) fn test() -> Result<bool> {
    let target = workspace::target()?;
    fs::create_dir_all(&target).with_context(|| format!("making {}", target.display()))?;
    let skipped = target.join("skipped.log");
    fs::write(&skipped, "").with_context(|| format!("writing {}", skipped.display()))?;

    let mut parts = Parts::default();
    let mut tally = Tally::default();
    if parts.take("setup", setup::setup) && parts.take("build", workspace::build) {
        for (name, script) in [("ui check", "check"), ("ui test", "test"), ("ui e2e", "e2e")] {
            parts.take(name, || process::run(process::npm(&["run", script]).env(SKIPPED, &skipped)));
        }
        let before = reasons(&skipped).len();
        parts.take("cargo test", || cargo_test(&skipped, &mut tally));
        tally.skip(reasons(&skipped).len() - before);
        parts.take("package", || packages(&skipped, &mut tally));
    }
    parts.print();
    let reasons = reasons(&skipped);
    for reason in &reasons {
        println!("skipped: {reason}");
    }
    let failed =
        tally.failed.max(usize::from(parts.failed("cargo test"))) + parts.failed_besides("cargo test");
    println!("{} passed, {failed} failed, {} skipped", tally.passed, reasons.len() + tally.ignored);
    Ok(failed == 0)
}

fn cargo_test(skipped: &Path, tally: &mut Tally) -> Result<()> {
    let mut cargo = process::command("cargo");
    cargo.args(["test", "--workspace", "--locked", "--no-fail-fast"]).env(SKIPPED, skipped);
    let succeeded = process::watch(&mut cargo, |line| tally.read(line))?;
    ensure!(succeeded, "`cargo test` failed");
    Ok(())
}

/// Packs what was built, and looks at that.
fn packages(skipped: &Path, tally: &mut Tally) -> Result<()> {
    let looked = package::look_at_new()?;
    tally.passed += looked.passed;
    let mut reasons =
        fs::File::options().append(true).open(skipped).context("opening the file of what was skipped")?;
    for reason in &looked.skipped {
        writeln!(reasons, "{reason}").context("noting what was skipped")?;
    }
    ensure!(looked.failed == 0, "{} of {} failed", looked.failed, looked.failed + looked.passed);
    Ok(())
}

fn reasons(skipped: &Path) -> Vec<String> {
    let text = fs::read_to_string(skipped).unwrap_or_default();
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What was done, how long each took, and whether it went well.
#[derive(Default)]
struct Parts(Vec<(&'static str, Duration, bool)>);

impl Parts {
    /// Does one part and says why it failed, if it did. Returns whether it went well.
    #[expect(clippy::disallowed_methods, reason = "how long a part takes is measured here alone")]
    fn take(&mut self, name: &'static str, part: impl FnOnce() -> Result<()>) -> bool {
        let start = Instant::now();
        let done = part();
        if let Err(error) = &done {
            println!("{name}: {error:#}");
        }
        self.0.push((name, start.elapsed(), done.is_ok()));
        done.is_ok()
    }

    fn failed(&self, name: &str) -> bool {
        self.0.iter().any(|(part, _, ok)| *part == name && !ok)
    }

    fn failed_besides(&self, name: &str) -> usize {
        self.0.iter().filter(|(part, _, ok)| *part != name && !ok).count()
    }

    fn print(&self) {
        let part = |(name, took, ok): &(&str, Duration, bool)| {
            format!("{name} {:.1} s{}", took.as_secs_f64(), if *ok { "" } else { " FAILED" })
        };
        println!("{}", self.0.iter().map(part).collect::<Vec<_>>().join(", "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_failed_is_counted_and_named() {
        let mut parts = Parts::default();
        assert!(parts.take("setup", || Ok(())));
        assert!(!parts.take("ui test", || anyhow::bail!("no")));
        assert!(parts.failed("ui test"));
        assert!(!parts.failed("setup"));
        assert_eq!(parts.failed_besides("cargo test"), 1);
        assert_eq!(parts.failed_besides("ui test"), 0);
    }
}
