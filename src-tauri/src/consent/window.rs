//! The window itself.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{AnswerPrompt, PromptAnswer, SignInCancel};
use tauri::{AppHandle, LogicalSize, Manager, Runtime};

use super::desk::{Desk, Need};
use super::{LABEL, watch};
use crate::ask::ask;
use crate::window::{self, fresh_folder, is_driven};

/// Its page.
const PAGE: &str = "consent.html";

/// What its page needs with usual text: for a question, and for a sign-in that goes on.
const WIDTH: f64 = 420.0;
const TALL: f64 = 760.0;
const SHORT: f64 = 400.0;

/// Makes it as small as what is left to read, and lets the browser over it: the person goes on there.
pub(super) fn shrink<R: Runtime>(app: &AppHandle<R>) {
    if let Some(open) = app.get_webview_window(LABEL) {
        let _ = open.set_size(LogicalSize::new(WIDTH, SHORT));
        let _ = open.set_always_on_top(false);
    }
}

/// Brings it before the browser again.
pub(super) fn come_back<R: Runtime>(app: &AppHandle<R>) {
    if let Some(open) = app.get_webview_window(LABEL) {
        let _ = window::show(&open);
    }
}

/// Brings it about, to the front, or to its end.
pub(super) fn settle<R: Runtime>(app: &AppHandle<R>, need: Need) {
    let open = app.get_webview_window(LABEL);
    let settled = match (need, open) {
        (Need::Nothing, Some(open)) => open.destroy(),
        // Its page goes with its question: also one whose web process has died comes back so.
        (Need::Front, Some(open)) => open
            .set_size(LogicalSize::new(WIDTH, TALL))
            .and_then(|()| open.set_always_on_top(true))
            .and_then(|()| open.reload())
            .and_then(|()| window::show(&open)),
        (Need::Front | Need::Stay, None) => build(app),
        (Need::Stay, Some(_)) | (Need::Nothing, None) => Ok(()),
    };
    if let Err(error) = settled {
        crate::args::print_error(&format!(
            "fediaccounts-window: what an app asks could not be shown: {error}"
        ));
    }
}

/// Over everything, and nothing is kept.
fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let mut builder = window::builder(app, LABEL, PAGE)
        .title("An app asks · FediAccounts")
        .inner_size(WIDTH, TALL)
        .min_inner_size(320.0, 360.0)
        .center()
        .always_on_top(true)
        .focused(true)
        .minimizable(false)
        .maximizable(false)
        .general_autofill_enabled(false);
    if !is_driven() {
        builder = builder.incognito(true).data_directory(fresh_folder(app, LABEL));
    }
    window::finish(&builder.build()?)?;
    watch::look_on(app);
    Ok(())
}

/// Looks once more what the window has to be, from a thread on which windows may be made.
pub(super) fn settle_later<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    std::thread::spawn(move || {
        let need = app.state::<Desk>().need();
        settle(&app, need);
    });
}

/// Whoever closes it says no to what was asked, and wants no more of what was begun.
pub(super) fn closed_by_the_person<R: Runtime>(app: &AppHandle<R>) {
    let (prompt, going) = app.state::<Desk>().clear();
    let place = app.state::<Place>().inner().clone().without_starting();
    tauri::async_runtime::spawn(async move {
        if let Some(prompt) = prompt {
            let _ = ask(&place, AnswerPrompt { id: prompt.id, answer: PromptAnswer::Deny }).await;
        }
        if let Some(going) = going.filter(|going| !going.is_over()) {
            let _ = ask(&place, SignInCancel { id: going.id }).await;
        }
    });
}
