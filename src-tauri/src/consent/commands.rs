//! What the consent page may ask for, and nobody else.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{AnswerPrompt, PromptAnswer, SignInCancel, SignInOpen};
use fediaccounts_protocol::{Code, Failure};
use tauri::ipc::Channel;
use tauri::{AppHandle, State, WebviewWindow};

use super::desk::{Desk, Shown};
use super::going::Going;
use super::{LABEL, window};
use crate::ask::{Answer, ask};

/// Tells what is to be shown, now and whenever that changes.
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the arguments of a command over")]
#[tauri::command]
pub(crate) fn consent_follow(
    asker: WebviewWindow,
    desk: State<'_, Desk>,
    channel: Channel<Shown>,
) -> Answer<()> {
    only_consent(asker.label())?;
    desk.follow(channel);
    Ok(())
}

/// Takes the person's answer to the agent. `id` is the name of the question that was shown: the answer is
/// one to that and to no other.
#[tauri::command]
pub(crate) async fn consent_answer(
    app: AppHandle,
    asker: WebviewWindow,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
    id: String,
    answer: PromptAnswer,
) -> Answer<()> {
    only_consent(asker.label())?;
    let question = desk.answer(&id, &answer)?;
    let chosen = match &answer {
        PromptAnswer::Allow { account, .. } => {
            question.choices.iter().find(|choice| choice.account == *account)
        }
        PromptAnswer::Deny | PromptAnswer::Never => None,
    };
    match ask(&place, AnswerPrompt { id: id.clone(), answer }).await {
        Ok(answered) => {
            if answered.sign_in.is_some() {
                window::shrink(&app);
            }
            let going = answered.sign_in.map(|id| Going::new(id, &question, chosen));
            window::settle(&app, desk.answered(id, going));
            Ok(())
        }
        Err(failure) => {
            desk.not_answered();
            window::settle(&app, desk.need());
            Err(failure)
        }
    }
}

/// Opens the browser's page once more.
#[tauri::command]
pub(crate) async fn consent_open(
    asker: WebviewWindow,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
) -> Answer<()> {
    only_consent(asker.label())?;
    let going = desk.going().ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
    ask(&place, SignInOpen { id: going.id }).await
}

/// Ends the sign-in that goes on, or puts away what came of it.
#[tauri::command]
pub(crate) async fn consent_end(
    app: AppHandle,
    asker: WebviewWindow,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
) -> Answer<()> {
    only_consent(asker.label())?;
    let Some(going) = desk.going() else { return Ok(()) };
    if !going.is_over() {
        match ask(&place, SignInCancel { id: going.id.clone() }).await {
            Err(failure) if failure.code != Code::NoSuchSignIn => return Err(failure),
            Ok(()) | Err(_) => {}
        }
    }
    let need = desk.put_away(&going.id);
    window::settle(&app, need);
    Ok(())
}

/// The capability says it already; this is the second lock on the same door.
fn only_consent(asker: &str) -> Answer<()> {
    if asker == LABEL { Ok(()) } else { Err(Failure::new(Code::NotAllowed)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_know_their_window_even_if_a_capability_were_wrong() {
        assert!(only_consent("consent").is_ok());
        for other in ["main", "secret", "consent2", "Consent", ""] {
            let refused = only_consent(other).map_err(|failure| failure.code);
            assert_eq!(refused, Err(Code::NotAllowed), "T154-CO {other}");
        }
        let source = include_str!("commands.rs");
        let (commands, _) = source.split_once("#[cfg(test)]").unwrap();
        let count = |text: &str| commands.matches(text).count();
        assert_eq!(
            count("#[tauri::command]"),
            count("only_consent(asker.label())?;"),
            "T154-CO: each of them"
        );
    }
}
