//! A request as the handlers read it: leniently, as Rails does.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderName, StatusCode};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use url::form_urlencoded;

use crate::answers;

/// What somebody asked.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Path and query.
    pub(crate) target: String,
    /// The parameters of body and query.
    pub(crate) params: Params,
    content_type: String,
    authorization: Option<String>,
    cookies: String,
}

impl Asked {
    /// Whether its body is a form.
    pub(crate) fn is_form(&self) -> bool {
        self.content_type.starts_with("application/x-www-form-urlencoded")
    }

    /// The token of `Authorization: Bearer`.
    pub(crate) fn bearer(&self) -> Option<&str> {
        self.credentials("bearer")
    }

    /// Name and password of `Authorization: Basic`.
    pub(crate) fn basic(&self) -> Option<(String, String)> {
        let decoded = STANDARD.decode(self.credentials("basic")?).ok()?;
        let text = String::from_utf8(decoded).ok()?;
        let (name, password) = text.split_once(':')?;
        Some((name.to_owned(), password.to_owned()))
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies
            .split(';')
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
    }

    fn credentials(&self, scheme: &str) -> Option<&str> {
        let (kind, rest) = self.authorization.as_deref()?.split_once(' ')?;
        kind.eq_ignore_ascii_case(scheme).then(|| rest.trim())
    }
}

impl<S: Send + Sync> FromRequest<S> for Asked {
    type Rejection = Response;

    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let refuse = || answers::json_error(StatusCode::BAD_REQUEST);
        let body = to_bytes(body, 1 << 20).await.map_err(|_| refuse())?;
        let mut params =
            Params::from_body(header(&parts, &CONTENT_TYPE).unwrap_or_default(), &body).ok_or_else(refuse)?;
        params.add_form(parts.uri.query().unwrap_or_default().as_bytes());
        Ok(Self {
            target: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            params,
            content_type: header(&parts, &CONTENT_TYPE).unwrap_or_default().to_owned(),
            authorization: header(&parts, &AUTHORIZATION).map(str::to_owned),
            cookies: header(&parts, &COOKIE).unwrap_or_default().to_owned(),
        })
    }
}

fn header<'a>(parts: &'a Parts, name: &HeaderName) -> Option<&'a str> {
    parts.headers.get(name)?.to_str().ok()
}

/// Named values; of several with one name the last counts, and the query counts before the body.
#[derive(Debug, Default)]
pub(crate) struct Params {
    all: Vec<(String, String)>,
    /// So many of them, the first ones, came in the body.
    in_body: usize,
}

impl Params {
    /// A value that is not blank.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.sent(name).filter(|value| !value.trim().is_empty())
    }

    /// A value, also an empty one.
    pub(crate) fn sent(&self, name: &str) -> Option<&str> {
        self.all.iter().rev().find_map(|(key, value)| (key == name).then_some(value.as_str()))
    }

    /// A value that is not blank and came in the body.
    pub(crate) fn in_body(&self, name: &str) -> Option<&str> {
        let body = self.all[..self.in_body].iter().rev();
        let sent = body.filter(|(key, _)| key == name).map(|(_, value)| value.as_str());
        sent.into_iter().next().filter(|value| !value.trim().is_empty())
    }

    /// The values of a list: `name[]=…` of a form or an array of JSON.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        let key = format!("{name}[]");
        self.all.iter().filter(|(sent, _)| *sent == key).map(|(_, value)| value.as_str()).collect()
    }

    fn from_body(content_type: &str, body: &[u8]) -> Option<Self> {
        let mut params = Self::default();
        if content_type.starts_with("application/json") {
            params.add_json(serde_json::from_slice(body).ok()?);
        } else if content_type.starts_with("application/x-www-form-urlencoded") {
            params.add_form(body);
        }
        params.in_body = params.all.len();
        Some(params)
    }

    fn add_form(&mut self, form: &[u8]) {
        self.all.extend(form_urlencoded::parse(form).into_owned());
    }

    fn add_json(&mut self, json: Value) {
        let Value::Object(members) = json else { return };
        for (name, value) in members {
            if let Value::Array(items) = value {
                let items = items.iter().filter_map(as_text).map(|item| (format!("{name}[]"), item));
                self.all.extend(items);
            } else if let Some(text) = as_text(&value) {
                self.all.push((name, text));
            }
        }
    }
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Params;

    #[test]
    fn reads_forms_and_json_alike() {
        let form =
            Params::from_body("application/x-www-form-urlencoded", b"a=1&b%5B%5D=x&b%5B%5D=y").unwrap();
        let json = Params::from_body("application/json", br#"{"a": 1, "b": ["x", "y"], "c": null}"#).unwrap();
        for params in [form, json] {
            assert_eq!(params.get("a"), Some("1"));
            assert_eq!(params.list("b"), ["x", "y"]);
            assert_eq!(params.get("c"), None);
        }
        assert!(Params::from_body("application/json", b"{").is_none());
    }
}
