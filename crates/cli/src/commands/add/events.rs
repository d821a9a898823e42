//! What can happen while the browser has the sign-in.

use std::io::BufRead;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};

use fediaccounts_client::{Place, Watched};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::Snapshot;

use crate::ask;

/// What the shell tells of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// What can happen.
pub(super) enum Event {
    /// Something changed at the agent.
    Shown(Snapshot),
    /// A line was typed, without its end.
    Line(String),
    /// Nothing more will be typed.
    EndOfLines,
    /// Ctrl-C.
    Interrupted,
    /// The agent ended.
    AgentGone,
}

pub(super) fn channel() -> (Receiver<Event>, Sender<Event>) {
    let (sender, events) = mpsc::channel();
    (events, sender)
}

/// Tells of the first Ctrl-C; the second one ends the program whatever it waits for.
pub(super) fn hear_interrupts(events: Sender<Event>) {
    let again = AtomicBool::new(false);
    // Without a handler Ctrl-C ends the program, and the sign-in runs out by itself.
    let _ = ctrlc::set_handler(move || {
        if again.swap(true, Ordering::Relaxed) || events.send(Event::Interrupted).is_err() {
            std::process::exit(INTERRUPTED);
        }
    });
}

/// Tells of everything that the agent shows.
pub(super) fn watch(place: &Place, events: Sender<Event>) -> Result<(), Failure> {
    let (first, watching) = ask(place)?.watch(false)?;
    std::thread::spawn(move || {
        let later = watching.filter_map(|watched| match watched {
            Watched::Snapshot(snapshot) => Some(snapshot),
            Watched::Raise => None,
        });
        for snapshot in std::iter::once(first).chain(later) {
            if events.send(Event::Shown(snapshot)).is_err() {
                return;
            }
        }
        // The main thread may be done already; then nobody listens, and that is all right.
        let _ = events.send(Event::AgentGone);
    });
    Ok(())
}

/// Tells of every line that is typed.
pub(super) fn read_lines(events: Sender<Event>) {
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if events.send(Event::Line(line.trim().to_owned())).is_err() {
                return;
            }
        }
        let _ = events.send(Event::EndOfLines);
    });
}
