//! Requests to the agent on behalf of a page.

use fediaccounts_client::{Place, connect};
use fediaccounts_protocol::{Code, Failure, Method};
use tauri::async_runtime;

use crate::NAME;

/// What a page is answered.
pub(crate) type Answer<T> = Result<T, Failure>;

/// A request on a connection of its own, so that none waits for another.
pub(crate) async fn ask<M>(place: &Place, request: M) -> Answer<M::Answer>
where
    M: Method + Send + 'static,
    M::Answer: Send + 'static,
{
    let place = place.clone();
    blocking(move || connect(&place, NAME)?.request(&request)).await
}

/// Work that waits, where it keeps nobody waiting.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(Failure::new(Code::Internal)))
}
