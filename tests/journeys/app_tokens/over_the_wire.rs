//! The whole of it over the socket: an app asks, the person allows it a token of its own and agrees in the
//! browser, the app gets it, and the person takes it back.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::AppClass;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    AnswerPrompt, Lifetime, Prompt, PromptAnswer, PromptAnswered, Share, WatchPrompts, Withdraw,
};
use fediaccounts_protocol::public::{GetToken, RequestAccount};

use crate::world::{Client, MadeUpAttestor, PATIENCE, World};

/// The question that is shown to who watches.
async fn question(watcher: &Client) -> Prompt {
    let asked = async {
        loop {
            if let Some(prompt) = watcher.ask(WatchPrompts {}).await.unwrap() {
                return prompt;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, asked).await.expect("nothing is asked")
}

/// A question that was answered is put to nobody else.
async fn nothing_is_asked(world: &World, watcher: &Client) {
    let over = async {
        while watcher.ask(WatchPrompts {}).await.unwrap().is_some() || world.snapshot().await.prompts > 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, over).await.expect("it is still asked");
}

/// Answers it, as soon as it can have been read.
async fn answer(world: &World, prompt: &Prompt, answer: PromptAnswer) -> PromptAnswered {
    let answered = async {
        loop {
            let asked = AnswerPrompt { id: prompt.id.clone(), answer: answer.clone() };
            match world.ask(asked).await {
                Err(failure) if failure.code == Code::TooSoon => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                answered => return answered.unwrap(),
            }
        }
    };
    tokio::time::timeout(PATIENCE, answered).await.expect("it is never taken")
}

#[tokio::test]
async fn an_app_gets_a_token_of_its_own_and_loses_it_when_it_is_taken_back() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let ours = world.token_of(&account).await.unwrap();
    let tuba = MadeUpAttestor::program(AppClass::Installed, "/usr/bin/tuba", 4_080);
    let app = Arc::new(world.app(Arc::new(tuba)).await);
    let watcher = world.connect().await;
    watcher.ask(WatchPrompts {}).await.unwrap();
    let request = RequestAccount {
        scopes: vec!["read:statuses".into()],
        reason: "To show your timeline.".into(),
        ..RequestAccount::default()
    };
    let asking = Arc::clone(&app);
    let asked = tokio::spawn(async move { asking.ask(request).await });
    let prompt = question(&watcher).await;
    let choice = &prompt.choices[0];
    assert_eq!((&choice.shares[..], choice.in_browser), (&[Share::OwnToken, Share::Account][..], true));
    let (lifetime, share) = (Lifetime::Always, Share::OwnToken);
    let allow = PromptAnswer::Allow { account: account.id.clone(), lifetime, share };
    let begun = answer(&world, &prompt, allow).await.sign_in.expect("it goes on in the browser");
    nothing_is_asked(&world, &watcher).await;
    let shown = world.snapshot().await.sign_ins.into_iter().find(|shown| shown.id == begun).unwrap();
    assert_eq!(shown.app.as_deref(), Some("tuba"));
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    let granted = asked.await.unwrap().unwrap().account;
    let get = || GetToken { account: granted.id.clone(), scopes: vec![], min_valid_seconds: None };
    let given = app.ask(get()).await.unwrap();
    assert_eq!(given.scopes, ["profile", "read:statuses"], "T144-IP and what tells whose it is");
    let token = given.access_token.into_text();
    assert!(token != ours.token.expose() && world.server.token_is_live(&token), "T144-IP");
    assert_eq!(world.server.client_names().last().unwrap(), "tuba by FediAccounts");
    let failure = {
        let request = Withdraw { app: "tuba".into(), account: None };
        world.ask(request).await.unwrap();
        app.ask(get()).await.unwrap_err()
    };
    assert_eq!(failure.code, Code::NoAccess, "T147-IP");
    world.until_server(|server| !server.token_is_live(&token)).await;
    assert_eq!(world.token_of(&account).await, Ok(ours), "T147-IP the account's lives");
    world.until_nothing_is_owed().await;
}
