//! Building a request, with the secrets in it marked or wiped.

use bytes::Bytes;
use fediaccounts_core::{NetError, Secret};
use fediaccounts_dialects::{Body, Request, Verb};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::{Method, Request as Message};
use url::Url;
use url::form_urlencoded::Serializer;
use zeroize::Zeroizing;

type Field = (&'static str, Secret);

const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The message of a request to `url`, which is its own or one that it was redirected to.
pub(super) fn build(url: &Url, request: &Request) -> Result<Message, NetError> {
    let mut message = Message::new(method(request.verb), url.clone());
    let headers = message.headers_mut();
    if let Some(token) = &request.bearer {
        headers.insert(AUTHORIZATION, authorization(token)?);
    }
    if let Some((name, text)) = &request.header {
        headers.insert(HeaderName::from_static(name), value(text)?);
    }
    match &request.body {
        Some(Body::Form(form)) => {
            headers.insert(CONTENT_TYPE, FORM);
            *message.body_mut() = Some(Bytes::from_owner(encode(form)).into());
        }
        Some(Body::Json(json)) => {
            headers.insert(CONTENT_TYPE, JSON);
            *message.body_mut() = Some(Bytes::from_owner(Zeroizing::new(json.expose().to_owned())).into());
        }
        None => {}
    }
    Ok(message)
}

fn method(verb: Verb) -> Method {
    match verb {
        Verb::Get => Method::GET,
        Verb::Post => Method::POST,
        Verb::Delete => Method::DELETE,
    }
}

/// RFC 6750, section 2.1. A token that cannot stand in a header was never one.
fn authorization(token: &Secret) -> Result<HeaderValue, NetError> {
    value(&Secret::new(format!("Bearer {}", token.expose())))
}

fn value(text: &Secret) -> Result<HeaderValue, NetError> {
    let mut value = HeaderValue::from_str(text.expose()).map_err(|_| NetError::Protocol)?;
    value.set_sensitive(true);
    Ok(value)
}

fn encode(form: &[Field]) -> Zeroizing<String> {
    // Large enough for the worst case: growing would leave copies behind that nobody wipes.
    let capacity = form.iter().map(|(name, value)| 3 * (name.len() + value.expose().len()) + 2).sum();
    let mut text = Zeroizing::new(String::with_capacity(capacity));
    let mut fields = Serializer::new(&mut *text);
    for (name, value) in form {
        fields.append_pair(name, value.expose());
    }
    fields.finish();
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_encoded_in_place() {
        let form = [("code", Secret::new("a b&c=ä%")), ("client_id", Secret::new(""))];
        let text = encode(&form);
        assert_eq!(*text, "code=a+b%26c%3D%C3%A4%25&client_id=");
        let worst = [("x", Secret::new("ä".repeat(1000)))];
        assert!(encode(&worst).capacity() <= 3 * 2001 + 2, "the buffer never grew");
    }

    #[test]
    fn a_token_is_sensitive_and_cannot_add_a_header() {
        let value = authorization(&Secret::new("CANARY")).unwrap();
        assert!(value.is_sensitive());
        assert!(!format!("{value:?}").contains("CANARY"));
        assert_eq!(authorization(&Secret::new("a\r\nX-Evil: 1")), Err(NetError::Protocol));
    }
}
