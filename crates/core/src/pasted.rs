//! What a person copied by hand out of the browser, and anybody may have put on the clipboard.

use url::Url;

use crate::authorization::Parameters;
use crate::{
    AuthorizationOutcome, AuthorizationResponse, Origin, PendingSignIn, RedirectError, Scheme, Secret, State,
    WayBack,
};

/// The longest code, and the longest page of a server with one in its address.
const MAX_CODE: usize = 2048;
const MAX_PAGE: usize = 8 * 1024;

/// What was pasted into a sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// A whole redirect, of this sign-in or another one.
    Redirect(AuthorizationResponse),
    /// The code as the server shows it. Some show `state` beside it.
    Code {
        /// The code. PKCE and the registration bind it to the sign-in.
        code: Secret,
        /// If it is there, it has to fit.
        state: Option<State>,
    },
}

/// Why what was pasted is of no use. Nothing of it is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PastedError {
    /// A code is waited for, and this is none: empty, too long, with a space inside.
    #[error("what was pasted is no code")]
    NoCode,
    /// A redirect is waited for.
    #[error("what was pasted is no redirect")]
    NoRedirect(#[from] RedirectError),
}

impl Pasted {
    /// Reads what was pasted into `pending`. Space around it is no part of it.
    ///
    /// Where the server shows the code, that is taken alone, with `&state=…` glued to it, or within
    /// the address of the server's own page. Everywhere else only a redirect will do: a bare code says
    /// nothing about which sign-in it belongs to.
    pub fn parse(text: &str, scheme: Scheme, pending: &PendingSignIn) -> Result<Self, PastedError> {
        let text = text.trim();
        let redirect = AuthorizationResponse::parse(text, scheme);
        match (pending.registration.redirect_uri.way_back(), redirect) {
            (_, Ok(response)) => Ok(Self::Redirect(response)),
            (WayBack::Scheme | WayBack::Loopback, Err(error)) => Err(error.into()),
            (WayBack::Code, Err(_)) if !text.bytes().all(|byte| byte.is_ascii_graphic()) => {
                Err(PastedError::NoCode)
            }
            (WayBack::Code, Err(_)) if text.contains("://") => {
                page(text, &pending.instance.origin).ok_or(PastedError::NoCode)
            }
            (WayBack::Code, Err(_)) => code(text).ok_or(PastedError::NoCode),
        }
    }
}

/// The address of the page that shows the code.
fn page(text: &str, origin: &Origin) -> Option<Pasted> {
    let (page, query) = text.split_once('?').filter(|_| text.len() <= MAX_PAGE)?;
    let on_server = Url::parse(page).is_ok_and(|page| origin.holds(&page));
    let parameters = Parameters::parse(query).ok().filter(|_| on_server)?;
    match parameters.outcome().ok()? {
        AuthorizationOutcome::Code(code) => Some(Pasted::Code { code, state: parameters.state().ok()? }),
        AuthorizationOutcome::Session(_) | AuthorizationOutcome::Error(_) => None,
    }
}

fn code(text: &str) -> Option<Pasted> {
    let (code, rest) = text.split_once('&').map_or((text, None), |(code, rest)| (code, Some(rest)));
    if !(1..=MAX_CODE).contains(&code.len()) || text.len() > MAX_PAGE {
        return None;
    }
    let state = match rest {
        None => None,
        Some(rest) => Some(Parameters::parse(rest).ok()?.state().ok()??),
    };
    Some(Pasted::Code { code: Secret::new(code), state })
}

#[cfg(test)]
#[path = "pasted_tests.rs"]
mod tests;
