//! What can be typed about moving to another computer.

use std::path::PathBuf;

use clap::Parser;

#[derive(Debug, Parser)]
pub(crate) struct MoveOut {
    /// Where to write it; - is stdout
    pub(crate) file: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct MoveIn {
    /// The file from the other computer; - is stdin. Without one, it goes on with those that are left
    pub(crate) file: Option<PathBuf>,
    /// Only list those that are left; nobody is signed in
    #[arg(long, conflicts_with = "forget")]
    pub(crate) list: bool,
    /// Forget those that are left
    #[arg(long, conflicts_with = "file")]
    pub(crate) forget: bool,
    /// Print the addresses of pages instead of opening them
    #[arg(long)]
    pub(crate) no_browser: bool,
}

/// Whether a path stands for stdin or stdout.
pub(crate) fn is_standard(path: &std::path::Path) -> bool {
    path.as_os_str() == "-"
}
