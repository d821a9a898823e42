use std::os::unix::net::UnixStream;

use fediaccounts_protocol::Outgoing;
use fediaccounts_protocol::public::Event;
use serde_json::json;

use super::*;
use crate::scripted::{Scripted, account, answer, greet, request, send, tell, token, until_gone};

fn client(agent: &Scripted) -> AsyncClient {
    AsyncClient::of(agent.place(), Peer { name: "test".into(), version: "0".into() })
}

/// Waits for the end of the script, while the tasks of the client go on.
async fn ended(agent: Scripted) {
    tokio::task::spawn_blocking(move || drop(agent)).await.unwrap();
}

/// Serves one token, after the subscription that goes before it.
fn give(stream: &mut UnixStream, name: &str) {
    answer(stream, "events.subscribe", Value::Null);
    answer(stream, "token.get", token(name, None));
}

#[tokio::test]
async fn answers_find_those_who_asked_in_whatever_order_they_come() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        let (first, second) = (request(stream), request(stream));
        for asked in [second, first] {
            let result = if asked.method == "ping" { Value::Null } else { json!([account()]) };
            send(stream, &Outgoing::answer(asked.id, Ok(result)));
        }
    }]);
    let client = client(&agent);
    let (accounts, pong) = tokio::join!(client.accounts(), client.ping());
    assert_eq!(accounts.unwrap()[0].handle, "@ana@social.example");
    assert_eq!(pong, Ok(()));
}

#[tokio::test]
async fn a_token_is_remembered_until_something_happens_to_it() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        give(stream, "first");
        tell(stream, &Event::Locked);
        answer(stream, "ping", Value::Null);
        let asked = request(stream);
        send(stream, &Outgoing::answer(asked.id, Err(Failure::new(Code::Locked))));
    }]);
    let client = client(&agent);
    let clone = client.clone();
    assert_eq!(clone.token("a1").await.unwrap().access_token(), "first");
    // Its answer comes after the event.
    client.ping().await.unwrap();
    assert_eq!(client.token("a1").await.err(), Some(Error::Locked), "T148-IP");
}

#[tokio::test]
async fn what_an_ending_agent_leaves_unanswered_is_asked_once_more() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            give(stream, "first");
            request(stream);
            request(stream);
        },
        |stream| {
            greet(stream);
            for _ in 0..2 {
                let asked = request(stream);
                send(stream, &Outgoing::answer(asked.id, Ok(Value::Null)));
            }
            let asked = request(stream);
            send(stream, &Outgoing::answer(asked.id, Err(Failure::new(Code::ShuttingDown))));
        },
        |stream| {
            greet(stream);
            let asked = request(stream);
            send(stream, &Outgoing::answer(asked.id, Err(Failure::new(Code::ShuttingDown))));
        },
    ]);
    let client = client(&agent);
    client.token("a1").await.unwrap();
    assert_eq!(tokio::join!(client.ping(), client.ping()), (Ok(()), Ok(())));
    assert_eq!(client.ping().await, Err(Error::ShuttingDown), "T149-IP: once, not for ever");
}

#[tokio::test]
async fn a_question_is_taken_back_by_giving_it_up() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        assert_eq!(request(stream).method, "accounts.request");
        until_gone(stream);
    }]);
    let client = client(&agent);
    let wanted = AccountRequest::new(["read"], "because");
    let asking = tokio::spawn(async move { client.request(&wanted).await });
    tokio::task::yield_now().await;
    while !asking.is_finished() && !agent.has_heard("accounts.request") {
        tokio::task::yield_now().await;
    }
    asking.abort();
    ended(agent).await;
}

#[tokio::test]
async fn a_token_given_up_and_a_client_dropped_leave_nothing_behind() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        answer(stream, "ping", Value::Null);
        until_gone(stream);
    }]);
    let client = client(&agent);
    client.ping().await.unwrap();
    drop(client.ping());
    drop(client);
    ended(agent).await;
}

#[tokio::test]
async fn events_go_on_with_the_next_agent() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            answer(stream, "events.subscribe", Value::Null);
            tell(stream, &Event::Locked);
        },
        |stream| {
            greet(stream);
            answer(stream, "events.subscribe", Value::Null);
            tell(stream, &Event::Unlocked);
            until_gone(stream);
        },
    ]);
    let mut events = client(&agent).events().await.unwrap();
    for expected in [Event::Locked, Event::Resync, Event::Unlocked] {
        assert_eq!(events.next().await, Some(expected));
    }
    drop(events);
    ended(agent).await;
}
