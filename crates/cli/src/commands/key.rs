//! Locking, unlocking, and the passphrase.

use fediaccounts_client::Connection;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    GetSnapshot, Lock, LockNow, RemovePassphrase, SetPassphrase, Status, StatusReport, Unlock,
};

use crate::output::{self, Output};
use crate::trouble::{Trouble, Wanted};
use crate::{messages, terminal};

pub(crate) fn lock(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    agent.request(&LockNow {})?;
    done(agent, output, |_| messages::LOCKED.into())
}

/// With the passphrase where there is one. Typing none asks the keyring, if the key lies there too.
pub(crate) fn unlock(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    let snapshot = agent.request(&GetSnapshot {})?;
    if snapshot.lock == Lock::Open {
        return done(agent, output, |_| messages::WELL_ALREADY.into());
    }
    let passphrase = match (snapshot.key.passphrase, snapshot.key.keyring) {
        (true, false) => {
            Some(terminal::passphrase("Passphrase: ")?.ok_or(Trouble::NothingTyped(Wanted::Passphrase))?)
        }
        (true, true) => terminal::passphrase("Passphrase (none: asks the keyring): ")?,
        (false, _) => None,
    };
    agent.request(&Unlock { passphrase })?;
    let report = agent.request(&Status {})?;
    if let Some(failure) = report.failure {
        return Err(failure.into());
    }
    output.answer(&report, messages::unlocked);
    Ok(output::DONE)
}

pub(crate) fn set_passphrase(
    agent: &mut Connection,
    keep_keyring: bool,
    output: Output,
) -> Result<u8, Trouble> {
    let passphrase = terminal::new_passphrase(output)?;
    agent.request(&SetPassphrase { passphrase, keep_keyring })?;
    let words = if keep_keyring { messages::PASSPHRASE_BESIDE } else { messages::PASSPHRASE_ALONE };
    done(agent, output, |_| words.into())
}

pub(crate) fn remove_passphrase(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    if !agent.request(&Status {})?.key.passphrase {
        return Err(Code::NoPassphrase.into());
    }
    let passphrase =
        terminal::passphrase("Passphrase: ")?.ok_or(Trouble::NothingTyped(Wanted::Passphrase))?;
    agent.request(&RemovePassphrase { passphrase })?;
    done(agent, output, |_| messages::KEY_IN_KEYRING.into())
}

/// Says how it stands now.
fn done(
    agent: &mut Connection,
    output: Output,
    text: impl FnOnce(&StatusReport) -> String,
) -> Result<u8, Trouble> {
    let report = agent.request(&Status {})?;
    output.answer(&report, text);
    Ok(output::DONE)
}
