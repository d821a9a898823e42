//! Adding an account, and signing one in again: from its beginning to the account.

mod browser;
mod deciding;
mod device;
mod draft;
mod following;
mod locale;
mod typing;

use fediaccounts_client::{Connection, Place};
use fediaccounts_protocol::manage::{AddressRead, ReadAddress, SignIn, SignInBegin, SignInCancel};
use fediaccounts_protocol::{Code, Failure, Remedy};

use self::draft::Draft;
use self::following::Following;
use super::events;
use crate::args::{Add, SignInAgain, SignInOptions};
use crate::output::Output;
use crate::trouble::Trouble;
use crate::{messages, terminal};

pub(crate) fn add(place: &Place, agent: Connection, add: &Add, output: Output) -> Result<u8, Trouble> {
    let begin = SignInBegin {
        text: add.address.clone(),
        accept_look_alike: add.accept_look_alike,
        ..request(&add.options)
    };
    follow(place, agent, begin, &add.address, &add.options, output)
}

pub(crate) fn sign_in_again(
    place: &Place,
    agent: Connection,
    again: &SignInAgain,
    output: Output,
) -> Result<u8, Trouble> {
    let begin = SignInBegin { account: Some(again.account.clone()), ..request(&again.options) };
    follow(place, agent, begin, &again.account, &again.options, output)
}

fn request(options: &SignInOptions) -> SignInBegin {
    SignInBegin {
        text: String::new(),
        access: options.asked(),
        account: None,
        open_browser: !options.no_browser,
        way: options.way.map(Into::into),
        by: options.by.map(Into::into),
        accept_look_alike: false,
        origin: None,
    }
}

fn follow(
    place: &Place,
    mut agent: Connection,
    request: SignInBegin,
    whose: &str,
    options: &SignInOptions,
    output: Output,
) -> Result<u8, Trouble> {
    // Until it has begun, Ctrl-C ends this program, and with the connection the agent drops the request.
    let typed = (!request.text.is_empty()).then(|| read(&mut agent, whose)).flatten();
    let sign_in = begin(&mut agent, request, output)?;
    if options.typing.password_stdin && typed.as_ref().is_some_and(|typed| typed.host != sign_in.host) {
        return Err(elsewhere(&mut agent, sign_in));
    }
    let user = typed.or_else(|| read(&mut agent, whose)).and_then(|address| address.user);
    let draft = Draft::of(options, user);
    let (events, sender) = events::channel();
    events::hear_interrupts(sender.clone());
    events::watch(place, sender.clone())?;
    Following::new(agent, &sign_in, draft, options, output, (events, sender))?.run()
}

/// The server and the user's name in what was typed.
fn read(agent: &mut Connection, typed: &str) -> Option<AddressRead> {
    agent.request(&ReadAddress { text: typed.to_owned() }).ok()
}

/// A domain may name another server to sign in at. A password that nobody watches goes to the one that was
/// named, or nowhere.
fn elsewhere(agent: &mut Connection, sign_in: SignIn) -> Trouble {
    // One that cannot be cancelled ends by itself, and nothing was typed into it.
    let _ = agent.request(&SignInCancel { id: sign_in.id });
    let text = sign_in.host.clone();
    Failure::new(Code::ForeignEndpoint).remedy(Remedy::Use { text }).detail(sign_in.host).into()
}

/// Begins. A server that looks like another one is shown to the person, who may know it.
fn begin(agent: &mut Connection, mut request: SignInBegin, output: Output) -> Result<SignIn, Trouble> {
    let known = match agent.request(&request) {
        Ok(begun) => return Ok(begun.sign_in),
        Err(Failure { code: Code::LooksAlike, detail: Some(known), .. }) if output.may_ask() => known,
        Err(failure) => return Err(failure.into()),
    };
    let typed = agent.request(&ReadAddress { text: request.text.clone() })?.host;
    let what = messages::look_alike(&typed, &known);
    let question = format!("Sign in at {typed} all the same? [y/N]");
    terminal::confirm(output, what, &question, terminal::YES, "--accept-look-alike")?;
    request.accept_look_alike = true;
    Ok(agent.request(&request)?.sign_in)
}
