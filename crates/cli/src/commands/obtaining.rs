//! A token by the public protocol: what any program may ask, and no more. The agent gives it to the program
//! that started this one.

use fediaccounts_client::Connection;
use fediaccounts_protocol::public::{GetToken, RequestAccount, Token};
use fediaccounts_protocol::{Code, Failure};

use super::{accounts, defaults};
use crate::args;
use crate::messages;
use crate::output::Output;
use crate::trouble::Trouble;

/// What is asked for where nothing is said and the account has it.
const MODEST: &str = "read";

/// A token that is wished for.
pub(super) struct Wish<'a> {
    /// What was typed.
    pub(super) account: Option<&'a str>,
    pub(super) said: &'a args::Wish,
    pub(super) min_valid: Option<u32>,
    /// What the program that gets it is known to need.
    pub(super) needs: &'static [&'static str],
    /// Why, for the person.
    pub(super) reason: String,
}

impl Wish<'_> {
    /// What the token has to be good for.
    fn scopes(&self) -> Vec<String> {
        match &self.said.scopes {
            Some(scopes) => scopes.tokens().to_vec(),
            None => self.needs.iter().map(|&token| token.to_owned()).collect(),
        }
    }

    /// The least that makes sense to ask the person for, of what the account has.
    fn asked_for(&self, has: &[String]) -> Vec<String> {
        let said = self.scopes();
        if !said.is_empty() {
            return said;
        }
        let reads: Vec<String> = has.iter().filter(|token| token.starts_with(MODEST)).cloned().collect();
        match (has.is_empty() || has.iter().any(|token| token == MODEST), reads.is_empty()) {
            (true, _) => vec![MODEST.to_owned()],
            (false, false) => reads,
            (false, true) => has.to_vec(),
        }
    }
}

/// Gets it. Where the person did not agree before, they are asked, unless that was ruled out.
pub(super) fn obtain(agent: &mut Connection, wish: &Wish<'_>, output: Output) -> Result<Token, Trouble> {
    let typed = match wish.account {
        Some(typed) => typed.to_owned(),
        None => defaults::here(agent)?,
    };
    let refused = match get(agent, &typed, wish) {
        Err(failure) if matches!(failure.code, Code::NoAccess | Code::ConsentRequired) => failure,
        answer => return usable(answer?),
    };
    let meant = accounts::meant(agent, &typed)?;
    // Less than a whole handle was typed: it may be there under that.
    let refused = if meant.account == typed || meant.handle.eq_ignore_ascii_case(&typed) {
        refused
    } else {
        match get(agent, &meant.account, wish) {
            Err(failure) if matches!(failure.code, Code::NoAccess | Code::ConsentRequired) => failure,
            answer => return usable(answer?),
        }
    };
    if wish.said.no_ask {
        return Err(refused.into());
    }
    output.note(messages::ASKING);
    // By its handle: the id of an account that a program does not know names nobody to it.
    let granted = agent.request(&RequestAccount {
        account: Some(meant.handle.clone()),
        scopes: wish.asked_for(&meant.scopes),
        reason: wish.reason.clone(),
        ..RequestAccount::default()
    })?;
    usable(get(agent, &granted.account.id, wish)?)
}

fn get(agent: &mut Connection, account: &str, wish: &Wish<'_>) -> Result<Token, Failure> {
    agent.request(&GetToken {
        account: account.to_owned(),
        scopes: wish.scopes(),
        min_valid_seconds: wish.min_valid,
    })
}

/// Tokens go into terminals, environments and files: one that is not made of visible letters, as RFC 6749
/// (appendix A.12) has it, goes nowhere.
fn usable(token: Token) -> Result<Token, Trouble> {
    let text = &token.access_token.0;
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(token)
    } else {
        Err(Failure::new(Code::BadAnswer).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_asked_for_than_makes_sense() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let wish = args::Wish::default();
        let wish = |needs| Wish { account: None, said: &wish, min_valid: None, needs, reason: String::new() };
        for (needs, has, asked) in [
            (&[][..], "read write follow", "read"),
            (&[], "", "read"),
            (&[], "read:account write:notes", "read:account"),
            (&[], "profile", "profile"),
            (&["read", "write"], "read", "read write"),
        ] {
            assert_eq!(wish(needs).asked_for(&words(has)), words(asked), "{has}");
        }
    }
}
