//! `/api/v1/tokens` (from 0.19 on): the tokens of an account, the newest first.

use async_trait::async_trait;
use fediaccounts_core::{
    IdentifyError, Instance, Scope, Secret, ServerSession, Sessions, SessionsError, Timestamp, TokenSet,
};
use serde::Deserialize;
use serde_json::Value;

use super::{GoToSocial, refusal};
use crate::family::Family;
use crate::{DOCUMENT, Request, Response, inert, json, moment};

const PATH: &str = "/api/v1/tokens";
/// The most that the server gives at once.
const PAGE: usize = 100;
/// Nobody has more; a server that never ends must not keep us.
const MOST_PAGES: usize = 10;
const MAX_ID: usize = 64;
const MAX_TEXT: usize = 256;

#[derive(Deserialize)]
struct TokenInfo {
    id: String,
    created_at: Option<Value>,
    last_used: Option<Value>,
    scope: Option<Value>,
    application: Option<Value>,
}

/// A token as it is listed.
struct Listed {
    session: ServerSession,
    scope: Scope,
}

#[async_trait]
impl Sessions for Family<GoToSocial> {
    async fn list(
        &self,
        instance: &Instance,
        _subject: &str,
        tokens: &TokenSet,
    ) -> Result<Vec<ServerSession>, SessionsError> {
        let mut all = Vec::new();
        let mut before = None;
        for _ in 0..MOST_PAGES {
            let page = self.page(instance, &tokens.access_token, before.as_deref()).await?;
            let is_last = page.len() < PAGE;
            all.extend(page.into_iter().filter_map(listed));
            before = all.last().map(|listed: &Listed| listed.session.id.clone());
            if is_last {
                break;
            }
        }
        mark_ours(&mut all, tokens);
        Ok(all.into_iter().map(|listed| listed.session).collect())
    }

    async fn end(
        &self,
        instance: &Instance,
        _subject: &str,
        tokens: &TokenSet,
        id: &str,
    ) -> Result<(), SessionsError> {
        if !is_id(id) {
            return Err(SessionsError::Malformed);
        }
        let token = &tokens.access_token;
        let url = instance.origin.url(&format!("{PATH}/{id}/invalidate"));
        let ended = self.transport.send(Request::post(url, Vec::new()).bearer(token)).await?;
        if ended.status != 404 && ended.status != 200 {
            return Err(refused(&ended));
        }
        let url = instance.origin.url(&format!("{PATH}/{id}"));
        let shown = self.transport.send(Request::get(url).bearer(token)).await?;
        match refused(&shown) {
            _ if shown.status == 200 => Err(SessionsError::StillThere),
            SessionsError::Unsupported => Ok(()),
            // It was our own that was ended.
            SessionsError::TokenRefused if ended.status == 200 => Ok(()),
            error => Err(error),
        }
    }
}

impl Family<GoToSocial> {
    async fn page(
        &self,
        instance: &Instance,
        token: &Secret,
        before: Option<&str>,
    ) -> Result<Vec<Value>, SessionsError> {
        let mut url = instance.origin.url(PATH);
        url.query_pairs_mut().append_pair("limit", &PAGE.to_string());
        if let Some(id) = before {
            url.query_pairs_mut().append_pair("max_id", id);
        }
        let response = self.transport.send(Request::get(url).bearer(token)).await?;
        match response.status {
            200 => json::array(&response, DOCUMENT).ok_or(SessionsError::Malformed),
            _ => Err(refused(&response)),
        }
    }
}

/// What an answer other than 200 means; 404 stands for what is not there.
fn refused(response: &Response) -> SessionsError {
    match refusal(response) {
        IdentifyError::TokenRefused => SessionsError::TokenRefused,
        IdentifyError::ScopeTooSmall => SessionsError::ScopeTooSmall,
        _ if response.status == 404 => SessionsError::Unsupported,
        _ => SessionsError::Refused { status: response.status, retry_after: response.retry_after },
    }
}

/// `None` for an entry that could not be ended either.
fn listed(entry: Value) -> Option<Listed> {
    let info: TokenInfo = serde_json::from_value(entry).ok()?;
    let name = info.application.as_ref().and_then(|application| application.get("name")?.as_str());
    let session = ServerSession {
        id: Some(info.id).filter(|id| is_id(id))?,
        current: false,
        name: inert::line(name.unwrap_or_default(), MAX_TEXT),
        place: None,
        created_at: at(info.created_at.as_ref()),
        used_at: at(info.last_used.as_ref()),
        expires_at: None,
    };
    let scope = inert::scope(info.scope.as_ref().and_then(Value::as_str).unwrap_or_default());
    Some(Listed { session, scope })
}

fn at(value: Option<&Value>) -> Option<Timestamp> {
    moment::parse(value?.as_str()?)
}

/// The server does not say which token is the one that asks. But a token's `created_at` here, and in the
/// answer that it came with, are read off one clock a moment apart; so the only one of our scope that was
/// made in that second or the next is ours. Where several were, none is said to be.
fn mark_ours(all: &mut [Listed], tokens: &TokenSet) {
    let made = tokens.received.created_at.as_ref().and_then(|text| text.parse::<i64>().ok());
    let Some(made) = made else { return };
    let is_ours = |listed: &&mut Listed| {
        let at = listed.session.created_at.map(Timestamp::seconds);
        listed.scope == tokens.scope && at.is_some_and(|at| (made..=made.saturating_add(1)).contains(&at))
    };
    let mut ours = all.iter_mut().filter(is_ours);
    if let (Some(only), None) = (ours.next(), ours.next()) {
        only.session.current = true;
    }
}

/// A ULID. Nothing else goes into a path.
fn is_id(id: &str) -> bool {
    (1..=MAX_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
#[path = "sessions_tests.rs"]
mod tests;
