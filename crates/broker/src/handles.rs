//! Under which domain an account is shown.

use std::time::Duration;

use fediaccounts_core::Instance;

use crate::Ports;

/// How long a domain has for its proof: an account that is ready does not wait longer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The domain of the handle: the one that the server says its handles have, if that domain says the
/// same of this account; else the server's own name.
pub(crate) async fn host(ports: &Ports, instance: &Instance, username: &str) -> String {
    let own = instance.origin.authority();
    let claimed = &instance.account_domain;
    if *claimed == own {
        return own;
    }
    let proof = ports.dialects.proves_domain(claimed, username, &instance.origin);
    let is_proven = tokio::time::timeout(PATIENCE, proof).await.unwrap_or(false);
    if is_proven { claimed.clone() } else { own }
}
