//! What is to be seen on the stage's display, looked at fast enough to say when.

use anyhow::{Context, Result};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

use crate::Stage;

/// More windows than any stage has.
const MOST: u32 = 64;
/// Of a pixel, its colours: the fourth byte is nobody's.
const PIXEL: usize = 4;

/// Somebody who looks at the display.
pub struct Sight {
    display: RustConnection,
    root: u32,
    /// Under this name the window manager lists the windows that it keeps (EWMH).
    list: u32,
}

impl Sight {
    /// Looks at the display of that stage.
    pub fn of(stage: &Stage) -> Result<Self> {
        let (display, screen) = x11rb::connect(Some(stage.display())).context("no display to look at")?;
        let root = display.setup().roots[screen].root;
        let list = display.intern_atom(false, b"_NET_CLIENT_LIST")?.reply()?.atom;
        Ok(Self { display, root, list })
    }

    /// The windows of all programs, by their numbers, the eldest first.
    pub fn windows(&self) -> Result<Vec<u32>> {
        let asked = self.display.get_property(false, self.root, self.list, AtomEnum::WINDOW, 0, MOST)?;
        Ok(asked.reply()?.value32().into_iter().flatten().collect())
    }

    /// Whether there is something in that window: more than the one colour of an empty one. Nothing is to be
    /// seen in one that is not there yet, or not any more.
    pub fn is_drawn(&self, window: u32) -> Result<bool> {
        let Ok(shape) = self.display.get_geometry(window)?.reply() else { return Ok(false) };
        let format = ImageFormat::Z_PIXMAP;
        let picture =
            self.display.get_image(format, window, 0, 0, shape.width, shape.height, u32::MAX)?.reply();
        Ok(picture.is_ok_and(|picture| has_colours(&picture.data)))
    }
}

fn has_colours(pixels: &[u8]) -> bool {
    let mut pixels = pixels.chunks_exact(PIXEL).map(|pixel| &pixel[..PIXEL - 1]);
    let first = pixels.next();
    pixels.any(|pixel| Some(pixel) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_one_colour_is_empty() {
        assert!(!has_colours(&[]));
        assert!(!has_colours(&[9, 9, 9, 0, 9, 9, 9, 255]));
        assert!(has_colours(&[9, 9, 9, 0, 9, 9, 8, 0]));
    }
}
