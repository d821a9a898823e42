//! Its pages, as far as they matter: the forms are as recorded.

use crate::pages::escape;
use crate::people::Person;
use crate::world::App;

const STYLE: &str = include_str!("../pages.css");

/// `GET /auth/sign_in`.
pub(super) fn sign_in(title: &str) -> String {
    page(
        title,
        r#"<section class="with-form" aria-labelledby="sign-in">
<h2 id="sign-in">Sign in</h2>
<form action="/auth/sign_in" method="POST">
<div class="labelinput"><label for="username">Email</label>
<input type="email" name="username" id="username" autocomplete="username" required autofocus placeholder="Please enter your email address"></div>
<div class="labelinput"><label for="password">Password</label>
<input type="password" name="password" id="password" autocomplete="current-password" required placeholder="Please enter your password"></div>
<button type="submit" class="btn btn-success">Sign in</button>
</form>
</section>"#,
    )
}

/// Who asks, for what, and no way to say no.
pub(super) fn consent(title: &str, person: &Person, app: &App, scope: &str, redirect_uri: &str) -> String {
    let name = escape(&app.name);
    let who = match &app.website {
        Some(website) => format!(
            r#"<a href="{}" rel="nofollow noreferrer noopener" target="_blank">{name}</a>"#,
            escape(website)
        ),
        None => format!("<b>{name}</b>"),
    };
    page(
        title,
        &format!(
            r#"<section class="with-form" aria-labelledby="authorize">
<h2 id="authorize">Authorize app</h2>
<form action="/oauth/authorize" method="POST">
<p>Hi <b>{person}</b>!</p>
<p>Application {who} would like to perform actions on your behalf, with scope <em>{scope}</em>.</p>
<p>To continue, the application will redirect to: <code>{redirect_uri}</code></p>
<button type="submit" class="btn btn-success">Allow</button>
</form>
</section>"#,
            person = escape(person.user.name),
            scope = escape(scope),
            redirect_uri = escape(redirect_uri),
        ),
    )
}

/// `GET /oauth/oob`.
pub(super) fn out_of_band(title: &str, person: &Person, scope: &str, code: &str) -> String {
    page(
        title,
        &format!(
            r#"<section class="oob-token">
<h1>Hi <b>{}</b>!</h1>
<p>Here's your out-of-band token with scope "<em>{}</em>", use it wisely:</p>
<code>{}</code>
</section>"#,
            escape(person.user.name),
            escape(scope),
            escape(code)
        ),
    )
}

/// Something went wrong.
pub(super) fn error(title: &str, sentence: &str) -> String {
    let content = format!(
        "<section class=\"error\">\n<h1>An error occured:</h1>\n<pre>{}</pre>\n</section>",
        escape(sentence)
    );
    page(title, &content)
}

/// Before it has started.
pub(super) fn starting(title: &str) -> String {
    page(title, "<section><h1>GoToSocial is starting up</h1></section>")
}

fn page(title: &str, content: &str) -> String {
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta name="robots" content="noindex, nofollow, noai, noimageai">
<title>{title} - GoToSocial</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<header><h1>{title}</h1></header>
{content}
</main>
</body>
</html>
"#,
        title = escape(title),
    )
}
