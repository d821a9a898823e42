//! Little that becomes much.

/// The beginning of a gzip member (RFC 1952) that holds zeros, and what makes it longer: each
/// repetition of 13 bytes stands for 2,064. The end is left out: nobody should get there.
pub(super) fn gzip() -> (Vec<u8>, Vec<u8>) {
    let (begin, more) = deflate();
    ([&b"\x1f\x8b\x08\0\0\0\0\0\0\xff"[..], &begin].concat(), more)
}

/// The same as a zlib stream (RFC 1950), which is what `deflate` means in HTTP.
pub(super) fn zlib() -> (Vec<u8>, Vec<u8>) {
    let (begin, more) = deflate();
    ([&b"\x78\x9c"[..], &begin].concat(), more)
}

/// 64 MiB of zeros as brotli (RFC 7932).
pub(super) const BROTLI: &[u8] = b"\xcf\xff\xff\x7f\xf8\x27\x00\xe2\xb1\x40\x20\xf7\xfe\x9f\xff\xff\xff\xf0\x4f\x00\xc4\x61\x01\x80\xee\xfd\
    \x3f\xff\xff\xff\xe1\x9f\x00\x88\xc3\x22\x00\xdd\xfb\xff\xfc\xff\xff\xc7\x3f\x01\x10\x87\x05\x00\xba\xf7\xff";

/// One block of fixed Huffman codes (RFC 1951): the literal 0, then eight copies of 258 bytes at a
/// time, each 13 bits long.
fn deflate() -> (Vec<u8>, Vec<u8>) {
    // Not the last block, fixed codes, and the literal 0 as 00110000.
    let mut bits = vec![false, true, false, false, false, true, true, false, false, false, false];
    // Length 258 is 11000101, distance 1 is 00000.
    let copy = [true, true, false, false, false, true, false, true, false, false, false, false, false];
    for _ in 0..16 {
        bits.extend(copy);
    }
    let bytes: Vec<u8> = bits
        .chunks_exact(8)
        .map(|eight| eight.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit)))
        .collect();
    // From the second byte on it is the same every 13 bytes.
    (bytes[..2].to_vec(), bytes[2..15].to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pattern_repeats() {
        let (begin, more) = deflate();
        assert_eq!((begin.len(), more.len()), (2, 13));
        assert_eq!(begin, [0b0110_0010, 0b0001_1000]);
    }
}
