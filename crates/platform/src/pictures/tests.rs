use std::io::Cursor;

use fediaccounts_core::NetError;
use image::{DynamicImage, ImageFormat, ImageReader};

use super::decode::remake;
use super::samples::{apng, encoded, gif, halves, png_with, turned_jpeg};
use super::*;
use crate::http::scripted::{Reply, Scripted};

const SVG: &[u8] = br#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><script>alert(1)</script></svg>"#;

fn shown(png: &[u8]) -> DynamicImage {
    ImageReader::with_format(Cursor::new(png), ImageFormat::Png).decode().unwrap()
}

fn is_red(picture: &DynamicImage, x: u32, y: u32) -> bool {
    let pixel = picture.to_rgb8().get_pixel(x, y).0;
    pixel[0] > 150 && pixel[2] < 100
}

/// The names of the chunks of a PNG.
fn chunks(png: &[u8]) -> Vec<String> {
    let mut names = vec![];
    let mut rest = &png[8..];
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        names.push(String::from_utf8_lossy(&after[..4]).into_owned());
        rest = &after[4 + u32::from_be_bytes(*length) as usize + 4..];
    }
    names
}

#[test]
fn a_picture_becomes_a_small_square_of_its_middle() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        for (width, height, side) in
            [(400, 400, 96), (1200, 630, 96), (200, 400, 96), (64, 64, 64), (16, 90, 16)]
        {
            let picture = shown(&remake(&encoded(&halves(width, height), format)).unwrap());
            assert_eq!((picture.width(), picture.height()), (side, side), "{format:?} {width}x{height}");
            let (left, right) = (is_red(&picture, 1, side / 2), is_red(&picture, side - 2, side / 2));
            assert!(left && !right, "{format:?} {width}x{height}");
        }
    }
}

#[test]
fn a_picture_stands_upright() {
    let picture = shown(&remake(&turned_jpeg()).unwrap());
    assert!(is_red(&picture, 32, 2) && !is_red(&picture, 32, 61), "the left half is on top now");
}

#[test]
fn nothing_but_pixels_comes_through() {
    let script = b"<script>alert(1)</script>".to_vec();
    let comment = [b"Comment\0".to_vec(), script.clone()].concat();
    let mut polyglot = png_with(&[(b"tEXt", comment), (b"gAMA", vec![0, 0, 0xb1, 0x8f])]);
    polyglot.extend(&script);
    let archive = [encoded(&halves(400, 400), ImageFormat::Gif), b"PK\x03\x04 GIF and ZIP".to_vec()].concat();
    for sent in [polyglot, archive, turned_jpeg()] {
        let png = remake(&sent).expect("T083-NW");
        assert_eq!(chunks(&png), ["IHDR", "IDAT", "IEND"], "T083-NW");
        for hidden in [&script[..], b"PK\x03\x04", b"Exif"] {
            assert!(!png.windows(hidden.len()).any(|window| window == hidden), "T083-NW");
        }
    }
}

#[test]
fn of_an_animation_the_first_frame_counts() {
    for sent in [apng(3000), gif(500)] {
        let picture = shown(&remake(&sent).expect("T083-NW"));
        assert!(is_red(&picture, 2, 16) && !is_red(&picture, 30, 16), "T083-NW");
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    let html = b"<!doctype html><title>404</title>";
    let avif = b"\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf";
    let bmp = [b"BM".to_vec(), vec![0; 100]].concat();
    let tiff = b"II*\0\x08\0\0\0\0\0\0\0\0\0";
    let ico = b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\0\0\0\0\x16\0\0\0";
    for sent in [&b""[..], SVG, html, avif, &bmp, tiff, ico, b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF"] {
        assert_eq!(remake(sent), None, "T083-NW {:?}", String::from_utf8_lossy(sent));
    }
}

#[test]
fn a_single_pixel_is_nobodys_picture() {
    for format in [ImageFormat::Png, ImageFormat::Gif] {
        assert_eq!(remake(&encoded(&halves(1, 1), format)), None, "T083-NW {format:?}");
        assert_eq!(remake(&encoded(&halves(400, 2), format)), None, "T083-NW {format:?}");
    }
}

#[test]
fn half_a_picture_never_falls_over() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        let whole = encoded(&halves(40, 40), format);
        for length in 0..whole.len() {
            // A decoder may make something of a picture that breaks off; it must end.
            if let Some(png) = remake(&whole[..length]) {
                assert_eq!(shown(&png).width(), 40, "T083-NW {format:?} {length}");
            }
            let mut flipped = whole.clone();
            flipped[length] ^= 0x55;
            let _ = remake(&flipped);
        }
    }
}

fn pictures() -> WebPictures {
    WebPictures::new(Http::new())
}

fn answer(status: &str, content_type: &str, body: &[u8]) -> Reply {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    Reply::Send([head.as_bytes(), body].concat())
}

async fn fetched(reply: Reply) -> Result<Picture, PictureError> {
    let server = Scripted::always(reply).await;
    let origin = Origin::of(&server.url).unwrap();
    pictures().fetch(&server.url, &origin).await
}

#[tokio::test]
async fn a_picture_is_told_by_its_bytes_whatever_the_server_says_it_is() {
    let good = encoded(&halves(400, 400), ImageFormat::Jpeg);
    for said in ["image/png", "text/html", "application/json", "image/svg+xml"] {
        let picture = fetched(answer("200 OK", said, &good)).await.unwrap();
        assert_eq!(shown(&picture.png).width(), 96, "{said}");
    }
    for said in ["image/png", "image/svg+xml", "image/webp"] {
        let refused = fetched(answer("200 OK", said, SVG)).await;
        assert_eq!(refused, Err(PictureError::Refused), "T083-NW {said}");
    }
    let refused = fetched(answer("404 Not Found", "image/jpeg", &good)).await;
    assert_eq!(refused, Err(PictureError::Refused), "a picture that says that there is none");
}

#[tokio::test]
async fn a_picture_is_asked_for_without_credentials() {
    let server = Scripted::always(answer("200 OK", "image/gif", &gif(2))).await;
    pictures().fetch(&server.url, &Origin::of(&server.url).unwrap()).await.unwrap();
    let seen = server.seen()[0].to_ascii_lowercase();
    let mut lines: Vec<_> = seen.trim_end().lines().collect();
    lines.sort_unstable();
    assert_eq!(lines.len(), 4, "T089-NW {lines:?}");
    assert_eq!(lines[0], "accept: image/webp, image/png, image/jpeg, image/gif");
    assert!(lines[1] == "get / http/1.1" && lines[3].starts_with("user-agent: fediaccounts/"), "T083-NW");
}

#[tokio::test]
async fn more_than_two_megabytes_are_not_read() {
    let flood = Reply::Flood("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", "\u{89}PNG pixels ");
    assert_eq!(fetched(flood).await, Err(PictureError::Net(NetError::TooLarge)), "T083-NW");
}

#[tokio::test]
async fn no_server_has_us_look_into_this_computer_or_its_network() {
    let inside = Scripted::always(answer("200 OK", "image/gif", &gif(1))).await;
    let far = Origin::parse("https://social.example").unwrap();
    let forbidden = Err(PictureError::Net(NetError::Forbidden));
    let local = inside.url.to_string();
    for url in
        [&local, "https://127.0.0.1/x", "https://localhost/x", "https://10.0.0.1/x", "https://[fe80::1]/x"]
    {
        let fetched = pictures().fetch(&Url::parse(url).unwrap(), &far).await;
        assert_eq!(fetched, forbidden, "T083-NW {url}");
    }
    assert!(inside.seen().is_empty(), "T083-NW");
    for location in
        ["http://10.0.0.1/avatar.png", "http://169.254.169.254/latest/meta-data", "http://a.example/"]
    {
        let fetched = fetched(Reply::redirect("302 Found", location)).await;
        assert_eq!(fetched, forbidden, "T083-NW {location}");
    }
}
