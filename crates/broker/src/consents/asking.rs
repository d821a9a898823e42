//! What an app asks for, up to the moment in which the person sees it.

use std::collections::HashMap;
use std::time::Duration;

use fediaccounts_core::{About, App, AppId, Attested, Consent, Notice, PromptError, Refusal, Timestamp};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::oneshot;

use super::actor::Consents;
use super::queue::{LIFE, Question, Showing, Stage};
use super::words;
use super::{Asker, Command, Wish, Word};
use crate::accounts::{Candidate, Wanted};
use crate::failures::{Explain, retry};
use crate::mailbox::beside;

/// How long a question is shown to nobody before its app is told.
const ALONE: Duration = Duration::from_secs(5);
/// How long a screen may think about whether it is locked.
const LOOKING: Duration = Duration::from_secs(2);

impl Consents {
    /// The app that somebody is. It is stored once the person decides something about it.
    pub(super) fn meet(&mut self, attested: &Attested, says: &str) -> Result<AppId, Failure> {
        let says = Some(says.to_owned()).filter(|says| !says.is_empty());
        if let Some(id) = self.apps.id_of(&attested.identity) {
            if let Some(known) = self.apps.get_mut(&id)
                && says.is_some()
                && known.app.says != says
            {
                known.app.says = says;
                self.is_news = true;
            }
            return Ok(id);
        }
        let id = AppId::random(&*self.ports.entropy).map_err(|error| error.explain())?;
        self.introduce(id.clone(), attested, says);
        Ok(id)
    }

    fn introduce(&mut self, id: AppId, attested: &Attested, says: Option<String>) {
        let now = self.now();
        let app = App { id, identity: attested.identity.clone(), says, first_seen_at: now };
        let all = self.books.all();
        let busy = |id: &AppId| {
            self.queue.iter().any(|it| it.asker.app == *id) || all.iter().any(|it| it.app == *id)
        };
        self.apps.meet(app, now, busy);
    }

    /// Answers at once what was decided already, and has the person asked for the rest.
    pub(super) async fn request(&mut self, asker: Asker, wish: Wish, reply: oneshot::Sender<Word>) {
        let word = match self.decided(&asker, &wish).await {
            Ok(Some(consent)) => Ok(consent),
            Ok(None) if self.is_ending => Err(Failure::new(Code::Locked)),
            Ok(None) if self.queue.is_full_for(&asker.app) => Err(retry(Code::RateLimited, Some(LIFE))),
            Ok(None) => return self.ask(asker, wish, reply),
            Err(failure) => Err(failure),
        };
        // An app that hung up hears nothing.
        let _ = reply.send(word);
    }

    /// What the person decided about a wish already: yes, or an error for no; nothing if they are to be
    /// asked.
    async fn decided(&mut self, asker: &Asker, wish: &Wish) -> Result<Option<Consent>, Failure> {
        let (now, process) = (self.now(), asker.attested.process);
        if asker.attested.identity.class.is_for_one_process() && process.is_none() {
            // A consent for it would be one for every program that nothing is known about.
            return Err(Failure::new(Code::Denied));
        }
        if self.apps.get(&asker.app).is_none() {
            // It asks after so long that it was forgotten.
            let says = Some(asker.says.clone()).filter(|says| !says.is_empty());
            self.introduce(asker.app.clone(), &asker.attested, says);
        }
        let candidates = self.candidates(asker, wish).await?;
        let mut good = self.books.of(&asker.app, process, now);
        let by_id: HashMap<_, _> = candidates.iter().map(|candidate| (&candidate.id, candidate)).collect();
        good.retain(|consent| {
            by_id.get(&consent.account).is_some_and(|it| self.is_covered(it, &consent.scope, wish))
        });
        if let Some(consent) = good.into_iter().max_by_key(|consent| consent.used_at) {
            return Ok(Some(consent));
        }
        let named = wish.account.is_some();
        let is_refused = |candidate: &Candidate| refuses(&self.refusals, asker, Some(candidate));
        let all_refused = !candidates.is_empty() && candidates.iter().all(is_refused);
        let cools_down = self.apps.has_to_wait(&asker.app, now);
        if refuses(&self.refusals, asker, None) || (named && all_refused) || cools_down {
            return Err(Failure::new(Code::Denied));
        }
        Ok(None)
    }

    /// The accounts that a wish fits.
    pub(super) async fn candidates(&self, asker: &Asker, wish: &Wish) -> Result<Vec<Candidate>, Failure> {
        let wanted = Wanted {
            app: asker.app.clone(),
            software: wish.software.clone(),
            instance: wish.instance.clone(),
            account: wish.account.clone(),
            known: self.books.known(&asker.app, asker.attested.process),
        };
        self.accounts.candidates(wanted).await
    }

    fn is_covered(&self, candidate: &Candidate, held: &fediaccounts_core::Scope, wish: &Wish) -> bool {
        let dialect = self.ports.dialect(&candidate.dialect);
        dialect.is_ok_and(|dialect| dialect.covers_all(held, &wish.scope))
    }

    fn ask(&mut self, asker: Asker, mut wish: Wish, reply: oneshot::Sender<Word>) {
        wish.reason = words::reason(&wish.reason);
        let number = self.queue.push(asker, wish, self.now(), reply);
        self.is_news = true;
        let ports = self.ports.clone();
        let look = async move {
            // Where nobody tells it is not locked.
            tokio::time::timeout(LOOKING, ports.screen.is_locked()).await.unwrap_or(false)
        };
        beside(self.sender.clone(), look, false, move |locked| Command::Looked(number, locked));
    }

    /// A question waits for its turn; behind a locked screen nobody is asked.
    pub(super) fn looked(&mut self, number: u64, locked: bool) {
        if locked {
            return self.end(number, Failure::new(Code::Locked));
        }
        let is_watched = self.prompts.are_watched();
        let Some(question) = self.queue.get_mut(number) else { return };
        if !question.wish.background || is_watched {
            question.stage = Stage::Waiting;
            return;
        }
        question.stage = Stage::Noticed;
        if !self.board.watch().borrow().preferences.notices.apps {
            return;
        }
        let (ports, notice) = (self.ports.clone(), notice(question));
        tokio::spawn(async move { ports.notifier.show(&notice).await });
    }

    /// The person chose a notice: its question waits for its turn, and a window may come up for it.
    pub(super) fn chosen(&mut self, name: &str) {
        let now = self.now();
        let chosen = self.queue.numbers(|question| question.notice() == name);
        for number in chosen {
            if let Some(question) = self.queue.get_mut(number)
                && matches!(question.stage, Stage::Noticed)
            {
                (question.stage, question.expires_at) = (Stage::Waiting, now.plus(LIFE));
            }
        }
    }

    /// The person wants to answer now: every question waits for its turn, also one they were only told of.
    pub(super) fn ask_now(&mut self) {
        let now = self.now();
        for number in self.queue.numbers(|question| matches!(question.stage, Stage::Noticed)) {
            self.take_notice_away(number);
            if let Some(question) = self.queue.get_mut(number) {
                (question.stage, question.expires_at) = (Stage::Waiting, now.plus(LIFE));
            }
        }
    }

    /// Shows the question whose turn it is.
    pub(super) async fn show_next(&mut self) {
        let waiting = |question: &Question| matches!(question.stage, Stage::Waiting);
        if self.queue.shown().is_some() {
            return;
        }
        let Some(number) = self.queue.numbers(waiting).into_iter().next() else { return };
        let (now, is_watched) = (self.now(), self.prompts.are_watched());
        let prompt = self.prompt(number, now.plus(LIFE)).await;
        let Some(question) = self.queue.get_mut(number) else { return };
        let prompt = match prompt {
            Ok(prompt) => prompt,
            Err(failure) => return self.end(number, failure),
        };
        self.prompts.show(Some(prompt.clone()));
        let alone_until = (!is_watched).then(|| now.plus(ALONE));
        question.expires_at = now.plus(LIFE);
        question.stage = Stage::Shown(Showing { prompt, alone_until });
        if !is_watched {
            let ports = self.ports.clone();
            let show = async move { ports.prompt.show().await };
            let fallen = Err(PromptError::NoScreen);
            beside(self.sender.clone(), show, fallen, move |up| Command::BroughtUp(number, up));
        }
    }

    /// Without a screen nobody will come, unless somebody watches meanwhile.
    pub(super) fn brought_up(&mut self, number: u64, brought_up: Result<(), PromptError>) {
        let Err(error) = brought_up else { return };
        tracing::info!(%error, "there is no window for the question of an app");
        if !self.prompts.are_watched() {
            self.end(number, Failure::new(Code::ConsentRequired));
        }
    }

    /// Somebody came to watch, or went.
    pub(super) fn watchers_moved(&mut self) {
        let (now, is_watched) = (self.now(), self.prompts.are_watched());
        if let Some(Question { stage: Stage::Shown(showing), .. }) = self.queue.shown() {
            showing.alone_until = match showing.alone_until {
                _ if is_watched => None,
                None => Some(now.plus(ALONE)),
                alone => alone,
            };
        }
        if is_watched {
            for number in self.queue.numbers(|question| matches!(question.stage, Stage::Noticed)) {
                let Some(question) = self.queue.get_mut(number) else { continue };
                question.stage = Stage::Waiting;
                self.take_notice_away(number);
            }
        }
    }

    /// Questions that nobody answered, or that nobody sees.
    pub(super) fn expire_questions(&mut self, now: Timestamp) {
        for number in self.queue.numbers(|question| question.wakes_at().is_some_and(|at| at <= now)) {
            let Some(question) = self.queue.get_mut(number) else { continue };
            if question.expires_at <= now {
                self.deny(number, now);
            } else if self.prompts.are_watched() {
                self.watchers_moved();
            } else {
                self.end(number, Failure::new(Code::ConsentRequired));
            }
        }
    }

    /// An app took its question back.
    pub(super) fn hung_up(&mut self, number: u64) {
        let now = self.now();
        let Some(question) = self.queue.get_mut(number) else { return };
        let (app, was_shown) = (question.asker.app.clone(), question.showing().is_some());
        if was_shown {
            self.apps.hang_up(&app, now);
        }
        self.end(number, Failure::new(Code::Denied));
    }

    /// What was asked before is not shown after: the app has to ask again.
    pub(super) fn screen_locked(&mut self) {
        for number in self.queue.numbers(|_| true) {
            self.end(number, Failure::new(Code::Locked));
        }
    }

    /// A question is over, without a yes.
    pub(super) fn end(&mut self, number: u64, failure: Failure) {
        if let Some(question) = self.take(number) {
            question.end(Err(failure), Err(Failure::new(Code::NoSuchPrompt)));
        }
    }

    /// Takes a question out, and out of sight.
    pub(super) fn take(&mut self, number: u64) -> Option<Question> {
        self.take_notice_away(number);
        let question = self.queue.take(number)?;
        if question.showing().is_some() {
            self.prompts.show(None);
        }
        self.is_news = true;
        Some(question)
    }

    fn take_notice_away(&mut self, number: u64) {
        let Some(question) = self.queue.get_mut(number).filter(|question| question.wish.background) else {
            return;
        };
        let (ports, name) = (self.ports.clone(), question.notice());
        tokio::spawn(async move { ports.notifier.take_away(&name).await });
    }
}

/// Whether the person said that an app may not ask: for any account, or for this one.
pub(super) fn refuses(refusals: &[Refusal], asker: &Asker, candidate: Option<&Candidate>) -> bool {
    let about = candidate.map(|candidate| &candidate.id);
    refusals.iter().any(|refusal| refusal.app == asker.app && refusal.account.as_ref() == about)
}

fn notice(question: &Question) -> Notice {
    let Asker { attested, .. } = &question.asker;
    let name = words::visible(attested.identity.name());
    let app = Some(name).filter(|name| !name.is_empty());
    Notice { name: question.notice(), about: About::AppAsks { app } }
}
