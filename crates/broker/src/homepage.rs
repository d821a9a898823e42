//! The page of FediAccounts itself.

use fediaccounts_protocol::{Code, Failure};
use url::Url;

use crate::Ports;
use crate::failures::Explain;

/// Where its source is. Nobody who asks names another address.
const HOMEPAGE: &str = "https://fediaccounts.app/";

/// Opens it in the browser.
pub(crate) async fn open(ports: &Ports) -> Result<(), Failure> {
    let page = Url::parse(HOMEPAGE).map_err(|_| Failure::new(Code::Internal))?;
    ports.browser.open(&page).await.map_err(|error| error.explain())
}
