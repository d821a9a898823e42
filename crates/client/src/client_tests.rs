use std::os::unix::net::UnixStream;

use fediaccounts_protocol::public::Event;
use fediaccounts_protocol::{Failure, Outgoing};
use serde_json::{Value, json};

use super::*;
use crate::scripted::{Scripted, account, answer, greet, request, send, tell, token, until_gone};

fn client(agent: &Scripted) -> Client {
    Client::of(agent.place(), Peer { name: "test".into(), version: "0".into() })
}

fn withdrawn() -> Event {
    Event::ConsentWithdrawn { account: "a1".into() }
}

/// Serves one token, after the subscription that goes before it.
fn give(stream: &mut UnixStream, name: &str, expires_at: Option<i64>) {
    answer(stream, "events.subscribe", Value::Null);
    answer(stream, "token.get", token(name, expires_at));
}

#[test]
fn a_token_is_remembered_until_something_happens_to_it() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        give(stream, "first", None);
        // Ping is answered before the event is sent, and nothing asks for a token in between.
        answer(stream, "ping", Value::Null);
        tell(stream, &withdrawn());
        answer(stream, "ping", Value::Null);
        let asked = request(stream);
        send(stream, &Outgoing::answer(asked.id, Err(Failure::new(Code::NoAccess))));
    }]);
    let mut client = client(&agent);
    assert_eq!(client.token("a1").unwrap().access_token(), "first");
    assert_eq!(client.token("a1").unwrap().access_token(), "first");
    client.ping().unwrap();
    client.ping().unwrap();
    assert_eq!(client.token("a1").err(), Some(Error::NoAccess), "T147-IP");
}

#[test]
fn a_token_that_is_about_to_end_and_one_wanted_afresh_are_asked_for() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        give(stream, "short", Some(now() + 30));
        answer(stream, "token.get", token("long", Some(now() + 3600)));
        answer(stream, "token.get", token("afresh", Some(now() + 3600)));
    }]);
    let mut client = client(&agent);
    assert_eq!(client.token("a1").unwrap().access_token(), "short");
    assert_eq!(client.token("a1").unwrap().access_token(), "long", "T146-IP");
    assert_eq!(client.token("a1").unwrap().access_token(), "long");
    assert_eq!(client.token(TokenRequest::of("a1").afresh()).unwrap().access_token(), "afresh");
}

#[test]
fn an_agent_that_was_ended_is_connected_to_anew_and_what_it_gave_is_forgotten() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            give(stream, "first", None);
        },
        |stream| {
            greet(stream);
            give(stream, "second", None);
        },
    ]);
    let mut client = client(&agent);
    assert_eq!(client.token("a1").unwrap().access_token(), "first");
    // The script hangs up at about this time: whichever comes first, the answer is the second agent's.
    while client.token("a1").unwrap().access_token() == "first" {
        std::thread::yield_now();
    }
}

#[test]
fn a_call_that_an_ending_agent_does_not_answer_is_made_once_more() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            answer(stream, "accounts.list", json!([]));
            request(stream);
        },
        |stream| {
            greet(stream);
            let asked = request(stream);
            send(stream, &Outgoing::answer(asked.id, Err(Failure::new(Code::ShuttingDown))));
        },
    ]);
    let mut client = client(&agent);
    assert_eq!(client.accounts(), Ok(vec![]));
    assert_eq!(client.accounts().err(), Some(Error::ShuttingDown), "T149-IP: once, not for ever");
}

#[test]
fn a_question_to_the_person_is_asked_over_its_own_connection_and_not_twice() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            let asked = request(stream);
            assert_eq!(asked.params["scopes"], json!(["read"]));
            assert_eq!(asked.params["reason"], "because");
            send(stream, &Outgoing::answer(asked.id, Ok(json!({ "account": account() }))));
            until_gone(stream);
        },
        |stream| {
            greet(stream);
            request(stream);
        },
    ]);
    let mut client = client(&agent);
    let wanted = AccountRequest::new(["read"], "because");
    assert_eq!(client.request(&wanted).unwrap().handle, "@ana@social.example");
    assert_eq!(client.request(&wanted).err(), Some(Error::AgentUnreachable));
}

#[test]
fn a_refused_token_is_reported_and_forgotten() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        give(stream, "dead", None);
        let asked = request(stream);
        assert_eq!(asked.params, json!({ "account": "a1", "access_token": "dead" }));
        send(stream, &Outgoing::answer(asked.id, Ok(Value::Null)));
        answer(stream, "token.get", token("alive", None));
    }]);
    let mut client = client(&agent);
    let token = client.token("a1").unwrap();
    client.report_invalid(&token).unwrap();
    assert_eq!(client.token("a1").unwrap().access_token(), "alive");
}

#[test]
fn a_token_is_never_printed() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        give(stream, "CANARY", None);
    }]);
    let token = client(&agent).token("a1").unwrap();
    assert!(!format!("{token:?}").contains("CANARY"), "T194-PR");
}

#[test]
fn events_go_on_with_the_next_agent() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            answer(stream, "events.subscribe", Value::Null);
            send(stream, &Outgoing::notification("event", &json!({ "kind": "of_tomorrow" })));
            tell(stream, &Event::Locked);
        },
        |stream| {
            greet(stream);
            answer(stream, "events.subscribe", Value::Null);
            tell(stream, &Event::Unlocked);
        },
    ]);
    let events = client(&agent).events().unwrap();
    assert_eq!(events.take(3).collect::<Vec<_>>(), [Event::Locked, Event::Resync, Event::Unlocked]);
}

#[test]
fn without_an_agent_nothing_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut client = Client::at(folder.path().join("s"), "test", "0");
    assert_eq!(client.ping(), Err(Error::AgentUnreachable));
    assert!(client.events().is_err());
}
