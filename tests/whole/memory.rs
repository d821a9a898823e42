//! What a process has in its memory.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use anyhow::{Context, Result};

const PAGE: u64 = 4096;
/// How many pages are looked up at once.
const PAGES: u64 = 1 << 14;
/// An entry of `pagemap` (proc(5)): the page is in memory, or swapped out.
const THERE: u64 = 0b11 << 62;

/// Whether a text is anywhere in it, as UTF-8 or UTF-16. An error if this process may not look.
pub(crate) fn holds(pid: u32, text: &str) -> Result<bool> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let open = |name: &str| File::open(format!("/proc/{pid}/{name}")).context("looking into a process");
    let (mut memory, mut pages) = (open("mem")?, open("pagemap")?);
    let mut maps = String::new();
    open("maps")?.read_to_string(&mut maps)?;
    for (from, to) in maps.lines().filter_map(region) {
        for start in (from..to).step_by(usize::try_from(PAGES * PAGE)?) {
            let count = ((to - start) / PAGE).min(PAGES);
            for (first, length) in runs(&mut pages, start, count) {
                let mut bytes = vec![0; usize::try_from(length * PAGE)?];
                // A page may go away while it is looked at.
                let read = memory.seek(SeekFrom::Start(first)).and_then(|_| memory.read_exact(&mut bytes));
                let has = |form: &[u8]| bytes.windows(form.len()).any(|window| window == form);
                if read.is_ok() && (has(text.as_bytes()) || has(&wide)) {
                    return Ok(true);
                }
            }
        }
    }
    Ok(false)
}

/// The bounds of a readable and private region of a line of `maps`.
fn region(line: &str) -> Option<(u64, u64)> {
    let (bounds, rest) = line.split_once(' ')?;
    let (from, to) = bounds.split_once('-')?;
    let private = rest.starts_with("rw") && !line.ends_with("[vvar]");
    private.then_some((u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?))
}

/// Which pages there are, as runs: where each begins and how many pages it has.
fn runs(pages: &mut File, start: u64, count: u64) -> Vec<(u64, u64)> {
    let mut entries = vec![0; usize::try_from(count * 8).unwrap_or_default()];
    let read = pages.seek(SeekFrom::Start(start / PAGE * 8)).and_then(|_| pages.read_exact(&mut entries));
    let mut found: Vec<(u64, u64)> = vec![];
    if read.is_err() {
        return found;
    }
    let (entries, _) = entries.as_chunks::<8>();
    for (index, entry) in (0..).zip(entries) {
        let at = start + index * PAGE;
        match found.last_mut() {
            _ if u64::from_le_bytes(*entry) & THERE == 0 => {}
            Some((first, length)) if *first + *length * PAGE == at => *length += 1,
            _ => found.push((at, 1)),
        }
    }
    found
}
