//! Sentences for people: what happened, and what to do.

mod accounts;
mod failures;
mod qr;
mod sessions;
mod sign_in;
mod status;
mod times;
mod typing;

pub(crate) use self::accounts::{
    REMOVED, checked, leaving, many_signed_out, no_revocation, rows, sign_out_hint, signed_out,
};
pub(crate) use self::failures::{failure, trouble};
pub(crate) use self::qr::qr;
pub(crate) use self::sessions::{OPENED, SESSION_ENDED, end_session, sessions};
pub(crate) use self::sign_in::{
    STILL_OPEN, WHO_IS_NAMED, excess, look_alike, missing, other, ready, waiting, what_to_paste,
};
pub(crate) use self::status::{
    KEY_IN_KEYRING, LOCKED, PASSPHRASE_ALONE, PASSPHRASE_BESIDE, WELL_ALREADY, backups, made_backup,
    set_aside, start_anew, status, unlocked,
};

pub(crate) use self::typing::{
    AWAITING_APPROVAL, AWAITING_CONFIRMATION, DO_YOU_AGREE, WHY_JOIN, agreement, all_goes, born, code_of,
    elsewhere, house_rules, name_at, new_name, type_there, where_it_goes, with_guess,
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
