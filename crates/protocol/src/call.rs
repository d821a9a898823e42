//! Requests as they arrived: read where they lie, without a copy.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::{Code, Failure, Id, Method, RpcError};

/// A request that still lies in the line it came in.
#[derive(Debug)]
pub struct Call<'a> {
    /// Chosen by the client, returned in the answer.
    pub id: Id,
    /// The method's name.
    pub method: Cow<'a, str>,
    pub(crate) params: &'a str,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    jsonrpc: Cow<'a, str>,
    id: Id,
    #[serde(borrow)]
    method: Cow<'a, str>,
    #[serde(borrow)]
    params: Option<&'a RawValue>,
}

/// What is left to read of a request that is none: whose it was.
#[derive(Deserialize)]
struct Whose {
    id: Option<Id>,
}

impl<'a> Call<'a> {
    /// Reads a request line. Errors name no part of the line: parser texts can quote it.
    pub fn parse(line: &'a str) -> Result<Self, RpcError> {
        // A list would be read as an object whose names were left out.
        if !is_object(line) {
            let is_json = serde_json::from_str::<IgnoredAny>(line).is_ok();
            return Err(if is_json { RpcError::invalid() } else { RpcError::parse() });
        }
        match serde_json::from_str::<Envelope<'a>>(line) {
            Ok(Envelope { jsonrpc, id, method, params }) if jsonrpc == "2.0" => {
                Ok(Self { id, method, params: params.map_or("{}", RawValue::get) })
            }
            Ok(Envelope { id, .. }) => Err(RpcError { id: Some(id), ..RpcError::invalid() }),
            Err(error) if error.is_data() => Err(match serde_json::from_str::<Whose>(line) {
                Ok(Whose { id }) => RpcError { id, ..RpcError::invalid() },
                Err(error) if error.is_data() => RpcError::invalid(),
                Err(_) => RpcError::parse(),
            }),
            Err(_) => Err(RpcError::parse()),
        }
    }

    /// Its parameters as those of a method.
    pub fn params<M: Method>(&self) -> Result<M, Failure> {
        self.read()
    }

    /// The same, into a type that may lie where they arrived.
    pub fn read<T: Deserialize<'a>>(&self) -> Result<T, Failure> {
        let params = if self.params == "null" { "{}" } else { self.params };
        if !is_object(params) {
            return Err(Failure::new(Code::BadRequest));
        }
        serde_json::from_str(params).map_err(|_| Failure::new(Code::BadRequest))
    }
}

fn is_object(text: &str) -> bool {
    text.trim_start_matches([' ', '\t', '\r']).starts_with('{')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manage;
    use crate::public::GetToken;

    #[test]
    fn a_request_is_read_where_it_lies() {
        let line = r#" {"method":"token.get","new":[{}],"params": {"account":"@ana@a.example","x":1} ,"id":"a","jsonrpc":"2.0"}"#;
        let call = Call::parse(line).unwrap();
        assert!(matches!(call.method, Cow::Borrowed("token.get")) && call.id == Id::Text("a".into()));
        assert_eq!(call.params::<GetToken>().unwrap().account, "@ana@a.example", "T139-IP");
        for line in [
            r#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#,
            r#"{"jsonrpc":"2.0","id":1,"method":"ping","params":null}"#,
            r#"{"jsonrpc":"2.0","id":1,"method":"p\u0069ng","params":{}}"#,
        ] {
            let call = Call::parse(line).unwrap();
            assert!(call.method == "ping" && call.params::<crate::public::Ping>().is_ok(), "{line}");
        }
    }

    #[test]
    fn lines_that_are_no_requests_get_the_numbers_of_json_rpc() {
        let deep = format!("{{\"id\":{}1{}}}", "[".repeat(30_000), "]".repeat(30_000));
        for (line, number, id) in [
            ("{", -32700, None),
            ("", -32700, None),
            ("\u{0}", -32700, None),
            ("{\"id\":1}x", -32700, None),
            ("[]", -32600, None),
            ("null", -32600, None),
            ("[\"2.0\",1,\"ping\",null]", -32600, None),
            ("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", -32600, None),
            ("{\"id\":3,\"method\":\"x\"}", -32600, Some(3)),
            ("{\"jsonrpc\":\"1.0\",\"id\":3,\"method\":\"x\"}", -32600, Some(3)),
            ("{\"jsonrpc\":\"2.0\",\"id\":-3,\"method\":\"x\"}", -32600, None),
            ("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"x\"}", -32600, None),
            ("{\"jsonrpc\":\"2.0\",\"method\":\"x\"}", -32600, None),
            ("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"x\",\"method\":\"y\"}", -32600, Some(3)),
            ("{\"jsonrpc\":\"2.0\",\"id\":3,\"id\":4,\"method\":\"x\"}", -32600, None),
            ("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"x\",\"params\":{},\"params\":{}}", -32600, Some(3)),
            (&deep, -32600, None),
        ] {
            let error = Call::parse(line).unwrap_err();
            assert_eq!((error.number, error.id), (number, id.map(Id::Number)), "T138-IP {line:.60}");
        }
    }

    #[test]
    fn parameters_are_named_once_and_errors_quote_nothing() {
        for params in
            ["[\"a\"]", "\"a\"", "7", "{\"account\":\"a\",\"account\":\"b\"}", "{\"account\":[\"CANARY\"]}"]
        {
            let line = format!("{{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":{params}}}");
            let failure = Call::parse(&line).unwrap().params::<manage::Check>().unwrap_err();
            assert_eq!(failure, Failure::new(Code::BadRequest), "T138-IP, T194-PR {params}");
        }
    }
}
