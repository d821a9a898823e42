//! The words of an error answer: RFC 6749 names errors, the fediverse tells most of them apart by text.

use serde::Deserialize;
use serde_json::Value;

use crate::{Response, SMALL, inert, json};

const MAX: usize = 512;

#[derive(Deserialize)]
struct Answer {
    error: Option<Value>,
    error_description: Option<Value>,
}

/// `error` and `error_description` of an answer in lower case, to look for words in; `None` if it is not
/// an API's: HTML is a proxy's.
pub(crate) fn of(response: &Response) -> Option<String> {
    read(response, MAX)
}

/// The same at its full length.
pub(crate) fn whole(response: &Response) -> Option<String> {
    read(response, SMALL)
}

/// Other text in the same form, to be looked for in it.
pub(crate) fn plain(text: &str) -> String {
    inert::line(text, SMALL).to_lowercase()
}

fn read(response: &Response, max: usize) -> Option<String> {
    let answer: Answer = json::object(response, SMALL)?;
    let texts = [answer.error, answer.error_description];
    let texts: Vec<_> = texts.iter().flatten().filter_map(Value::as_str).collect();
    Some(inert::line(&texts.join(" "), max).to_lowercase())
}
