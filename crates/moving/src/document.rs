//! The document in the file.

use fediaccounts_core::{Address, Handle, ListedAccount, Origin, Scope, Timestamp, inert_line};
use serde::{Deserialize, Serialize};

use crate::OpenError;

const FORMAT: &str = "fediaccounts-accounts";
/// The version that is written, and the latest that is understood. It grows when a reader of today would
/// misread what is written; a field that it may leave alone needs no new one.
const VERSION: u64 = 1;

/// Accounts in a file at most.
pub const MOST_ACCOUNTS: usize = 10_000;
/// The longest label, in characters.
pub const LONGEST_LABEL: usize = 64;
/// The longest name of software, in characters.
const LONGEST_SOFTWARE: usize = 64;
/// The longest user name, in bytes.
const LONGEST_USER: usize = 256;
/// The longest list of scopes, in bytes.
const LONGEST_SCOPE: usize = 4096;

/// The accounts of a computer, written down for another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountList {
    /// When it was written.
    pub made_at: Timestamp,
    /// The accounts, none of them twice.
    pub accounts: Vec<ListedAccount>,
}

/// What every version says.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
}

#[derive(Serialize, Deserialize)]
struct Document {
    format: String,
    version: u64,
    /// Seconds since 1970.
    made_at: i64,
    accounts: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
struct Row {
    origin: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    software: String,
    handle: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    color: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    scope: String,
    #[serde(default, skip_serializing_if = "is_false")]
    default: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over so")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl AccountList {
    /// The document.
    pub(crate) fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let document = Document {
            format: FORMAT.to_owned(),
            version: VERSION,
            made_at: self.made_at.seconds(),
            accounts: self.accounts.iter().map(row).collect(),
        };
        let mut json = serde_json::to_vec_pretty(&document)?;
        json.push(b'\n');
        Ok(json)
    }

    /// Reads the document: all of it, or nothing.
    pub(crate) fn parse(json: &[u8]) -> Result<Self, OpenError> {
        let head: Head = serde_json::from_slice(json).map_err(|_| OpenError::Foreign)?;
        match (head.format.as_str(), head.version) {
            (FORMAT, 1..=VERSION) => {}
            (FORMAT, version) if version > VERSION => return Err(OpenError::Newer),
            _ => return Err(OpenError::Foreign),
        }
        let document: Document = serde_json::from_slice(json).map_err(|_| OpenError::Damaged)?;
        if document.accounts.len() > MOST_ACCOUNTS {
            return Err(OpenError::TooLarge);
        }
        let accounts = document.accounts.into_iter().map(|row| read(row).ok_or(OpenError::Damaged));
        let accounts = accounts.collect::<Result<Vec<_>, _>>()?;
        let mut seen = std::collections::HashSet::new();
        if !accounts.iter().all(|account| seen.insert(account.named())) {
            return Err(OpenError::Damaged);
        }
        Ok(Self { made_at: Timestamp::from_seconds(document.made_at), accounts })
    }
}

/// What a server said about itself or us, and is no part of who the account is, is cut to what can be read.
fn row(account: &ListedAccount) -> Row {
    let scope: Vec<_> = account.scope.tokens().filter(|token| is_scope_token(token)).collect();
    Row {
        origin: account.origin.to_string(),
        software: inert_line(&account.software, LONGEST_SOFTWARE),
        handle: account.handle.to_string(),
        label: inert_line(&account.label, LONGEST_LABEL),
        color: account.color.map(|color| format!("#{:06x}", color & 0xff_ffff)),
        scope: Some(scope.join(" ")).filter(|scope| scope.len() <= LONGEST_SCOPE).unwrap_or_default(),
        default: account.is_default,
    }
}

/// An account, if every part of it can be one.
fn read(row: Row) -> Option<ListedAccount> {
    let inert = |text: &str, longest| inert_line(text, longest) == *text;
    if !inert(&row.software, LONGEST_SOFTWARE) || !inert(&row.label, LONGEST_LABEL) {
        return None;
    }
    let scope = Scope::parse(&row.scope);
    if row.scope.len() > LONGEST_SCOPE || !scope.tokens().all(is_scope_token) {
        return None;
    }
    let color = match row.color {
        Some(color) => Some(read_color(&color)?),
        None => None,
    };
    Some(ListedAccount {
        origin: Origin::parse(&row.origin).ok()?,
        handle: read_handle(&row.handle)?,
        software: row.software,
        label: row.label,
        color,
        scope,
        is_default: row.default,
    })
}

/// `@user@host`. Servers name their people as they like: it only has to be one word that can be seen.
fn read_handle(text: &str) -> Option<Handle> {
    let (user, host) = text.strip_prefix('@')?.split_once('@')?;
    let is_word = !user.is_empty() && user.len() <= LONGEST_USER && !user.contains(char::is_whitespace);
    let seen = is_word && inert_line(user, usize::MAX) == *user;
    let host = Some(host).filter(|host| seen && !host.contains(['@', '/', '?', '#']))?;
    // As it is shown of those who sign in: letters that look like others are named.
    let host = Address::parse(host).ok()?.origin.authority();
    Some(Handle { user: user.to_owned(), host })
}

fn read_color(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('#')?;
    let hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if hex { u32::from_str_radix(digits, 16).ok() } else { None }
}

/// RFC 6749, section 3.3.
fn is_scope_token(token: &str) -> bool {
    token.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e))
}

#[cfg(test)]
#[path = "document_tests.rs"]
pub(crate) mod tests;
