//! One picture's way: fetched beside the owner, then put where it belongs.

use fediaccounts_core::{Origin, Picture, PictureError};
use fediaccounts_store::{DuePicture, MadePicture};
use tokio::task::JoinError;
use url::Url;

use super::{FRESH, LEFT_ALONE, Pictures, tag};
use crate::Ports;

/// What came of one, and whose it is.
pub(super) struct Fetched {
    whose: Whose,
    png: Option<Vec<u8>>,
}

enum Whose {
    Stored(DuePicture),
    Preview(Origin, Url),
}

pub(super) async fn due(ports: Ports, due: DuePicture) -> Fetched {
    let png = png(ports.pictures.fetch(&due.url, &due.origin).await, &due.origin);
    Fetched { whose: Whose::Stored(due), png }
}

pub(super) async fn preview(ports: Ports, origin: Origin, url: Url) -> Fetched {
    let png = png(ports.pictures.fetch(&url, &origin).await, &origin);
    Fetched { whose: Whose::Preview(origin, url), png }
}

fn png(fetched: Result<Picture, PictureError>, origin: &Origin) -> Option<Vec<u8>> {
    match fetched {
        Ok(picture) => Some(picture.png),
        Err(error) => {
            tracing::debug!(host = %origin.authority(), %error, "a picture could not be had");
            None
        }
    }
}

impl Pictures {
    /// Puts a picture where it belongs, and looks for the next.
    pub(super) async fn settle(&mut self, done: Result<Fetched, JoinError>) {
        match done {
            Ok(Fetched { whose: Whose::Preview(origin, url), png }) => {
                self.previews.settle(&origin, &url, png);
            }
            Ok(Fetched { whose: Whose::Stored(due), png }) => self.keep(due, png).await,
            // Its owner stays among those asked for: it is not tried again before the next start.
            Err(error) => tracing::error!(panicked = error.is_panic(), "fetching a picture fell over"),
        }
        self.look_soon();
    }

    async fn keep(&mut self, due: DuePicture, png: Option<Vec<u8>>) {
        self.asked.remove(&due.owner);
        let made = png.map(|png| MadePicture { tag: tag(&png), png });
        let new = made.as_ref().map(|made| (due.owner.clone(), made.tag.clone()));
        let due_at = self.ports.now().plus(if made.is_some() { FRESH } else { LEFT_ALONE });
        match self.store.put_picture(due, made, due_at).await {
            Ok(true) => {
                if let Some((owner, tag)) = new {
                    self.tags.insert(owner, tag);
                    self.show();
                }
            }
            // Gone meanwhile.
            Ok(false) => {}
            Err(error) => self.rest(error),
        }
    }
}
