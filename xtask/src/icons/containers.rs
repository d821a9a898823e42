//! Files that hold one picture in many sizes: ICO of Windows, ICNS of macOS. Both take PNGs as they are.

use anyhow::{Context, Result};

/// A file of Windows with those pictures, each with its size in pixels.
pub(super) fn ico(pngs: &[(u32, Vec<u8>)]) -> Result<Vec<u8>> {
    const HEAD: usize = 6;
    const ENTRY: usize = 16;
    let count = u16::try_from(pngs.len()).context("too many pictures for one file")?;
    let mut file = [0_u16, 1, count].map(u16::to_le_bytes).concat();
    let mut at = HEAD + ENTRY * pngs.len();
    for (size, png) in pngs {
        // 256 is written as 0; no palette; one plane of 32 bits.
        let side = u8::try_from(size % 256).context("a remainder of 256 is a byte")?;
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        for number in [png.len(), at] {
            file.extend(u32::try_from(number).context("a picture is too large")?.to_le_bytes());
        }
        at += png.len();
    }
    file.extend(pngs.iter().flat_map(|(_, png)| png));
    Ok(file)
}

/// A file of macOS with those pictures, each with its size in pixels. A size is named once for each way it
/// is used: as so many points, or as half of them on a fine screen.
pub(super) fn icns(pngs: &[(u32, Vec<u8>)]) -> Result<Vec<u8>> {
    const HEAD: usize = 8;
    let mut body = Vec::new();
    for (size, png) in pngs {
        let names: &[&[u8; 4]] = match size {
            16 => &[b"icp4"],
            32 => &[b"icp5", b"ic11"],
            64 => &[b"ic12"],
            128 => &[b"ic07"],
            256 => &[b"ic08", b"ic13"],
            512 => &[b"ic09", b"ic14"],
            1024 => &[b"ic10"],
            _ => anyhow::bail!("macOS has no name for {size} pixels"),
        };
        for name in names {
            body.extend(*name);
            body.extend(length(png.len() + HEAD)?);
            body.extend(png);
        }
    }
    Ok([&b"icns"[..], &length(body.len() + HEAD)?, &body].concat())
}

fn length(bytes: usize) -> Result<[u8; 4]> {
    Ok(u32::try_from(bytes).context("a picture is too large")?.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_says_where_each_picture_is() {
        let file = ico(&[(16, b"small".to_vec()), (256, b"large".to_vec())]).unwrap();
        assert_eq!(&file[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!((file[6], file[22]), (16, 0));
        let offset = u32::from_le_bytes(file[34..38].try_into().unwrap()) as usize;
        assert_eq!(&file[offset..], b"large");
    }

    #[test]
    fn an_icns_is_as_long_as_it_says() {
        let file = icns(&[(32, b"small".to_vec()), (1024, b"large".to_vec())]).unwrap();
        assert_eq!(u32::from_be_bytes(file[4..8].try_into().unwrap()) as usize, file.len());
        assert_eq!(&file[8..12], b"icp5");
        assert!(icns(&[(17, Vec::new())]).is_err());
    }
}
