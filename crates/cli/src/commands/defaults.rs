//! Which account is meant where none is named.
//!
//! The choice is kept in the profile, never in the folder that it is for: whoever wrote that folder does not
//! choose the account.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{Account, Awaited, Status};
use fediaccounts_protocol::public::ListAccounts;
use serde::{Deserialize, Serialize};

use super::{accounts, list, opened};
use crate::args;
use crate::messages;
use crate::output::{self, Output};
use crate::trouble::Trouble;

const FILE: &str = "defaults.json";

/// What was chosen, by id: an account that was signed out is chosen nowhere any more.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Choices {
    /// For everything else.
    overall: Option<String>,
    /// By host.
    servers: BTreeMap<String, String>,
    /// By the real path of a folder; the nearest one counts.
    folders: BTreeMap<PathBuf, String>,
}

/// What `default` answers: handles, as people know accounts.
#[derive(Debug, Serialize)]
pub(crate) struct Defaults {
    /// The account that is meant here and now, if there is one.
    pub(crate) here: Option<String>,
    /// Where nothing else is said.
    pub(crate) overall: Option<String>,
    /// By host.
    pub(crate) servers: BTreeMap<String, String>,
    /// By folder.
    pub(crate) folders: BTreeMap<PathBuf, String>,
}

/// The account that is meant here: that of the nearest folder, then the one for everything, then the only
/// one there is. Its id.
pub(super) fn here(agent: &mut Connection) -> Result<String, Trouble> {
    if !agent.may_manage() {
        let usable = agent.request(&ListAccounts {})?;
        return match &usable[..] {
            [only] => Ok(only.id.clone()),
            _ => Err(Trouble::NoneNamed),
        };
    }
    let snapshot = opened(agent)?;
    let choices = Choices::read(&folder(agent)?);
    nearest(&choices, &snapshot.accounts).map(|account| account.id.clone()).ok_or(Trouble::NoneNamed)
}

/// The account that is meant where a server is named; its id.
pub(super) fn of_server(agent: &mut Connection, host: &str) -> Result<Option<String>, Trouble> {
    Ok(Choices::read(&folder(agent)?).servers.remove(host))
}

/// The account that is meant where nothing else is said; its id.
pub(super) fn overall(agent: &mut Connection) -> Result<Option<String>, Trouble> {
    let known = opened(agent)?.accounts;
    let chosen = Choices::read(&folder(agent)?).overall;
    Ok(chosen.filter(|id| known.iter().any(|account| account.id == *id)))
}

/// An account came from another computer. If it was meant there where nothing else was said, it is here too, unless
/// another one is.
pub(super) fn adopt(agent: &mut Connection, awaited: &Awaited) -> Result<(), Trouble> {
    if !awaited.default || overall(agent)?.is_some() {
        return Ok(());
    }
    let accounts = opened(agent)?.accounts;
    if let Some(account) = accounts.iter().find(|account| account.handle == awaited.handle) {
        let folder = folder(agent)?;
        let mut choices = Choices::read(&folder);
        choices.overall = Some(account.id.clone());
        choices.write(&folder)?;
    }
    Ok(())
}

pub(crate) fn default(
    agent: &mut Connection,
    default: &args::Default,
    output: Output,
) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    let folder = folder(agent)?;
    let mut choices = Choices::read(&folder);
    let chosen = match &default.account {
        Some(typed) => Some(accounts::of_snapshot(agent, &snapshot, typed)?.id.clone()),
        None => None,
    };
    let changes = chosen.is_some() || default.remove;
    if let Some(server) = &default.server {
        let (instance, there) = list::of_instance(agent, snapshot.clone(), server)?;
        if chosen.as_ref().is_some_and(|id| there.iter().all(|account| account.id != *id)) {
            return Err(Trouble::NotOfServer);
        }
        put(&mut choices.servers, instance.host, chosen, changes);
    } else if default.here {
        put(&mut choices.folders, current()?, chosen, changes);
    } else if changes {
        choices.overall = chosen;
    }
    if changes {
        choices.forget_all_but(&snapshot.accounts);
        choices.write(&folder)?;
    }
    output.answer(&choices.told(&snapshot.accounts), messages::defaults);
    Ok(output::DONE)
}

/// Chooses, or chooses none any more, or changes nothing.
fn put<K: Ord>(choices: &mut BTreeMap<K, String>, key: K, chosen: Option<String>, changes: bool) {
    match chosen {
        Some(id) => drop(choices.insert(key, id)),
        None if changes => drop(choices.remove(&key)),
        None => {}
    }
}

fn nearest<'a>(choices: &Choices, accounts: &'a [Account]) -> Option<&'a Account> {
    let known = |id: &String| accounts.iter().find(|account| account.id == *id);
    let here = current().ok();
    let mut above = here.as_deref().into_iter().flat_map(Path::ancestors);
    above
        .find_map(|folder| choices.folders.get(folder).and_then(known))
        .or_else(|| choices.overall.as_ref().and_then(known))
        .or(if let [only] = accounts { Some(only) } else { None })
}

fn current() -> Result<PathBuf, Trouble> {
    std::env::current_dir().and_then(|folder| folder.canonicalize()).map_err(|_| Trouble::NoFolder)
}

fn folder(agent: &mut Connection) -> Result<PathBuf, Trouble> {
    Ok(agent.request(&Status {})?.profile.into())
}

impl Choices {
    /// One that cannot be read chooses nothing.
    fn read(folder: &Path) -> Self {
        let bytes = std::fs::read(folder.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Half a file is never seen.
    fn write(&self, folder: &Path) -> Result<(), Trouble> {
        let written = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(&serde_json::to_vec_pretty(self)?)?;
            file.as_file().sync_all()?;
            file.persist(folder.join(FILE))?;
            File::open(folder)?.sync_all()
        };
        written().map_err(|_| Trouble::Unwritten)
    }

    fn forget_all_but(&mut self, accounts: &[Account]) {
        let known = |id: &String| accounts.iter().any(|account| account.id == *id);
        self.overall = self.overall.take().filter(known);
        self.servers.retain(|_, id| known(id));
        self.folders.retain(|_, id| known(id));
    }

    fn told(&self, accounts: &[Account]) -> Defaults {
        let handle = |id: &String| {
            accounts.iter().find(|account| account.id == *id).map(|account| account.handle.clone())
        };
        Defaults {
            here: nearest(self, accounts).map(|account| account.handle.clone()),
            overall: self.overall.as_ref().and_then(handle),
            servers: self.servers.iter().filter_map(|(host, id)| Some((host.clone(), handle(id)?))).collect(),
            folders: self
                .folders
                .iter()
                .filter_map(|(folder, id)| Some((folder.clone(), handle(id)?)))
                .collect(),
        }
    }
}
