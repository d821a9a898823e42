//! Makes the text of servers inert: nothing in it can move, hide or colour what stands around it.

use fediaccounts_core::Scope;
pub(crate) use fediaccounts_core::inert_line as line;

const MAX_SCOPE_TOKENS: usize = 256;

/// The same from HTML: without its tags, and with its entities as what they stand for.
pub(crate) fn html(text: &str, max: usize) -> String {
    line(&decode_entities(&without_tags(text)), max)
}

/// The scope tokens in text, as RFC 6749, section 3.3 allows them; other tokens are dropped.
pub(crate) fn scope(text: &str) -> Scope {
    let is_token = |token: &&str| token.bytes().all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\');
    text.split_whitespace().filter(is_token).take(MAX_SCOPE_TOKENS).map(str::to_owned).collect()
}

/// A `<` begins a tag only before a letter, `/` or `!`, so that "a < b" and "<3" stay. Tags of
/// blocks become a space.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
            plain.push('<');
            rest = tag;
            continue;
        }
        let end = tag.find('>').unwrap_or(tag.len());
        let name = tag[..end].trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
        if matches!(name, Some("p" | "br" | "div" | "li" | "ul" | "ol" | "tr" | "td" | "h1" | "h2" | "h3")) {
            plain.push(' ');
        }
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    plain + rest
}

/// Decodes once: `&amp;lt;` is `&lt;`.
fn decode_entities(text: &str) -> String {
    const LONGEST: usize = 10;
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let entity = &rest[at + 1..];
        let end = entity.bytes().take(LONGEST).position(|byte| byte == b';');
        if let Some((character, end)) = end.and_then(|end| Some((character(&entity[..end])?, end))) {
            plain.push(character);
            rest = &entity[end + 1..];
        } else {
            plain.push('&');
            rest = entity;
        }
    }
    plain + rest
}

fn character(entity: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let digits = entity.strip_prefix('#')?;
            match digits.strip_prefix(['x', 'X']) {
                Some(hex) => number(hex, 16),
                None => number(digits, 10),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_what_can_be_seen_and_nothing_else() {
        for (text, seen) in [
            ("  Ana \t the\r\nGreat ", "Ana the Great"),
            ("gpj.\u{202e}exe", "gpj.exe"),
            ("a\u{200b}d\u{2060}m\u{feff}i\u{ad}n", "admin"),
            ("\u{2066}Ana\u{2069}\0\u{7}", "Ana"),
            ("\u{e0041}\u{e0042}flag", "flag"),
            ("Ana 🦣 \u{2764}\u{fe0f}", "Ana 🦣 \u{2764}\u{fe0f}"),
            ("\u{202e}\u{200f}", ""),
        ] {
            assert_eq!(line(text, 256), seen, "T047-OA {text:?}");
        }
        assert_eq!(line(&"é".repeat(400), 256).chars().count(), 256);
        assert_eq!(line("ab cd", 3), "ab", "no space is left at the cut");
    }

    #[test]
    fn html_becomes_plain_text() {
        for (text, seen) in [
            ("<p>Hello</p><p>you &amp; me</p>", "Hello you & me"),
            ("one<br/>two <a href=\"https://x.example\">link</a>", "one two link"),
            ("I <3 fedi, a < b", "I <3 fedi, a < b"),
            ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
            ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
            ("&#72;&#x49;&#8238;&#0;&#1114112;&#xd800;", "HI &#1114112;&#xd800;"),
            ("open <b", "open"),
            ("AT&T; & é&", "AT&T; & é&"),
            ("&ééééééééé;", "&ééééééééé;"),
            ("<!-- hidden -->shown", "shown"),
        ] {
            assert_eq!(html(text, 500), seen, "{text}");
        }
        assert_eq!(html(&"<p>x</p>".repeat(10_000), 500).chars().count(), 499);
    }

    #[test]
    fn only_scope_tokens_make_a_scope() {
        assert_eq!(scope("read  \u{202e}evil write \"x\" a\\b").to_string(), "read write");
        let many: Vec<String> = (0..5_000).map(|n| n.to_string()).collect();
        assert_eq!(scope(&many.join(" ")).tokens().count(), 256);
    }
}
