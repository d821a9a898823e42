//! The authorization response (RFC 6749, section 4.1.2), read from a URL that anybody may have sent.

use sha2::{Digest, Sha256};
use url::Url;

use crate::invisible::inert_line;
use crate::redirect::is_base64url;
use crate::{Context, Entropy, EntropyError, RedirectError, RedirectUri, Scheme, Secret, random};

const MAX_URL: usize = 8 * 1024;
const MAX_PARAMETERS: usize = 16;
const MAX_VALUE: usize = 2048;
/// Of what the server says about an error, in characters.
const MAX_TEXT: usize = 200;
const KNOWN: [&str; 6] = ["code", "state", "iss", "error", "error_description", "session"];
const TOKENS: [&str; 3] = ["access_token", "id_token", "refresh_token"];

/// `state`: 43 base64url characters from 32 random bytes. Compared in constant time, used once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State(Secret);

impl State {
    /// A fresh one.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        Ok(Self(Secret::new(random::base64url::<32>(entropy)?)))
    }

    /// One that was stored or that came back.
    pub fn from_secret(secret: Secret) -> Self {
        Self(secret)
    }

    /// For the authorize URL and the encrypted database.
    pub fn secret(&self) -> &Secret {
        &self.0
    }

    /// The session for a server that has `MiAuth` in the place of `state`: a UUID of version 4 (RFC 9562),
    /// as its page wants one. It is all that binds what comes back to the sign-in, so it is made of this
    /// state, by which nobody can guess it, and of which it tells nothing.
    pub fn session(&self) -> Secret {
        let digest = Sha256::digest(self.0.expose());
        let mut uuid = String::with_capacity(36);
        for (place, byte) in digest.iter().take(16).enumerate() {
            let byte = match place {
                6 => byte & 0x0f | 0x40,
                8 => byte & 0x3f | 0x80,
                _ => *byte,
            };
            if matches!(place, 4 | 6 | 8 | 10) {
                uuid.push('-');
            }
            for digit in [byte >> 4, byte & 0x0f] {
                uuid.extend(char::from_digit(digit.into(), 16));
            }
        }
        Secret::new(uuid)
    }
}

/// Code, session or error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuthorizationOutcome {
    /// The authorization code.
    Code(Secret),
    /// `MiAuth`'s session: the one that the page was opened with, and nothing beside it.
    Session(Secret),
    /// The server or the person said no.
    Error(AuthorizationError),
}

/// RFC 6749, section 4.1.2.1. The text is the server's: untrusted, cut, for the details alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorizationError {
    /// `error`, at most 64 characters of letters, digits, `_`, `-` and `.`.
    pub code: String,
    /// `error_description`, at most 200 characters without controls and direction marks.
    pub description: String,
}

/// What came back from the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorizationResponse {
    /// Where it arrived. Not believed: it has to be that of the sign-in's registration.
    pub redirect_uri: RedirectUri,
    /// What makes that redirect URI the one of a sign-in.
    pub context: Context,
    /// `state`; some servers leave it out of errors.
    pub state: Option<State>,
    /// `iss` (RFC 9207).
    pub iss: Option<String>,
    /// Code, session or error.
    pub outcome: AuthorizationOutcome,
}

impl AuthorizationResponse {
    /// Reads a redirect. The raw bytes are checked before any URL parser could repair them.
    pub fn parse(raw: &str, scheme: Scheme) -> Result<Self, RedirectError> {
        if raw.len() > MAX_URL {
            return Err(RedirectError::TooLong);
        }
        if raw.is_empty() || !raw.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(RedirectError::Malformed);
        }
        let (route, query) = raw.split_once('?').unwrap_or((raw, ""));
        let redirect_uri = RedirectUri::parse(route).ok_or(RedirectError::UnknownRoute)?;
        let context = match &redirect_uri {
            RedirectUri::Scheme { scheme: found, context } if *found == scheme => context.clone(),
            RedirectUri::Loopback { context, .. } => context.clone(),
            _ => return Err(RedirectError::UnknownRoute),
        };
        if query.contains('#') {
            return Err(RedirectError::Malformed);
        }
        let parameters = Parameters::parse(query)?;
        Ok(Self {
            redirect_uri,
            context,
            state: parameters.state()?,
            iss: parameters.iss()?,
            outcome: parameters.outcome()?,
        })
    }
}

/// The known parameters, each at most once.
#[derive(Default)]
pub(crate) struct Parameters([Option<String>; KNOWN.len()]);

impl Parameters {
    pub(crate) fn parse(query: &str) -> Result<Self, RedirectError> {
        let mut seen = std::collections::HashSet::new();
        let mut parameters = Self::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            if seen.len() == MAX_PARAMETERS {
                return Err(RedirectError::TooManyParameters);
            }
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode(name)?;
            if TOKENS.contains(&name.as_str()) {
                return Err(RedirectError::CarriesToken);
            }
            if let Some(slot) = KNOWN.iter().position(|known| *known == name) {
                parameters.0[slot] = Some(decode(value)?);
            }
            if !seen.insert(name) {
                return Err(RedirectError::Ambiguous);
            }
        }
        Ok(parameters)
    }

    fn get(&self, name: &str) -> Option<&str> {
        KNOWN.iter().position(|known| *known == name).and_then(|slot| self.0[slot].as_deref())
    }

    pub(crate) fn state(&self) -> Result<Option<State>, RedirectError> {
        let Some(text) = self.get("state") else { return Ok(None) };
        let valid = (1..=MAX_VALUE).contains(&text.len()) && text.bytes().all(is_base64url);
        if valid { Ok(Some(State(Secret::new(text)))) } else { Err(RedirectError::Malformed) }
    }

    fn iss(&self) -> Result<Option<String>, RedirectError> {
        let Some(text) = self.get("iss") else { return Ok(None) };
        if text.len() > MAX_VALUE || Url::parse(text).is_err() {
            return Err(RedirectError::Malformed);
        }
        Ok(Some(text.to_owned()))
    }

    pub(crate) fn outcome(&self) -> Result<AuthorizationOutcome, RedirectError> {
        match (self.get("code"), self.get("session"), self.get("error")) {
            (Some(code), None, None) => {
                let valid = (1..=MAX_VALUE).contains(&code.len()) && code.bytes().all(is_code);
                if !valid {
                    return Err(RedirectError::Malformed);
                }
                Ok(AuthorizationOutcome::Code(Secret::new(code)))
            }
            (None, session, None) => {
                let session = session.filter(|text| is_uuid(text)).ok_or(RedirectError::Malformed)?;
                Ok(AuthorizationOutcome::Session(Secret::new(session)))
            }
            (None, None, Some(error)) => Ok(AuthorizationOutcome::Error(AuthorizationError {
                code: error
                    .chars()
                    .filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c))
                    .take(64)
                    .collect(),
                description: inert_line(
                    &self.get("error_description").unwrap_or_default().replace('+', " "),
                    MAX_TEXT,
                ),
            })),
            _ => Err(RedirectError::Ambiguous),
        }
    }
}

/// Percent-decodes once and strictly: valid UTF-8 without control characters.
fn decode(text: &str) -> Result<String, RedirectError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit =
            |d: Option<u8>| d.and_then(|d| char::from(d).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) else {
            return Err(RedirectError::Malformed);
        };
        bytes.push(high << 4 | low);
    }
    let decoded = String::from_utf8(bytes).map_err(|_| RedirectError::Malformed)?;
    if decoded.chars().any(char::is_control) { Err(RedirectError::Malformed) } else { Ok(decoded) }
}

fn is_code(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._~+/=-".contains(&byte)
}

/// In the form of a UUID.
fn is_uuid(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

#[cfg(test)]
#[path = "authorization_tests.rs"]
mod tests;
