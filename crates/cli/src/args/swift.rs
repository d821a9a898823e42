//! `token`, read without building the tree of all commands: scripts run it many times a minute. Whatever is
//! not as plain as this is left to clap, which reads the same or says what is wrong.

use std::ffi::OsString;
use std::path::PathBuf;

use super::sign_in::scopes;
use super::{Args, Command, Token};

/// Reads the words after the program's name; `None` leaves them to clap.
pub(super) fn read(words: impl Iterator<Item = OsString>) -> Option<Args> {
    // A word that is no text is clap's.
    let mut words = words.map(|word| word.into_string().ok());
    let mut read = Args { profile: None, json: false, command: Command::Man };
    let mut token: Option<Token> = None;
    while let Some(word) = words.next() {
        let mut value = || words.next().flatten().filter(|value| is_plain(value));
        match (&mut token, word?.as_str()) {
            (None, "token") => token = Some(Token::default()),
            (_, "--json") if !read.json => read.json = true,
            (_, "--profile") if read.profile.is_none() => read.profile = Some(PathBuf::from(value()?)),
            (Some(token), "--no-ask") if !token.wish.no_ask => token.wish.no_ask = true,
            (Some(token), "--scopes") if token.wish.scopes.is_none() => {
                token.wish.scopes = Some(scopes(&value()?).ok()?);
            }
            (Some(token), "--min-valid") if token.min_valid.is_none() => {
                token.min_valid = Some(value()?.parse().ok()?);
            }
            (Some(token), account) if token.account.is_none() && is_plain(account) => {
                token.account = Some(account.to_owned());
            }
            _ => return None,
        }
    }
    read.command = Command::Token(token?);
    Some(read)
}

fn is_plain(word: &str) -> bool {
    !word.is_empty() && !word.starts_with('-')
}
