//! What programs ask. What is known stands first; what they say about themselves is quoted.

use fediaccounts_protocol::manage::{AppClass, Choice, Lifetime, Prompt, Share};

use super::scopes;

/// While nobody asks.
pub(crate) const NOBODY_ASKS: &str = "Questions of other programs are shown here. Ctrl-C ends this.";
/// A question that is not to be answered any more.
pub(crate) const GONE: &str = "\nThe question is not there any more.";
/// After a yes.
pub(crate) const ALLOWED: &str = "Allowed.";
/// After a no.
pub(crate) const DENIED: &str = "Not allowed.";
/// After a yes that was typed at once.
pub(crate) const TOO_SOON: &str = "That was too fast to have been read. Once more:";
/// The last part of every question.
pub(crate) const ALLOW: &str = "Allow it? [y/N, never: it may not ask again]";

/// After a yes that needs another one in the browser.
pub(crate) fn agree_in_browser(link: &str) -> String {
    format!(
        "The server asks you once more, in your browser. If none opened, open this:\n{link}\nIf it does not come back by itself, paste the whole address that it ended at."
    )
}

/// A whole question.
pub(crate) fn prompt(prompt: &Prompt) -> String {
    let mut lines = vec!["\nA program asks for an account of yours.".to_owned()];
    let mut row = |name: &str, text: String| lines.push(format!("  {name:<8} {text}"));
    let name = if prompt.name.is_empty() { "unknown".into() } else { one_line(&prompt.name) };
    row("Program", format!("{name}, {}", class(prompt.class)));
    if !prompt.program.is_empty() {
        row("", one_line(&prompt.program));
    }
    for (name, before, claim) in [
        ("Script", "says it runs", prompt.script.as_deref()),
        ("Name", "says it is", prompt.says.as_deref()),
        ("Why", "says", Some(&*prompt.reason).filter(|reason| !reason.is_empty())),
    ] {
        if let Some(claim) = claim {
            row(name, format!("{before} “{}”", one_line(claim)));
        }
    }
    for (at, scope) in prompt.scopes.iter().enumerate() {
        row(if at == 0 { "Wants" } else { "" }, scopes::scope(&one_line(scope)));
    }
    for (at, choice) in prompt.choices.iter().enumerate() {
        let number = if prompt.named { String::new() } else { format!("{}  ", at + 1) };
        row(if at == 0 { "Account" } else { "" }, format!("{number}{}", account(choice)));
    }
    if prompt.choices.is_empty() {
        row("Account", "none of yours fits: it can only be told no".into());
    }
    lines.join("\n")
}

fn account(choice: &Choice) -> String {
    let called = [&choice.label, &choice.display_name].into_iter().find(|name| !name.is_empty());
    let called = called.map(|name| format!(", {}", one_line(name))).unwrap_or_default();
    let beware =
        choice.looks_like.as_ref().map(|known| format!(" - beware: it looks like {known} and is not"));
    format!(
        "{}{called} ({} at {}){}",
        choice.handle,
        one_line(&choice.software),
        choice.host,
        beware.unwrap_or_default()
    )
}

fn class(class: AppClass) -> &'static str {
    match class {
        AppClass::Signed => "verified by its signature",
        AppClass::Sandboxed => "verified by its sandbox",
        AppClass::Installed => "verified: installed for everybody, and your programs cannot change it",
        AppClass::Keyed => "verified by its key",
        AppClass::PathOnly => "known by its path only: other programs of yours could have put it there",
        AppClass::Interpreter => "which does what a script or somebody else says",
        AppClass::Unknown => "nothing is known about it",
    }
}

/// Which account.
pub(crate) fn account_question(count: usize) -> String {
    if count == 1 {
        "Which account? [1, nothing: no]".into()
    } else {
        format!("Which account? [1-{count}, nothing: no]")
    }
}

/// How long.
pub(crate) fn lifetime_question(lifetimes: &[Lifetime]) -> String {
    let words: Vec<String> =
        lifetimes.iter().enumerate().map(|(at, one)| format!("{} {}", at + 1, lifetime(*one))).collect();
    format!("How long? {} [1]", words.join(" · "))
}

fn lifetime(lifetime: Lifetime) -> &'static str {
    match lifetime {
        Lifetime::Once => "once",
        Lifetime::UntilLock => "until you lock, twelve hours at most",
        Lifetime::Always => "always, until you take it back or it is not used for 180 days",
    }
}

/// Whose token.
pub(crate) fn share_question(shares: &[Share]) -> String {
    let words: Vec<String> =
        shares.iter().enumerate().map(|(at, one)| format!("{} {}", at + 1, share(*one))).collect();
    format!("How? {} [1]", words.join(" · "))
}

fn share(share: Share) -> &'static str {
    match share {
        Share::OwnToken => "its own access at the server, which you can end alone",
        Share::Account => "share this account's access: it may do all that FediAccounts may",
    }
}

/// Nothing that others wrote begins a line of ours.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\u{2028}', '\u{2029}'], "\u{fffd}")
}

#[cfg(test)]
#[path = "consents_tests.rs"]
mod tests;
