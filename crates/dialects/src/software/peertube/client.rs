//! The one client of an instance, which it gives to everybody who asks: no secret, whatever it is called.

use fediaccounts_core::{
    ClientRegistration, Instance, NetError, RegistrationError, RegistrationRequest, RegistrationStanding,
    Secret, Timestamp,
};
use serde::Deserialize;

use crate::{Request, Response, SMALL, Transport, json};

const PATH: &str = "/api/v1/oauth-clients/local";
const MAX: usize = 1024;

#[derive(Deserialize)]
struct Client {
    client_id: String,
    client_secret: String,
}

/// Takes it for a registration.
pub(super) async fn register(
    transport: &dyn Transport,
    instance: &Instance,
    request: &RegistrationRequest,
    now: Timestamp,
) -> Result<ClientRegistration, RegistrationError> {
    let response = ask(transport, instance).await?;
    match response.status {
        200 => {
            let client = read(&response).ok_or(RegistrationError::Malformed)?;
            Ok(ClientRegistration {
                client_id: client.client_id,
                client_secret: Some(Secret::new(client.client_secret)),
                redirect_uri: request.redirect_uri.clone(),
                scope: request.scope.clone(),
                registered_at: now,
            })
        }
        429 => Err(RegistrationError::TooMany { retry_after: response.retry_after }),
        status => Err(RegistrationError::Refused { status }),
    }
}

/// Whether it is still the same. A server that was set up anew has another.
pub(super) async fn check(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
) -> Result<RegistrationStanding, NetError> {
    let response = ask(transport, instance).await?;
    let client = Some(&response).filter(|response| response.status == 200).and_then(read);
    Ok(client.map_or(RegistrationStanding::Unknown, |client| {
        let is_same = client.client_id == registration.client_id
            && Some(client.client_secret.as_str()) == registration.client_secret.as_ref().map(Secret::expose);
        if is_same { RegistrationStanding::Known } else { RegistrationStanding::Lost }
    }))
}

async fn ask(transport: &dyn Transport, instance: &Instance) -> Result<Response, NetError> {
    transport.send(Request { limit: SMALL, ..Request::get(instance.origin.url(PATH)) }).await
}

/// `None` also for what another server answered: passwords would follow.
fn read(response: &Response) -> Option<Client> {
    let client: Client = json::object(response, SMALL).filter(|_| response.elsewhere.is_none())?;
    let fits = |text: &str| json::is_visible(text, MAX);
    (fits(&client.client_id) && fits(&client.client_secret)).then_some(client)
}
