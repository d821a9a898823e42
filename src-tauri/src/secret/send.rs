//! Takes what was typed to the agent: moved into the request, and wiped with it.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{
    MoveIn, MoveOut, MovingFile, RemovePassphrase, SetPassphrase, SignInNewAccount, SignInPassword,
    SignInPaste, SignInSecondFactor, Typed, Unlock,
};
use fediaccounts_protocol::{Code, Failure};
use serde::Serialize;

use super::handed::{Handed, Newcomer};
use super::purpose::Purpose;
use crate::NAME;
use crate::ask::Answer;
use crate::downloads;

/// What came of it that the person has to read, and no snapshot says.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// The accounts were written down there.
    MovedOut { path: String, accounts: u32 },
    /// There was nothing in the file that is not here, or awaited, already.
    NothingNew { here: u32, awaited: u32 },
}

/// Asks for what the window is open for. What was typed for anything else is refused. Files are written into
/// `folder`.
pub(super) fn send(
    place: &Place,
    purpose: Purpose,
    typed: Handed,
    folder: Answer<PathBuf>,
) -> Answer<Option<Outcome>> {
    let mut agent = connect(place, NAME)?;
    let sent = match (purpose, typed) {
        (Purpose::MoveOut { .. }, Handed::Text { text, .. }) => {
            return move_out(&mut agent, text, &folder?).map(Some);
        }
        (Purpose::MoveIn { path, .. }, Handed::Text { text, .. }) => {
            return move_in(&mut agent, text, &path);
        }
        (Purpose::Password(form), Handed::Password { typed }) => {
            agent.request(&SignInPassword { id: form.sign_in, typed }).map(drop)
        }
        (Purpose::Password(form), Handed::SecondFactor { factor, code, again }) => {
            agent.request(&SignInSecondFactor { id: form.sign_in, factor, code, again }).map(drop)
        }
        (Purpose::NewAccount(form), Handed::NewAccount(new)) => {
            agent.request(&joining(form.sign_in, *new)).map(drop)
        }
        (purpose, Handed::Text { text, keep_keyring }) => send_text(&mut agent, purpose, text, keep_keyring),
        _ => Err(Failure::new(Code::NotNow)),
    };
    sent.map(|()| None)
}

fn send_text(agent: &mut Connection, purpose: Purpose, text: Typed, keep_keyring: bool) -> Answer<()> {
    match purpose {
        Purpose::Paste { sign_in: id, .. } => agent.request(&SignInPaste { id, text }).map(drop),
        Purpose::Unlock => agent.request(&Unlock { passphrase: Some(text) }),
        Purpose::SetPassphrase { keyring, .. } => {
            agent.request(&SetPassphrase { passphrase: text, keep_keyring: keyring && keep_keyring })
        }
        Purpose::RemovePassphrase => agent.request(&RemovePassphrase { passphrase: text }),
        _ => Err(Failure::new(Code::NotNow)),
    }
}

/// Writes the accounts down, into a file that was not there.
fn move_out(agent: &mut Connection, passphrase: Typed, folder: &Path) -> Answer<Outcome> {
    let MovingFile { file, name, accounts } = agent.request(&MoveOut { passphrase, default: None })?;
    let bytes = BASE64_STANDARD.decode(file).map_err(|_| Failure::new(Code::UnsupportedVersion))?;
    let path = downloads::write(folder, name.strip_suffix(".age").unwrap_or(&name), "age", &bytes)?;
    Ok(Outcome::MovedOut { path, accounts })
}

/// Has the accounts of a file awaited. Those that are new are seen in the main window.
fn move_in(agent: &mut Connection, passphrase: Typed, path: &Path) -> Answer<Option<Outcome>> {
    let moved = agent.request(&MoveIn { path: path.display().to_string(), passphrase })?;
    let nothing_new = Outcome::NothingNew { here: moved.here, awaited: moved.before };
    Ok((moved.awaited == 0).then_some(nothing_new))
}

fn joining(id: String, new: Newcomer) -> SignInNewAccount {
    let Newcomer { typed, email, agreed, reason, locale, date_of_birth } = new;
    SignInNewAccount { id, typed, email, agreed, reason, locale, date_of_birth }
}
