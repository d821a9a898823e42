//! Says what was not tested, and why: to the run of all tests, which counts it, or to the terminal.

use std::fs::File;
use std::io::Write;

/// Notes one skipped test.
#[expect(clippy::disallowed_methods, reason = "the run of all tests names its file by the environment")]
pub(crate) fn skip(reason: &str) {
    let noted = match std::env::var_os("FEDIACCOUNTS_SKIPPED") {
        Some(file) => File::options().append(true).open(file).and_then(|mut file| writeln!(file, "{reason}")),
        None => writeln!(std::io::stdout(), "skipped: {reason}"),
    };
    noted.expect("what was skipped can be noted");
}
