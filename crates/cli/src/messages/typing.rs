//! What is said where something is typed here and goes to a server.

use fediaccounts_protocol::manage::{Factor, HouseRules};

/// Before a password is typed.
pub(crate) fn where_it_goes(host: &str) -> String {
    format!("Name and password go to {host} alone, to sign in. They are not kept.")
}

/// Before the password of a new account is typed.
pub(crate) fn all_goes(host: &str) -> String {
    format!("All of this goes to {host} alone, to make the account. None of it is kept.")
}

/// Asks who it is.
pub(crate) fn name_at(host: &str) -> String {
    format!("Name or e-mail address at {host}: ")
}

/// The same question with what the answer may be.
pub(crate) fn with_guess(question: &str, guess: &str) -> String {
    format!("{} [{guess}]: ", question.trim_end_matches([':', ' ']))
}

/// Asks for a second factor; an empty line changes to the other kind, if there are `both`.
pub(crate) fn code_of(factor: Factor, both: bool) -> &'static str {
    match (factor, both) {
        (Factor::Totp, true) => "Code of your app (empty: a recovery code): ",
        (Factor::Totp, false) => "Code of your app: ",
        (Factor::Recovery, true) => "Recovery code (empty: the code of your app): ",
        (Factor::Recovery, false) => "Recovery code: ",
    }
}

/// After a wrong password: where else people of that server may have one.
pub(crate) fn elsewhere(providers: &[String]) -> Option<String> {
    (!providers.is_empty()).then(|| {
        let providers = providers.join(", ");
        format!(
            "If you sign in there by {providers}, you have no password yet: set one in your settings on the server's own page."
        )
    })
}

/// Where a code is typed on any device.
pub(crate) fn type_there(host: &str, user_code: &str, page: &str) -> String {
    format!(
        "Open this page on any device, and type the code there:\n  {page}\n  {user_code}\nWaiting for {host} …"
    )
}

/// What a server asks of new people.
pub(crate) fn house_rules(host: &str, house: &HouseRules) -> String {
    let mut lines = match house.rules.as_slice() {
        [] => vec![format!("{host} publishes no rules of its own.")],
        rules => {
            let rules = rules.iter().enumerate().map(|(at, rule)| format!("{:>3}. {rule}", at + 1));
            std::iter::once(format!("The rules of {host}:")).chain(rules).collect()
        }
    };
    if house.approval {
        lines.push("Somebody there decides about each new account.".into());
    }
    if let Some(age) = house.min_age {
        lines.push(format!("People there are {age} or older."));
    }
    lines.join("\n")
}

/// Asks for a yes to the rules.
pub(crate) const DO_YOU_AGREE: &str = "Do you agree to them, and to the server's terms? [y/N] ";

/// What nobody said yes to.
pub(crate) fn agreement(host: &str) -> String {
    format!("A new account needs your yes to the rules of {host}.")
}

/// Asks for the name of a new account.
pub(crate) fn new_name(host: &str) -> String {
    format!("New name at {host}: ")
}

/// Asks why somebody wants to join.
pub(crate) const WHY_JOIN: &str = "Why do you want to join? ";

/// Asks for a date of birth.
pub(crate) fn born(age: u8) -> String {
    format!("Date of birth, as 2001-12-31 (one must be {age}): ")
}

/// A new account is made, and somebody decides about it.
pub(crate) const AWAITING_APPROVAL: &str = "The account is made, and waits for approval: somebody at the server decides about it, and the server writes to you.\nThen sign in with `fediaccounts add`.";

/// A new account is made, and its e-mail address is not confirmed yet.
pub(crate) const AWAITING_CONFIRMATION: &str = "The account is made. The server has sent an e-mail: follow the link in it.\nThen sign in with `fediaccounts add`.";
