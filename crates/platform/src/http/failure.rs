//! What went wrong on the way, without the text of it: that can hold a URL.

use std::error::Error;
use std::io;

use fediaccounts_core::NetError;

/// What a failed request comes to.
pub(super) fn failure(error: &reqwest::Error) -> NetError {
    if error.is_timeout() {
        return NetError::TimedOut;
    }
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(inner) = cause {
        if let Some(known) = known(inner, error.is_connect()) {
            return known;
        }
        cause = inner.source();
    }
    NetError::Connect
}

fn known(cause: &(dyn Error + 'static), connecting: bool) -> Option<NetError> {
    if let Some(refused) = cause.downcast_ref::<NetError>() {
        return Some(refused.clone());
    }
    if cause.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse) {
        return Some(NetError::Protocol);
    }
    let mut failed: &io::Error = cause.downcast_ref()?;
    // hyper-rustls packs one into another.
    while let Some(inner) = failed.get_ref().and_then(|inner| inner.downcast_ref()) {
        failed = inner;
    }
    match failed.kind() {
        // rustls wraps its errors so, and only a handshake reads anything while connecting.
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof if connecting => Some(NetError::Tls),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => Some(NetError::Protocol),
        io::ErrorKind::NetworkUnreachable => Some(NetError::NotFound),
        io::ErrorKind::TimedOut => Some(NetError::TimedOut),
        _ => None,
    }
}
