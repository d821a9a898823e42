//! The published schema and the page that explains it, against the types that are really sent.

use fediaccounts_protocol::public::{
    Account, EVENT, Event, GetToken, Granted, ListAccounts, Ping, ReleaseConsent, ReportInvalid,
    RequestAccount, Standing, Subscribe, Token,
};
use fediaccounts_protocol::{Code, Failure, Hello, Method, Outgoing, Peer, Remedy, Request, Typed, VERSION};
use serde_json::{Value, json};

use crate::world::schema::{METHODS, fault, fault_of_answer, fault_of_failure, fault_of_request};

const PAGE: &str = include_str!("../../docs/ipc.md");
/// What may come of a public method instead of its answer.
const CODES: [Code; 11] = [
    Code::ConsentRequired,
    Code::SignInRequired,
    Code::Denied,
    Code::Locked,
    Code::Unreachable,
    Code::NoAccess,
    Code::RateLimited,
    Code::ShuttingDown,
    Code::UnsupportedVersion,
    Code::UnknownMethod,
    Code::BadRequest,
];

fn account(standing: Standing) -> Account {
    Account {
        id: "a1".into(),
        handle: "@ana@social.example".into(),
        display_name: "Ana".into(),
        label: String::new(),
        color: Some("#7c3aed".into()),
        software: "mastodon".into(),
        api_base: "https://social.example".into(),
        scopes: vec!["read".into()],
        standing,
    }
}

fn sent<M: Method>(request: &M, answer: &M::Answer) {
    let line = serde_json::to_value(Request::new(1, request)).expect("it has a JSON form");
    assert_eq!(fault(&line), None, "{}", M::NAME);
    let answer = serde_json::to_value(answer).expect("it has a JSON form");
    assert_eq!(fault_of_answer(M::NAME, &answer), None, "{}", M::NAME);
    assert!(METHODS.contains(&M::NAME));
}

#[test]
fn everything_that_is_sent_is_in_the_schema() {
    let account = account(Standing::Unreachable);
    let id = || account.id.clone();
    let token = Token {
        access_token: Typed("t".into()),
        token_type: "Bearer".into(),
        expires_at: None,
        scopes: vec![],
        api_base: "https://social.example".into(),
        account: account.clone(),
    };
    sent(&ListAccounts {}, &vec![account.clone(), self::account(Standing::Suspended)]);
    let wanted = RequestAccount { scopes: vec!["read".into()], ..RequestAccount::default() };
    sent(&wanted, &Granted { account: account.clone() });
    let narrow = RequestAccount {
        software: Some("mastodon".into()),
        instance: Some("social.example".into()),
        account: Some(id()),
        background: true,
        ..wanted
    };
    sent(&narrow, &Granted { account: self::account(Standing::SignInRequired) });
    sent(&GetToken { account: id(), ..GetToken::default() }, &token);
    let exact = GetToken { account: id(), scopes: vec!["read".into()], min_valid_seconds: Some(u32::MAX) };
    sent(&exact, &Token { expires_at: Some(1), ..token });
    sent(&ReportInvalid { account: id(), access_token: Typed("t".into()) }, &());
    sent(&ReleaseConsent { account: id() }, &());
    sent(&Subscribe {}, &());
    sent(&Ping {}, &());
    let hello = Hello { protocol: VERSION, client: Peer { name: "a".into(), version: "1".into() } };
    assert_eq!(fault_of_request("hello", &serde_json::to_value(hello).unwrap()), None);
}

#[test]
fn every_event_and_every_outcome_is_in_the_schema() {
    let account = || "a1".to_owned();
    for event in [
        Event::AccountChanged { account: account() },
        Event::AccountRemoved { account: account() },
        Event::TokenRotated { account: account() },
        Event::ConsentWithdrawn { account: account() },
        Event::Locked,
        Event::Unlocked,
        Event::Resync,
    ] {
        let line = serde_json::to_value(Outgoing::notification(EVENT, &event)).unwrap();
        assert_eq!(fault(&line), None, "{event:?}");
    }
    for code in CODES {
        let failure = Failure::new(code).remedy(Remedy::Retry { after: Some(2) }).detail("1");
        assert_eq!(fault_of_failure(&failure), None, "{code:?}");
        let name = serde_json::to_value(code).unwrap();
        assert!(
            PAGE.contains(&format!("| `{}` |", name.as_str().unwrap())),
            "the page says what to do: {name}"
        );
    }
}

#[test]
fn what_is_wrong_is_not_in_the_schema() {
    let valid = json!({ "account": "a1", "scopes": ["read"], "min_valid_seconds": 60, "of_tomorrow": 1 });
    assert_eq!(fault_of_request("token.get", &valid), None, "fields that are not known are passed over");
    for (method, params) in [
        ("token.get", json!({})),
        ("token.get", json!({ "account": 1 })),
        ("token.get", json!({ "account": "a1", "scopes": "read" })),
        ("token.get", json!({ "account": "a1", "min_valid_seconds": -1 })),
        ("token.get", Value::Null),
        ("accounts.request", json!({ "scopes": [], "reason": "r" })),
        ("accounts.request", json!({ "scopes": ["read"] })),
        ("accounts.list", json!([])),
        ("hello", json!({ "protocol": 1 })),
    ] {
        assert!(fault_of_request(method, &params).is_some(), "{method} {params}");
    }
    let mut bare = serde_json::to_value(account(Standing::Active)).unwrap();
    assert_eq!(fault_of_answer("accounts.list", &json!([bare])), None);
    bare.as_object_mut().unwrap().remove("standing");
    for (method, answer) in [
        ("accounts.list", json!([bare])),
        ("token.get", json!({ "access_token": "t" })),
        ("ping", json!("pong")),
    ] {
        assert!(fault_of_answer(method, &answer).is_some(), "{method} {answer}");
    }
    for code in [Code::NotAllowed, Code::Internal, Code::NoSuchAccount] {
        assert!(fault_of_failure(&Failure::new(code)).is_some(), "T143-IP: apps are told no {code:?}");
    }
    for line in [
        json!({ "jsonrpc": "2.0", "method": "event", "params": { "kind": "account_changed" } }),
        json!({ "jsonrpc": "1.0", "id": 1, "method": "ping" }),
        json!({ "jsonrpc": "2.0", "id": -1, "method": "ping" }),
        json!({ "jsonrpc": "2.0", "id": "x".repeat(65), "method": "ping" }),
        json!({ "jsonrpc": "2.0", "method": "ping" }),
        json!([]),
    ] {
        assert!(fault(&line).is_some(), "{line}");
    }
}

#[test]
fn every_example_of_the_page_is_in_the_schema() {
    let blocks: Vec<&str> =
        PAGE.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let mut methods: Vec<String> = vec![];
    for block in &blocks {
        let line: Value = serde_json::from_str(block).unwrap();
        assert_eq!(fault(&line), None, "{block}");
        methods.extend(line["method"].as_str().map(str::to_owned));
        // An answer is checked as that of the request before it.
        if let (Some(answer), Some(method)) = (line.get("result"), methods.last()) {
            assert_eq!(fault_of_answer(method, answer), None, "{block}");
        }
    }
    for method in METHODS {
        assert!(methods.iter().any(|shown| shown == method), "the page shows a request of {method}");
    }
}
