//! Takes what was typed to the agent: moved into the request, and wiped with it.

use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{
    RemovePassphrase, SetPassphrase, SignInNewAccount, SignInPassword, SignInPaste, SignInSecondFactor,
    Typed, Unlock,
};
use fediaccounts_protocol::{Code, Failure};

use super::handed::{Handed, Newcomer};
use super::purpose::Purpose;
use crate::NAME;
use crate::ask::Answer;

/// Asks for what the window is open for. What was typed for anything else is refused.
pub(super) fn send(place: &Place, purpose: Purpose, typed: Handed) -> Answer<()> {
    let mut agent = connect(place, NAME)?;
    match (purpose, typed) {
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
    }
}

fn send_text(agent: &mut Connection, purpose: Purpose, text: Typed, keep_keyring: bool) -> Answer<()> {
    match purpose {
        Purpose::Paste { sign_in: id, .. } => agent.request(&SignInPaste { id, text }).map(drop),
        Purpose::Unlock => agent.request(&Unlock { passphrase: Some(text) }),
        Purpose::SetPassphrase { keyring, .. } => {
            agent.request(&SetPassphrase { passphrase: text, keep_keyring: keyring && keep_keyring })
        }
        Purpose::RemovePassphrase => agent.request(&RemovePassphrase { passphrase: text }),
        Purpose::Password(_) | Purpose::NewAccount(_) => Err(Failure::new(Code::NotNow)),
    }
}

fn joining(id: String, new: Newcomer) -> SignInNewAccount {
    let Newcomer { typed, email, agreed, reason, locale, date_of_birth } = new;
    SignInNewAccount { id, typed, email, agreed, reason, locale, date_of_birth }
}
