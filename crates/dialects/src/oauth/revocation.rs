//! Revocation (RFC 7009), believed only after proof.

use fediaccounts_core::{
    ClientRegistration, IdentifyError, Identity, Instance, Origin, RegistrationStanding, Revocation,
    RevokeError, Secret, TokenSet,
};
use serde::Deserialize;
use serde_json::Value;

use super::{check_registration, client, is_success};
use crate::{Request, Response, SMALL, Transport, json};

/// Reads whom a token speaks for.
type ReadAccount = fn(&Response, &Origin) -> Result<Identity, IdentifyError>;

/// Who is asked afterwards whether the token is dead.
pub(crate) struct Witness {
    /// Where.
    pub(crate) path: &'static str,
    /// After a revocation that the server said yes to.
    pub(crate) usual: ReadAccount,
    /// After one that it refused: then only a clear refusal of the token is proof.
    pub(crate) strict: ReadAccount,
}

impl Witness {
    /// Asks as whom the token speaks; read as strictly as what came before makes necessary.
    pub(crate) async fn ask(
        &self,
        transport: &dyn Transport,
        instance: &Instance,
        token: &Secret,
        revoked: bool,
    ) -> Result<Identity, IdentifyError> {
        let url = instance.origin.url(self.path);
        let response = transport.send(Request::get(url).bearer(token)).await?;
        let read = if revoked { self.usual } else { self.strict };
        read(&response, &instance.origin)
    }
}

/// Revokes the token, then asks as whom it speaks: only a token that is refused is dead. That
/// decides, whatever the server said: one that refuses to revoke a dead token has nothing left to do, unless
/// what that is renewed with may live.
///
/// The credentials go both in the form and in the header: no single way works on all servers, and
/// none minds the other.
pub(crate) async fn revoke(
    transport: &dyn Transport,
    witness: &Witness,
    instance: &Instance,
    registration: &ClientRegistration,
    token: &TokenSet,
) -> Result<Revocation, RevokeError> {
    let set = token;
    let token = &set.access_token;
    let form = std::iter::once(("token", token.clone())).chain(client(registration)).collect();
    let request = Request::post(instance.endpoints.revocation.clone(), form).bearer(token);
    let answer = transport.send(request).await?;
    let identified = witness.ask(transport, instance, token, is_success(answer.status)).await;
    if identified.is_ok() && names_client(&answer) && is_lost(transport, instance, registration).await {
        return Err(RevokeError::RegistrationLost);
    }
    proof_of_set(&answer, identified, set)
}

/// What a revocation came to where a set has more than one token: if nothing was revoked, the end of the
/// access token says nothing about what that is renewed with.
pub(crate) fn proof_of_set<T>(
    answer: &Response,
    identified: Result<T, IdentifyError>,
    tokens: &TokenSet,
) -> Result<Revocation, RevokeError> {
    let refused = refusal(answer);
    let was_dead = refused.is_some() && matches!(identified, Err(IdentifyError::TokenRefused));
    if was_dead && tokens.refresh_token.is_some() {
        Err(RevokeError::RunOut)
    } else {
        proof(refused, identified)
    }
}

/// The server's no to a revocation.
pub(crate) fn refusal(answer: &Response) -> Option<RevokeError> {
    let &Response { status, retry_after, .. } = answer;
    (!is_success(status)).then_some(RevokeError::Refused { status, retry_after })
}

/// What a revocation came to, by what the server said of the token afterwards. A token that is refused is
/// dead, also where the revocation was `refused`.
pub(crate) fn proof<T>(
    refused: Option<RevokeError>,
    identified: Result<T, IdentifyError>,
) -> Result<Revocation, RevokeError> {
    match (identified, refused) {
        (Err(IdentifyError::TokenRefused), _) => Ok(Revocation::Proven),
        (Err(IdentifyError::Net(error)), _) => Err(RevokeError::Net(error)),
        (_, Some(refused)) => Err(refused),
        (Err(IdentifyError::Unavailable { status, retry_after }), None) => {
            Err(RevokeError::Refused { status, retry_after })
        }
        _ => Ok(Revocation::Unproven),
    }
}

/// What may be said of a token that no client can end: dead if it is refused, for the person has ended it.
pub(crate) fn seen(identified: Result<Identity, IdentifyError>) -> Result<Revocation, RevokeError> {
    match identified {
        Err(IdentifyError::TokenRefused) => Ok(Revocation::Proven),
        Err(IdentifyError::Net(error)) => Err(error.into()),
        Err(IdentifyError::Unavailable { status, retry_after }) => {
            Err(RevokeError::Refused { status, retry_after })
        }
        Err(IdentifyError::Malformed) => Err(RevokeError::Refused { status: 200, retry_after: None }),
        Ok(_) | Err(IdentifyError::ScopeTooSmall | IdentifyError::AccountDisabled) => {
            Err(RevokeError::Unsupported)
        }
    }
}

/// Whether the server says that it is the client which may not revoke.
fn names_client(answer: &Response) -> bool {
    #[derive(Deserialize)]
    struct Answer {
        error: Value,
    }
    let error: Option<Answer> = json::object(answer, SMALL);
    error
        .is_some_and(|answer| matches!(answer.error.as_str(), Some("unauthorized_client" | "invalid_client")))
}

async fn is_lost(transport: &dyn Transport, instance: &Instance, registration: &ClientRegistration) -> bool {
    check_registration(transport, instance, registration).await == Ok(RegistrationStanding::Lost)
}

#[cfg(test)]
#[path = "revocation_tests.rs"]
mod tests;
