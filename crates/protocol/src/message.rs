//! JSON-RPC 2.0 envelopes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Call, Code, Failure, Id};

/// A request type: its method's name and what it is answered with.
pub trait Method: Serialize + DeserializeOwned {
    /// The name on the wire.
    const NAME: &'static str;
    /// The type of the answer.
    type Answer: Serialize + DeserializeOwned;
}

/// A request of a client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Always `2.0`.
    pub jsonrpc: String,
    /// Chosen by the client, returned in the answer.
    pub id: Id,
    /// The method's name.
    pub method: String,
    /// Its parameters.
    #[serde(default)]
    pub params: Value,
}

impl Request {
    /// A request of a method.
    ///
    /// # Panics
    /// Never with the types of this crate: all of them have a JSON form.
    pub fn new<M: Method>(id: impl Into<Id>, params: &M) -> Self {
        let params = serde_json::to_value(params).expect("every request has a JSON form");
        Self { jsonrpc: "2.0".into(), id: id.into(), method: M::NAME.into(), params }
    }

    /// Reads a request line. Errors name no part of the line: parser texts can quote it.
    pub fn parse(line: &str) -> Result<Self, RpcError> {
        let Call { id, method, params } = Call::parse(line)?;
        // What nobody can have meant nests deeper than is read.
        match serde_json::from_str(params) {
            Ok(params) => Ok(Self { jsonrpc: "2.0".into(), id, method: method.into_owned(), params }),
            Err(_) => Err(RpcError { id: Some(id), ..RpcError::invalid() }),
        }
    }

    /// Its parameters as those of a method.
    pub fn params<M: Method>(&self) -> Result<M, Failure> {
        let params = match &self.params {
            Value::Null => Value::Object(serde_json::Map::new()),
            Value::Object(_) => self.params.clone(),
            _ => return Err(Failure::new(Code::BadRequest)),
        };
        serde_json::from_value(params).map_err(|_| Failure::new(Code::BadRequest))
    }
}

/// A line that is no request, to be answered and then survived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RpcError {
    /// The request's id, if it could be read.
    pub id: Option<Id>,
    /// JSON-RPC's own number.
    pub number: i32,
    /// What went wrong.
    pub failure: Failure,
}

impl RpcError {
    /// A line that is no JSON.
    pub fn parse() -> Self {
        Self { id: None, number: -32700, failure: Failure::new(Code::BadRequest) }
    }

    /// A line that is no request.
    pub fn invalid() -> Self {
        Self { id: None, number: -32600, failure: Failure::new(Code::BadRequest) }
    }

    /// The error of a failed request.
    pub fn of(id: impl Into<Id>, failure: Failure) -> Self {
        let number = match failure.code {
            Code::UnknownMethod => -32601,
            Code::BadRequest => -32602,
            Code::SignInRequired => -32010,
            Code::Locked => -32011,
            Code::NoAccess => -32012,
            Code::ShuttingDown => -32013,
            Code::RateLimited => -32014,
            Code::Denied => -32015,
            Code::ConsentRequired => -32016,
            Code::Unreachable => -32017,
            Code::UnsupportedVersion => -32018,
            _ => -32000,
        };
        Self { id: Some(id.into()), number, failure }
    }
}

/// What the agent sends.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Outgoing {
    /// The answer to a request.
    Answer {
        /// Always `2.0`.
        jsonrpc: &'static str,
        /// The request's.
        id: Id,
        /// The answer.
        result: Value,
    },
    /// The error of a request.
    Error {
        /// Always `2.0`.
        jsonrpc: &'static str,
        /// The request's, or null where it could not be read.
        id: Option<Id>,
        /// What went wrong.
        error: WireError,
    },
    /// Something that happened.
    Notification(Notification),
}

/// JSON-RPC's error object; ours is in `data`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireError {
    code: i32,
    message: String,
    data: Failure,
}

/// The answer to a request, written as it lies: what is in it is copied nowhere but into the line.
#[derive(Debug, Serialize)]
pub struct Answer<'a, T> {
    jsonrpc: &'static str,
    id: &'a Id,
    result: T,
}

impl<'a, T: Serialize> Answer<'a, T> {
    /// The answer to the request of that id.
    pub fn new(id: &'a Id, result: T) -> Self {
        Self { jsonrpc: "2.0", id, result }
    }
}

/// Something that happened, written as it lies: a [`Notification`] without a copy of what it tells.
#[derive(Debug, Serialize)]
pub struct Notice<'a, T> {
    jsonrpc: &'static str,
    method: &'static str,
    params: &'a T,
}

impl<'a, T: Serialize> Notice<'a, T> {
    /// What happened, of that kind.
    pub fn new(method: &'static str, params: &'a T) -> Self {
        Self { jsonrpc: "2.0", method, params }
    }
}

/// Something that happened, for a client that watches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Notification {
    /// Always `2.0`.
    pub jsonrpc: String,
    /// Which kind: `manage.snapshot`.
    pub method: String,
    /// What.
    pub params: Value,
}

impl Outgoing {
    /// The answer to a request, or its error.
    pub fn answer(id: impl Into<Id>, result: Result<Value, Failure>) -> Self {
        match result {
            Ok(result) => Self::Answer { jsonrpc: "2.0", id: id.into(), result },
            Err(failure) => RpcError::of(id, failure).into(),
        }
    }

    /// A notification.
    ///
    /// # Panics
    /// Never with the types of this crate: all of them have a JSON form.
    pub fn notification<T: Serialize>(method: &str, params: &T) -> Self {
        let params = serde_json::to_value(params).expect("every notification has a JSON form");
        Self::Notification(Notification { jsonrpc: "2.0".into(), method: method.into(), params })
    }
}

impl From<RpcError> for Outgoing {
    fn from(error: RpcError) -> Self {
        // The code's own name is the message: text for people is written by whoever shows it.
        let message =
            serde_json::to_value(error.failure.code).ok().and_then(|v| v.as_str().map(str::to_owned));
        let error_object =
            WireError { code: error.number, message: message.unwrap_or_default(), data: error.failure };
        Self::Error { jsonrpc: "2.0", id: error.id, error: error_object }
    }
}

/// What a client receives.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// The answer to a request of that id.
    Answer {
        /// The request's; null where the agent could not read it.
        id: Option<Id>,
        /// The answer, or what went wrong.
        result: Result<Value, Failure>,
    },
    /// Something that happened.
    Notification(Notification),
}

impl Incoming {
    /// Reads a line of the agent.
    pub fn parse(line: &str) -> Result<Self, Failure> {
        #[derive(Deserialize)]
        struct Line {
            id: Option<Id>,
            result: Option<Value>,
            error: Option<WireError>,
        }
        let bad = |_| Failure::new(Code::BadAnswer);
        let value: Value = serde_json::from_str(line).map_err(bad)?;
        if value.get("method").is_some() {
            return serde_json::from_value(value).map(Self::Notification).map_err(bad);
        }
        let line: Line = serde_json::from_value(value).map_err(bad)?;
        let result = match line.error {
            Some(error) => Err(error.data),
            None => Ok(line.result.unwrap_or(Value::Null)),
        };
        Ok(Self::Answer { id: line.id, result })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{encode, manage};

    #[test]
    fn a_request_and_its_answer_survive_the_wire() {
        let sent = Request::new(7, &manage::Check { account: "abc".into() });
        let line = String::from_utf8(encode(&sent)).unwrap();
        assert_eq!(
            line,
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"manage.check\",\"params\":{\"account\":\"abc\"}}\n"
        );
        let read = Request::parse(line.trim_end()).unwrap();
        assert_eq!(read.params::<manage::Check>().unwrap().account, "abc");

        let failure = Failure::new(Code::NoSuchAccount);
        let answer = encode(&Outgoing::answer(7, Err(failure.clone())));
        let incoming = Incoming::parse(std::str::from_utf8(&answer).unwrap()).unwrap();
        assert_eq!(incoming, Incoming::Answer { id: Some(7.into()), result: Err(failure) });
    }

    #[test]
    fn what_is_written_as_it_lies_is_what_was_copied() {
        let raise = manage::Raise { quietly: true, at: None };
        let copied = Outgoing::notification(manage::RAISE, &raise);
        assert_eq!(encode(&Notice::new(manage::RAISE, &raise)), encode(&copied));
        let copied = Outgoing::answer(7, Ok(serde_json::to_value(&raise).unwrap()));
        assert_eq!(encode(&Answer::new(&7.into(), &raise)), encode(&copied));
    }

    #[test]
    fn what_nests_too_deep_is_no_request() {
        let deep = format!("{}1{}", "[".repeat(30_000), "]".repeat(30_000));
        let line = format!("{{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"x\",\"params\":{deep}}}");
        let error = Request::parse(&line).unwrap_err();
        assert_eq!((error.number, error.id), (-32600, Some(Id::Number(3))), "T138-IP");
        assert_eq!(RpcError::of(1, Failure::new(Code::UnknownMethod)).number, -32601, "T139-IP");
    }

    #[test]
    fn unknown_fields_are_ignored_and_errors_quote_nothing() {
        let line = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"manage.check\",\"params\":{\"account\":\"a\",\"new\":1},\"x\":2}";
        assert!(Request::parse(line).unwrap().params::<manage::Check>().is_ok());
        let wrong = Request::parse(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{\"account\":\"CANARY\",\"a\":0}}",
        );
        let error = wrong.unwrap().params::<manage::SignInComplete>().unwrap_err();
        assert!(!format!("{error:?} {error}").contains("CANARY"), "T194-PR");
    }
}
