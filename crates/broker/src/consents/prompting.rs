//! What the person sees of a question.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fediaccounts_core::{Dialect, Lifetime, Scope, Share, Timestamp};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{Choice, Prompt};

use super::actor::Consents;
use super::asking::refuses;
use super::words::visible;
use super::{Asker, views};
use crate::accounts::Candidate;
use crate::failures::Explain;
use crate::{app_tokens, look_alikes};

/// All there are, the shortest first.
const LIFETIMES: [Lifetime; 3] = [Lifetime::Once, Lifetime::UntilLock, Lifetime::Always];

impl Consents {
    /// What is shown of a question.
    pub(super) async fn prompt(&mut self, number: u64, expires_at: Timestamp) -> Result<Prompt, Failure> {
        let gone = || Failure::new(fediaccounts_protocol::Code::NoSuchPrompt);
        let question = self.queue.get_mut(number).ok_or_else(gone)?;
        let (asker, wish) = (question.asker.clone(), question.wish.clone());
        let candidates = self.candidates(&asker, &wish).await?;
        let mut choices: Vec<_> = candidates
            .iter()
            .filter(|candidate| !refuses(&self.refusals, &asker, Some(candidate)))
            .filter_map(|candidate| self.choice(candidate, &wish.scope))
            .collect();
        choices.sort_by(|a, b| (&a.host, &a.handle).cmp(&(&b.host, &b.handle)));
        let (identity, longest) = (&asker.attested.identity, asker.attested.identity.class.longest());
        let name = visible(identity.name());
        let script = asker.attested.script.as_deref().map(visible);
        let lifetimes = LIFETIMES.into_iter().filter(|lifetime| *lifetime <= longest);
        Ok(Prompt {
            id: self.name_of_prompt()?,
            class: views::class(identity.class),
            program: visible(&identity.program),
            script: script.filter(|script| !script.is_empty()),
            says: Some(asker.says).filter(|says| !says.is_empty() && *says != name),
            name,
            reason: wish.reason,
            scopes: views::scopes(&wish.scope),
            named: wish.account.is_some(),
            choices,
            lifetimes: lifetimes.map(views::lifetime).collect(),
            expires_at: expires_at.seconds(),
        })
    }

    /// Nothing if there is no way to give what is asked for.
    fn choice(&self, candidate: &Candidate, scope: &Scope) -> Option<Choice> {
        let dialect = self.ports.dialect(&candidate.dialect).ok()?;
        let shares = shares(&*dialect, candidate, scope);
        if shares.is_empty() {
            return None;
        }
        let has_own = candidate.apps.as_ref().is_some_and(|held| dialect.covers_all(held, scope));
        Some(Choice {
            account: candidate.id.to_string(),
            handle: candidate.handle.clone(),
            display_name: candidate.display_name.clone(),
            label: candidate.label.clone(),
            color: candidate.color.map(crate::views::color),
            host: candidate.origin.authority(),
            software: crate::views::software_name(&candidate.software),
            looks_like: look_alikes::among(&candidate.origin, &self.board.watch().borrow()),
            in_browser: shares.contains(&Share::OwnToken) && !has_own,
            shares: shares.into_iter().map(views::share).collect(),
        })
    }

    fn name_of_prompt(&self) -> Result<String, Failure> {
        let mut bytes = [0; 16];
        self.ports.entropy.fill(&mut bytes).map_err(|error| error.explain())?;
        Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }
}

/// What people see of an app on a server's page: what is known of it. Its own spelling of that is
/// taken over, and nothing else that it says.
pub(super) fn name_for_server(asker: &Asker) -> String {
    let name = asker.attested.identity.name();
    let last = name.rsplit('.').next().unwrap_or(name);
    let is_spelling = [name, last].iter().any(|known| known.eq_ignore_ascii_case(&asker.says));
    if is_spelling { asker.says.clone() } else { visible(name) }
}

/// Whose token is to be had: one of the app's own where the server gives such, the account's where that
/// may do what is asked.
fn shares(dialect: &dyn Dialect, candidate: &Candidate, scope: &Scope) -> Vec<Share> {
    let own = app_tokens::are_offered(dialect).then_some(Share::OwnToken);
    let account = candidate.own.as_ref().is_some_and(|held| dialect.covers_all(held, scope));
    own.into_iter().chain(account.then_some(Share::Account)).collect()
}
