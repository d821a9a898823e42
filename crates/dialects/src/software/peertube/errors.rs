//! Refusals: problem details (RFC 9457) in which the name that OAuth gives to an error stands in `code`.
//! `error` has a sentence for people.

use serde::Deserialize;
use serde_json::Value;

use crate::{Response, SMALL, json};

/// A refusal of PeerTube itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// What it is: of OAuth, or of PeerTube.
    pub(super) code: String,
    /// The sentence, in lower case.
    pub(super) words: String,
}

/// The refusal in an answer; `None` if it is none, or not PeerTube's: HTML is a proxy's, or that of its limit
/// on requests.
pub(super) fn problem(response: &Response) -> Option<Problem> {
    #[derive(Deserialize)]
    struct Details {
        code: String,
        detail: Option<Value>,
        error: Option<Value>,
    }
    if !(400..500).contains(&response.status) {
        return None;
    }
    let details: Details = json::object(response, SMALL)?;
    let words = [&details.detail, &details.error].into_iter().flatten().find_map(Value::as_str);
    Some(Problem { code: details.code, words: words.unwrap_or_default().to_lowercase() })
}

/// Its code.
pub(super) fn code(response: &Response) -> Option<String> {
    problem(response).map(|problem| problem.code)
}

/// Whether it says that the access token is unknown, ended or has run out. A request without a token, which
/// is what a proxy makes of one, is refused in other words.
pub(super) fn is_dead_token(response: &Response) -> bool {
    response.status == 401 && code(response).as_deref() == Some("invalid_token")
}
