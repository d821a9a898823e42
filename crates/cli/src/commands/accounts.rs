//! Which account is meant, by what a person writes.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{Account, Snapshot};
use fediaccounts_protocol::public::ListAccounts;
use fediaccounts_protocol::{Code, Failure};

use super::{defaults, opened};
use crate::trouble::Trouble;

/// An account that programs ask for.
pub(super) struct Meant {
    /// Its id; through a forwarded socket it may be the handle that was typed.
    pub(super) account: String,
    /// Its handle, or what was typed.
    pub(super) handle: String,
    /// What it may do at its server, as far as it is known here.
    pub(super) scopes: Vec<String>,
}

/// The account that was typed, for the public protocol: that takes ids and whole handles alone.
pub(super) fn meant(agent: &mut Connection, typed: &str) -> Result<Meant, Trouble> {
    if agent.may_manage() {
        let snapshot = opened(agent)?;
        let account = of_snapshot(agent, &snapshot, typed)?;
        let (handle, scopes) = (account.handle.clone(), account.scopes.to_vec());
        return Ok(Meant { account: account.id.clone(), handle, scopes });
    }
    // What the person has is not told here, only what may be used already.
    let here = agent.request(&ListAccounts {})?;
    let named: Vec<_> = here.iter().map(|account| (account.id.as_str(), account.handle.as_str())).collect();
    match find(&named, typed) {
        Ok(at) => Ok(Meant { account: here[at].id.clone(), handle: here[at].handle.clone(), scopes: vec![] }),
        Err(Failure { code: Code::NoSuchAccount, .. }) => {
            Ok(Meant { account: typed.to_owned(), handle: typed.to_owned(), scopes: vec![] })
        }
        Err(failure) => Err(failure.into()),
    }
}

/// An account by its id, its handle or the beginning of one; or the server of which it is the default one,
/// or the only one.
pub(super) fn of_snapshot<'a>(
    agent: &mut Connection,
    snapshot: &'a Snapshot,
    typed: &str,
) -> Result<&'a Account, Trouble> {
    let accounts = &snapshot.accounts;
    let named: Vec<_> =
        accounts.iter().map(|account| (account.id.as_str(), account.handle.as_str())).collect();
    let failure = match find(&named, typed) {
        Ok(at) => return Ok(&accounts[at]),
        Err(failure) => failure,
    };
    let Some(server) = snapshot.instances.iter().find(|here| here.host.eq_ignore_ascii_case(typed)) else {
        return Err(failure.into());
    };
    let there: Vec<_> = accounts.iter().filter(|account| account.origin == server.origin).collect();
    if let [only] = there[..] {
        return Ok(only);
    }
    let chosen = defaults::of_server(agent, &server.host)?;
    there.into_iter().find(|account| Some(&account.id) == chosen.as_ref()).ok_or(failure.into())
}

/// As the agent reads it: an id, a handle in any case, or the beginning of one if only one begins so.
/// Each is an id and a handle; the place of the one that fits is given.
fn find(accounts: &[(&str, &str)], typed: &str) -> Result<usize, Failure> {
    if let Some(at) = accounts.iter().position(|(id, _)| *id == typed) {
        return Ok(at);
    }
    let wanted = format!("@{}", typed.strip_prefix('@').unwrap_or(typed)).to_lowercase();
    let begins = |at: &usize| accounts[*at].1.to_lowercase().starts_with(&wanted);
    let found: Vec<usize> = (0..accounts.len()).filter(begins).collect();
    let exact = found.iter().find(|at| accounts[**at].1.to_lowercase() == wanted);
    match (exact, &found[..]) {
        (Some(at), _) => Ok(*at),
        (None, [at]) if wanted.len() > 1 => Ok(*at),
        (None, []) => Err(Failure::new(Code::NoSuchAccount)),
        (None, several) => {
            let handles: Vec<_> = several.iter().map(|at| accounts[*at].1).collect();
            Err(Failure::new(Code::Ambiguous).detail(handles.join(" ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_found_as_the_agent_finds_them() {
        let three = [("1", "@ana@a.example"), ("2", "@anabel@a.example"), ("3", "@Ben@b.example")];
        for (typed, found) in [
            ("3", Ok(2)),
            ("@ana@a.example", Ok(0)),
            ("ANA@A.example", Ok(0)),
            ("anab", Ok(1)),
            ("@b", Ok(2)),
            ("ana", Err(Code::Ambiguous)),
            ("", Err(Code::Ambiguous)),
            ("@", Err(Code::Ambiguous)),
            ("@carl", Err(Code::NoSuchAccount)),
        ] {
            assert_eq!(find(&three, typed).map_err(|failure| failure.code), found, "{typed}");
        }
        assert_eq!(find(&three[..1], "@").unwrap_err().code, Code::Ambiguous, "nothing is no beginning");
    }
}
