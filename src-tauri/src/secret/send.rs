//! Takes what was typed to the agent, and wipes it here.

use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::Method;
use fediaccounts_protocol::manage::{RemovePassphrase, SetPassphrase, SignInPaste, Typed, Unlock};
use zeroize::{Zeroize, Zeroizing};

use super::purpose::Purpose;
use crate::NAME;
use crate::ask::Answer;

/// Asks for what the window is open for.
pub(super) fn send(
    place: &Place,
    purpose: Purpose,
    typed: &Zeroizing<String>,
    keep_keyring: bool,
) -> Answer<()> {
    let mut agent = connect(place, NAME)?;
    let typed = Typed(typed.to_string());
    match purpose {
        Purpose::Paste { sign_in: id, .. } => {
            let paste = SignInPaste { id, text: typed };
            ask(&mut agent, paste, |request| wipe(&mut request.text)).map(drop)
        }
        Purpose::Unlock => {
            let unlock = Unlock { passphrase: Some(typed) };
            ask(&mut agent, unlock, |request| request.passphrase.iter_mut().for_each(wipe))
        }
        Purpose::SetPassphrase { keyring, .. } => {
            let set = SetPassphrase { passphrase: typed, keep_keyring: keyring && keep_keyring };
            ask(&mut agent, set, |request| wipe(&mut request.passphrase))
        }
        Purpose::RemovePassphrase => {
            let remove = RemovePassphrase { passphrase: typed };
            ask(&mut agent, remove, |request| wipe(&mut request.passphrase))
        }
    }
}

fn ask<M: Method>(agent: &mut Connection, mut request: M, wipe: impl FnOnce(&mut M)) -> Answer<M::Answer> {
    let answer = agent.request(&request);
    wipe(&mut request);
    answer
}

fn wipe(typed: &mut Typed) {
    typed.0.zeroize();
}
