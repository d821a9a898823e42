//! Reads JSON answers. What cannot be read is `None`: the parser's error texts quote the values they
//! choke on, so they end here.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Response;

/// The object in an answer of at most `limit` bytes: JSON by its content type, or without any.
pub(crate) fn object<T: DeserializeOwned>(response: &Response, limit: usize) -> Option<T> {
    // Derived structs also accept arrays, field by field; an object is meant.
    beginning_with(b"{", response, limit)
}

/// The array in an answer, by the same rules.
pub(crate) fn array<T: DeserializeOwned>(response: &Response, limit: usize) -> Option<Vec<T>> {
    beginning_with(b"[", response, limit)
}

fn beginning_with<T: DeserializeOwned>(bracket: &[u8], response: &Response, limit: usize) -> Option<T> {
    let kind = response.content_type.as_str();
    let is_json = matches!(kind, "" | "application/json") || kind.ends_with("+json");
    let has_shape = response.body.trim_ascii_start().starts_with(bracket);
    if !is_json || !has_shape || response.body.len() > limit {
        return None;
    }
    serde_json::from_slice(&response.body).ok()
}

/// A string or number as text of at most `max` bytes without control characters; not the empty one.
pub(crate) fn text(value: &Value, max: usize) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let fits = (1..=max).contains(&text.len()) && !text.chars().any(char::is_control);
    fits.then_some(text)
}

/// Whether it may be a credential: 1 to `max` visible ASCII characters (RFC 6749, appendix A).
pub(crate) fn is_visible(text: &str, max: usize) -> bool {
    (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::SMALL;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Named {
        name: String,
        #[serde(default)]
        extra: Option<Value>,
    }

    fn response(content_type: &str, body: impl Into<Vec<u8>>) -> Response {
        Response {
            status: 200,
            content_type: content_type.to_owned(),
            retry_after: None,
            body: body.into(),
            elsewhere: None,
            redirects: 0,
        }
    }

    fn read(content_type: &str, body: impl Into<Vec<u8>>) -> Option<Named> {
        object(&response(content_type, body), SMALL)
    }

    #[test]
    fn only_json_by_content_type_and_shape_is_read() {
        let body = r#"  {"name":"ana"}"#;
        for kind in ["application/json", "application/activity+json", ""] {
            assert!(read(kind, body).is_some(), "{kind}");
        }
        for kind in ["text/html", "text/plain", "application/jsonp", "json", "application/json+zip"] {
            assert!(read(kind, body).is_none(), "{kind}");
        }
        for shape in [r#"["ana"]"#, r#""ana""#, "null", "7", "", "<html>"] {
            assert!(read("application/json", shape).is_none(), "{shape}");
        }
    }

    #[test]
    fn an_array_is_no_object_and_an_object_no_array() {
        let list = |body: &str| array::<Named>(&response("application/json", body), SMALL);
        assert_eq!(list(r#" [{"name":"ana"}]"#).map(|named| named.len()), Some(1));
        assert_eq!(list("[]").map(|named| named.len()), Some(0));
        for shape in [r#"{"name":"ana"}"#, "null", "", "<html>", r#"[{"name":7}]"#] {
            assert!(list(shape).is_none(), "{shape}");
        }
        assert!(array::<Named>(&response("text/html", "[]"), SMALL).is_none());
    }

    #[test]
    fn json_bombs_are_refused_without_a_panic() {
        let deep = |open: &str, close: &str| {
            format!(r#"{{"name":"ana","extra":{}{}}}"#, open.repeat(100_000), close.repeat(100_000))
        };
        let many: String = (0..1_000_000).fold(String::from("{"), |mut all, n| {
            use std::fmt::Write;
            write!(all, r#""{n}":0,"#).expect("a string takes everything");
            all
        });
        let cases = [
            ("arrays 100,000 deep", deep("[", "]").into_bytes()),
            ("objects 100,000 deep", deep(r#"{"a":"#, "}").into_bytes()),
            ("a million keys", format!(r#"{many}"name":"ana"}}"#).into_bytes()),
            (
                "a number of 1 MiB",
                format!(r#"{{"name":"ana","extra":{}}}"#, "9".repeat(1 << 20)).into_bytes(),
            ),
            ("a key twice", br#"{"name":"ana","name":"eve"}"#.to_vec()),
            ("a lone surrogate", br#"{"name":"\ud800"}"#.to_vec()),
            ("a byte order mark", b"\xef\xbb\xbf{\"name\":\"ana\"}".to_vec()),
            ("NaN", br#"{"name":"ana","extra":NaN}"#.to_vec()),
            ("bytes that are no UTF-8", b"{\"name\":\"\xff\xfe\"}".to_vec()),
            ("something behind it", br#"{"name":"ana"}{}"#.to_vec()),
            ("half of it", br#"{"name":"an"#.to_vec()),
        ];
        for (what, body) in cases {
            assert_eq!(read("application/json", body), None, "T080-NW {what}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_within_the_limit_too() {
        for depth in [200, 20_000] {
            let body = format!(r#"{{"name":"ana","extra":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
            assert!(body.len() < SMALL);
            assert_eq!(read("application/json", body), None, "T080-NW {depth}");
        }
    }

    #[test]
    fn ids_may_be_strings_or_numbers() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(text(&Value::from("01ABC"), 64), some("01ABC"));
        assert_eq!(text(&Value::from(u64::MAX), 64), some("18446744073709551615"));
        for bad in [Value::Null, Value::Bool(true), Value::from(""), Value::from("a\nb"), Value::from("abc")]
        {
            assert_eq!(text(&bad, 2), None, "{bad}");
        }
    }

    #[test]
    fn a_credential_is_visible_ascii() {
        assert!(is_visible("a-._~+/=", 8));
        for bad in ["", "a b", "a\r\nX: y", "a\0", "ä", "aaaaaaaaa", "a\u{7f}"] {
            assert!(!is_visible(bad, 8), "T043-OA {bad:?}");
        }
    }
}
