//! Redirects to where nobody should be sent.

use super::{Named, named};
use crate::hostile::script::Script;

const PLACES: [&str; 22] = [
    "",
    "/",
    "?again",
    "#here",
    "https://127.0.0.1/",
    "http://social.example/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://0.0.0.0:1/",
    "http://[::ffff:10.0.0.1]/",
    "http://[fe80::1]/",
    "http://user:password@127.0.0.1:1/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:application/json,{}",
    "ftp://127.0.0.1/",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "app.fediaccounts://sign-in.fediaccounts.app/x?code=stolen",
    "http://[",
    "http://127.0.0.1:99999/",
];

pub(super) fn all() -> Vec<Named> {
    let mut all = vec![
        named("a redirect to nowhere", Script::answer(302, "text/html", "")),
        named("a redirect to two places", Script::redirect(302, "/a").header("Location", "/b")),
        named("a redirect in bytes that are no text", Script::redirect(302, b"/\xff\xfe".to_vec())),
        named("a redirect of 1 MiB", Script::redirect(302, format!("/{}", "a".repeat(1 << 20)))),
        named("a redirect with an encoded line break", Script::redirect(302, "/%0d%0aSet-Cookie:%20id=1")),
        named("a redirect that is a choice", Script::redirect(300, "/a")),
        named("a redirect to a proxy", Script::redirect(305, "http://127.0.0.1:1/")),
    ];
    for status in [301, 302, 303, 307, 308] {
        all.push(named(format!("{status} to itself"), Script::redirect(status, "")));
    }
    all.extend(PLACES.map(|place| named(format!("a redirect to {place:?}"), Script::redirect(302, place))));
    all
}
