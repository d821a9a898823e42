//! The authorization request (RFC 6749, section 4.1.1) with PKCE (RFC 7636).

use std::borrow::Cow;

use fediaccounts_core::{ClientRegistration, CodeChallenge, Instance, State};
use oauth2::basic::BasicClient;
use oauth2::{AuthUrl, ClientId, CsrfToken, RedirectUrl, Scope};
use url::Url;

/// The page to open. There is no way to build one without a challenge, or with `plain`.
///
/// # Panics
/// Never: a redirect URI of ours is a URL.
pub(crate) fn authorization_request(
    instance: &Instance,
    registration: &ClientRegistration,
    state: &State,
    challenge: &CodeChallenge,
    extra: &[(&'static str, &'static str)],
) -> Url {
    let redirect_uri =
        RedirectUrl::new(registration.redirect_uri.to_string()).expect("a redirect URI of ours is a URL");
    let client = BasicClient::new(ClientId::new(registration.client_id.clone()))
        .set_auth_uri(AuthUrl::from_url(instance.endpoints.authorization.clone()));
    let request = client
        .authorize_url(|| CsrfToken::new(state.secret().expose().to_owned()))
        .set_redirect_uri(Cow::Owned(redirect_uri))
        .add_scopes(registration.scope.tokens().map(|token| Scope::new(token.to_owned())))
        // The library takes a challenge only together with its verifier, which is none of its business.
        .add_extra_param("code_challenge", challenge.as_str())
        .add_extra_param("code_challenge_method", "S256");
    extra.iter().fold(request, |request, (name, value)| request.add_extra_param(*name, *value)).url().0
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use fediaccounts_core::{CodeVerifier, Scope, Secret};

    use super::*;
    use crate::scripted::{instance, registration};

    fn url(instance: &Instance) -> Url {
        let state = State::from_secret(Secret::new("s".repeat(43)));
        let verifier = CodeVerifier::from_secret(Secret::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        let mut registration = registration();
        registration.scope = Scope::parse("read write admin:read");
        let extra = [("force_login", "true")];
        authorization_request(instance, &registration, &state, &verifier.challenge(), &extra)
    }

    #[test]
    fn it_always_carries_state_and_an_s256_challenge() {
        let url = url(&instance());
        let pairs: Vec<_> = url.query_pairs().into_owned().collect();
        let fields: HashMap<_, _> = pairs.iter().cloned().collect();
        assert_eq!(pairs.len(), fields.len(), "no parameter stands twice");
        let redirect_uri = registration().redirect_uri.to_string();
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "client-7"),
            ("redirect_uri", redirect_uri.as_str()),
            ("scope", "admin:read read write"),
            ("state", &"s".repeat(43)),
            ("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            ("code_challenge_method", "S256"),
            ("force_login", "true"),
        ] {
            assert_eq!(fields.get(name).map(String::as_str), Some(value), "T031-OA T061-OA {name}");
        }
        assert_eq!(fields.len(), 8);
    }

    #[test]
    fn it_is_percent_encoded_to_the_last_character() {
        let mut instance = instance();
        instance.endpoints.authorization =
            instance.origin.url("/oauth/$(calc) `id` \";x;\"").join("?a='b c'").expect("a URL");
        let url = url(&instance);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?&=%+$()'`;*".contains(&byte);
        assert!(url.as_str().bytes().all(plain), "T040-OA T041-OA {url}");
        let query = url.query().expect("a query");
        assert!(
            query.contains("redirect_uri=app.fediaccounts.dev%3A%2F%2Fsign-in.fediaccounts.app%2F"),
            "{query}"
        );
        assert!(instance.origin.holds(&url));
    }
}
