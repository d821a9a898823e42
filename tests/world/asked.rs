//! A person who is asked what apps may do, and apps that ask.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::AppClass;
use fediaccounts_protocol::manage::{
    AnswerPrompt, Lifetime, PROMPT, Prompt, PromptAnswer, PromptAnswered, Share, WatchPrompts,
};
use fediaccounts_protocol::public::{Account, GetToken, RequestAccount, Token};
use fediaccounts_protocol::{Code, Failure};

use super::{Client, MadeUpAttestor, PATIENCE, World};

/// Somebody who watches for questions, at a window or a terminal.
pub(crate) struct Asked {
    client: Client,
    first: std::sync::Mutex<Option<Prompt>>,
}

impl World {
    /// A connection of a program that was installed for everybody.
    pub(crate) async fn installed(&self, name: &str, process: u32) -> Client {
        self.program(AppClass::Installed, &format!("/usr/bin/{name}"), process).await
    }

    /// A connection of a program of that class.
    pub(crate) async fn program(&self, class: AppClass, program: &str, process: u32) -> Client {
        self.app(Arc::new(MadeUpAttestor::program(class, program, process))).await
    }

    /// Somebody watches from now on.
    pub(crate) async fn watcher(&self) -> Asked {
        let client = self.connect().await;
        let first = client.ask(WatchPrompts {}).await.unwrap();
        Asked { client, first: first.into() }
    }

    /// An app asks for that, and the person lets it.
    pub(crate) async fn allow(
        &self,
        app: &Client,
        scopes: &str,
        lifetime: Lifetime,
        share: Share,
    ) -> Result<Account, Failure> {
        let asked = self.watcher().await;
        let (granted, ()) = tokio::join!(app.ask(wish(scopes)), async {
            let prompt = asked.prompt().await;
            let account = prompt.choices[0].account.clone();
            asked.allow(&prompt, &account, lifetime, share).await.unwrap();
        });
        granted.map(|granted| granted.account)
    }
}

/// An app's wish for any account.
pub(crate) fn wish(scopes: &str) -> RequestAccount {
    RequestAccount {
        scopes: scopes.split(' ').map(str::to_owned).collect(),
        reason: "To show what is new.".into(),
        ..RequestAccount::default()
    }
}

/// An app's wish for a token.
pub(crate) async fn token(app: &Client, account: &str, scopes: &str) -> Result<Token, Failure> {
    let scopes = scopes.split_whitespace().map(str::to_owned).collect();
    app.ask(GetToken { account: account.to_owned(), scopes, min_valid_seconds: None }).await
}

impl Asked {
    /// What is shown next, or that nothing is any more.
    pub(crate) async fn next(&self) -> Option<Prompt> {
        let notification = self.client.notified().await;
        assert_eq!(notification.method, PROMPT);
        serde_json::from_value(notification.params).unwrap()
    }

    /// The next question.
    pub(crate) async fn prompt(&self) -> Prompt {
        if let Some(first) = self.first.lock().unwrap().take() {
            return first;
        }
        loop {
            if let Some(prompt) = self.next().await {
                return prompt;
            }
        }
    }

    pub(crate) async fn answer(&self, id: &str, answer: PromptAnswer) -> Result<PromptAnswered, Failure> {
        self.client.ask(AnswerPrompt { id: id.to_owned(), answer }).await
    }

    /// Reads a question, and says yes.
    pub(crate) async fn allow(
        &self,
        prompt: &Prompt,
        account: &str,
        lifetime: Lifetime,
        share: Share,
    ) -> Result<PromptAnswered, Failure> {
        let reading = async {
            loop {
                let account = account.to_owned();
                let yes = PromptAnswer::Allow { account, lifetime, share };
                match self.answer(&prompt.id, yes).await {
                    Err(failure) if failure.code == Code::TooSoon => {
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                    answered => return answered,
                }
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.expect("it is too soon for ever")
    }

    pub(crate) async fn deny(&self, prompt: &Prompt) {
        self.answer(&prompt.id, PromptAnswer::Deny).await.unwrap();
    }
}
