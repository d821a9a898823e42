//! What can be typed about other programs.

use clap::Parser;

#[derive(Debug, Parser)]
pub(crate) struct Withdraw {
    /// Its name, or its id in `--json apps`
    #[arg(required_unless_present = "all", conflicts_with = "all", value_name = "APP")]
    pub(crate) app: Option<String>,
    /// This account alone: its handle, or the beginning of it if only one begins so
    #[arg(value_name = "ACCOUNT", conflicts_with = "all")]
    pub(crate) account: Option<String>,
    /// From all programs
    #[arg(long)]
    pub(crate) all: bool,
    /// Do not ask whether all are meant
    #[arg(long, requires = "all")]
    pub(crate) yes: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Activity {
    /// Of this account alone
    #[arg(long)]
    pub(crate) account: Option<String>,
    /// Of this program alone: its name, or its id in `--json apps`
    #[arg(long)]
    pub(crate) app: Option<String>,
    /// How many lines at most
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub(crate) limit: u32,
    /// Whole handles also where no terminal shows them
    #[arg(long)]
    pub(crate) full: bool,
    /// Forget all of it
    #[arg(long, conflicts_with_all = ["account", "app", "full", "limit"])]
    pub(crate) clear: bool,
    /// Do not ask whether that is meant
    #[arg(long, requires = "clear")]
    pub(crate) yes: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Consents {
    /// End when one question is answered
    #[arg(long)]
    pub(crate) once: bool,
}
