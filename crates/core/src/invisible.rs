//! Characters that nobody sees.

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
}
