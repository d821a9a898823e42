//! Locking, unlocking, and the passphrase.

use fediaccounts_client::Connection;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    self, GetSnapshot, LockNow, RemovePassphrase, SetLockRule, SetPassphrase, Status, Unlock,
};

use super::list::{self, Standing};
use super::opened;
use crate::args::{Lock, Switch};
use crate::output::{self, Output};
use crate::trouble::{Trouble, Wanted};
use crate::{messages, terminal};

pub(crate) fn lock(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    agent.request(&LockNow {})?;
    done(agent, output, |_| messages::LOCKED.into())
}

/// Says when accounts are locked by themselves; what is not said stays.
pub(crate) fn lock_rule(agent: &mut Connection, lock: &Lock, output: Output) -> Result<u8, Trouble> {
    let mut rule = opened(agent)?.lock_rule;
    if let Some(after) = lock.after {
        rule.after_minutes = after.0;
    }
    if let Some(switch) = lock.with_session {
        rule.with_session = switch == Switch::On;
    }
    agent.request(&SetLockRule { rule })?;
    output.answer(&rule, |rule| messages::lock_rule(*rule));
    Ok(output::DONE)
}

/// With the passphrase where there is one. Typing none asks the keyring, if the key lies there too.
pub(crate) fn unlock(agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    let snapshot = agent.request(&GetSnapshot {})?;
    if snapshot.lock == manage::Lock::Open {
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
    output.answer(&list::standing(agent)?, |stands| messages::unlocked(&stands.report));
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
    text: impl FnOnce(&Standing) -> String,
) -> Result<u8, Trouble> {
    output.answer(&list::standing(agent)?, text);
    Ok(output::DONE)
}
