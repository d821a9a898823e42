//! Pictures that are meant to take all time or all room. Each is looked at in a process of its own,
//! whose peak is that of one picture.

use std::fs;

use image::ImageFormat;

use super::LARGEST;
use super::decode::remake;
use super::samples::{encoded, gif, halves, jpeg, jpeg_of_many_scans, png, png_with, squeezed, webp};
use crate::acting::{Actor, listen, tell};

const PART: &str = "pictures::bombs::looks_at_a_picture";
/// What a megabyte unpacks to.
const MUCH: usize = 1 << 28;

/// Each with whether it is a picture all the same.
fn bombs() -> Vec<(&'static str, Vec<u8>, bool)> {
    let screen = [&b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff"[..], &gif(1)[13..]].concat();
    let much = squeezed(MUCH);
    let text = |name: &[u8]| [name, b"\0\0", &much].concat();
    vec![
        ("a PNG of 65535 x 65535", png(65535, 65535, 1 << 20), false),
        ("a PNG of four gigapixels in a row", png(u32::MAX >> 1, 16, 1 << 20), false),
        ("a PNG of 2049 x 16", png(2049, 16, 16 * (1 + 2049 * 3)), false),
        ("a PNG of 2048 x 2048", png(2048, 2048, 2048 * (1 + 2048 * 3)), false),
        ("a PNG with far too many pixels", png(64, 64, MUCH), true),
        ("a PNG with a bomb for a text", png_with(&[(b"zTXt", text(b"Comment"))]), true),
        ("a PNG with a bomb for a colour profile", png_with(&[(b"iCCP", text(b"p"))]), true),
        ("a GIF with a screen of 65535 x 65535", screen, false),
        ("a JPEG of 65535 x 65535", jpeg(), false),
        ("a JPEG of many scans", jpeg_of_many_scans(), false),
        ("a WebP of 16384 x 16384", webp(), false),
        ("as large a PNG as may be", encoded(&halves(1024, 1024).to_rgba16().into(), ImageFormat::Png), true),
        ("as large a JPEG as may be", encoded(&halves(1024, 1024), ImageFormat::Jpeg), true),
        ("as large a WebP as may be", encoded(&halves(1024, 1024), ImageFormat::WebP), true),
        ("two megabytes of nothing", vec![0; LARGEST], false),
    ]
}

#[test]
fn bombs_go_off_in_no_time_and_no_room() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("picture");
    for (name, sent, is_picture) in bombs() {
        fs::write(&file, sent).unwrap();
        let told = Actor::play(PART, &file.display().to_string()).hear();
        let [shown, milliseconds, kibibytes] =
            *told.split(' ').map(|word| word.parse().unwrap()).collect::<Vec<u64>>()
        else {
            panic!("T083-NW {name}: {told:?}")
        };
        println!("{name}: {milliseconds} ms, {kibibytes} KiB");
        assert_eq!(shown == 1, is_picture, "T083-NW {name}");
        assert!(milliseconds < 20_000, "T083-NW {name}: {milliseconds} ms");
        assert!(kibibytes < 32 * 1024, "T083-NW {name}: {kibibytes} KiB");
    }
}

/// Tells whether it was one, the milliseconds and the kibibytes it took.
#[test]
#[ignore = "run by another test as a process of its own"]
fn looks_at_a_picture() {
    let file = listen();
    if file.is_empty() {
        return;
    }
    let sent = fs::read(file).unwrap();
    // From here on the peak counts anew.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = resident("VmRSS:");
    #[expect(clippy::disallowed_methods, reason = "it is the time that is of interest")]
    let now = std::time::Instant::now;
    let start = now();
    let remade = remake(&sent);
    let took = start.elapsed().as_millis();
    tell(&format!("{} {took} {}", u8::from(remade.is_some()), resident("VmHWM:") - before));
}

/// Kibibytes of this process, by the kernel's name for them.
fn resident(what: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux says");
    let line = status.lines().find_map(|line| line.strip_prefix(what)).expect("Linux says so");
    line.split_whitespace().next().and_then(|number| number.parse().ok()).expect("a number and its unit")
}
