//! Pictures as people have them, and as nobody should.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::codecs::gif::{GifEncoder, Repeat};
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage};

/// Left half red, right half blue.
pub(super) fn halves(width: u32, height: u32) -> DynamicImage {
    let color = |x| if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    RgbImage::from_fn(width, height, |x, _| color(x)).into()
}

pub(super) fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    if format == ImageFormat::Gif {
        return gif_of(picture, 1);
    }
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A PNG whose header says that size, with that much of compressed nothing as its pixels.
pub(super) fn png(width: u32, height: u32, pixels: usize) -> Vec<u8> {
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([8, 2, 0, 0, 0]);
    assemble(&[(b"IHDR", head), (b"IDAT", squeezed(pixels)), (b"IEND", vec![])])
}

/// A good PNG of 32 x 32 with chunks of ours before its pixels.
pub(super) fn png_with(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let good = encoded(&halves(32, 32), ImageFormat::Png);
    let (head, rest) = good.split_at(33);
    let ours = chunks.iter().map(|(name, data)| chunk(**name, data)).collect::<Vec<_>>().concat();
    [head, &ours, rest].concat()
}

/// An APNG that says it plays for ever, with that many frames.
pub(super) fn apng(frames: u32) -> Vec<u8> {
    let control = |number: u32| {
        let mut data = [number, 32, 32, 0, 0].map(u32::to_be_bytes).concat();
        data.extend([0, 1, 0, 100, 0, 0]);
        data
    };
    let pixels = squeezed(32 * (1 + 32 * 3));
    let mut chunks = vec![(b"acTL", [frames, 0].map(u32::to_be_bytes).concat()), (b"fcTL", control(0))];
    let mut good = png_with(&chunks);
    chunks.clear();
    for number in 1..frames {
        chunks.push((b"fcTL", control(2 * number - 1)));
        chunks.push((b"fdAT", [(2 * number).to_be_bytes().to_vec(), pixels.clone()].concat()));
    }
    let more = chunks.iter().map(|(name, data)| chunk(**name, data)).collect::<Vec<_>>().concat();
    let end = good.len() - 12;
    good.splice(end..end, more);
    good
}

/// A GIF that plays for ever.
pub(super) fn gif(frames: u32) -> Vec<u8> {
    gif_of(&halves(32, 32), frames)
}

fn gif_of(picture: &DynamicImage, frames: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
    encoder.set_repeat(Repeat::Infinite).unwrap();
    let picture = picture.to_rgba8();
    encoder.encode_frames((0..frames).map(|_| Frame::new(picture.clone()))).unwrap();
    drop(encoder);
    bytes
}

/// A WebP without loss whose header says 16384 x 16384.
pub(super) fn webp() -> Vec<u8> {
    let mut good = encoded(&halves(32, 32), ImageFormat::WebP);
    let at = good.windows(4).position(|bytes| bytes == b"VP8L").unwrap() + 9;
    good.splice(at..at + 4, 0x0fff_ffff_u32.to_le_bytes());
    good
}

/// A JPEG whose header says 65535 x 65535.
pub(super) fn jpeg() -> Vec<u8> {
    let mut good = encoded(&halves(32, 32), ImageFormat::Jpeg);
    let at = good.windows(2).position(|bytes| matches!(bytes, [0xff, 0xc0 | 0xc2])).unwrap() + 5;
    good.splice(at..at + 4, [0xff; 4]);
    good
}

/// A JPEG turned by 90 degrees, so its camera says.
pub(super) fn turned_jpeg() -> Vec<u8> {
    let mut good = encoded(&halves(64, 64), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut app = vec![0xff, 0xe1, length[0], length[1]];
    app.append(&mut exif);
    good.splice(2..2, app);
    good
}

/// A progressive JPEG of one megapixel in as many scans as two megabytes hold, each of which skips
/// over the whole picture.
pub(super) fn jpeg_of_many_scans() -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xdb, 0, 67, 0];
    bytes.extend([1; 64]);
    bytes.extend([0xff, 0xc2, 0, 11, 8, 4, 0, 4, 0, 1, 1, 0x11, 0]);
    // One code of one bit in each table: no difference, and a run of 2^14 ended blocks.
    for (table, value) in [(0x00, 0x00), (0x10, 0xe0)] {
        bytes.extend([0xff, 0xc4, 0, 20, table, 1]);
        bytes.extend([0; 15]);
        bytes.push(value);
    }
    bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0]);
    bytes.extend([0; 2048]);
    while bytes.len() < super::LARGEST - 16 {
        bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0, 0, 0x01]);
    }
    bytes.extend([0xff, 0xd9]);
    bytes
}

/// That many zero bytes, compressed.
pub(super) fn squeezed(bytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    let zeros = vec![0; 64 * 1024];
    let mut left = bytes;
    while left > 0 {
        let now = left.min(zeros.len());
        encoder.write_all(&zeros[..now]).unwrap();
        left -= now;
    }
    encoder.finish().unwrap()
}

fn assemble(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in chunks {
        bytes.extend(chunk(**name, data));
    }
    bytes
}

fn chunk(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&name);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap();
    [&length.to_be_bytes(), &name[..], data, &sum.sum().to_be_bytes()].concat()
}
