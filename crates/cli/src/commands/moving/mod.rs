//! Moving to another computer: the file that is written here, and the accounts that came from there.

mod file;
mod one_by_one;

use std::path::PathBuf;

use fediaccounts_client::{Connection, Place};
use fediaccounts_protocol::manage::{Awaited, ForgetAwaited, MoveIn, MoveOut, MovedIn};
use serde::Serialize;

use super::{defaults, opened};
use crate::args::{self, is_standard};
use crate::output::{self, Output};
use crate::trouble::{Trouble, Wanted};
use crate::{messages, terminal};

/// What `move-out` answers.
#[derive(Debug, Serialize)]
pub(crate) struct WrittenDown {
    /// The file.
    pub(crate) path: PathBuf,
    /// How many accounts are in it.
    pub(crate) accounts: u32,
}

/// What `move-in` answers.
#[derive(Debug, Serialize)]
pub(crate) struct Rest {
    /// What was in the file, if one was read.
    pub(crate) file: Option<MovedIn>,
    /// How many are left to be signed in.
    pub(crate) left: u32,
    /// The first hundred of those.
    pub(crate) awaited: Vec<Awaited>,
}

pub(crate) fn move_out(agent: &mut Connection, out: &args::MoveOut, output: Output) -> Result<u8, Trouble> {
    // Nobody types a passphrase for nothing.
    opened(agent)?;
    let default = defaults::overall(agent)?;
    file::check(out)?;
    output.note(messages::MOVING_PASSPHRASE);
    let passphrase = terminal::new(output, "Passphrase for the file: ", Wanted::Passphrase)?;
    let written = agent.request(&MoveOut { passphrase, default })?;
    file::write(out, &written.file)?;
    if is_standard(&out.file) {
        output.note(&messages::written_down(None, written.accounts));
    } else {
        let down = WrittenDown { path: out.file.clone(), accounts: written.accounts };
        output.answer(&down, |down| messages::written_down(Some(&down.path), down.accounts));
    }
    Ok(output::DONE)
}

pub(crate) fn move_in(
    place: &Place,
    mut agent: Connection,
    moved: &args::MoveIn,
    output: Output,
) -> Result<u8, Trouble> {
    opened(&mut agent)?;
    if moved.forget {
        agent.request(&ForgetAwaited { id: None })?;
    }
    let file = moved.file.as_deref().map(|path| read(&mut agent, path)).transpose()?;
    if let Some(moved) = &file {
        output.note(&messages::moved_in(moved));
    }
    let ended = if moved.list || moved.forget || !output.may_ask() {
        output::DONE
    } else {
        one_by_one::sign_in(place, &mut agent, moved.no_browser, output)?
    };
    let now = opened(&mut agent)?;
    let left = Rest { file, left: now.awaited_count, awaited: now.awaited };
    output.answer(&left, messages::left);
    Ok(ended)
}

/// Has the agent read a file. What comes by stdin lies in the profile meanwhile: its first line is the passphrase,
/// unless somebody types that.
fn read(agent: &mut Connection, path: &std::path::Path) -> Result<MovedIn, Trouble> {
    let passphrase =
        terminal::passphrase("Passphrase of the file: ")?.ok_or(Trouble::NothingTyped(Wanted::Passphrase))?;
    let kept = if is_standard(path) { Some(file::from_stdin(agent)?) } else { None };
    let path = kept.as_ref().map_or(path, |kept| kept.path());
    let path = std::path::absolute(path).map_err(|_| Trouble::NoFolder)?;
    Ok(agent.request(&MoveIn { path: path.display().to_string(), passphrase })?)
}
