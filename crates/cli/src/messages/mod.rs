//! Sentences for people: what happened, and what to do.

mod accounts;
mod failures;
mod sign_in;
mod status;
mod times;

pub(crate) use self::accounts::{
    REMOVED, checked, leaving, many_signed_out, rows, sign_out_hint, signed_out,
};
pub(crate) use self::failures::{failure, trouble};
pub(crate) use self::sign_in::{
    STILL_OPEN, WHO_IS_NAMED, excess, look_alike, missing, other, ready, waiting, what_to_paste,
};
pub(crate) use self::status::{
    KEY_IN_KEYRING, LOCKED, PASSPHRASE_ALONE, PASSPHRASE_BESIDE, WELL_ALREADY, backups, made_backup,
    set_aside, start_anew, status, unlocked,
};

/// "1 account", "5 accounts".
pub(crate) fn accounts(count: usize) -> String {
    if count == 1 { "1 account".into() } else { format!("{count} accounts") }
}

/// Rows of two columns.
fn columns(rows: &[(String, String)]) -> String {
    let length = |text: &str| text.chars().count();
    let width = rows.iter().map(|(first, _)| length(first)).max().unwrap_or_default();
    let line = |(first, second): &(String, String)| {
        format!("{first}{}  {second}", " ".repeat(width - length(first)))
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
