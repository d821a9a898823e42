//! One question of a program, and what the person said so far.

use fediaccounts_protocol::manage::{Choice, Lifetime, Prompt, PromptAnswer, Share};

use crate::messages;

/// What is asked next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Account,
    Lifetime,
    Share,
    Yes,
}

/// A question, and the answer as far as it is known. What is not said means no, or the least.
pub(super) struct Question {
    pub(super) prompt: Prompt,
    next: Next,
    choice: usize,
    lifetime: Lifetime,
    share: usize,
}

/// What a line led to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// To the next part, or the same one again.
    On,
    /// To an answer.
    Answer(PromptAnswer),
}

impl Question {
    /// A question at its beginning.
    pub(super) fn new(prompt: Prompt) -> Self {
        let lifetime = prompt.lifetimes.first().copied().unwrap_or(Lifetime::Once);
        let mut new = Self { prompt, next: Next::Account, choice: 0, lifetime, share: 0 };
        new.skip();
        new
    }

    /// The words of the part that is asked now.
    pub(super) fn words(&self) -> String {
        match self.next {
            Next::Account => messages::account_question(self.prompt.choices.len()),
            Next::Lifetime => messages::lifetime_question(&self.prompt.lifetimes),
            Next::Share => messages::share_question(self.choice().map_or(&[], |choice| &choice.shares)),
            Next::Yes => messages::ALLOW.into(),
        }
    }

    /// Takes a line.
    pub(super) fn line(&mut self, line: &str) -> Said {
        let line = line.trim().to_lowercase();
        match line.as_str() {
            "n" | "no" => return Said::Answer(PromptAnswer::Deny),
            "never" => return Said::Answer(PromptAnswer::Never),
            _ => {}
        }
        match self.next {
            Next::Account if line.is_empty() => return Said::Answer(PromptAnswer::Deny),
            Next::Account => match number(&line, self.prompt.choices.len()) {
                Some(at) => self.choice = at,
                None => return Said::On,
            },
            Next::Lifetime | Next::Share if line.is_empty() => {}
            Next::Lifetime => match self.read_lifetime(&line) {
                Some(lifetime) => self.lifetime = lifetime,
                None => return Said::On,
            },
            Next::Share => match number(&line, self.choice().map_or(0, |choice| choice.shares.len())) {
                Some(at) => self.share = at,
                None => return Said::On,
            },
            Next::Yes => return Said::Answer(self.last(&line)),
        }
        self.next = match self.next {
            Next::Account => Next::Lifetime,
            Next::Lifetime => Next::Share,
            Next::Share | Next::Yes => Next::Yes,
        };
        self.skip();
        Said::On
    }

    fn last(&self, line: &str) -> PromptAnswer {
        match self.choice() {
            Some(choice) if matches!(line, "y" | "yes") => PromptAnswer::Allow {
                account: choice.account.clone(),
                lifetime: self.lifetime,
                share: choice.shares.get(self.share).copied().unwrap_or(Share::Account),
            },
            _ => PromptAnswer::Deny,
        }
    }

    /// Passes over what has one answer alone. An account that was not named is never chosen for the person.
    fn skip(&mut self) {
        if self.next == Next::Account && (self.prompt.choices.is_empty() || self.prompt.named) {
            self.next = Next::Lifetime;
        }
        if self.prompt.choices.is_empty() {
            self.next = Next::Yes;
        }
        if self.next == Next::Lifetime && self.prompt.lifetimes.len() < 2 {
            self.next = Next::Share;
        }
        if self.next == Next::Share && self.choice().is_none_or(|choice| choice.shares.len() < 2) {
            self.next = Next::Yes;
        }
    }

    fn choice(&self) -> Option<&Choice> {
        self.prompt.choices.get(self.choice)
    }

    fn read_lifetime(&self, line: &str) -> Option<Lifetime> {
        let by_name = match line {
            "once" => Some(Lifetime::Once),
            "lock" => Some(Lifetime::UntilLock),
            "always" => Some(Lifetime::Always),
            _ => None,
        };
        let by_number = number(line, self.prompt.lifetimes.len()).map(|at| self.prompt.lifetimes[at]);
        by_name.or(by_number).filter(|lifetime| self.prompt.lifetimes.contains(lifetime))
    }
}

/// One of so many, counted from one.
fn number(line: &str, count: usize) -> Option<usize> {
    line.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < count)
}

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
