//! The pictures of an account or a server, which come in several sizes.

use fediaccounts_core::Origin;
use serde_json::Value;
use url::Url;

use crate::picture;

/// Pixels: a larger picture is made smaller anyway.
const LARGE_ENOUGH: u64 = 512;

/// The largest that is not larger than needed, else the smallest, of a list of pictures or a single one.
pub(super) fn best(images: Option<&Value>, origin: &Origin) -> Option<Url> {
    let images = images?;
    let images = images.as_array().map_or_else(|| std::slice::from_ref(images), Vec::as_slice);
    let mut found: Vec<(u64, Url)> =
        images.iter().filter_map(|image| Some((width(image), url(image, origin)?))).collect();
    found.sort_by_key(|(width, _)| *width);
    let best = found.iter().rev().find(|(width, _)| *width <= LARGE_ENOUGH).or(found.first());
    best.map(|(_, url)| url.clone())
}

fn width(image: &Value) -> u64 {
    image.get("width").and_then(Value::as_u64).unwrap_or_default()
}

/// `fileUrl`, which later versions have, or `path` on the server itself.
fn url(image: &Value, origin: &Origin) -> Option<Url> {
    let here = || {
        let path = image.get("path")?.as_str().filter(|path| path.starts_with('/'))?;
        picture::url(Some(&Value::String(origin.url(path).into())), origin)
    };
    picture::url(image.get("fileUrl"), origin).or_else(here)
}
