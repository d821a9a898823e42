//! Pictures from the internet, made anew: what a server sent is never shown, stored or handed on.

#[cfg(all(test, target_os = "linux"))]
mod bombs;
mod decode;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{Origin, Picture, PictureError, Pictures};
use tokio::sync::Semaphore;
use url::Url;

use crate::Http;

/// The most bytes of an answer that are read.
const LARGEST: usize = 2 * 1024 * 1024;
/// Pictures that are decoded at once: each may hold some twenty megabytes for its while.
const AT_ONCE: usize = 2;

/// Fetches pictures.
#[derive(Debug, Clone)]
pub struct WebPictures {
    http: Http,
    decoding: Arc<Semaphore>,
}

impl WebPictures {
    /// Over that network.
    pub fn new(http: Http) -> Self {
        Self { http, decoding: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Decodes off the runtime's own threads. The place is given back when the work is done, not when
    /// nobody waits for it any more.
    async fn remake(&self, bytes: Vec<u8>) -> Result<Picture, PictureError> {
        let place = self.decoding.clone().acquire_owned().await.map_err(|_| PictureError::Refused)?;
        let work = tokio::task::spawn_blocking(move || {
            let remade = decode::remake(&bytes);
            drop(place);
            remade
        });
        // A decoder that falls over has refused the picture.
        let png = work.await.ok().flatten().ok_or(PictureError::Refused)?;
        Ok(Picture { png })
    }
}

#[async_trait]
impl Pictures for WebPictures {
    async fn fetch(&self, url: &Url, origin: &Origin) -> Result<Picture, PictureError> {
        let answer = self.http.picture(url, origin, LARGEST).await?;
        if answer.status != 200 {
            return Err(PictureError::Refused);
        }
        self.remake(answer.body).await
    }
}
