//! The desktop's buses.

pub(super) mod autostart;
mod buses;
mod name;
mod notices;
mod screen;
mod tray;

pub(super) use buses::Buses;
pub(super) use name::take_name;
pub(super) use notices::Notices;
pub(super) use screen::Session;
pub(super) use tray::Item;

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use zbus::export::futures_core::Stream;
use zbus::message::Body;
use zbus::{Connection, MatchRule, Message, MessageStream};

/// How long a program at a bus may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks a program at a bus; `None` if it is not there, says no, or nothing in time.
async fn ask<B>(bus: &Connection, place: Place<'_>, method: &str, body: &B) -> Option<Body>
where
    B: serde::ser::Serialize + zbus::zvariant::DynamicType + Sync,
{
    let call = bus.call_method(Some(place.name), place.path, Some(place.interface), method, body);
    Some(tokio::time::timeout(PATIENCE, call).await.ok()?.ok()?.body())
}

/// An object at a bus.
#[derive(Clone, Copy)]
struct Place<'a> {
    name: &'a str,
    path: &'a str,
    interface: &'a str,
}

/// The signals of an interface.
async fn signals(bus: &Connection, name: &str, interface: &str) -> Option<MessageStream> {
    let rule = MatchRule::builder().msg_type(zbus::message::Type::Signal);
    let rule = rule.sender(name).ok()?.interface(interface).ok()?.build();
    let stream = MessageStream::for_match_rule(rule, bus, None);
    tokio::time::timeout(PATIENCE, stream).await.ok()?.ok()
}

/// The next one; `None` once the bus is gone.
async fn next(signals: &mut MessageStream) -> Option<Message> {
    poll_fn(|context| Pin::new(&mut *signals).poll_next(context)).await?.ok()
}

/// As text between the marks of what reads markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;
