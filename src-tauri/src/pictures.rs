//! Pictures of accounts and servers, for the main page and the one of consent: `avatar://localhost/OWNER?v=TAG`.
//!
//! OWNER is an account's id or a server's origin, percent-encoded; the agent makes the picture from
//! what it fetched itself. No file is read here and nothing else is asked for. The tag changes with the
//! picture, so that the page may keep what it has.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::GetPicture;
use percent_encoding::percent_decode_str;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{HeaderValue, Method, Request, Response, StatusCode};
use tauri::{Runtime, UriSchemeContext, UriSchemeResponder};

use crate::window::MAIN;
use crate::{NAME, consent};

/// The scheme of their addresses; the policy of the pages names it too.
pub(crate) const SCHEME: &str = "avatar";

/// More than 96 x 96 pixels of PNG ever need.
const LARGEST: usize = 128 * 1024;
/// The longest owner: an origin with the longest name that there is.
const LONGEST: usize = 300;
/// How many may wait; the page shows initials for the rest.
const WAITING: usize = 512;
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture that a page waits for.
struct Wanted {
    owner: String,
    responder: UriSchemeResponder,
}

/// Serves them, one after the other, on one connection to the agent.
pub(crate) fn serve<R: Runtime>(
    place: &Place,
) -> impl Fn(UriSchemeContext<'_, R>, Request<Vec<u8>>, UriSchemeResponder) + Send + Sync + 'static {
    let queue = start(place.clone());
    move |page, request, responder| {
        let owner = [MAIN, consent::LABEL].contains(&page.webview_label()).then(|| owner(&request)).flatten();
        match owner {
            Some(owner) => {
                if let Err(unsent) = queue.try_send(Wanted { owner, responder }) {
                    let (TrySendError::Full(wanted) | TrySendError::Disconnected(wanted)) = unsent;
                    wanted.responder.respond(answer(None));
                }
            }
            None => responder.respond(answer(None)),
        }
    }
}

fn start(place: Place) -> SyncSender<Wanted> {
    let (queue, wanted) = sync_channel(WAITING);
    std::thread::spawn(move || work(&place, &wanted));
    queue
}

fn work(place: &Place, wanted: &Receiver<Wanted>) {
    let mut agent = None;
    for Wanted { owner, responder } in wanted {
        responder.respond(answer(fetch(place, &mut agent, owner)));
    }
}

/// Asks the agent; anew, if the connection of the picture before has ended meanwhile.
fn fetch(place: &Place, agent: &mut Option<Connection>, owner: String) -> Option<Vec<u8>> {
    let wanted = GetPicture { owner };
    let answered = agent.as_mut().and_then(|agent| agent.request(&wanted).ok());
    let answered = match answered {
        Some(answered) => answered,
        None => agent.insert(connect(place, NAME).ok()?).request(&wanted).ok()?,
    };
    png(&answered.png?)
}

/// Reads what the agent sent; anything but a PNG of a fitting size is nothing.
fn png(text: &str) -> Option<Vec<u8>> {
    let fits = text.len() <= LARGEST / 3 * 4 + 4;
    let bytes = fits.then(|| BASE64_STANDARD.decode(text).ok()).flatten()?;
    (bytes.starts_with(SIGNATURE) && bytes.len() <= LARGEST).then_some(bytes)
}

/// Whose picture is asked for.
fn owner<T>(request: &Request<T>) -> Option<String> {
    let uri = request.uri();
    let ours = matches!(uri.host(), Some("localhost" | "avatar.localhost")) && uri.port().is_none();
    if request.method() != Method::GET || !ours {
        return None;
    }
    let owner = percent_decode_str(uri.path().strip_prefix('/')?).decode_utf8().ok()?;
    let plain = !owner.is_empty() && owner.len() <= LONGEST && !owner.contains(char::is_control);
    plain.then(|| owner.into_owned())
}

fn answer(png: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let mut response = Response::new(png.unwrap_or_default());
    let found = !response.body().is_empty();
    *response.status_mut() = if found { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let keep = if found { "private, max-age=86400, immutable" } else { "no-store" };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(uri: &str) -> Option<String> {
        owner(&Request::builder().uri(uri).body(()).unwrap())
    }

    #[test]
    fn an_owner_is_read_and_nothing_else() {
        assert_eq!(asked("avatar://localhost/a1?v=2"), Some("a1".into()));
        let server = "avatar://localhost/https%3A%2F%2Fsocial.example";
        assert_eq!(asked(server), Some("https://social.example".into()));
        assert_eq!(asked("http://avatar.localhost/a1"), Some("a1".into()));
        for odd in [
            "avatar://localhost/",
            "avatar://localhost",
            "avatar://elsewhere/a1",
            "avatar://localhost:80/a1",
            "avatar://localhost/%00",
            "avatar://localhost/%ff",
            &format!("avatar://localhost/{}", "a".repeat(301)),
        ] {
            assert_eq!(asked(odd), None, "T185-UI {odd}");
        }
        let post = Request::builder().method("POST").uri("avatar://localhost/a1").body(()).unwrap();
        assert_eq!(owner(&post), None, "T185-UI");
    }

    #[test]
    fn only_a_png_of_a_fitting_size_is_handed_on() {
        let picture = [SIGNATURE, b"rest"].concat();
        assert_eq!(png(&BASE64_STANDARD.encode(&picture)), Some(picture.clone()));
        assert_eq!(png(&BASE64_STANDARD.encode("<svg onload=alert(1)>")), None, "T083-NW");
        assert_eq!(png("no base64"), None);
        let huge = [SIGNATURE, &vec![0; LARGEST]].concat();
        assert_eq!(png(&BASE64_STANDARD.encode(huge)), None, "T083-NW");
    }

    #[test]
    fn what_is_no_picture_is_answered_as_nothing() {
        let none = answer(None);
        assert_eq!((none.status(), none.body().len()), (StatusCode::NOT_FOUND, 0), "T185-UI");
        let some = answer(Some(SIGNATURE.to_vec()));
        assert_eq!(some.status(), StatusCode::OK);
        assert_eq!(some.headers()[X_CONTENT_TYPE_OPTIONS], "nosniff", "T185-UI");
    }
}
