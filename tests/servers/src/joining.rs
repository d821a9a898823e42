//! How the server takes new people.

use serde_json::{Value, json};

use crate::server::PracticeServer;

/// Its rules.
pub(crate) const RULES: [&str; 2] = ["Be kind to each other.", "No advertising."];

/// What becomes of a new account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Joining {
    /// It is good at once.
    #[default]
    Open,
    /// Somebody decides about it.
    Approval,
    /// An e-mail has to be answered first.
    Confirmation,
    /// There is none.
    Closed,
}

/// The rules as both instance documents list them.
pub(crate) fn rules() -> Value {
    let rule = |(number, text): (usize, &&str)| json!({ "id": (number + 1).to_string(), "text": text });
    RULES.iter().enumerate().map(rule).collect()
}

impl PracticeServer {
    /// Takes new people so from now on.
    pub fn set_joining(&self, joining: Joining) {
        self.shared.lock().conduct.joining = joining;
    }

    /// Asks new people for an age from now on, or no longer.
    pub fn set_min_age(&self, age: Option<u8>) {
        self.shared.lock().conduct.min_age = age;
    }
}
