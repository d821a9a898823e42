//! What a person types to say where their account is.

mod host;
mod profile;

use crate::Origin;
use crate::invisible::is_invisible;

/// A server, and perhaps a user name on it, from what a person typed or pasted: a host, a URL of
/// the server or of a profile, or a handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Where to look.
    pub origin: Origin,
    /// The user name, if one was typed: only a hint about who should come back.
    pub user: Option<String>,
}

/// Why what was typed is no address. Each has a sentence of its own in the window.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Longer than any address.
    #[error("the address is too long")]
    TooLong,
    /// White space inside.
    #[error("the address has a space in it")]
    Space {
        /// The same with the space mended.
        suggestion: Option<String>,
    },
    /// A character that cannot be seen, or that stands for another.
    #[error("the address has an invisible character in it")]
    Invisible,
    /// Characters that no host name has.
    #[error("the address has a character in it that no server name has")]
    BadCharacter {
        /// The first of them.
        character: char,
    },
    /// A name without a dot.
    #[error("the server name has no dot")]
    NoDot,
    /// Not a host name for another reason: empty labels, wrong hyphens, a mixed-up address.
    #[error("not a server name")]
    BadHost,
    /// `@ana` alone.
    #[error("the handle names no server")]
    HandleWithoutServer,
    /// More than one user or server.
    #[error("not a handle")]
    BadHandle,
    /// http instead of https.
    #[error("only encrypted connections are used")]
    NotHttps {
        /// The same with https.
        suggestion: Option<String>,
    },
    /// Some other scheme.
    #[error("not a web address")]
    OtherScheme,
    /// A name and password in a URL.
    #[error("the address has a password in it")]
    UserInfo,
    /// A port that is none, or that no web server has.
    #[error("not a port")]
    BadPort,
    /// An address of a private network.
    #[error("the address lies in a private network")]
    Private,
}

const MAX: usize = 512;

impl Address {
    /// Reads what was typed. White space around it and a trailing slash are the only things mended;
    /// the rest is checked as it stands, before the URL parser could repair it.
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let text = typed.trim();
        check_characters(text)?;
        match text.split_once("://") {
            Some((scheme, _)) => Self::from_url(text, scheme),
            None if has_scheme(text) => Err(AddressError::OtherScheme),
            None => Self::from_handle(text),
        }
    }

    fn from_url(text: &str, scheme: &str) -> Result<Self, AddressError> {
        let rest = &text[scheme.len() + 3..];
        match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" => {}
            "acct" => return Self::from_handle(rest),
            _ => return Err(AddressError::OtherScheme),
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('@') {
            return Err(AddressError::UserInfo);
        }
        let origin = host::origin(&scheme.to_ascii_lowercase(), authority)?;
        let user = profile::user(&rest[authority.len()..], &origin);
        Ok(Self { origin, user })
    }

    fn from_handle(text: &str) -> Result<Self, AddressError> {
        let text = without_acct(text);
        let end = text.find(['/', '?', '#']).unwrap_or(text.len());
        let (name, path) = text.split_at(end);
        let parts: Vec<_> = name.strip_prefix('@').unwrap_or(name).split('@').collect();
        let (user, host) = match parts[..] {
            [_] if name.starts_with('@') => return Err(AddressError::HandleWithoutServer),
            [host] => (None, host),
            [user, host] if is_user(user) && !host.is_empty() => (Some(user.to_owned()), host),
            [user, ""] if is_user(user) => return Err(AddressError::HandleWithoutServer),
            _ => return Err(AddressError::BadHandle),
        };
        // Without a scheme https is meant, except for this very computer, where nobody has a certificate.
        let origin = host::origin(if host::is_local(host) { "http" } else { "https" }, host)?;
        let user = user.or_else(|| profile::user(path, &origin));
        Ok(Self { origin, user })
    }
}

/// What may never stand in an address, in the order that helps the person most.
fn check_characters(text: &str) -> Result<(), AddressError> {
    if text.is_empty() {
        return Err(AddressError::Empty);
    }
    if text.len() > MAX {
        return Err(AddressError::TooLong);
    }
    if text.chars().any(is_hidden) {
        return Err(AddressError::Invisible);
    }
    if text.contains(char::is_whitespace) {
        return Err(AddressError::Space { suggestion: without_space(text) });
    }
    match text.chars().find(|c| "\\\"'`<>{}|^$;,()*!".contains(*c)) {
        Some(character) => Err(AddressError::BadCharacter { character }),
        None => Ok(()),
    }
}

/// What cannot be seen in an address: controls, characters that hide, and the dots, slashes, colons and
/// at-signs of other scripts, which parsers or people take for ours.
fn is_hidden(c: char) -> bool {
    let is_variation = matches!(c, '\u{fe00}'..='\u{fe0f}');
    let is_other_dot = matches!(c, '\u{3002}' | '\u{ff0e}' | '\u{ff61}');
    let is_other_mark =
        matches!(c, '\u{2044}' | '\u{2215}' | '\u{ff0f}' | '\u{ff1a}' | '\u{ff20}' | '\u{fe6b}');
    let is_control = c.is_control() && !c.is_whitespace();
    is_control || is_invisible(c) || is_variation || is_other_dot || is_other_mark
}

fn without_space(text: &str) -> Option<String> {
    ["", "."]
        .into_iter()
        .map(|joint| text.split_whitespace().collect::<Vec<_>>().join(joint))
        .find(|candidate| Address::parse(candidate).is_ok())
}

/// `mailto:x`, `https:x.example`: a scheme without `//`, and not a host with a port.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(before, after)| {
        !before.eq_ignore_ascii_case("acct")
            && before.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            && !before.contains('.')
            && !before.eq_ignore_ascii_case("localhost")
            && !after.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn without_acct(text: &str) -> &str {
    match text.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("acct") => rest,
        _ => text,
    }
}

fn is_user(user: &str) -> bool {
    !user.is_empty() && user.chars().all(|c| c.is_alphanumeric() || "_.-".contains(c))
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
