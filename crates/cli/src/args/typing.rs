//! What can be said about name, password and second factor. None of them is an argument but the name.

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Typing {
    /// Your name at the server, or your e-mail address there, where a password is typed
    #[arg(long, value_name = "NAME")]
    pub(crate) user: Option<String>,
    /// Read the password from stdin where that is no terminal: one line; a second line is the code of
    /// the second factor, if the server asks for one
    #[arg(long)]
    pub(crate) password_stdin: bool,
    /// The code of the second factor is a recovery code
    #[arg(long)]
    pub(crate) recovery: bool,
}
