//! Texts that want to be more than text.

use super::{Named, named};
use crate::hostile::script::Script;

/// What may stand in any place where a server says something.
pub const NASTY_TEXTS: [&str; 24] = [
    "<script>window.__pwn=1</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</textarea><iframe srcdoc='<script>alert(1)</script>'>",
    "{{constructor.constructor('alert(1)')()}}",
    "';DROP TABLE accounts;--",
    "%00%0d%0aSet-Cookie:%20a=b",
    "../../../../etc/passwd",
    "a\u{0}b",
    "a\r\nX-Injected: 1",
    "\u{1b}[2J\u{1b}[31mred",
    "\u{202e}elpmaxe.laicos",
    "\u{2066}inside\u{2069}\u{200f}",
    "zero\u{200b}width\u{200d}joined\u{feff}",
    "\u{e0041}\u{e0042} tagged",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}a\u{351}\u{36b}\u{343}\u{36a}l\u{351}\u{36b}\u{343}g\u{351}\u{36b}o",
    "line\u{2028}separator\u{2029}s",
    "\u{fdfd}\u{fdfd}\u{fdfd}",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}",
    "&lt;b&gt;&amp;#x3c;",
    "=cmd|' /C calc'!A0",
    "https://evil.example/?next=//evil.example",
    "  \t  ",
];

/// Error answers with such words in them.
pub(super) fn all() -> Vec<Named> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let errors = NASTY_TEXTS.iter().map(|text| {
        let text = quoted(text);
        let body = format!(r#"{{"error":{text},"error_description":{text},"error_uri":{text}}}"#);
        named(format!("an error of {text}"), Script::answer(400, "application/json", body))
    });
    let long = format!(r#"{{"error":"{0}","error_description":"{0}"}}"#, "long ".repeat(10_000));
    errors.chain([named("an error of 50 KB", Script::answer(400, "application/json", long))]).collect()
}
