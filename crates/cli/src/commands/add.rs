//! Adding an account: by the browser, or with the page's address printed and pasted back.

use std::io::BufRead;
use std::sync::mpsc::{Sender, channel};

use fediaccounts_client::{Place, Watched};
use fediaccounts_protocol::manage::{
    Account, GetSnapshot, SignIn, SignInBegin, SignInCancel, SignInComplete, SignInLink, SignInStep, Snapshot,
};
use fediaccounts_protocol::{Code, Failure};
use serde_json::json;

use crate::args::Add;
use crate::ask;
use crate::output::{self, Output};

/// What can happen while the browser has the sign-in.
enum Event {
    Shown(Snapshot),
    Pasted(String),
    AgentGone,
}

pub(crate) fn add(place: &Place, add: &Add, output: Output) -> Result<u8, Failure> {
    let mut agent = ask(place)?;
    let begin = SignInBegin {
        text: add.address.clone(),
        access: add.access.into(),
        account: None,
        open_browser: !add.no_browser,
        way: None,
        accept_look_alike: false,
    };
    let sign_in = agent.request(&begin)?.sign_in;
    let (sender, events) = channel();
    watch(place, sender.clone())?;
    if add.no_browser {
        let link = agent.request(&SignInLink { id: sign_in.id.clone() })?;
        output.answer(&json!({ "authorize_url": link.url }), |_| link.url.clone());
        output.note("Open this address, then paste the one the browser ends at:");
        read_lines(sender);
    } else {
        output.note(&format!("Waiting for {} in your browser …", sign_in.host));
    }
    let mut was_shown = false;
    for event in events {
        match event {
            Event::Pasted(redirect) => {
                if let Err(failure) = agent.request(&SignInComplete { redirect }) {
                    output.warn(&failure);
                }
            }
            Event::Shown(snapshot) => {
                let shown = snapshot.sign_ins.iter().find(|shown| shown.id == sign_in.id);
                if let Some(ended) = shown.and_then(end) {
                    return finish(place, ended, output);
                }
                // Cancelled in the window. The first picture may be from before the beginning.
                if was_shown && shown.is_none() {
                    return Err(Failure::new(Code::NoSuchSignIn));
                }
                was_shown |= shown.is_some();
            }
            Event::AgentGone => break,
        }
    }
    Err(Failure::new(Code::ShuttingDown))
}

fn watch(place: &Place, events: Sender<Event>) -> Result<(), Failure> {
    let (first, watching) = ask(place)?.watch(false)?;
    std::thread::spawn(move || {
        let later = watching.filter_map(|watched| match watched {
            Watched::Snapshot(snapshot) => Some(snapshot),
            Watched::Raise => None,
        });
        for snapshot in std::iter::once(first).chain(later) {
            if events.send(Event::Shown(snapshot)).is_err() {
                return;
            }
        }
        // The main thread may be done already; then nobody listens, and that is all right.
        let _ = events.send(Event::AgentGone);
    });
    Ok(())
}

fn read_lines(events: Sender<Event>) {
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            let line = line.trim().to_owned();
            if !line.is_empty() && events.send(Event::Pasted(line)).is_err() {
                return;
            }
        }
    });
}

/// The sign-in, if it is over.
fn end(sign_in: &SignIn) -> Option<SignIn> {
    let over = match &sign_in.step {
        SignInStep::Waiting { .. } | SignInStep::Exchanging => false,
        SignInStep::Failed { pending, .. } => !pending,
        SignInStep::Ready { .. }
        | SignInStep::Other { .. }
        | SignInStep::Excess { .. }
        | SignInStep::Replaced { .. } => true,
    };
    over.then(|| sign_in.clone())
}

fn finish(place: &Place, sign_in: SignIn, output: Output) -> Result<u8, Failure> {
    match sign_in.step {
        SignInStep::Ready { account, again, .. } => {
            let account = ready(place, &account)?;
            output.answer(&account, |account| {
                format!("{} is {}.", account.handle, if again { "signed in again" } else { "ready" })
            });
            Ok(output::DONE)
        }
        SignInStep::Other { asked, got, .. } => {
            ask(place)?.request(&SignInCancel { id: sign_in.id })?;
            let detail = format!("{asked} was asked for, {got} came back; nothing was changed");
            Err(Failure::new(Code::Mismatch).detail(detail))
        }
        SignInStep::Failed { failure, .. } => Err(failure),
        SignInStep::Waiting { .. }
        | SignInStep::Exchanging
        | SignInStep::Excess { .. }
        | SignInStep::Replaced { .. } => Err(Failure::new(Code::Internal)),
    }
}

fn ready(place: &Place, id: &str) -> Result<Account, Failure> {
    let snapshot = ask(place)?.request(&GetSnapshot {})?;
    snapshot
        .accounts
        .into_iter()
        .find(|account| account.id == id)
        .ok_or_else(|| Failure::new(Code::NoSuchAccount))
}
