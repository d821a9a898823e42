//! What is said about logins of other programs.

use std::path::Path;

use super::table;
use crate::commands::{Kept, Outcome, Took};

pub(crate) const NOTHING_FOUND: &str = "No program keeps a login in a plain file, as far as is known here.";

/// What lies where, and who else can read it.
pub(crate) fn found(found: &[Kept]) -> String {
    if found.is_empty() {
        return NOTHING_FOUND.into();
    }
    let row = |kept: &Kept| {
        let mode = kept.mode.clone().unwrap_or_default();
        let mode = if kept.open_to_others { format!("{mode}, others can read it") } else { mode };
        vec![kept.program.name().to_owned(), kept.handle.clone(), kept.path.display().to_string(), mode]
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    format!("{}\nTake them over with `fediaccounts import`.", table(&rows))
}

pub(crate) fn take_many(count: usize) -> String {
    let logins = if count == 1 {
        "1 login of another program is".into()
    } else {
        format!("{count} logins of other programs are")
    };
    format!("{logins} taken over.")
}

pub(crate) fn take(kept: &Kept) -> String {
    let Kept { program, handle, path, .. } = kept;
    format!("{} keeps {handle} in {}. Take it over?", program.name(), path.display())
}

/// What became of it.
pub(crate) fn took(took: &Took) -> String {
    let Kept { program, handle, .. } = &took.kept;
    let program = program.name();
    match took.outcome {
        Outcome::Taken => format!("{handle} is an account here now, with the token of {program}."),
        Outcome::Before => format!("{handle} was taken over before."),
        Outcome::Here => format!(
            "{handle} is here already, with a token of its own.\nThat of {program} was left alone: sign out in {program} to end it."
        ),
        Outcome::Dead => {
            format!("The server takes the token of {handle} no more: there is nothing to take over.")
        }
        Outcome::Failed => format!("{handle}, of {program}, was not taken over."),
        Outcome::Left => String::new(),
    }
}

pub(crate) fn renew(kept: &Kept) -> String {
    let (program, handle) = (kept.program.name(), &kept.handle);
    format!(
        "Until you sign in anew, {handle} uses a token that has lain in a plain file.\n\
         Afterwards that is revoked, and {program} can use it no more. Sign in to {handle} in the browser now?"
    )
}

/// `lives`: the token that stands there works.
pub(crate) fn clean(kept: &Kept, lives: bool) -> String {
    let (program, path) = (kept.program.name(), kept.path.display());
    let warning = if lives { " The token works on, also in the copy." } else { "" };
    format!(
        "Remove the login from {path}? A copy of the file stays beside it. {program} has to sign in again.{warning}"
    )
}

pub(crate) fn cleaned(backup: &Path, lives: bool) -> String {
    let backup = backup.display();
    if lives {
        format!("Removed. The file as it was is {backup}: delete it, for the token in it works.")
    } else {
        format!("Removed. The file as it was is {backup}; the token in it is of no use any more.")
    }
}

pub(crate) fn unclean(kept: &Kept) -> String {
    format!("The login is not in {} any more.", kept.path.display())
}
