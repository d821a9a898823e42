//! What is said about a sign-in at its beginning, and what is pasted from the browser.

use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{GetSnapshot, SignIn, SignInBy, SignInLink, SignInPaste, Typed, WayBack};
use serde_json::json;

use super::deciding::Decision;
use super::following::{Following, Next};
use crate::messages;

impl Following {
    /// Says where the sign-in is, and how it can be helped along.
    pub(super) fn announce(&mut self, sign_in: &SignIn) -> Result<(), Failure> {
        self.known.announced = true;
        match sign_in.by {
            SignInBy::Browser => self.announce_page(sign_in),
            SignInBy::Password => {
                self.output.note(&messages::where_it_goes(&sign_in.host));
                Ok(())
            }
            // Their steps say it.
            SignInBy::Device | SignInBy::NewAccount => Ok(()),
        }
    }

    fn announce_page(&mut self, sign_in: &SignIn) -> Result<(), Failure> {
        if self.no_browser {
            let link = self.agent.request(&SignInLink { id: self.id.clone() })?;
            self.output.answer(&json!({ "authorize_url": link.url }), |_| link.url.clone());
        } else {
            self.output.note(&messages::waiting(sign_in));
        }
        if self.is_known(&sign_in.host)? {
            self.output.note(messages::WHO_IS_NAMED);
        }
        if self.no_browser || sign_in.way == WayBack::Code || self.output.may_ask() {
            self.output.note(messages::what_to_paste(sign_in.way, self.no_browser));
            self.listen();
        }
        Ok(())
    }

    /// Whether an account of that server is here.
    fn is_known(&mut self, host: &str) -> Result<bool, Failure> {
        let snapshot = self.agent.request(&GetSnapshot {})?;
        Ok(snapshot.instances.iter().any(|here| here.host == host))
    }

    /// A line is an answer, where there was a question; else it is what the browser ended at.
    pub(super) fn line(&mut self, line: String) -> Next {
        if matches!(self.known.decision, Decision::Asked(_)) {
            return self.answer(&line);
        }
        let next = if line.is_empty() { Ok(None) } else { self.paste(line) };
        if let Ok(None) = next {
            self.listen();
        }
        next
    }

    fn paste(&mut self, line: String) -> Next {
        match self.agent.request(&SignInPaste { id: self.id.clone(), text: Typed(line) }) {
            Ok(sign_in) if sign_in.id == self.id => self.step(sign_in.step),
            // The next picture tells.
            Ok(_) => Ok(None),
            Err(failure) => {
                self.output.warn(&failure.into());
                Ok(None)
            }
        }
    }
}
