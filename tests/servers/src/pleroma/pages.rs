//! The pages people see, with the fields that were recorded.

use std::fmt::Write;

use crate::pages::{escape, page};
use crate::people::Person;
use crate::scopes::{Scopes, in_words};
use crate::world::{App, World};

/// What the page of `/oauth/authorize` shows.
pub(crate) struct Form<'a> {
    /// None for a client that nobody knows: the page looks as usual all the same.
    pub(crate) app: Option<&'a App>,
    pub(crate) checked: Scopes,
    pub(crate) name: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) response_type: &'a str,
    pub(crate) redirect_uri: &'a str,
    pub(crate) state: &'a str,
    /// Whom the browser's session speaks for: then no password is asked.
    pub(crate) session: Option<&'a Person>,
    pub(crate) complaint: Option<&'a str>,
}

/// What the page about a second factor shows.
pub(crate) struct Second<'a> {
    pub(crate) token: &'a str,
    pub(crate) state: &'a str,
    pub(crate) redirect_uri: &'a str,
    /// `totp` or `recovery`.
    pub(crate) kind: &'a str,
    pub(crate) complaint: Option<&'a str>,
}

/// `/oauth/authorize`.
pub(crate) fn authorize(world: &World, form: &Form<'_>) -> String {
    let about = form.app.map_or_else(String::new, |app| {
        format!(
            "<p>Application <strong>{}</strong> is requesting access to your account.</p>\n{}",
            escape(&app.name),
            scopes(app, &form.checked)
        )
    });
    let (header, who) = match form.session {
        Some(person) => (session(person), APPROVE.to_owned()),
        None => (String::new(), login(form.name)),
    };
    let content = format!(
        r#"{complaint}
<form action="/oauth/authorize" method="post">
{header}
{about}
{who}
{client_id}{response_type}{redirect_uri}{state}
</form>"#,
        complaint = complaint(form.complaint),
        client_id = hidden("authorization", "client_id", form.client_id),
        response_type = hidden("authorization", "response_type", form.response_type),
        redirect_uri = hidden("authorization", "redirect_uri", form.redirect_uri),
        state = hidden("authorization", "state", form.state),
    );
    page("Log In", &world.options.title, &content)
}

/// Two-factor authentication.
pub(crate) fn second_factor(world: &World, form: &Second<'_>) -> String {
    let label = if form.kind == "recovery" { "Recovery code" } else { "Authentication code" };
    let content = format!(
        r#"{complaint}
<h1>Two-factor authentication</h1>
<form action="/oauth/mfa/verify" method="post">
<label for="mfa_code">{label}</label>
<input autocapitalize="off" autocomplete="one-time-code" autofocus id="mfa_code" name="mfa[code]" type="text">
{token}{state}{redirect_uri}{kind}
<button class="wide" type="submit">Verify</button>
</form>
<a href="/oauth/mfa?challenge_type=recovery&amp;mfa_token={given}">Enter a two-factor recovery code</a>"#,
        complaint = complaint(form.complaint),
        token = hidden("mfa", "mfa_token", form.token),
        state = hidden("mfa", "state", form.state),
        redirect_uri = hidden("mfa", "redirect_uri", form.redirect_uri),
        kind = hidden("mfa", "challenge_type", form.kind),
        given = escape(form.token),
    );
    page("Two-factor authentication", &world.options.title, &content)
}

/// A code to be copied.
pub(crate) fn code(world: &World, heading: &str, code: &str) -> String {
    let content = format!("<h1>{heading}</h1>\n<h2>Token code is <br>{}</h2>", escape(code));
    page(heading, &world.options.title, &content)
}

const APPROVE: &str = r#"<div class="actions"><a class="button button--cancel" href="/">Cancel</a>
<button class="wide" type="submit">Approve</button></div>"#;

fn login(name: &str) -> String {
    format!(
        r#"<label for="authorization_name">Username</label>
<input id="authorization_name" name="authorization[name]" type="text" value="{}">
<label for="authorization_password">Password</label>
<input id="authorization_password" name="authorization[password]" type="password">
<button class="wide" type="submit">Log In</button>"#,
        escape(name)
    )
}

fn session(person: &Person) -> String {
    format!(
        r#"<div class="who"><img src="/avatars/{name}.png" alt=""><span class="account-header__nickname">@{name}</span></div>"#,
        name = escape(person.user.name)
    )
}

/// All of the app's scopes; those that were not asked for are there without a word, to be checked.
fn scopes(app: &App, checked: &Scopes) -> String {
    let mut list = String::new();
    for scope in app.scopes.iter() {
        let name = escape(scope);
        let is_checked = checked.iter().any(|wanted| wanted == scope);
        let (mark, words) = if is_checked {
            (
                " checked",
                format!(
                    r#"<label for="authorization_scope_{name}_{name}">{}</label>"#,
                    escape(&in_words(scope))
                ),
            )
        } else {
            (" hidden", String::new())
        };
        let _ = writeln!(
            list,
            r#"<div class="scope"><input name="authorization[scope][]" type="hidden" value=""><input{mark} id="authorization_scope_{name}_{name}" name="authorization[scope][]" type="checkbox" value="{name}">{words}</div>"#
        );
    }
    format!("<p>The following permissions will be granted</p>\n{list}")
}

fn complaint(words: Option<&str>) -> String {
    words.map_or_else(String::new, |words| {
        format!(r#"<p class="alarm alert alert-danger" role="alert">{}</p>"#, escape(words))
    })
}

fn hidden(form: &str, name: &str, value: &str) -> String {
    format!(r#"<input id="{form}_{name}" name="{form}[{name}]" type="hidden" value="{}">"#, escape(value))
}
