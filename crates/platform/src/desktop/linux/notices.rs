//! Notices, as `org.freedesktop.Notifications` takes them.

use std::collections::HashMap;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
use zbus::zvariant::Value;
use zbus::{Connection, MessageStream};

use super::{Buses, Place, ask, escaped, next, signals};
use crate::desktop::Message;

const DAEMON: Place<'static> = Place {
    name: "org.freedesktop.Notifications",
    path: "/org/freedesktop/Notifications",
    interface: "org.freedesktop.Notifications",
};
const LONGEST: usize = 400;
/// The daemon decides how long one is shown.
const ITS_OWN_TIME: i32 = -1;
/// What pressing on a notice itself is called.
const PRESSED: &str = "default";

/// What is to be done.
#[derive(Debug)]
pub(in super::super) enum Notices {
    Show(Message),
    TakeAway(String),
}

impl Notices {
    /// Does what is ordered, and tells the names of notices that are chosen, until nobody orders any more.
    /// One connection for all: notices go with the connection that they came by.
    pub(in super::super) async fn obey(
        buses: Buses,
        mut orders: UnboundedReceiver<Self>,
        chosen: UnboundedSender<String>,
    ) {
        let mut desk: Option<Desk> = None;
        loop {
            tokio::select! {
                order = orders.recv() => {
                    let Some(order) = order else { return };
                    if desk.is_none() {
                        desk = Desk::find(&buses).await;
                    }
                    if let Some(found) = &mut desk && found.obey(order).await.is_none() {
                        desk = None;
                    }
                }
                name = chosen_at(&mut desk) => match name {
                    // Whoever waited may have gone.
                    Some(name) => drop(chosen.send(name)),
                    None => desk = None,
                },
            }
        }
    }
}

/// The daemon, and what is shown there.
struct Desk {
    bus: Connection,
    heard: MessageStream,
    reads_markup: bool,
    shown: HashMap<String, u32>,
}

impl Desk {
    async fn find(buses: &Buses) -> Option<Self> {
        let bus = buses.session().await?;
        let heard = signals(&bus, DAEMON.name, DAEMON.interface).await?;
        let can = ask(&bus, DAEMON, "GetCapabilities", &()).await?;
        let can: Vec<String> = can.deserialize().ok()?;
        Some(Self {
            bus,
            heard,
            reads_markup: can.iter().any(|can| can == "body-markup"),
            shown: HashMap::new(),
        })
    }

    /// `None` if the daemon is gone.
    async fn obey(&mut self, order: Notices) -> Option<()> {
        match order {
            Notices::Show(message) => {
                let id = self.show(&message).await?;
                self.shown.insert(message.name, id);
            }
            Notices::TakeAway(name) => {
                if let Some(id) = self.shown.remove(&name) {
                    // A no only says that it is away already.
                    let _ = ask(&self.bus, DAEMON, "CloseNotification", &id).await;
                }
            }
        }
        Some(())
    }

    async fn show(&self, message: &Message) -> Option<u32> {
        let Message { name, title, text, button } = message;
        let replaces = self.shown.get(name).copied().unwrap_or(0);
        let text = if self.reads_markup { escaped(&cut(text)) } else { cut(text) };
        let actions = vec![PRESSED, button, "chosen", button];
        let hints = HashMap::from([("desktop-entry", Value::from("app.fediaccounts"))]);
        let body = ("FediAccounts", replaces, "", cut(title), text, actions, hints, ITS_OWN_TIME);
        ask(&self.bus, DAEMON, "Notify", &body).await?.deserialize().ok()
    }
}

/// The name of the next notice that is chosen; `None` once the bus is gone. Waits where there is no desk.
async fn chosen_at(desk: &mut Option<Desk>) -> Option<String> {
    let Some(desk) = desk else { return std::future::pending().await };
    loop {
        let message = next(&mut desk.heard).await?;
        let Some(member) = message.header().member().map(ToString::to_string) else { continue };
        let id = match member.as_str() {
            "ActionInvoked" => message.body().deserialize::<(u32, String)>().ok().map(|(id, _)| id),
            "NotificationClosed" => message.body().deserialize::<(u32, u32)>().ok().map(|(id, _)| id),
            _ => None,
        };
        let Some(id) = id else { continue };
        let name = desk.shown.iter().find(|(_, shown)| **shown == id).map(|(name, _)| name.clone());
        let Some(name) = name else { continue };
        desk.shown.remove(&name);
        if member == "ActionInvoked" {
            return Some(name);
        }
    }
}

fn cut(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}
