//! What is signed in to an account at its server.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{self, GetSessions, OpenSessionsPage};
use fediaccounts_protocol::{Code, Failure};

use crate::args::{EndSession, SessionCommand, Sessions};
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages, terminal};

pub(crate) fn sessions(agent: &mut Connection, sessions: &Sessions, output: Output) -> Result<u8, Trouble> {
    match &sessions.command {
        None => list(agent, sessions.account.clone().unwrap_or_default(), output),
        Some(SessionCommand::End(session)) => end(agent, session, output),
        Some(SessionCommand::Open { account }) => {
            agent.request(&OpenSessionsPage { account: account.clone() })?;
            output.answer(&"opened", |_| messages::OPENED.into());
            Ok(output::DONE)
        }
    }
}

fn list(agent: &mut Connection, account: String, output: Output) -> Result<u8, Trouble> {
    let sessions = agent.request(&GetSessions { account })?;
    output.answer(&sessions, |sessions| messages::sessions(sessions, clock::now()));
    Ok(output::DONE)
}

/// The account's own is not ended here: that is a sign-out, which keeps nothing of it.
fn end(agent: &mut Connection, asked: &EndSession, output: Output) -> Result<u8, Trouble> {
    let (account, session) = (asked.account.clone(), asked.session.clone());
    let sessions = agent.request(&GetSessions { account: account.clone() })?;
    let listed = sessions.iter().find(|listed| listed.id == session);
    let listed = listed.ok_or(Failure::new(Code::NoSuchSession))?;
    if listed.current {
        return Err(Code::OwnSession.into());
    }
    if !asked.yes {
        let what = messages::end_session(listed, clock::now());
        terminal::confirm(output, what, "End it? [y/N]", terminal::YES, "--yes")?;
    }
    agent.request(&manage::EndSession { account, session })?;
    output.answer(&"ended", |_| messages::SESSION_ENDED.into());
    Ok(output::DONE)
}
