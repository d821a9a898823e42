//! What is looked at in built packages, and how it ended.

mod inside;
mod papers;
mod remains;
mod root;

use anyhow::Result;

use super::{Packages, Profile};
pub(super) use inside::install_use_and_remove;

/// What was looked at.
#[derive(Default)]
pub(crate) struct Looked {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    /// Why something was not.
    pub(crate) skipped: Vec<String>,
}

/// How one look ended.
enum Outcome {
    /// So many things are as they should be, and so many are not.
    Seen { passed: usize, failed: usize },
    /// It could not be looked at.
    Skipped(String),
}

impl Outcome {
    const PASSED: Self = Self::Seen { passed: 1, failed: 0 };
}

impl Looked {
    fn at(&mut self, name: &str, look: impl FnOnce() -> Result<Outcome>) {
        match look() {
            Ok(Outcome::Seen { passed, failed }) => {
                println!("{name}: {}", if failed == 0 { "in order" } else { "not in order" });
                self.passed += passed;
                self.failed += failed;
            }
            Ok(Outcome::Skipped(reason)) => {
                println!("{name}: not looked at: {reason}");
                self.skipped.push(reason);
            }
            Err(error) => {
                println!("{name}: {error:#}");
                self.failed += 1;
            }
        }
    }
}

/// Builds packages of the programs that the tests have, and looks at everything.
pub(crate) fn look_at_new() -> Result<Looked> {
    if let Some(reason) = super::hindrance() {
        return Ok(Looked { skipped: vec![reason], ..Looked::default() });
    }
    Ok(look(&super::build(Profile::Dev)?))
}

/// Looks at everything, even after something was found.
pub(super) fn look(packages: &Packages) -> Looked {
    let mut looked = Looked::default();
    looked.at("desktop file", || papers::desktop_file(packages));
    looked.at("metainfo", || papers::metainfo(packages));
    looked.at("completions", || papers::completions(packages));
    looked.at("libraries", || papers::libraries(packages));
    looked.at("lintian", || papers::lintian(packages));
    looked.at("rpm", || papers::rpm(packages));
    looked.at("installed", || root::look(packages));
    looked
}
