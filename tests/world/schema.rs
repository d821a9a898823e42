//! The published schema of the public protocol, held against what is really said.

use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use fediaccounts_protocol::{Failure, Id, Outgoing};
use serde_json::{Value, json};

/// A name for it; nothing is fetched.
const NAME: &str = "https://fediaccounts.example/ipc.schema.json";
const TEXT: &str = include_str!("../../docs/ipc.schema.json");

/// All methods that the schema knows.
pub(crate) const METHODS: [&str; 8] = [
    "hello",
    "accounts.list",
    "accounts.request",
    "token.get",
    "token.report_invalid",
    "consent.release",
    "events.subscribe",
    "ping",
];

static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::read);

struct Schema {
    schemas: Schemas,
    any: SchemaIndex,
    failure: SchemaIndex,
    notification: SchemaIndex,
    requests: Vec<SchemaIndex>,
    answers: Vec<SchemaIndex>,
}

impl Schema {
    fn read() -> Self {
        let mut compiler = Compiler::new();
        compiler.add_resource(NAME, serde_json::from_str(TEXT).unwrap()).unwrap();
        let mut schemas = Schemas::new();
        let mut part = |pointer: &str| compiler.compile(&format!("{NAME}#{pointer}"), &mut schemas).unwrap();
        let (any, failure) = (part(""), part("/$defs/failure"));
        let notification = part("/$defs/notification");
        let requests = METHODS.map(|method| part(&format!("/$defs/request~1{method}"))).into();
        let answers = METHODS.map(|method| part(&format!("/$defs/answer~1{method}"))).into();
        Self { schemas, any, failure, notification, requests, answers }
    }

    /// Why a value is not as a part says.
    fn fault(&self, value: &Value, part: SchemaIndex) -> Option<String> {
        self.schemas.validate(value, part).err().map(|error| format!("{error:#}"))
    }
}

/// Why a line in either direction is none of the public protocol, if it is not.
pub(crate) fn fault(line: &Value) -> Option<String> {
    SCHEMA.fault(line, SCHEMA.any)
}

/// Why parameters are not those of a method that the schema knows.
pub(crate) fn fault_of_request(method: &str, params: &Value) -> Option<String> {
    let at = METHODS.iter().position(|known| *known == method)?;
    let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
    SCHEMA.fault(&request, SCHEMA.requests[at])
}

/// Why an answer is not that of a method that the schema knows.
pub(crate) fn fault_of_answer(method: &str, answer: &Value) -> Option<String> {
    let at = METHODS.iter().position(|known| *known == method)?;
    SCHEMA.fault(answer, SCHEMA.answers[at])
}

/// Why a failure is none that the public protocol has.
pub(crate) fn fault_of_failure(failure: &Failure) -> Option<String> {
    let line = Outgoing::answer(Id::from(1), Err(failure.clone()));
    SCHEMA.fault(&serde_json::to_value(line).unwrap(), SCHEMA.failure)
}

/// Why a notification of the public protocol is none.
pub(crate) fn fault_of_notification(method: &str, params: &Value) -> Option<String> {
    let line = json!({ "jsonrpc": "2.0", "method": method, "params": params });
    (method == "event").then(|| SCHEMA.fault(&line, SCHEMA.notification))?
}

/// What one exchange has to be: only what fits is answered, and only as the schema says.
pub(crate) fn hold(method: &str, request_fault: Option<String>, result: &Result<Value, Failure>) {
    if !METHODS.contains(&method) {
        return;
    }
    let fault = match result {
        Ok(answer) => request_fault.or_else(|| fault_of_answer(method, answer)),
        Err(failure) => fault_of_failure(failure),
    };
    assert_eq!(fault, None, "docs/ipc.schema.json has to know this exchange of {method}");
}
