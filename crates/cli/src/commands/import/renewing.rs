//! Signing in anew, with a registration of our own.

use fediaccounts_client::Place;

use crate::commands::myself;
use crate::output::Output;
use crate::trouble::Trouble;

/// Signs an account in again. Gives the exit code.
pub(super) fn sign_in_anew(
    place: &Place,
    account: &str,
    no_browser: bool,
    output: Output,
) -> Result<u8, Trouble> {
    let mut args = vec!["sign-in-again", account];
    if no_browser {
        args.push("--no-browser");
    }
    myself::run(place, &args, output)
}
