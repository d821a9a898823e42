//! What is typed, and what the browser brings.

use std::str::from_utf8;

use fediaccounts_core::{
    Address, AuthorizationOutcome, AuthorizationResponse, Origin, RedirectUri, Scheme, is_invisible,
};

/// An address: what is read is an origin that may be asked, and reads the same again.
pub(crate) fn address(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    let Ok(Address { origin, user }) = Address::parse(text) else { return };
    assert_eq!(Origin::parse(&origin.to_string()).as_ref(), Ok(&origin), "it is an origin");
    let authority = origin.authority();
    assert!(authority.bytes().all(|byte| byte.is_ascii_graphic() && !b"@/?#\\%".contains(&byte)), "T012-DL");
    assert!(origin.is_local() || origin.to_string().starts_with("https://"), "T065-NW");
    assert!(!is_private(&origin), "T068-NW");
    let again = Address::parse(&origin.to_string()).expect("an origin is an address");
    assert_eq!(again.origin, origin);
    if let Some(user) = user {
        let parts = [char::is_whitespace, char::is_control, is_invisible, |c| "@/?#".contains(c)];
        assert!(!user.is_empty() && !user.contains(|c| parts.iter().any(|is_part| is_part(c))), "T012-DL");
        let handle = Address::parse(&format!("@{user}@{authority}")).expect("it is a handle");
        assert_eq!(handle.user.as_ref(), Some(&user));
        assert_eq!(handle.origin.authority(), authority);
    }
}

/// A literal address that is neither public nor this computer.
fn is_private(origin: &Origin) -> bool {
    match origin.host().trim_matches(['[', ']']).parse() {
        Ok(std::net::IpAddr::V4(ip)) => ip.is_private() || ip.is_link_local() || ip.is_unspecified(),
        Ok(std::net::IpAddr::V6(ip)) => {
            ip.is_unique_local() || ip.is_unicast_link_local() || ip.is_unspecified()
        }
        Err(_) => false,
    }
}

/// A redirect: what is read stands in it as it is, and nothing in it can act.
pub(crate) fn redirect(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    let Ok(response) = AuthorizationResponse::parse(text, Scheme::Dev) else { return };
    assert!(text.len() <= 8 * 1024 && text.bytes().all(|byte| byte.is_ascii_graphic()), "T010-DL, T012-DL");
    assert!(text.contains(response.context.as_str()), "T006-DL");
    match response.redirect_uri {
        RedirectUri::Scheme { scheme, .. } => assert!(scheme == Scheme::Dev, "T013-DL"),
        RedirectUri::Loopback { port, .. } => {
            assert!(text.starts_with(&format!("http://127.0.0.1:{port}/")), "T013-DL");
        }
        RedirectUri::OutOfBand => unreachable!("T014-DL: nothing is redirected there"),
    }
    match response.outcome {
        AuthorizationOutcome::Code(code) => {
            let code = code.expose();
            assert!(!code.is_empty() && code.len() <= 2048, "T012-DL");
            assert!(code.bytes().all(|byte| byte.is_ascii_graphic()), "T011-DL");
        }
        AuthorizationOutcome::Session(session) => {
            let session = session.expose();
            assert!(session.len() == 36 && text.contains(session), "T012-DL");
        }
        AuthorizationOutcome::Error(error) => {
            assert!(error.code.len() <= 64 && error.description.chars().count() <= 200, "T015-DL");
            let inert = |c: char| !c.is_control() && !is_invisible(c);
            assert!(error.description.chars().all(inert), "T015-DL");
        }
    }
}

/// Names, one on each line: none passes for itself.
pub(crate) fn look_alike(bytes: &[u8]) {
    let Ok(text) = from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let Some(host) = lines.next() else { return };
    let known: Vec<_> = lines.take(16).collect();
    let found = fediaccounts_core::look_alike(host, known.iter().copied());
    assert!(found.is_none_or(|found| found != host && known.contains(&found)));
}
