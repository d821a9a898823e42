//! Whom a token speaks for, asked with the doubt that a refusal deserves.

use std::time::Duration;

use fediaccounts_core::{IdentifyError, Identity, Instance, Secret};

use crate::Ports;

/// How far replicas of a server were seen to lag behind.
const LAG: Duration = Duration::from_secs(1);

/// Asks the server. A refused token is asked about once more before it is believed: one that was just
/// given may not have reached every replica.
pub(crate) async fn identify(
    ports: &Ports,
    instance: &Instance,
    token: &Secret,
) -> Result<Identity, IdentifyError> {
    match identify_once(ports, instance, token).await {
        Err(IdentifyError::TokenRefused) => identify_later(ports, instance, token).await,
        answer => answer,
    }
}

/// Asks the server once, after as long as a replica may lag behind.
pub(crate) async fn identify_later(
    ports: &Ports,
    instance: &Instance,
    token: &Secret,
) -> Result<Identity, IdentifyError> {
    tokio::time::sleep(LAG).await;
    identify_once(ports, instance, token).await
}

/// Asks the server once, whatever it says.
pub(crate) async fn identify_once(
    ports: &Ports,
    instance: &Instance,
    token: &Secret,
) -> Result<Identity, IdentifyError> {
    // Only a later version could have stored a dialect that is not there.
    let Ok(dialect) = ports.dialect(&instance.dialect) else { return Err(IdentifyError::Malformed) };
    dialect.identify(instance, token).await
}
