//! What can be typed about an account that is to be made.

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct NewAccount {
    /// You agree to the server's rules, with --by new-account; they are printed all the same
    #[arg(long, requires = "by")]
    pub(crate) agree: bool,
    /// Your e-mail address
    #[arg(long, value_name = "ADDRESS", requires = "by")]
    pub(crate) email: Option<String>,
    /// Why you want to join, where the server asks
    #[arg(long, value_name = "TEXT", requires = "by")]
    pub(crate) reason: Option<String>,
    /// Your date of birth, where the server asks: 2001-12-31
    #[arg(long, value_name = "DATE", requires = "by")]
    pub(crate) born: Option<String>,
}
