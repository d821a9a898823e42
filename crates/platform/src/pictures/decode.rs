//! From a server's bytes to a small square PNG.

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// The side of what comes out.
const SIDE: u32 = 96;
/// Nobody's face: what is smaller is there to be counted.
const SMALLEST: u32 = 16;
/// Together with [`MOST_PIXELS`]: avatars are 400 x 400, a server's banner 1200 x 630.
const LONGEST: u32 = 2048;
/// As many as 1024 x 1024 has.
const MOST_PIXELS: u32 = 1024 * 1024;
/// What those take with eight bytes each, the most that a pixel has.
const MOST_MEMORY: u64 = 8 * 1024 * 1024;

/// Decodes the first frame, cuts the square out of its middle, makes it small and writes it as a PNG
/// that holds pixels and nothing else. `None` for whatever is no picture within the limits.
///
/// What it is is told by its bytes: a server's word on it counts for nothing.
pub(super) fn remake(bytes: &[u8]) -> Option<Vec<u8>> {
    let format = image::guess_format(bytes).ok().filter(|format| {
        matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP | ImageFormat::Gif)
    })?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let pixels = width.checked_mul(height)?;
    let fits = width.min(height) >= SMALLEST && pixels <= MOST_PIXELS && decoder.total_bytes() <= MOST_MEMORY;
    if !fits {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut square = square(&DynamicImage::from_decoder(decoder).ok()?);
    square.apply_orientation(orientation);
    encode(&square)
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// Cut before it is made smaller, so that a long strip is never blown up.
fn square(picture: &DynamicImage) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let side = width.min(height);
    let middle = picture.crop_imm((width - side) / 2, (height - side) / 2, side, side);
    if side > SIDE { middle.thumbnail_exact(SIDE, SIDE) } else { middle }
}

fn encode(picture: &DynamicImage) -> Option<Vec<u8>> {
    let rgba = picture.to_rgba8();
    let is_opaque = rgba.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let plain: DynamicImage = if is_opaque { picture.to_rgb8().into() } else { rgba.into() };
    let mut png = Vec::new();
    plain.write_with_encoder(PngEncoder::new(&mut png)).ok()?;
    Some(png)
}
