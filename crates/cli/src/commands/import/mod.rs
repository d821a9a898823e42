//! Logins that other programs keep in plain files: found, taken over, made anew, and cleaned away.

mod cleaning;
mod finding;
mod keepers;
mod mstdn;
mod renewing;
mod toot;
mod tut;

use std::path::{Path, PathBuf};

use fediaccounts_client::{Connection, Place};
use fediaccounts_protocol::manage::{Import, Imported};
use fediaccounts_protocol::{Failure, Typed};
use serde::Serialize;

use self::finding::{Found, find};
use super::exec::own_configuration;
use super::opened;
use crate::args::{self, Keeper};
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{messages, terminal};

/// A login in a plain file, without what is secret of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Kept {
    /// Of which program.
    pub(crate) program: Keeper,
    /// Whose, as the program calls it: a handle, or a host alone.
    pub(crate) handle: String,
    pub(crate) path: PathBuf,
    /// Who may read the file: `0644`. Missing where files have no such thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mode: Option<String>,
    /// Whether that is anybody but the person.
    pub(crate) open_to_others: bool,
}

/// What was done with it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Took {
    #[serde(flatten)]
    pub(crate) kept: Kept,
    pub(crate) outcome: Outcome,
    /// The account here, by its id, and the handle that the server gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) account: Option<String>,
    /// Signed in anew: the former token ends.
    pub(crate) renewed: bool,
    /// Where the file as it was lies, once the login is out of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) backup: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) failure: Option<Failure>,
}

/// What became of a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// It is an account here now.
    Taken,
    /// It was taken over before.
    Before,
    /// The account is here with another token.
    Here,
    /// The server takes the token no more.
    Dead,
    /// The person did not want it.
    Left,
    /// It failed.
    Failed,
}

impl Outcome {
    /// Whether the account uses the program's token.
    fn is_ours(self) -> bool {
        matches!(self, Self::Taken | Self::Before)
    }
}

/// Lists what is found. Nobody is asked anything, no server and no agent.
pub(crate) fn scan(import: &args::Import, output: Output) -> u8 {
    let found: Vec<Kept> = find(own_configuration().as_deref(), &import.from).iter().map(kept).collect();
    output.answer(&found, |found| messages::found(found));
    output::DONE
}

pub(crate) fn import(
    place: &Place,
    mut agent: Connection,
    import: &args::Import,
    output: Output,
) -> Result<u8, Trouble> {
    opened(&mut agent)?;
    let found = find(own_configuration().as_deref(), &import.from);
    if !found.is_empty() && !import.yes && !output.may_ask() {
        let what = messages::take_many(found.len());
        return Err(Trouble::NotConfirmed { what, option: "--yes" });
    }
    let mut taking = Taking { place, agent, import, output, ended: output::DONE };
    let took: Vec<_> = found.into_iter().map(|found| taking.take(found)).collect();
    if output.is_json() {
        output.answer(&took, |_| String::new());
    } else if took.is_empty() {
        output.note(messages::NOTHING_FOUND);
    }
    Ok(taking.ended)
}

fn kept(found: &Found) -> Kept {
    Kept {
        program: found.keeper,
        handle: found.login.who.clone(),
        path: found.path.clone(),
        mode: found.mode.map(|mode| format!("{mode:04o}")),
        open_to_others: found.mode.is_some_and(|mode| mode & 0o044 != 0),
    }
}

/// One after the other.
struct Taking<'a> {
    place: &'a Place,
    agent: Connection,
    import: &'a args::Import,
    output: Output,
    /// What to end with: the first that went wrong.
    ended: u8,
}

impl Taking<'_> {
    fn take(&mut self, found: Found) -> Took {
        let kept = kept(&found);
        let mut took =
            Took { kept, outcome: Outcome::Left, account: None, renewed: false, backup: None, failure: None };
        if !self.says_yes(self.import.yes, &messages::take(&took.kept)) {
            return took;
        }
        let Found { keeper, path, login, .. } = found;
        let request = Import {
            origin: login.origin,
            access_token: login.access_token.clone(),
            client_id: login.client_id,
            client_secret: login.client_secret,
            scopes: keepers::SCOPES.map(str::to_owned).into(),
        };
        match self.agent.request(&request) {
            Ok(imported) => (took.outcome, took.account) = outcome(imported),
            Err(failure) => {
                took.outcome = Outcome::Failed;
                self.output.note(&messages::took(&took));
                self.went_wrong(&failure.clone().into());
                took.failure = Some(failure);
                return took;
            }
        }
        self.output.note(&messages::took(&took));
        if took.outcome.is_ours() {
            took.renewed = self.renew(&took);
        }
        // Not the only copy of a token that lives, and that nobody here could end.
        if took.outcome != Outcome::Here {
            self.clean(&mut took, keeper, &path, &login.access_token);
        }
        took
    }

    /// Signs in with a registration of our own. The token from the file ends by that.
    fn renew(&mut self, took: &Took) -> bool {
        let Some(account) = &took.account else { return false };
        if !self.says_yes(self.import.renew, &messages::renew(&took.kept)) {
            return false;
        }
        match renewing::sign_in_anew(self.place, account, self.import.no_browser, self.output) {
            Ok(output::DONE) => return true,
            Ok(code) => self.end_with(code),
            Err(trouble) => self.went_wrong(&trouble),
        }
        false
    }

    fn clean(&mut self, took: &mut Took, keeper: Keeper, path: &Path, token: &Typed) {
        let lives = took.outcome.is_ours() && !took.renewed;
        if !self.says_yes(self.import.clean, &messages::clean(&took.kept, lives)) {
            return;
        }
        match cleaning::clean(keeper, path, token) {
            Ok(Some(backup)) => {
                self.output.note(&messages::cleaned(&backup, lives));
                took.backup = Some(backup);
            }
            Ok(None) => self.output.note(&messages::unclean(&took.kept)),
            Err(_) => self.went_wrong(&Trouble::Unwritten),
        }
    }

    /// Whether the person said so beforehand, or says so now.
    fn says_yes(&self, beforehand: bool, what: &str) -> bool {
        let asked = || terminal::confirm(self.output, what.to_owned(), "[y/N]", terminal::YES, "--yes");
        beforehand || asked().is_ok()
    }

    /// The others have their turn all the same.
    fn went_wrong(&mut self, trouble: &Trouble) {
        self.output.warn(trouble);
        self.end_with(trouble.code());
    }

    fn end_with(&mut self, code: u8) {
        if self.ended == output::DONE {
            self.ended = code;
        }
    }
}

fn outcome(imported: Imported) -> (Outcome, Option<String>) {
    match imported {
        Imported::Taken { account, .. } => (Outcome::Taken, Some(account)),
        Imported::Before { account, .. } => (Outcome::Before, Some(account)),
        Imported::Here { account, .. } => (Outcome::Here, Some(account)),
        Imported::Dead => (Outcome::Dead, None),
    }
}
