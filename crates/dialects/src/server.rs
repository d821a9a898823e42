//! The server that is being looked at, and its public documents: fetched without any credentials, and
//! believed only where they come from itself.

use std::sync::OnceLock;

use fediaccounts_core::{DiscoveryError, NetError, Origin, Secret};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use url::Url;

use crate::{DOCUMENT, Request, Response, Transport, json};

/// A server that is being looked at.
pub(crate) struct Server<'a> {
    transport: &'a dyn Transport,
    origin: &'a Origin,
    led_to: OnceLock<Origin>,
}

impl<'a> Server<'a> {
    pub(crate) fn new(transport: &'a dyn Transport, origin: &'a Origin) -> Self {
        Self { transport, origin, led_to: OnceLock::new() }
    }

    /// Where it is.
    pub(crate) fn origin(&self) -> &Origin {
        self.origin
    }

    /// The first other server that gave a document in its place: a hint about where to look.
    pub(crate) fn led_to(&self) -> Option<&Origin> {
        self.led_to.get()
    }

    /// The JSON object at `url`; `None` for every answer that is something else, or another server's.
    pub(crate) async fn object<T: DeserializeOwned>(&self, url: Url) -> Result<Option<T>, DiscoveryError> {
        self.read(Request::get(url)).await
    }

    /// The same, from where a question in JSON has to be posted.
    pub(crate) async fn answer<T: DeserializeOwned>(
        &self,
        url: Url,
        question: &Value,
    ) -> Result<Option<T>, DiscoveryError> {
        let question = Request::post_json(url, Secret::new(question.to_string()));
        self.read(Request { limit: DOCUMENT, ..question }).await
    }

    async fn read<T: DeserializeOwned>(&self, request: Request) -> Result<Option<T>, DiscoveryError> {
        let Some(response) = ask(self.transport, request).await? else { return Ok(None) };
        let Some(elsewhere) = &response.elsewhere else { return Ok(json::object(&response, DOCUMENT)) };
        if json::object::<Map<String, Value>>(&response, DOCUMENT).is_some() {
            self.led_to.get_or_init(|| elsewhere.clone());
        }
        Ok(None)
    }
}

/// The answer with status 200, wherever redirects led. A server that asks for patience is no server
/// without the document.
pub(crate) async fn fetch(transport: &dyn Transport, url: Url) -> Result<Option<Response>, DiscoveryError> {
    ask(transport, Request::get(url)).await
}

async fn ask(transport: &dyn Transport, request: Request) -> Result<Option<Response>, DiscoveryError> {
    match transport.send(request).await {
        Ok(response) if response.status == 200 => Ok(Some(response)),
        Ok(Response { status: status @ (429 | 502..=504), retry_after, .. }) => {
            Err(DiscoveryError::Unavailable { status, retry_after })
        }
        Ok(_) | Err(NetError::TooLarge | NetError::Redirect) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
