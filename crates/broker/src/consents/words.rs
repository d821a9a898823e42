//! Text of programs, made harmless for showing.

use fediaccounts_core::{inert_line, is_invisible};

/// The longest that a program may call itself.
const LONGEST_NAME: usize = 64;
/// The longest reason.
const LONGEST_REASON: usize = 300;
/// The longest path: as long as the system allows.
const LONGEST_PATH: usize = 4096;

/// What remains of what a program calls itself.
pub(crate) fn name(text: &str) -> String {
    inert_line(text, LONGEST_NAME)
}

/// What remains of its reason.
pub(super) fn reason(text: &str) -> String {
    inert_line(text, LONGEST_REASON)
}

/// A path or an id as it is shown: what nobody sees in it is marked, not left out, for another path is
/// another program.
pub(super) fn visible(path: &str) -> String {
    let marked = path.chars().map(|c| {
        let hides = c.is_control() || is_invisible(c) || (c.is_whitespace() && c != ' ');
        if hides { char::REPLACEMENT_CHARACTER } else { c }
    });
    marked.take(LONGEST_PATH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_shows_that_it_hides_something() {
        for (path, shown) in [
            ("/usr/bin/tuba", "/usr/bin/tuba"),
            ("/home/u/Tusky /evil", "/home/u/Tusky /evil"),
            ("/a\n/b\u{202e}c\u{a0}", "/a\u{fffd}/b\u{fffd}c\u{fffd}"),
        ] {
            assert_eq!(visible(path), shown, "T160-CO {path:?}");
        }
        assert_eq!(visible(&"/a".repeat(10_000)).chars().count(), 4096, "T160-CO");
    }
}
