//! `fediaccounts-agent [--profile DIR] [--log LEVEL]`.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use tracing::level_filters::LevelFilter;

/// What it was started with.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Args {
    /// Another profile than the person's own.
    pub(crate) profile: Option<PathBuf>,
    /// How much is written to stderr.
    pub(crate) log: LevelFilter,
}

impl Args {
    /// `None` for anything that is not of the form.
    pub(crate) fn parse(args: impl Iterator<Item = OsString>) -> Option<Self> {
        let mut parsed = Self { profile: None, log: LevelFilter::WARN };
        let mut args = args;
        while let Some(flag) = args.next() {
            let value = args.next()?;
            match flag.to_str()? {
                "--profile" => parsed.profile = Some(value.into()),
                "--log" => parsed.log = value.to_str()?.parse().ok()?,
                _ => return None,
            }
        }
        Some(parsed)
    }
}

/// Says how it is started.
pub(crate) fn usage() -> ExitCode {
    print_error("usage: fediaccounts-agent [--profile DIR] [--log off|error|warn|info|debug|trace]");
    ExitCode::from(2)
}

/// Before the log, and after it, there is only stderr; nobody may be there to read it.
pub(crate) fn print_error(text: &str) {
    let _ = writeln!(std::io::stderr(), "fediaccounts-agent: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_is_taken() {
        let parse = |args: &[&str]| Args::parse(args.iter().map(OsString::from));
        assert_eq!(parse(&[]).unwrap().profile, None);
        assert_eq!(parse(&["--profile", "/p", "--log", "trace"]).unwrap().log, LevelFilter::TRACE);
        for wrong in [&["--profile"][..], &["x"], &["--log", "loud"], &["--help"]] {
            assert_eq!(parse(wrong), None, "{wrong:?}");
        }
    }
}
