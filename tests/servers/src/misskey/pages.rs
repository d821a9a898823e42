//! The pages of `MiAuth`, which Misskey draws by script.

use std::fmt::Write;

use super::miauth::Question;
use crate::pages::{escape, hidden, message, page, signed_in_as};
use crate::people::Person;
use crate::world::World;

/// Who asks, for what, and as whom one is signed in.
pub(super) fn question(title: &str, question: &Question, person: &Person, csrf: &str) -> String {
    let mut permissions = String::new();
    for permission in question.permission.split(',').filter(|permission| !permission.is_empty()) {
        let _ = write!(permissions, "<li>{}</li>", escape(permission));
    }
    let callback = question.callback.as_deref().unwrap_or_default();
    let fields = [
        hidden("authenticity_token", csrf),
        hidden("name", &question.name),
        hidden("callback", callback),
        hidden("permission", &question.permission),
    ]
    .concat();
    let content = format!(
        r#"{who}
<h1>Allow {app} to access this account?</h1>
<p>It will be able to:</p>
<ul>{permissions}</ul>
<p>You will be taken to <code>{callback}</code></p>
<form action="/miauth/{session}" accept-charset="UTF-8" method="post">{fields}
<button class="wide" type="submit" name="commit" value="Allow">Allow</button>
</form>
<form action="/miauth/{session}" accept-charset="UTF-8" method="post">{delete}{fields}
<button class="wide plain" type="submit" name="commit" value="Deny">Deny</button>
</form>"#,
        who = signed_in_as(person, csrf),
        app = escape(&question.name),
        callback = escape(callback),
        session = escape(&question.session),
        delete = hidden("_method", "delete"),
    );
    page("MiAuth", title, &content)
}

/// After a denial. Nothing goes back to the app.
pub(super) fn denied() -> String {
    message("Denied", "The app was not given access. You can close this page.")
}

/// After an agreement that leads nowhere.
pub(super) fn agreed() -> String {
    message("Allowed", "Go back to the app.")
}

/// The apps that somebody let in, each with a way to end that.
pub(super) fn apps(world: &World, person: &Person, csrf: &str) -> String {
    let mut rows = String::new();
    let theirs = |owner: &Person| owner.id == person.id;
    let live = world.tokens.iter().filter(|token| !token.revoked && token.person.is_some_and(theirs));
    for app in live.map(|token| &world.apps[token.app]).filter(|app| !app.forgotten) {
        let _ = write!(
            rows,
            r#"<li>{name} <form action="/settings/apps" accept-charset="UTF-8" method="post">{token}{app}<button class="link" type="submit">Remove</button></form></li>"#,
            name = escape(&app.name),
            token = hidden("authenticity_token", csrf),
            app = hidden("app", &app.client_id),
        );
    }
    let content = format!("{}<h1>Connected apps</h1><ul>{rows}</ul>", signed_in_as(person, csrf));
    page("Connected apps", &world.options.title, &content)
}
