//! A picture of squares, as text: two rows of squares in each row of letters.

/// How many light squares a camera wants around the picture.
const MARGIN: usize = 2;

/// The picture with a light margin; `1` is a dark square. Nothing where there is no picture.
pub(crate) fn qr(rows: &[String]) -> Vec<String> {
    let width = rows.iter().map(String::len).max().unwrap_or_default();
    if width == 0 {
        return vec![];
    }
    let is_dark = |row: usize, column: usize| {
        let square = |at: usize, margin: usize| at.checked_sub(margin);
        let row = square(row, MARGIN).and_then(|row| rows.get(row));
        square(column, MARGIN).and_then(|column| row?.as_bytes().get(column)) == Some(&b'1')
    };
    let (lines, columns) = (rows.len() + 2 * MARGIN, width + 2 * MARGIN);
    let letter = |row: usize, column: usize| match (is_dark(row, column), is_dark(row + 1, column)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    (0..lines).step_by(2).map(|row| (0..columns).map(|column| letter(row, column)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_squares_stand_in_each_letter() {
        let rows = ["110".to_owned(), "101".to_owned(), "100".to_owned()];
        assert_eq!(qr(&rows), ["       ", "  █▀▄  ", "  ▀    ", "       "]);
        assert!(qr(&[]).is_empty());
    }
}
