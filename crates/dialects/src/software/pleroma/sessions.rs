//! `/api/oauth_tokens`: all tokens of the account. Any of them may list and end all.

use async_trait::async_trait;
use fediaccounts_core::{Instance, NetError, ServerSession, Sessions, SessionsError, TokenSet};
use serde::Deserialize;
use serde_json::Value;

use super::{Pleroma, is_refused, is_too_narrow};
use crate::family::Family;
use crate::{DOCUMENT, Request, Response, inert, json, moment};

const PATH: &str = "/api/oauth_tokens";
const MAX_ID: usize = 32;
const MAX_NAME: usize = 100;

#[derive(Deserialize)]
struct Row {
    id: Value,
    app_name: Option<Value>,
    /// UTC, without saying so.
    valid_until: Option<Value>,
}

#[async_trait]
impl Sessions for Family<Pleroma> {
    async fn list(
        &self,
        instance: &Instance,
        _subject: &str,
        tokens: &TokenSet,
    ) -> Result<Vec<ServerSession>, SessionsError> {
        let response = self.ask(instance, tokens).await?;
        read(&response, tokens.received.id.as_deref())
    }

    /// The answer is 201, also for what is not there: whether it is gone, the list says. It cannot be asked
    /// with the very token that was ended.
    async fn end(
        &self,
        instance: &Instance,
        subject: &str,
        tokens: &TokenSet,
        id: &str,
    ) -> Result<(), SessionsError> {
        if !is_id(id) {
            return Err(SessionsError::Malformed);
        }
        let url = instance.origin.url(&format!("{PATH}/{id}"));
        let response = self.transport.send(Request::delete(url).bearer(&tokens.access_token)).await?;
        if !(200..300).contains(&response.status) {
            return Err(refusal(&response));
        }
        let is_own = tokens.received.id.as_deref() == Some(id);
        match self.list(instance, subject, tokens).await {
            Ok(rows) if rows.iter().any(|row| row.id == id) => Err(SessionsError::StillThere),
            Err(SessionsError::TokenRefused) if is_own => Ok(()),
            answer => answer.map(drop),
        }
    }
}

impl Family<Pleroma> {
    async fn ask(&self, instance: &Instance, tokens: &TokenSet) -> Result<Response, NetError> {
        self.transport.send(Request::get(instance.origin.url(PATH)).bearer(&tokens.access_token)).await
    }
}

fn read(response: &Response, own: Option<&str>) -> Result<Vec<ServerSession>, SessionsError> {
    if response.status != 200 {
        return Err(refusal(response));
    }
    let rows: Vec<Row> = json::array(response, DOCUMENT).ok_or(SessionsError::Malformed)?;
    Ok(rows.iter().filter_map(|row| session(row, own)).collect())
}

fn session(row: &Row, own: Option<&str>) -> Option<ServerSession> {
    let id = json::text(&row.id, MAX_ID).filter(|id| is_id(id))?;
    let name = row.app_name.as_ref().and_then(Value::as_str).unwrap_or_default();
    Some(ServerSession {
        current: own == Some(id.as_str()),
        id,
        name: inert::line(name, MAX_NAME),
        place: None,
        created_at: None,
        used_at: None,
        expires_at: row.valid_until.as_ref().and_then(Value::as_str).and_then(moment::parse),
    })
}

/// Rows are numbered.
fn is_id(id: &str) -> bool {
    (1..=MAX_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit())
}

fn refusal(response: &Response) -> SessionsError {
    match response.status {
        403 if is_refused(response) => SessionsError::TokenRefused,
        403 if is_too_narrow(response) => SessionsError::ScopeTooSmall,
        404 => SessionsError::Unsupported,
        status => SessionsError::Refused { status, retry_after: response.retry_after },
    }
}

#[cfg(test)]
#[path = "sessions_tests.rs"]
mod tests;
