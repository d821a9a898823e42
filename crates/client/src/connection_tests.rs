use fediaccounts_protocol::Outgoing;
use fediaccounts_protocol::encode;
use fediaccounts_protocol::manage::{
    AppClass, GetBackups, Lock, LockNow, PROMPT, Prompt, RAISE, SNAPSHOT, Snapshot,
};

use super::*;
use crate::Watched;
use crate::scripted::{Scripted, greet, request, send};

fn connect(agent: &Scripted) -> Result<Connection, Failure> {
    crate::connect(&agent.place(), "test")
}

fn snapshot(revision: u64) -> Snapshot {
    Snapshot {
        revision,
        lock: Lock::Open,
        key: fediaccounts_protocol::manage::KeySlots::default(),
        accounts: vec![],
        instances: vec![],
        sign_ins: vec![],
        apps: vec![],
        prompts: 0,
        lock_rule: fediaccounts_protocol::manage::LockRule::default(),
        preferences: fediaccounts_protocol::manage::Preferences::default(),
        awaited: vec![],
        awaited_count: 0,
    }
}

#[test]
fn answers_are_told_apart_from_everything_else() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        let asked = request(stream);
        send(stream, &Outgoing::notification(SNAPSHOT, &snapshot(1)));
        send(stream, &Outgoing::answer(77, Err(Failure::new(Code::Internal))));
        send(stream, &Outgoing::answer(asked.id, Ok(serde_json::json!([]))));
    }]);
    assert_eq!(connect(&agent).unwrap().request(&GetBackups {}), Ok(vec![]));
}

#[test]
fn an_answer_may_come_in_any_pieces() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        let asked = request(stream);
        for byte in encode(&Outgoing::answer(asked.id, Ok(serde_json::json!([])))) {
            stream.write_all(&[byte]).unwrap();
        }
        let second = request(stream);
        send(stream, &Outgoing::answer(second.id, Ok(serde_json::Value::Null)));
    }]);
    let mut connection = connect(&agent).unwrap();
    assert_eq!(connection.request(&GetBackups {}), Ok(vec![]));
    assert!(!connection.inside, "the next answer may take its time again");
    assert_eq!(connection.request(&LockNow {}), Ok(()));
}

#[test]
fn half_an_answer_is_none() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        let asked = request(stream);
        let line = encode(&Outgoing::answer(asked.id, Ok(serde_json::json!([]))));
        stream.write_all(&line[..line.len() - 1]).unwrap();
    }]);
    assert_eq!(connect(&agent).unwrap().request(&GetBackups {}), Err(gone()));
}

#[test]
fn an_answer_of_another_shape_is_said_to_be_bad() {
    let agent = Scripted::start(vec![
        |stream| {
            greet(stream);
            let asked = request(stream);
            send(stream, &Outgoing::answer(asked.id, Ok(serde_json::json!({"a": 1}))));
        },
        |stream| {
            greet(stream);
            request(stream);
            stream.write_all(b"no json at all\n").unwrap();
        },
    ]);
    for _ in 0..2 {
        let failed = connect(&agent).unwrap().request(&GetBackups {});
        assert_eq!(failed, Err(Failure::new(Code::BadAnswer)));
    }
}

#[test]
fn an_agent_of_another_version_says_so_itself() {
    let agent = Scripted::start(vec![|stream| {
        let hello = request(stream);
        send(stream, &Outgoing::answer(hello.id, Err(Failure::new(Code::UnsupportedVersion))));
    }]);
    assert_eq!(connect(&agent).err().map(|failure| failure.code), Some(Code::UnsupportedVersion), "T139-IP");
}

#[test]
fn an_agent_that_hangs_up_before_its_greeting_is_not_there() {
    let agent = Scripted::start(vec![|stream| drop(request(stream))]);
    assert_eq!(connect(&agent).err(), Some(gone()));
}

#[test]
fn watching_gives_every_change_and_ends_with_the_agent() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        let watch = request(stream);
        send(stream, &Outgoing::answer(watch.id, Ok(serde_json::to_value(snapshot(1)).unwrap())));
        send(stream, &Outgoing::notification("manage.later", &0));
        send(stream, &Outgoing::notification(RAISE, &0));
        send(stream, &Outgoing::notification(SNAPSHOT, &snapshot(2)));
    }]);
    let (first, mut watching) = connect(&agent).unwrap().watch(true).unwrap();
    assert_eq!(first.revision, 1);
    assert!(matches!(watching.next(), Some(Watched::Raise(None))));
    assert!(matches!(watching.next(), Some(Watched::Snapshot(snapshot)) if snapshot.revision == 2));
    assert!(watching.next().is_none());
}

#[test]
fn the_question_to_be_shown_is_heard_and_one_that_cannot_be_read_is_none() {
    let agent = Scripted::start(vec![|stream| {
        greet(stream);
        let watch = request(stream);
        assert_eq!(watch.method, "manage.prompts");
        send(stream, &Outgoing::answer(watch.id, Ok(serde_json::Value::Null)));
        send(stream, &Outgoing::notification(PROMPT, &prompt("1")));
        send(stream, &Outgoing::notification(PROMPT, &serde_json::json!({ "id": "2", "class": "newer" })));
        send(stream, &Outgoing::notification(PROMPT, &None::<Prompt>));
    }]);
    let (first, mut prompts) = connect(&agent).unwrap().watch_prompts().unwrap();
    assert_eq!(first, None);
    assert_eq!(prompts.next(), Some(Some(prompt("1"))));
    assert_eq!(prompts.next(), Some(None), "T153-CO");
    assert_eq!(prompts.next(), Some(None));
    assert_eq!(prompts.next(), None, "the agent ended");
}

fn prompt(id: &str) -> Prompt {
    Prompt {
        id: id.to_owned(),
        name: "tuba".to_owned(),
        class: AppClass::Installed,
        program: "/usr/bin/tuba".to_owned(),
        script: None,
        says: None,
        reason: String::new(),
        scopes: vec!["read".to_owned()],
        named: false,
        choices: vec![],
        lifetimes: vec![],
        expires_at: 0,
    }
}
