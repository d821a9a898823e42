//! What was typed for one sign-in, or said as options: asked for once, and again where it was wrong. All
//! of it is wiped when it goes.

use std::io::IsTerminal;

use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{NameAndPassword, Typed};

use crate::args::SignInOptions;

/// What was typed so far.
pub(super) struct Draft {
    /// The name, if it is known for certain.
    pub(super) name: Option<Typed>,
    /// A name that may be the one.
    pub(super) guess: Option<Typed>,
    pub(super) password: Option<Typed>,
    pub(super) email: Option<Typed>,
    pub(super) reason: Option<Typed>,
    pub(super) born: Option<Typed>,
    /// The rules of a new account's server were agreed to.
    pub(super) agreed: bool,
    /// The code of the second factor is a recovery code.
    pub(super) recovery: bool,
    /// Whether secrets may be read from stdin: it is a terminal, or that was said.
    pub(super) may_type: bool,
}

impl Draft {
    /// What was said as options; `user` is the one of the handle that was typed.
    pub(super) fn of(options: &SignInOptions, user: Option<String>) -> Self {
        let typed = |text: &Option<String>| text.clone().map(Typed);
        Self {
            name: typed(&options.typing.user),
            guess: user.map(Typed),
            password: None,
            email: typed(&options.new_account.email),
            reason: typed(&options.new_account.reason),
            born: typed(&options.new_account.born),
            agreed: options.new_account.agree,
            recovery: options.typing.recovery,
            may_type: options.typing.password_stdin || std::io::stdin().is_terminal(),
        }
    }

    /// Name and password, once both are there.
    pub(super) fn credentials(&self) -> Option<NameAndPassword> {
        let (username, password) = (self.name.clone()?, self.password.clone()?);
        Some(NameAndPassword { username, password })
    }

    /// Forgets what a server did not take; says whether that is anything that was typed.
    pub(super) fn forget(&mut self, refused: Code) -> bool {
        match refused {
            Code::WrongPassword | Code::ChallengeExpired => {
                self.guess = self.name.take();
                self.password = None;
            }
            Code::UsernameTaken | Code::UsernameInvalid => self.name = None,
            Code::EmailTaken | Code::EmailRefused => self.email = None,
            Code::PasswordRefused => self.password = None,
            Code::ReasonNeeded => self.reason = None,
            Code::AgeRefused => self.born = None,
            Code::RulesNotAgreed => self.agreed = false,
            _ => return false,
        }
        true
    }
}
