//! Building a request, with the secrets in it marked or wiped.

use bytes::Bytes;
use fediaccounts_core::{NetError, Secret};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use reqwest::{Method, Request};
use url::Url;
use url::form_urlencoded::Serializer;
use zeroize::Zeroizing;

type Field = (&'static str, Secret);

const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");

/// A GET, or a POST if there is a form.
pub(super) fn build(url: &Url, form: Option<&[Field]>, bearer: Option<&Secret>) -> Result<Request, NetError> {
    let method = if form.is_some() { Method::POST } else { Method::GET };
    let mut request = Request::new(method, url.clone());
    if let Some(form) = form {
        request.headers_mut().insert(CONTENT_TYPE, FORM);
        *request.body_mut() = Some(Bytes::from_owner(encode(form)).into());
    }
    if let Some(token) = bearer {
        request.headers_mut().insert(AUTHORIZATION, authorization(token)?);
    }
    Ok(request)
}

/// RFC 6750, section 2.1. A token that cannot stand in a header was never one.
fn authorization(token: &Secret) -> Result<HeaderValue, NetError> {
    let text = Zeroizing::new(format!("Bearer {}", token.expose()));
    let mut value = HeaderValue::from_str(&text).map_err(|_| NetError::Protocol)?;
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
