//! The person who answers what programs ask: as their reason wishes.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{AnswerPrompt, Prompt, PromptAnswer, Share};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_stage::Stage;
use tokio::process::Child;

use crate::ours;

const PART: &str = "clients::answering::somebody_answers";
const PAUSE: Duration = Duration::from_millis(100);

pub(super) async fn start(us: &Path, stage: &Stage) -> Result<Child> {
    super::start_part(us, stage, PART, &stage.profile().display().to_string()).await
}

#[test]
#[ignore = "a part that other tests play"]
fn somebody_answers() {
    let profile = ours::order();
    if profile.is_empty() {
        return;
    }
    let place = Place::find(Some(Path::new(&profile))).expect("the stage has a place");
    loop {
        // The agent may be ended in between.
        let asked = connect(&place, "window").and_then(Connection::watch_prompts);
        if let Ok((first, prompts)) = asked {
            for prompt in std::iter::once(first).chain(prompts).flatten() {
                answer(&place, &prompt);
            }
        }
        std::thread::sleep(PAUSE);
    }
}

fn answer(place: &Place, prompt: &Prompt) {
    let answer = match (prompt.reason.as_str(), prompt.choices.first()) {
        ("no", _) | (_, None) => PromptAnswer::Deny,
        (reason, Some(choice)) => PromptAnswer::Allow {
            account: choice.account.clone(),
            lifetime: *if reason == "once" { prompt.lifetimes.first() } else { prompt.lifetimes.last() }
                .expect("there is one"),
            share: Share::Account,
        },
    };
    let answer = AnswerPrompt { id: prompt.id.clone(), answer };
    // Nobody reads a question within a second.
    while let Err(Failure { code: Code::TooSoon, .. }) =
        connect(place, "window").and_then(|mut agent| agent.request(&answer))
    {
        std::thread::sleep(PAUSE);
    }
}
