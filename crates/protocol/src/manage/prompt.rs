//! What an app asks and the person answers.

use serde::{Deserialize, Serialize};

use super::{AppClass, Lifetime, Share};

/// Asks for the question that is to be shown now, and for a notification with the next one, or with `null`,
/// whenever that is another. One is shown at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchPrompts {}

/// A question of an app. Nothing in it ever changes: an answer is one to what was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Prompt {
    /// Its name: 128 random bits. Who knows it was shown the question.
    pub id: String,
    /// The program's name, as the system knows it; empty where nothing is known.
    pub name: String,
    /// How surely that is known.
    pub class: AppClass,
    /// The path of its executable, or the id that its sandbox has.
    pub program: String,
    /// The script that an interpreter says it runs: a claim.
    pub script: Option<String>,
    /// What it calls itself, where that is not the name: a claim.
    pub says: Option<String>,
    /// Why it asks, in its own words: a claim.
    pub reason: String,
    /// The scopes that it asks for, in order.
    pub scopes: Vec<String>,
    /// Whether it named an account; then there is one choice, or none if that is not here.
    pub named: bool,
    /// The accounts that may be chosen.
    pub choices: Vec<Choice>,
    /// How long a consent may last, the shortest first.
    pub lifetimes: Vec<Lifetime>,
    /// Until when the question stands: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub expires_at: i64,
}

/// An account that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Choice {
    /// The account's id.
    pub account: String,
    /// `@ana@social.example`.
    pub handle: String,
    /// What the person calls themself: untrusted text, cut.
    pub display_name: String,
    /// What the person calls it; empty if nothing.
    pub label: String,
    /// The person's color for it: `#rrggbb`.
    pub color: Option<String>,
    /// Its server's host, as it is safe to read.
    pub host: String,
    /// Its server's software, as its makers write it.
    pub software: String,
    /// A known server's host that this one looks like and is not.
    pub looks_like: Option<String>,
    /// Whose token is to be had there, the better one first.
    pub shares: Vec<Share>,
    /// Whether an own token asks the person to agree once in the browser; if not, there is one already.
    pub in_browser: bool,
}

/// The person's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerPrompt {
    /// The question's name.
    pub id: String,
    /// What the person said.
    pub answer: PromptAnswer,
}

/// What the person said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum PromptAnswer {
    /// Yes.
    Allow {
        /// Which account, by id: one of the choices.
        account: String,
        /// How long: one of the lifetimes.
        lifetime: Lifetime,
        /// Whose token: one of the choice's.
        share: Share,
    },
    /// No.
    Deny,
    /// No, and this program may not ask again: for the account that it named, or for any.
    Never,
}

/// What came of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct PromptAnswered {
    /// The sign-in that goes on in the person's browser, for an own token: by id, in the snapshot. Nothing
    /// is given before that has succeeded.
    pub sign_in: Option<String>,
}
