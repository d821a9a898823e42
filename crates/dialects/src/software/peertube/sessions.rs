//! The list of sessions, which later versions have. Written after their source: none was recorded.

use async_trait::async_trait;
use fediaccounts_core::{Instance, ServerSession, Sessions, SessionsError, Timestamp, TokenSet};
use serde::Deserialize;
use serde_json::Value;

use super::{PeerTube, errors};
use crate::oauth::{Form, is_success};
use crate::{DOCUMENT, Request, Response, inert, json, moment};

/// The most that it gives at once.
const PAGE: usize = 100;
/// More than anybody has: the list ends here.
const MAX_SESSIONS: usize = 500;
const MAX_ID: usize = 32;
const MAX_NAME: usize = 200;
const MAX_PLACE: usize = 64;

#[async_trait]
impl Sessions for PeerTube {
    async fn list(
        &self,
        instance: &Instance,
        subject: &str,
        tokens: &TokenSet,
    ) -> Result<Vec<ServerSession>, SessionsError> {
        let mut sessions = Vec::new();
        while sessions.len() < MAX_SESSIONS {
            let mut url = instance.origin.url(&path(subject));
            url.set_query(Some(&format!("start={}&count={PAGE}&sort=-createdAt", sessions.len())));
            let response = self.transport.send(Request::get(url).bearer(&tokens.access_token)).await?;
            let (total, page) = read(&response)?;
            let is_last = page.is_empty() || sessions.len() + page.len() >= total;
            sessions.extend(page);
            if is_last {
                break;
            }
        }
        Ok(sessions)
    }

    async fn end(
        &self,
        instance: &Instance,
        subject: &str,
        tokens: &TokenSet,
        id: &str,
    ) -> Result<(), SessionsError> {
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SessionsError::Malformed);
        }
        let url = instance.origin.url(&format!("{}/{id}/revoke", path(subject)));
        let request = Request { body: None, ..Request::post(url, Form::new()) };
        let answer = self.transport.send(request.bearer(&tokens.access_token)).await?;
        let status = answer.status;
        // 404 says that it is gone; also what a server says that lists none: the list decides.
        if !is_success(status) && status != 404 {
            return Err(refusal(&answer));
        }
        match self.list(instance, subject, tokens).await {
            Ok(left) if left.iter().any(|session| session.id == id) => Err(SessionsError::StillThere),
            Ok(_) => Ok(()),
            // It was our own.
            Err(SessionsError::TokenRefused) if is_success(status) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// A subject is the number of a user: nothing else can lead anywhere else.
fn path(subject: &str) -> String {
    let subject: String = subject.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("/api/v1/users/{subject}/token-sessions")
}

/// How many there are, and those of one page.
pub(crate) fn read(response: &Response) -> Result<(usize, Vec<ServerSession>), SessionsError> {
    #[derive(Deserialize)]
    struct List {
        total: usize,
        data: Vec<Row>,
    }
    if response.status != 200 {
        return Err(refusal(response));
    }
    let list: List = json::object(response, DOCUMENT).ok_or(SessionsError::Malformed)?;
    let sessions: Option<Vec<_>> = list.data.iter().take(PAGE).map(session).collect();
    Ok((list.total, sessions.ok_or(SessionsError::Malformed)?))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: Value,
    current_session: bool,
    login_device: Option<Value>,
    #[serde(rename = "loginIP")]
    login_ip: Option<Value>,
    login_date: Option<Value>,
    last_activity_device: Option<Value>,
    #[serde(rename = "lastActivityIP")]
    last_activity_ip: Option<Value>,
    last_activity_date: Option<Value>,
    created_at: Option<Value>,
}

/// Rows of the time before sessions were listed have no device: what was used last may be there.
fn session(row: &Row) -> Option<ServerSession> {
    let line = |value: &Option<Value>, max| {
        let text = value.as_ref().and_then(Value::as_str).unwrap_or_default();
        Some(inert::line(text, max)).filter(|text| !text.is_empty())
    };
    let date = |value: &Option<Value>| -> Option<Timestamp> { moment::parse(value.as_ref()?.as_str()?) };
    Some(ServerSession {
        id: json::text(&row.id, MAX_ID).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))?,
        current: row.current_session,
        name: line(&row.login_device, MAX_NAME)
            .or_else(|| line(&row.last_activity_device, MAX_NAME))
            .unwrap_or_default(),
        place: line(&row.last_activity_ip, MAX_PLACE).or_else(|| line(&row.login_ip, MAX_PLACE)),
        created_at: date(&row.login_date).or_else(|| date(&row.created_at)),
        used_at: date(&row.last_activity_date),
        expires_at: None,
    })
}

/// A path that it does not have is answered with 400 and nothing, as recorded of 6.3.2; others say 404.
fn refusal(response: &Response) -> SessionsError {
    match response.status {
        400 if response.body.is_empty() => SessionsError::Unsupported,
        404 => SessionsError::Unsupported,
        _ if errors::is_dead_token(response) => SessionsError::TokenRefused,
        status => SessionsError::Refused { status, retry_after: response.retry_after },
    }
}
