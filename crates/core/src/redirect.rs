//! Redirect URIs: the two constants of our private-use scheme (RFC 8252, section 7.1), and the
//! context that makes each sign-in's redirect URI its own.

use std::fmt;

use crate::{Entropy, EntropyError, random};

/// The authority in every redirect URI. The domain must be ours before a release.
pub const REDIRECT_AUTHORITY: &str = "sign-in.fediaccounts.app";

/// Our private-use URI schemes. Profiles other than the default one never touch the default handler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// `app.fediaccounts`: the person's own profile.
    Default,
    /// `app.fediaccounts.dev`: the demo, tests and development.
    Dev,
}

impl Scheme {
    /// The scheme as it stands in a URL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "app.fediaccounts",
            Self::Dev => "app.fediaccounts.dev",
        }
    }

    /// The scheme of that name, in any case (RFC 3986, section 3.1).
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Default, Self::Dev].into_iter().find(|scheme| scheme.as_str().eq_ignore_ascii_case(text))
    }
}

/// The path of a redirect URI: 43 base64url characters from 32 random bytes, one per sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Context(String);

impl Context {
    /// A fresh one.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        random::base64url::<32>(entropy).map(Self)
    }

    /// Reads exactly 43 base64url characters.
    pub fn parse(text: &str) -> Option<Self> {
        let valid = text.len() == 43 && text.bytes().all(is_base64url);
        valid.then(|| Self(text.to_owned()))
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A redirect URI of ours: `app.fediaccounts://sign-in.fediaccounts.app/<context>`, a form that
/// eight kinds of server were seen to accept and to return unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RedirectUri {
    scheme: Scheme,
    context: Context,
}

impl RedirectUri {
    /// The redirect URI of one sign-in.
    pub fn new(scheme: Scheme, context: Context) -> Self {
        Self { scheme, context }
    }

    /// Reads what [`Display`](fmt::Display) printed, with its scheme in any case; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let context = Context::parse(rest.strip_prefix(REDIRECT_AUTHORITY)?.strip_prefix('/')?)?;
        Some(Self::new(Scheme::parse(scheme)?, context))
    }

    /// What makes it this sign-in's.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Which scheme it is on.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }
}

impl fmt::Display for RedirectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{REDIRECT_AUTHORITY}/{}", self.scheme.as_str(), self.context.as_str())
    }
}

/// Why a URL that arrived is no redirect of a sign-in. None of these quotes the URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RedirectError {
    /// Longer than 8 KiB.
    #[error("the redirect is too long")]
    TooLong,
    /// Not printable ASCII, badly encoded, or with a value that cannot be one.
    #[error("the redirect is malformed")]
    Malformed,
    /// Another scheme, authority or path than ours.
    #[error("the redirect goes somewhere else")]
    UnknownRoute,
    /// More than 16 parameters.
    #[error("the redirect has too many parameters")]
    TooManyParameters,
    /// A parameter stands twice, or a code stands beside an error.
    #[error("the redirect contradicts itself")]
    Ambiguous,
    /// It carries a token: the implicit grant is not used.
    #[error("the redirect carries a token")]
    CarriesToken,
}

pub(crate) fn is_base64url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_uri_reads_back_what_it_printed() {
        let context = Context::parse(&"aB3-_".repeat(9)[..43]).unwrap();
        let uri = RedirectUri::new(Scheme::Dev, context);
        assert!(uri.to_string().starts_with("app.fediaccounts.dev://sign-in.fediaccounts.app/aB3-_"));
        assert_eq!(RedirectUri::parse(&uri.to_string()), Some(uri));
    }

    #[test]
    fn a_context_is_exactly_43_base64url_characters() {
        for bad in ["", &"a".repeat(42), &"a".repeat(44), &"ä".repeat(43), &format!("{}=", "a".repeat(42))] {
            assert_eq!(Context::parse(bad), None, "{bad}");
        }
    }
}
