//! Short messages of the desktop, in words.

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{About, Need, Notice, Notifier};
use fediaccounts_platform::{Message, SystemNotifier};

use crate::words::{Spoken, Words};

/// The desktop's messages, in the language that is spoken.
pub(crate) struct WordedNotices {
    desktop: SystemNotifier,
    spoken: Spoken,
}

impl WordedNotices {
    /// Shown there, in that language.
    pub(crate) fn new(desktop: SystemNotifier, spoken: Spoken) -> Arc<Self> {
        Arc::new(Self { desktop, spoken })
    }
}

#[async_trait]
impl Notifier for WordedNotices {
    async fn show(&self, notice: &Notice) {
        let message = worded(notice, &self.spoken.words());
        self.desktop.show(message).await;
    }

    async fn take_away(&self, name: &str) {
        self.desktop.take_away(name);
    }

    async fn chosen(&self) -> String {
        self.desktop.chosen().await
    }
}

fn worded(notice: &Notice, words: &Words) -> Message {
    let (title, text, button) = match &notice.about {
        About::AppAsks { app } => {
            let title = match app {
                Some(app) => words.name("noticeAppTitle", "app", app),
                None => words.say("noticeUnknownAppTitle"),
            };
            (title, words.say("noticeAppText"), "noticeAppButton")
        }
        About::AccountsNeed { count, need } => {
            let text = match need {
                Some(need) => words.count(text_of(*need), *count),
                None => words.say("noticeSeveralText"),
            };
            (words.count("noticeAccountsTitle", *count), text, "noticeAccountsButton")
        }
        About::WindowClosed => {
            (words.say("noticeClosedTitle"), words.say("noticeClosedText"), "noticeClosedButton")
        }
    };
    Message { name: notice.name.clone(), title, text, button: words.say(button) }
}

fn text_of(need: Need) -> &'static str {
    match need {
        Need::SignIn => "noticeSignInText",
        Need::Suspended => "noticeSuspendedText",
        Need::Moved => "noticeMovedText",
        Need::Ending => "noticeEndingText",
        Need::EndingLocked => "noticeEndingLockedText",
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_core::Language;

    use super::*;

    #[test]
    fn each_is_said_in_the_persons_language() {
        let (english, german) = (Words::of(Language::En), Words::of(Language::De));
        let said = |about: About, words: &Words| worded(&Notice { name: "x".into(), about }, words);
        let asks = || About::AppAsks { app: Some("tuba".into()) };
        assert_eq!(said(asks(), &english).title, "tuba asks for an account");
        assert_eq!(said(asks(), &german).title, "tuba fragt nach einem Konto");
        assert_eq!(
            said(About::AppAsks { app: None }, &english).title,
            "An unknown program asks for an account"
        );
        let needs = |count, need| About::AccountsNeed { count, need };
        assert_eq!(said(needs(1, Some(Need::SignIn)), &english).title, "An account needs you");
        assert_eq!(said(needs(3, None), &german).title, "3 Konten brauchen dich");
        let needs_all =
            [Need::SignIn, Need::Suspended, Need::Moved, Need::Ending, Need::EndingLocked].map(Some);
        for need in needs_all {
            let (one, many) = (said(needs(1, need), &english), said(needs(2, need), &english));
            assert!(one.text != many.text && one.text.ends_with('.'), "{need:?}");
        }
        assert_eq!(said(About::WindowClosed, &german).button, "Öffnen");
    }
}
