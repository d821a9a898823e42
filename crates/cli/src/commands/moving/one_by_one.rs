//! Signing in to the accounts of another computer, one by one.

use std::collections::HashSet;

use fediaccounts_client::{Connection, Place};
use fediaccounts_protocol::manage::{AwaitLater, Awaited, ForgetAwaited};

use crate::commands::{defaults, myself, opened};
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{messages, terminal};

/// Ctrl-C.
const INTERRUPTED: u8 = 130;

/// Asks about each that is left, once. Gives the exit code of the first that went wrong.
pub(super) fn sign_in(
    place: &Place,
    agent: &mut Connection,
    no_browser: bool,
    output: Output,
) -> Result<u8, Trouble> {
    let mut ended = output::DONE;
    let mut seen = HashSet::new();
    loop {
        let shown = opened(agent)?;
        let Some(next) = shown.awaited.iter().find(|awaited| !seen.contains(&awaited.id)) else {
            return Ok(ended);
        };
        seen.insert(next.id);
        match terminal::answer(&messages::await_question(next, shown.awaited_count)).as_deref() {
            Some("" | "y" | "yes") => {
                let code = begin(place, next, no_browser, output)?;
                if code == output::DONE {
                    defaults::adopt(agent, next)?;
                } else if ended == output::DONE {
                    ended = code;
                }
                if code == INTERRUPTED {
                    return Ok(ended);
                }
            }
            Some("f" | "forget") => agent.request(&ForgetAwaited { id: Some(next.id) })?,
            Some("q" | "quit") | None => return Ok(ended),
            Some(_) => agent.request(&AwaitLater { id: next.id })?,
        }
    }
}

fn begin(place: &Place, awaited: &Awaited, no_browser: bool, output: Output) -> Result<u8, Trouble> {
    let scopes = awaited.scopes.join(" ");
    let mut args = vec!["add", &awaited.address];
    if !scopes.is_empty() {
        args.extend(["--scopes", &scopes]);
    }
    if no_browser {
        args.push("--no-browser");
    }
    myself::run(place, &args, output)
}
