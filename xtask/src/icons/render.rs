//! SVG to PNG.

use anyhow::{Context, Result};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// A square drawing.
pub(super) struct Drawing(Tree);

impl Drawing {
    pub(super) fn parse(svg: &str) -> Result<Self> {
        Ok(Self(Tree::from_str(svg, &Options::default()).context("a drawing is no SVG")?))
    }

    /// The drawing, that many pixels wide and high.
    pub(super) fn png(&self, size: u32) -> Result<Vec<u8>> {
        let mut canvas = Pixmap::new(size, size).context("a picture of no size")?;
        #[expect(clippy::cast_precision_loss, reason = "sizes of icons have four digits at most")]
        let pixels = size as f32;
        let (width, height) = (self.0.size().width(), self.0.size().height());
        resvg::render(&self.0, Transform::from_scale(pixels / width, pixels / height), &mut canvas.as_mut());
        let mut png = Vec::new();
        PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::Adaptive)
            .write_image(&canvas.take_demultiplied(), size, size, ExtendedColorType::Rgba8)
            .context("writing a PNG")?;
        Ok(png)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v2H0z" fill="#123456" fill-opacity=".5"/></svg>"##;

    #[test]
    fn a_drawing_fills_its_picture_and_what_is_not_drawn_is_clear() {
        let png = Drawing::parse(HALF).unwrap().png(8).unwrap();
        let picture = image::load_from_memory(&png).unwrap().into_rgba8();
        assert_eq!(picture.dimensions(), (8, 8));
        assert_eq!(picture.get_pixel(7, 7).0, [0, 0, 0, 0]);
        let [.., opacity] = picture.get_pixel(0, 0).0;
        assert!((127..=128).contains(&opacity), "{opacity}");
    }

    #[test]
    fn the_same_drawing_makes_the_same_bytes() {
        let drawing = Drawing::parse(HALF).unwrap();
        assert_eq!(drawing.png(22).unwrap(), drawing.png(22).unwrap());
    }
}
