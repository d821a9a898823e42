//! Pictures of people and of the server, in the formats that real servers store.

use axum::http::StatusCode;
use axum::response::Response;

use crate::answers;

/// A picture as it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A small photograph.
    Jpeg,
    /// A small photograph.
    Webp,
    /// A small animation without an end.
    Gif,
    /// A drawing with a script and a request of its own in it.
    Svg,
    /// Anything, under any media type.
    Bytes {
        /// The media type.
        content_type: &'static str,
        /// The body.
        bytes: Vec<u8>,
    },
    /// Not here: what says where the picture is names this URL.
    At(String),
}

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64">
<script>fetch("/practice-svg-script")</script><image xlink:href="/practice-svg-image" width="64" height="64"/>
<circle cx="32" cy="32" r="30" fill="teal"/></svg>"#;

impl Picture {
    /// Where it is to be found, for a path without its ending on this server.
    pub(crate) fn url(&self, origin: &str, path: &str) -> String {
        match self {
            Self::At(url) => url.clone(),
            here => format!("{origin}{path}.{}", here.ending()),
        }
    }

    /// The picture itself.
    pub(crate) fn response(&self) -> Response {
        match self {
            Self::Jpeg => served("image/jpeg", include_bytes!("../assets/portrait.jpg")),
            Self::Webp => served("image/webp", include_bytes!("../assets/portrait.webp")),
            Self::Gif => served("image/gif", include_bytes!("../assets/portrait.gif")),
            Self::Svg => served("image/svg+xml", SVG.as_bytes()),
            Self::Bytes { content_type, bytes } => served(content_type, bytes),
            Self::At(_) => answers::not_found("/avatars/"),
        }
    }

    fn ending(&self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Svg => "svg",
            Self::Bytes { .. } | Self::At(_) => "png",
        }
    }
}

fn served(content_type: &str, bytes: &[u8]) -> Response {
    answers::answer(StatusCode::OK, content_type, bytes.to_vec())
}
