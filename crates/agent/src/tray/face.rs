//! What the icon in the tray shows of how things stand.

use fediaccounts_core::inert_line;
use fediaccounts_platform::{TrayEntry, TrayFace, TrayIcon};
use fediaccounts_protocol::manage::{Account, Lock, Snapshot, State};

use crate::words::Words;

/// So many accounts have a line of their own in the menu.
const LINES: usize = 8;
/// The longest handle in it.
const LONGEST: usize = 60;

/// What somebody chose there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// To see an account, by its id.
    Account(String),
    /// To see the accounts.
    Open,
    /// To answer what apps ask.
    Questions,
    /// To add an account.
    Add,
    Lock,
    Quit,
}

/// What is to be shown.
pub(crate) fn face(shown: &Snapshot, words: &Words) -> TrayFace<Choice> {
    let needing = shown.accounts.iter().filter(|account| message(account).is_some()).count();
    let (icon, tip) = standing(shown, needing, words);
    let mut menu = attention(shown, needing, words);
    if !menu.is_empty() {
        menu.push(TrayEntry::Separator);
    }
    menu.extend(always(shown, words));
    TrayFace { icon, title: words.say("trayTitle"), tip, menu }
}

fn standing(shown: &Snapshot, needing: usize, words: &Words) -> (TrayIcon, String) {
    match shown.lock {
        Lock::Open if needing > 0 => (TrayIcon::Attention, words.count("trayAttention", needing)),
        Lock::Open if shown.prompts > 0 => (TrayIcon::Attention, questions(shown, words)),
        Lock::Open if shown.accounts.is_empty() => (TrayIcon::Fine, words.say("trayNone")),
        Lock::Open => (TrayIcon::Fine, words.say("trayFine")),
        Lock::Starting => (TrayIcon::Locked, words.say("trayStarting")),
        Lock::AppLocked | Lock::KeyringLocked => (TrayIcon::Locked, words.say("trayLocked")),
        _ => (TrayIcon::Attention, words.say("menuTrouble")),
    }
}

/// What needs the person, first.
fn attention(shown: &Snapshot, needing: usize, words: &Words) -> Vec<TrayEntry<Choice>> {
    let lines = shown.accounts.iter().filter_map(|account| Some((account, message(account)?)));
    let mut menu: Vec<_> = lines
        .take(LINES)
        .map(|(account, message)| {
            let handle = inert_line(&account.handle, LONGEST);
            line(words.name(message, "account", &handle), Choice::Account(account.id.clone()))
        })
        .collect();
    if needing > LINES {
        menu.push(line(words.count("menuMore", needing - LINES), Choice::Open));
    }
    if shown.prompts > 0 {
        menu.push(line(questions(shown, words), Choice::Questions));
    }
    let is_trouble = !matches!(
        shown.lock,
        Lock::Open | Lock::Starting | Lock::AppLocked | Lock::KeyringLocked | Lock::NoAgent
    );
    if is_trouble {
        menu.push(line(words.say("menuTrouble"), Choice::Open));
    }
    menu
}

fn always(shown: &Snapshot, words: &Words) -> Vec<TrayEntry<Choice>> {
    let mut menu = vec![line(words.say("menuOpen"), Choice::Open)];
    // Whoever is on the session's bus can choose in this menu: accounts are unlocked at the window.
    if shown.lock == Lock::Open {
        menu.push(line(words.say("menuAdd"), Choice::Add));
        menu.push(line(words.say("menuLock"), Choice::Lock));
    }
    menu.extend([TrayEntry::Separator, line(words.say("menuQuit"), Choice::Quit)]);
    menu
}

fn line(label: String, choice: Choice) -> TrayEntry<Choice> {
    TrayEntry::Line { label, choice }
}

fn questions(shown: &Snapshot, words: &Words) -> String {
    words.count("menuQuestions", usize::try_from(shown.prompts).unwrap_or(usize::MAX))
}

/// The message about an account that needs the person.
fn message(account: &Account) -> Option<&'static str> {
    match account.state {
        State::NeedsSignIn { .. } => Some("menuSignIn"),
        State::Suspended => Some("menuSuspended"),
        State::Moved { .. } => Some("menuMoved"),
        _ => None,
    }
}

#[cfg(test)]
#[path = "face_tests.rs"]
mod tests;
