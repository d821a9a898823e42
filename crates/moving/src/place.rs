//! The file among other files.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use fediaccounts_core::Timestamp;
use time::OffsetDateTime;

use crate::{MAX_FILE, OpenError};

/// What a file that is made then may be called. A moment that no calendar has is the beginning of time.
pub fn name(made_at: Timestamp) -> String {
    let at = OffsetDateTime::from_unix_timestamp(made_at.seconds()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (year, month, day) = at.to_calendar_date();
    format!("fediaccounts-accounts-{year:04}-{:02}-{day:02}.age", u8::from(month))
}

/// Reads a file, as far as one of ours can go. What is no plain file is not even opened: a pipe would be waited
/// for.
pub fn read(path: &Path) -> Result<Vec<u8>, OpenError> {
    let known = std::fs::metadata(path).map_err(|_| OpenError::Unreadable)?;
    if !known.is_file() {
        return Err(OpenError::Unreadable);
    }
    let mut bytes = vec![];
    let most = u64::try_from(MAX_FILE).unwrap_or(u64::MAX).saturating_add(1);
    let file = File::open(path).map_err(|_| OpenError::Unreadable)?;
    file.take(most).read_to_end(&mut bytes).map_err(|_| OpenError::Unreadable)?;
    if bytes.len() > MAX_FILE { Err(OpenError::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_day() {
        let at = |seconds| name(Timestamp::from_seconds(seconds));
        assert_eq!(at(1_793_369_465), "fediaccounts-accounts-2026-10-30.age");
        assert_eq!(at(i64::MAX), "fediaccounts-accounts-1970-01-01.age");
    }

    #[test]
    fn only_a_plain_file_of_our_size_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.age");
        assert_eq!(read(&path), Err(OpenError::Unreadable));
        assert_eq!(read(folder.path()), Err(OpenError::Unreadable));
        assert_eq!(read(Path::new("/dev/zero")), Err(OpenError::Unreadable));
        std::fs::write(&path, "some").unwrap();
        assert_eq!(read(&path), Ok(b"some".to_vec()));
        File::create(&path).unwrap().set_len(1 << 40).unwrap();
        assert_eq!(read(&path), Err(OpenError::TooLarge), "T114-ST a file of a terabyte with nothing in it");
    }
}
