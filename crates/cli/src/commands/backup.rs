//! Backups, and beginning without one.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{GetBackups, MakeBackup, RestoreBackup, StartAnew};

use crate::args::{self, Backups};
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages, terminal};

pub(crate) fn backup(agent: &mut Connection, backup: &args::Backup, output: Output) -> Result<u8, Trouble> {
    match &backup.command {
        None => {
            let made = agent.request(&MakeBackup {})?;
            output.answer(&made, messages::made_backup);
        }
        Some(Backups::List) => {
            let backups = agent.request(&GetBackups {})?;
            output.answer(&backups, |backups| messages::backups(backups, clock::now()));
        }
        Some(Backups::Restore { name }) => {
            let aside = agent.request(&RestoreBackup { name: name.clone() })?;
            output.answer(&aside, messages::set_aside);
        }
    }
    Ok(output::DONE)
}

pub(crate) fn start_anew(
    agent: &mut Connection,
    anew: &args::StartAnew,
    output: Output,
) -> Result<u8, Trouble> {
    if !anew.yes {
        terminal::confirm(output, messages::start_anew(), "Type yes to go on:", &["yes"], "--yes")?;
    }
    let aside = agent.request(&StartAnew {})?;
    output.answer(&aside, messages::set_aside);
    Ok(output::DONE)
}
