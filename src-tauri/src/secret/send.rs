//! Takes what was typed to the agent, and wipes it here.

use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{
    RemovePassphrase, SetPassphrase, SignInNewAccount, SignInPassword, SignInPaste, SignInSecondFactor,
    Typed, Unlock,
};
use fediaccounts_protocol::{Code, Failure, Method};
use zeroize::Zeroize;

use super::handed::{Handed, Newcomer, wipe, wipe_both};
use super::purpose::Purpose;
use crate::NAME;
use crate::ask::Answer;

/// Asks for what the window is open for.
pub(super) fn send(place: &Place, purpose: Purpose, typed: &Handed) -> Answer<()> {
    let mut agent = connect(place, NAME)?;
    match (purpose, typed) {
        (Purpose::Password(form), Handed::Password { typed }) => {
            let request = SignInPassword { id: form.sign_in, typed: typed.clone() };
            ask(&mut agent, request, |request| wipe_both(&mut request.typed)).map(drop)
        }
        (Purpose::Password(form), Handed::SecondFactor { factor, code, again }) => {
            let (factor, code, again) = (*factor, code.clone(), again.clone());
            let request = SignInSecondFactor { id: form.sign_in, factor, code, again };
            ask(&mut agent, request, |request| {
                wipe(&mut request.code);
                request.again.iter_mut().for_each(wipe_both);
            })
            .map(drop)
        }
        (Purpose::NewAccount(form), Handed::NewAccount(new)) => join(&mut agent, form.sign_in, new),
        (purpose, Handed::Text { text, keep_keyring }) => {
            send_text(&mut agent, purpose, text.clone(), *keep_keyring)
        }
        _ => Err(Failure::new(Code::NotNow)),
    }
}

fn send_text(agent: &mut Connection, purpose: Purpose, text: Typed, keep_keyring: bool) -> Answer<()> {
    match purpose {
        Purpose::Paste { sign_in: id, .. } => {
            ask(agent, SignInPaste { id, text }, |request| wipe(&mut request.text)).map(drop)
        }
        Purpose::Unlock => {
            let unlock = Unlock { passphrase: Some(text) };
            ask(agent, unlock, |request| request.passphrase.iter_mut().for_each(wipe))
        }
        Purpose::SetPassphrase { keyring, .. } => {
            let set = SetPassphrase { passphrase: text, keep_keyring: keyring && keep_keyring };
            ask(agent, set, |request| wipe(&mut request.passphrase))
        }
        Purpose::RemovePassphrase => {
            ask(agent, RemovePassphrase { passphrase: text }, |request| wipe(&mut request.passphrase))
        }
        Purpose::Password(_) | Purpose::NewAccount(_) => {
            let mut text = text;
            wipe(&mut text);
            Err(Failure::new(Code::NotNow))
        }
    }
}

fn join(agent: &mut Connection, id: String, new: &Newcomer) -> Answer<()> {
    let request = SignInNewAccount {
        id,
        typed: new.typed.clone(),
        email: new.email.clone(),
        agreed: new.agreed,
        reason: new.reason.clone(),
        locale: new.locale.clone(),
        date_of_birth: new.date_of_birth.clone(),
    };
    ask(agent, request, |request| {
        wipe_both(&mut request.typed);
        wipe(&mut request.email);
        request.reason.zeroize();
        request.date_of_birth.iter_mut().for_each(wipe);
    })
    .map(drop)
}

fn ask<M: Method>(agent: &mut Connection, mut request: M, wipe: impl FnOnce(&mut M)) -> Answer<M::Answer> {
    let answer = agent.request(&request);
    wipe(&mut request);
    answer
}
