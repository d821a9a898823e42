//! What is typed here and goes to the server: name and password, a second factor, a new account.

use fediaccounts_protocol::manage::{
    Factor, GetPreview, HouseRules, NameAndPassword, SignIn, SignInNewAccount, SignInPassword,
    SignInSecondFactor, Typed,
};
use fediaccounts_protocol::{Code, Failure};

use super::draft::Draft;
use super::events::Event;
use super::following::Following;
use super::locale;
use crate::trouble::{Trouble, Wanted};
use crate::{messages, output, terminal};

impl Following {
    /// Asks for name and password; after a wrong one only where somebody can type another.
    pub(super) fn password(&mut self, failure: Option<Failure>) -> Result<SignIn, Trouble> {
        if let Some(failure) = failure {
            self.draft.forget(Code::WrongPassword);
            self.warn_or_end(failure)?;
        }
        let typed = self.credentials(&messages::name_at(&self.host))?;
        Ok(self.agent.request(&SignInPassword { id: self.id.clone(), typed })?)
    }

    /// Asks for the code of the second factor. An empty line at a terminal changes to the other kind.
    pub(super) fn second_factor(
        &mut self,
        factors: &[Factor],
        again: bool,
        failure: Option<Failure>,
    ) -> Result<SignIn, Trouble> {
        if let Some(failure) = failure {
            self.warn_or_end(failure)?;
        }
        if !again {
            self.draft.password = None;
        }
        let (factor, code) = self.code(factors)?;
        let again = if again { Some(self.credentials(&messages::name_at(&self.host))?) } else { None };
        Ok(self.agent.request(&SignInSecondFactor { id: self.id.clone(), factor, code, again })?)
    }

    fn code(&mut self, factors: &[Factor]) -> Result<(Factor, Typed), Trouble> {
        loop {
            let factor = if self.draft.recovery { Factor::Recovery } else { Factor::Totp };
            if !factors.contains(&factor) {
                return Err(Code::NotOffered.into());
            }
            let both = self.output.may_ask() && factors.len() > 1;
            match self.hidden(messages::code_of(factor, both), Wanted::Code)? {
                Some(mut code) => {
                    code.0.retain(|c| !c.is_whitespace());
                    return Ok((factor, code));
                }
                None if both => self.draft.recovery = !self.draft.recovery,
                None => return Err(Trouble::NothingTyped(Wanted::Code)),
            }
        }
    }

    /// Shows the rules, and asks for everything that a new account needs and was not said.
    pub(super) fn new_account(
        &mut self,
        house: &HouseRules,
        failure: Option<Failure>,
    ) -> Result<SignIn, Trouble> {
        match failure {
            Some(failure) if self.draft.forget(failure.code) => self.warn_or_end(failure)?,
            Some(failure) => return Err(failure.into()),
            None => self.output.note(&messages::house_rules(&self.host, house)),
        }
        self.agree()?;
        let new = messages::new_name(&self.host);
        let username = self.visible(&new, Wanted::Name, |draft| &mut draft.name)?;
        let email = self.visible("E-mail address: ", Wanted::Email, |draft| &mut draft.email)?;
        let reason = if house.approval {
            Some(self.visible(messages::WHY_JOIN, Wanted::Reason, |draft| &mut draft.reason)?)
        } else {
            self.draft.reason.clone()
        };
        let date_of_birth = match house.min_age {
            Some(age) => Some(self.visible(&messages::born(age), Wanted::Birth, |draft| &mut draft.born)?),
            None => None,
        };
        let password = self.new_password()?;
        Ok(self.agent.request(&SignInNewAccount {
            id: self.id.clone(),
            typed: NameAndPassword { username, password },
            email,
            agreed: self.draft.agreed,
            reason: reason.map(Typed::into_text).unwrap_or_default(),
            locale: locale::language(),
            date_of_birth,
        })?)
    }

    fn agree(&mut self) -> Result<(), Trouble> {
        if self.draft.agreed {
            return Ok(());
        }
        if self.output.may_ask() {
            let answer = self.line_of(messages::DO_YOU_AGREE)?;
            self.draft.agreed = terminal::YES.contains(&answer.to_lowercase().as_str());
        }
        if self.draft.agreed {
            return Ok(());
        }
        Err(Trouble::NotConfirmed { what: messages::agreement(&self.host), option: "--agree" })
    }

    /// The password that the new account is to have: typed twice, as nobody sees it.
    fn new_password(&mut self) -> Result<Typed, Trouble> {
        if self.draft.password.is_none() {
            self.output.note(&messages::all_goes(&self.host));
            self.may_type(Wanted::Password)?;
            self.draft.password = Some(terminal::new(self.output, "New password: ", Wanted::Password)?);
        }
        self.draft.password.clone().ok_or(Trouble::NothingTyped(Wanted::Password))
    }

    /// Name and password; what is there already is not asked for.
    fn credentials(&mut self, name: &str) -> Result<NameAndPassword, Trouble> {
        if self.draft.name.is_none() && !self.output.may_ask() {
            self.draft.name = self.draft.guess.take();
        }
        self.visible(name, Wanted::Name, |draft| &mut draft.name)?;
        if self.draft.password.is_none() {
            let typed = self.hidden("Password: ", Wanted::Password)?;
            self.draft.password = Some(typed.ok_or(Trouble::NothingTyped(Wanted::Password))?);
        }
        self.draft.credentials().ok_or(Trouble::NothingTyped(Wanted::Password))
    }

    /// One that may be seen while it is typed, unless it is there already.
    fn visible(
        &mut self,
        prompt: &str,
        wanted: Wanted,
        kept: impl Fn(&mut Draft) -> &mut Option<Typed>,
    ) -> Result<Typed, Trouble> {
        if kept(&mut self.draft).is_none() {
            let guess = if wanted == Wanted::Name { self.draft.guess.take() } else { None };
            let prompt =
                guess.as_ref().map_or(prompt.to_owned(), |guess| messages::with_guess(prompt, &guess.0));
            let typed =
                if self.output.may_ask() { Typed(self.line_of(&prompt)?) } else { Typed(String::new()) };
            let typed = if typed.0.is_empty() { guess } else { Some(typed) };
            *kept(&mut self.draft) = Some(typed.ok_or(Trouble::NothingTyped(wanted))?);
        }
        kept(&mut self.draft).clone().ok_or(Trouble::NothingTyped(wanted))
    }

    fn hidden(&self, prompt: &str, wanted: Wanted) -> Result<Option<Typed>, Trouble> {
        self.may_type(wanted)?;
        terminal::hidden(prompt, wanted)
    }

    fn may_type(&self, wanted: Wanted) -> Result<(), Trouble> {
        if self.draft.may_type { Ok(()) } else { Err(Trouble::NothingTyped(wanted)) }
    }

    /// Asks for a line. What the agent shows meanwhile is older than its answer to what is typed.
    fn line_of(&mut self, prompt: &str) -> Result<String, Trouble> {
        output::ask(prompt);
        self.listen();
        while let Ok(event) = self.events.recv() {
            match event {
                Event::Line(line) => {
                    self.listening = false;
                    return Ok(line);
                }
                Event::EndOfLines => return Ok(String::new()),
                Event::Interrupted => return Err(Trouble::Interrupted),
                Event::AgentGone => break,
                Event::Shown(_) | Event::Asked(_) => {}
            }
        }
        Err(Code::ShuttingDown.into())
    }

    /// Something typed was wrong: a person types it again. Anybody else is told, and so is a person whom
    /// no other word helps.
    fn warn_or_end(&mut self, failure: Failure) -> Result<(), Trouble> {
        if !self.output.may_ask() || !may_be_typed_again(failure.code) {
            return Err(failure.into());
        }
        let elsewhere = failure.code == Code::WrongPassword;
        self.output.warn(&failure.into());
        if elsewhere
            && let Ok(preview) = self.agent.request(&GetPreview { text: self.host.clone() })
            && let Some(words) = messages::elsewhere(&preview.providers)
        {
            self.output.note(&words);
        }
        Ok(())
    }
}

/// Whether the server may say something else to what is typed now.
fn may_be_typed_again(code: Code) -> bool {
    !matches!(
        code,
        Code::AccountDisabled
            | Code::ApprovalRejected
            | Code::AwaitingApproval
            | Code::EmailUnconfirmed
            | Code::PasswordReset
            | Code::TooManyTries
    )
}
