//! The pages people see. Everything put into them is escaped.

use std::fmt::Write;

use crate::authorize_request::AuthorizeRequest;
use crate::people::Person;
use crate::scopes::in_words;
use crate::sessions::Session;

const STYLE: &str = include_str!("pages.css");

/// Text for a place between tags or in an attribute in double quotes.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            plain => safe.push(plain),
        }
    }
    safe
}

/// `GET /auth/sign_in`, with what was wrong the time before.
pub(crate) fn sign_in(title: &str, csrf: &str, email: &str, complaint: Option<&str>) -> String {
    let complaint = complaint
        .map_or_else(String::new, |words| format!(r#"<p class="alarm" role="alert">{}</p>"#, escape(words)));
    let content = format!(
        r#"<h1>Log in to {title}</h1>
{complaint}
<form action="/auth/sign_in" accept-charset="UTF-8" method="post">
{token}
<label>E-mail address <input type="email" name="user[email]" id="user_email" value="{email}" autocomplete="username" required autofocus></label>
<label>Password <input type="password" name="user[password]" id="user_password" autocomplete="current-password" required></label>
<button class="wide" type="submit" name="commit" value="Log in">Log in</button>
</form>"#,
        title = escape(title),
        token = hidden("authenticity_token", csrf),
        email = escape(email),
    );
    page("Log in", title, &content)
}

/// The consent page: who asks, for what, and as whom one is signed in.
pub(crate) fn consent(title: &str, request: &AuthorizeRequest, person: &Person, csrf: &str) -> String {
    let mut scopes = String::new();
    for scope in request.scopes.iter() {
        let _ = write!(scopes, "<li>{}</li>", escape(&in_words(scope)));
    }
    let mut fields = hidden("authenticity_token", csrf);
    for (name, value) in &request.hidden {
        fields.push_str(&hidden(name, value));
    }
    let content = format!(
        r#"{who}
<h1>Authorization required</h1>
<p><strong>{app}</strong> would like permission to access your account. Only approve this if you started it.</p>
<p>It will be able to:</p>
<ul>{scopes}</ul>
<form action="/oauth/authorize" accept-charset="UTF-8" method="post">{fields}
<button class="wide" type="submit" name="commit" value="Authorize">Authorize</button>
</form>
<form action="/oauth/authorize" accept-charset="UTF-8" method="post">{delete}{fields}
<button class="wide plain" type="submit" name="commit" value="Deny">Deny</button>
</form>"#,
        who = signed_in_as(person, csrf),
        app = escape(&request.app_name),
        delete = hidden("_method", "delete"),
    );
    page("Authorization required", title, &content)
}

/// The code of an out-of-band authorization.
pub(crate) fn code(code: &str) -> String {
    let content = format!(
        r#"<h1>Authorization code</h1>
<p>Copy this code into the application.</p>
<code id="authorization_code">{}</code>"#,
        escape(code)
    );
    page("Authorization code", "Practice server", &content)
}

/// `GET /`.
pub(crate) fn home(title: &str, session: &Session) -> String {
    let who = match session.person {
        Some(person) => signed_in_as(person, &session.csrf),
        None => r#"<p><a href="/auth/sign_in">Log in</a></p>"#.to_owned(),
    };
    let content =
        format!("<h1>{}</h1>\n<p>A server to practise on. Nothing here is real.</p>\n{who}", escape(title));
    page(title, title, &content)
}

/// A heading and a sentence.
pub(crate) fn message(heading: &str, sentence: &str) -> String {
    let content = format!("<h1>{}</h1>\n<p>{}</p>", escape(heading), escape(sentence));
    page(heading, "Practice server", &content)
}

/// Who is signed in, with a way to log out that comes back here.
pub(crate) fn signed_in_as(person: &Person, csrf: &str) -> String {
    format!(
        r#"<div class="who"><img src="/avatars/{name}.png" alt=""><span>Signed in as <strong>@{name}</strong></span>
<form action="/auth/sign_out" accept-charset="UTF-8" method="post">{token}{resume}<button class="link" type="submit">Log out</button></form></div>"#,
        name = escape(person.user.name),
        token = hidden("authenticity_token", csrf),
        resume = hidden("continue", "true"),
    )
}

/// A hidden input.
pub(crate) fn hidden(name: &str, value: &str) -> String {
    format!(r#"<input type="hidden" name="{}" value="{}" autocomplete="off">"#, escape(name), escape(value))
}

/// A whole page; `content` is HTML.
pub(crate) fn page(heading: &str, site: &str, content: &str) -> String {
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{heading} - {site}</title>
<link rel="icon" href="/icon.png">
<style>{STYLE}</style>
</head>
<body>
<main>
<header><img src="/icon.png" alt=""><span>{site}</span></header>
{content}
</main>
</body>
</html>
"#,
        heading = escape(heading),
        site = escape(site),
    )
}
