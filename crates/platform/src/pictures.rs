//! Pictures from the internet, made anew.

use async_trait::async_trait;
use fediaccounts_core::{Origin, Picture, PictureError, Pictures};
use url::Url;

/// Fetches pictures.
#[derive(Debug, Default)]
pub struct WebPictures;

#[async_trait]
impl Pictures for WebPictures {
    async fn fetch(&self, _: &Url, _: &Origin) -> Result<Picture, PictureError> {
        Err(PictureError::Refused)
    }
}
