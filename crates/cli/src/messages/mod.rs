//! Sentences for people: what happened, and what to do.

mod accounts;
mod activity;
mod apps;
mod consents;
mod defaults;
mod doctor;
mod failures;
mod import;
mod look;
mod moving;
mod qr;
mod scopes;
mod sentences;
mod sessions;
mod settings;
mod sign_in;
mod status;
mod times;
mod tokens;
mod typing;

pub(crate) use self::accounts::{
    REMOVED, checked, leaving, many_signed_out, no_revocation, rows, sign_out_hint, signed_out, usable,
};
pub(crate) use self::activity::{ACTIVITY_FORGOTTEN, FORGET_ACTIVITY, activity};
pub(crate) use self::apps::{WITHDRAWN, WITHDRAWN_ALL, apps, withdraw_all};
pub(crate) use self::consents::{
    ALLOW, ALLOWED, DENIED, GONE, NOBODY_ASKS, TOO_SOON, account_question, agree_in_browser,
    lifetime_question, prompt, share_question,
};
pub(crate) use self::defaults::defaults;
pub(crate) use self::doctor::{finding, looked};
pub(crate) use self::failures::{failure, trouble};
pub(crate) use self::import::{NOTHING_FOUND, clean, cleaned, found, renew, take, take_many, took, unclean};
pub(crate) use self::look::{account, look};
pub(crate) use self::moving::{MOVING_PASSPHRASE, await_question, left, moved_in, written_down};
pub(crate) use self::qr::qr;
pub(crate) use self::sessions::{OPENED, SESSION_ENDED, end_session, sessions};
pub(crate) use self::settings::settings;
pub(crate) use self::sign_in::{
    STILL_OPEN, WHO_IS_NAMED, excess, look_alike, missing, other, ready, waiting, what_to_paste,
};
pub(crate) use self::status::{
    KEY_IN_KEYRING, LOCKED, PASSPHRASE_ALONE, PASSPHRASE_BESIDE, WELL_ALREADY, WINDOW_OPENED, backups,
    lock_rule, made_backup, set_aside, start_anew, status, unlocked,
};
pub(crate) use self::tokens::{ASKING, TO_PRINT, to_run};
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
    table(&rows.iter().map(|(first, second)| vec![first.clone(), second.clone()]).collect::<Vec<_>>())
}

/// Rows of columns, each as wide as its longest cell; the last one ends where its text does.
fn table(rows: &[Vec<String>]) -> String {
    let length = |text: &String| text.chars().count();
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(length).max();
    let widths: Vec<usize> = (0..count).map(|column| width(column).unwrap_or_default()).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths);
        let padded = cells.map(|(cell, width)| format!("{cell}{}", " ".repeat(width - length(cell))));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
