//! What can happen while a person or a server is waited for.

use std::io::BufRead;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};

use fediaccounts_client::{Place, Watched};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{Prompt, Snapshot};
use zeroize::Zeroizing;

use crate::ask;

/// What the shell tells of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// What can happen.
pub(super) enum Event {
    /// Something changed at the agent.
    Shown(Snapshot),
    /// A program asks this now, or none asks any more.
    Asked(Option<Prompt>),
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
            Watched::Raise(_) | Watched::Leave => None,
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

/// Tells of every question of a program that is to be shown.
pub(super) fn watch_prompts(place: &Place, events: Sender<Event>) -> Result<(), Failure> {
    let (first, later) = ask(place)?.watch_prompts()?;
    std::thread::spawn(move || {
        for prompt in std::iter::once(first).chain(later) {
            if events.send(Event::Asked(prompt)).is_err() {
                return;
            }
        }
        // As above.
        let _ = events.send(Event::AgentGone);
    });
    Ok(())
}

/// Tells of the next line that is typed. One at a time: what is typed without being shown is read by
/// somebody else, and nobody may take it away.
pub(super) fn read_line(events: Sender<Event>) {
    std::thread::spawn(move || {
        let mut line = Zeroizing::new(String::new());
        let event = match std::io::stdin().lock().read_line(&mut line) {
            Ok(count) if count > 0 => Event::Line(line.trim().to_owned()),
            _ => Event::EndOfLines,
        };
        // The sign-in may be over; then nobody listens, and that is all right.
        let _ = events.send(event);
    });
}
