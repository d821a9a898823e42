//! The choice of the way back from the browser.

use fediaccounts_core::{LinkHandler, Scheme, WayBack};
use fediaccounts_protocol::{Code, Failure, manage};

use crate::{Ports, views};

/// The way of a sign-in.
pub(crate) struct Chosen {
    pub(crate) way: WayBack,
    /// Why it is not the first way there is, if the choice was ours.
    pub(crate) because: Option<Failure>,
    /// Whether the choice was ours: then there is another one where this way is closed.
    pub(crate) ours: bool,
}

impl Chosen {
    fn ours(way: WayBack, because: Option<Failure>) -> Self {
        Self { way, because, ours: true }
    }

    /// The very way, whatever stands behind it.
    pub(crate) fn exactly(way: WayBack) -> Self {
        Self { way, because: None, ours: false }
    }

    /// The last way there is: no local address could be opened.
    pub(crate) fn last_resort() -> Self {
        Self::ours(WayBack::Code, Some(Failure::new(Code::LoopbackFailed)))
    }
}

/// Obeys, or chooses: our scheme, and a local address where the desktop would give its links to
/// somebody else. A browser that cannot bring the redirect back is not opened, and no registration is
/// spent on it. A page that is opened elsewhere, by whoever asked, may come back by the clipboard.
pub(crate) async fn choose(
    ports: &Ports,
    scheme: Scheme,
    asked: Option<manage::WayBack>,
    open_browser: bool,
) -> Result<Chosen, Failure> {
    let asked = asked.map(views::way_asked);
    if !open_browser || asked.is_some_and(|way| way != WayBack::Scheme) {
        return Ok(asked.map_or_else(|| Chosen::ours(WayBack::Scheme, None), Chosen::exactly));
    }
    match (hindrance(ports, scheme).await, asked) {
        (None, None) => Ok(Chosen::ours(WayBack::Scheme, None)),
        (None, Some(way)) => Ok(Chosen::exactly(way)),
        (Some(why), None) => Ok(Chosen::ours(WayBack::Loopback, Some(why))),
        (Some(why), Some(_)) => Err(why),
    }
}

/// Why links of our scheme do not come to us, if they do not.
pub(crate) async fn hindrance(ports: &Ports, scheme: Scheme) -> Option<Failure> {
    match ports.browser.link_handler(scheme).await {
        LinkHandler::Ours | LinkHandler::Unknown => None,
        LinkHandler::Other(name) => Some(Failure::new(Code::SchemeTaken).detail(name)),
        LinkHandler::Nobody => Some(Failure::new(Code::SchemeMissing)),
    }
}
