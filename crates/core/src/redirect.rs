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

/// How the browser's answer comes back to us (RFC 8252, section 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WayBack {
    /// By our private-use URI scheme.
    Scheme,
    /// By an address on this computer.
    Loopback,
    /// By hand: the server shows a code.
    Code,
}

/// A redirect URI of ours, one per registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RedirectUri {
    /// `app.fediaccounts://sign-in.fediaccounts.app/<context>`, a form that eight kinds of server were
    /// seen to accept and to return unchanged.
    Scheme {
        /// Which scheme it is on.
        scheme: Scheme,
        /// What makes it this registration's.
        context: Context,
    },
    /// `http://127.0.0.1:<port>/<context>` (RFC 8252, section 7.3).
    Loopback {
        /// Where we listen.
        port: u16,
        /// What makes it this registration's.
        context: Context,
    },
    /// `urn:ietf:wg:oauth:2.0:oob`: the server shows the code to the person.
    OutOfBand,
}

impl RedirectUri {
    const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
    const LOOPBACK: &str = "http://127.0.0.1:";

    /// Reads what [`Display`](fmt::Display) printed, with its scheme in any case; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if text == Self::OUT_OF_BAND {
            return Some(Self::OutOfBand);
        }
        if let Some(rest) = text.strip_prefix(Self::LOOPBACK) {
            let (digits, context) = rest.split_once('/')?;
            let port = digits.parse().ok().filter(|port: &u16| *port > 0 && port.to_string() == digits)?;
            return Some(Self::Loopback { port, context: Context::parse(context)? });
        }
        let (scheme, rest) = text.split_once("://")?;
        let context = Context::parse(rest.strip_prefix(REDIRECT_AUTHORITY)?.strip_prefix('/')?)?;
        Some(Self::Scheme { scheme: Scheme::parse(scheme)?, context })
    }

    /// What makes it this registration's; a code that is shown has none.
    pub fn context(&self) -> Option<&Context> {
        match self {
            Self::Scheme { context, .. } | Self::Loopback { context, .. } => Some(context),
            Self::OutOfBand => None,
        }
    }

    /// How the answer comes back by it.
    pub fn way_back(&self) -> WayBack {
        match self {
            Self::Scheme { .. } => WayBack::Scheme,
            Self::Loopback { .. } => WayBack::Loopback,
            Self::OutOfBand => WayBack::Code,
        }
    }
}

impl fmt::Display for RedirectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme { scheme, context } => {
                write!(f, "{}://{REDIRECT_AUTHORITY}/{}", scheme.as_str(), context.as_str())
            }
            Self::Loopback { port, context } => write!(f, "{}{port}/{}", Self::LOOPBACK, context.as_str()),
            Self::OutOfBand => f.write_str(Self::OUT_OF_BAND),
        }
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
        let uri = RedirectUri::Scheme { scheme: Scheme::Dev, context };
        assert!(uri.to_string().starts_with("app.fediaccounts.dev://sign-in.fediaccounts.app/aB3-_"));
        assert_eq!(RedirectUri::parse(&uri.to_string()), Some(uri));
    }

    #[test]
    fn the_other_ways_back_read_back_too() {
        let context = Context::parse(&"x".repeat(43)).unwrap();
        for uri in [RedirectUri::Loopback { port: 49152, context }, RedirectUri::OutOfBand] {
            assert_eq!(RedirectUri::parse(&uri.to_string()), Some(uri));
        }
        let path = "x".repeat(43);
        for bad in [
            "http://127.0.0.1/",
            "http://127.0.0.1:0/",
            "http://127.0.0.1:080/",
            "http://127.0.0.1:99999/",
            "http://localhost:80/",
            "HTTP://127.0.0.1:80/",
        ] {
            assert_eq!(RedirectUri::parse(&format!("{bad}{path}")), None, "{bad}");
        }
    }

    #[test]
    fn a_context_is_exactly_43_base64url_characters() {
        for bad in ["", &"a".repeat(42), &"a".repeat(44), &"ä".repeat(43), &format!("{}=", "a".repeat(42))] {
            assert_eq!(Context::parse(bad), None, "{bad}");
        }
    }
}
