//! Asking servers now.

use std::sync::Mutex;

use fediaccounts_client::{Connection, Place};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{self, Account, State};
use serde::Serialize;

use super::opened;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{args, ask, clock, messages};

/// Accounts that are asked about at the same time: a server that does not answer holds up no more than
/// one of them.
const AT_ONCE: usize = 8;

/// What came of asking about one account.
#[derive(Serialize)]
struct Checked {
    /// How it stands: as the server says, or as it was known before where asking failed.
    account: Account,
    /// Why it could not be asked.
    failure: Option<Failure>,
}

pub(crate) fn check(
    place: &Place,
    mut agent: Connection,
    check: &args::Check,
    output: Output,
) -> Result<u8, Trouble> {
    let Some(account) = &check.account else {
        return all(place, &mut agent, output);
    };
    let account = agent.request(&manage::Check { account: account.clone() })?;
    output.answer(&account, |account| messages::checked(account, clock::now()));
    Ok(if is_silent(&account) { output::NOT_ANSWERING } else { output::DONE })
}

fn all(place: &Place, agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    let accounts = opened(agent)?.accounts;
    output.note(&format!("Asking about {} …", messages::accounts(accounts.len())));
    let checked = ask_about(place, accounts);
    output.answer(&checked, |checked| {
        let accounts: Vec<Account> = checked.iter().map(|one| one.account.clone()).collect();
        messages::rows(&accounts, clock::now())
    });
    for one in &checked {
        if let Some(failure) = &one.failure {
            output.note(&format!("{}: {}", one.account.handle, messages::failure(failure).0));
        }
    }
    Ok(if checked.iter().any(|one| one.failure.is_some()) {
        output::FAILED
    } else if checked.iter().any(|one| is_silent(&one.account)) {
        output::NOT_ANSWERING
    } else {
        output::DONE
    })
}

/// Asks about all of them, several at once, and keeps their order.
fn ask_about(place: &Place, accounts: Vec<Account>) -> Vec<Checked> {
    let count = accounts.len();
    let queue = Mutex::new(accounts.into_iter().enumerate());
    let done = Mutex::new(Vec::with_capacity(count));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(count) {
            scope.spawn(|| {
                let mut agent = ask(place);
                loop {
                    let next = queue.lock().expect("nobody panics while asking").next();
                    let Some((place, account)) = next else { return };
                    let one = ask_about_one(&mut agent, account);
                    done.lock().expect("nobody panics while asking").push((place, one));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("nobody panics while asking");
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, one)| one).collect()
}

/// One that is being signed out is not asked about: its token is nobody's any more.
fn ask_about_one(agent: &mut Result<Connection, Failure>, account: Account) -> Checked {
    if account.state == State::WaitingToSignOut {
        return Checked { account, failure: None };
    }
    let answer = match agent {
        Ok(agent) => agent.request(&manage::Check { account: account.id.clone() }),
        Err(failure) => Err(failure.clone()),
    };
    match answer {
        Ok(account) => Checked { account, failure: None },
        Err(failure) => Checked { account, failure: Some(failure) },
    }
}

fn is_silent(account: &Account) -> bool {
    matches!(account.state, State::NotAnswering { .. } | State::Offline { .. })
}
