//! Text of programs, made harmless for showing: one line, of a bounded length, without characters that
//! nobody sees.

use fediaccounts_core::is_invisible;

/// The longest that a program may call itself.
pub(super) const LONGEST_NAME: usize = 64;
/// The longest reason.
pub(super) const LONGEST_REASON: usize = 300;
/// The longest path: as long as the system allows.
pub(super) const LONGEST_PATH: usize = 4096;

/// What remains of what a program calls itself.
pub(crate) fn name(text: &str) -> String {
    harmless(text, LONGEST_NAME)
}

/// What remains of a text of somebody else.
pub(super) fn harmless(text: &str, longest: usize) -> String {
    let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let seen = spaced.filter(|c| !c.is_control() && !is_invisible(*c));
    seen.take(longest).collect::<String>().trim().to_owned()
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
    fn a_claim_is_one_line_of_letters() {
        for (said, shown) in [
            ("Tuba", "Tuba"),
            ("  Tu\u{202e}ba\r\nis \u{7}verified\u{200b} ", "Tuba  is verified"),
            ("System\tSettings", "System Settings"),
            ("\u{2066}\u{0}", ""),
            ("🎺 ä́", "🎺 ä́"),
        ] {
            assert_eq!(harmless(said, LONGEST_NAME), shown, "T152-IP T159-CO {said:?}");
        }
        let long = "é".repeat(10_000);
        assert_eq!(harmless(&long, LONGEST_NAME).chars().count(), 64, "T152-IP T159-CO");
    }

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
