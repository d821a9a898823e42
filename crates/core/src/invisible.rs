//! Characters that nobody sees, and text of others without them.

/// Whether a character has no look of its own, but moves, joins or hides what stands around it, or
/// fills in for nothing: direction marks, joiners, fillers, soft hyphens, tags. Controls and the
/// variation selectors of pictures (`U+FE00` to `U+FE0F`, as in a red heart) are not among them.
///
/// From Unicode's `Default_Ignorable_Code_Point` and `Bidi_Control`, with the separators of lines and
/// paragraphs and the annotations.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}')
        || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}')
        || matches!(c, '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}')
        || matches!(c, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Text of somebody else as one line of at most `longest` characters, which neither moves, hides nor colours
/// what stands around it: no controls, nothing [invisible](is_invisible), single spaces.
pub fn inert_line(text: &str, longest: usize) -> String {
    let spaced = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let seen: String = spaced.filter(|c| !is_invisible(*c)).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(longest).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_known_and_what_shows_is_left_alone() {
        for hidden in
            "\u{ad}\u{200b}\u{200d}\u{202e}\u{2028}\u{2066}\u{feff}\u{3164}\u{180e}\u{e0041}".chars()
        {
            assert!(is_invisible(hidden), "T047-OA {hidden:?}");
        }
        for shown in "a .-_é字🦣\u{fe0f}\u{301}\n".chars() {
            assert!(!is_invisible(shown), "{shown:?}");
        }
    }
    #[test]
    fn text_of_others_is_one_short_line_of_what_can_be_seen() {
        for (text, shown) in [
            ("Tuba", "Tuba"),
            ("  Tu\u{202e}ba\r\nis \u{7}verified\u{200b} ", "Tuba is verified"),
            ("a\tb\u{2003}c", "a b c"),
            ("\u{2066}\u{0}", ""),
        ] {
            assert_eq!(inert_line(text, 64), shown, "T047-OA T152-IP T159-CO {text:?}");
        }
        assert_eq!(inert_line(&"é".repeat(10_000), 64).chars().count(), 64, "T152-IP T159-CO");
        assert_eq!(inert_line("ab cd", 3), "ab", "no space stands at its end");
    }
}
