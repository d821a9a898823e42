//! What lies in plain files of other programs.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::keepers::Login;
use crate::args::Keeper;

/// Longer than any of these files.
const LONGEST: u64 = 1 << 20;

/// A login, and where it lies.
pub(super) struct Found {
    pub(super) keeper: Keeper,
    /// The file itself, not a link to it.
    pub(super) path: PathBuf,
    /// Who may read it, as `ls` counts: `0644`. Nothing where files have no such thing.
    pub(super) mode: Option<u32>,
    pub(super) login: Login,
}

/// All logins of those programs, or of all that are known.
pub(super) fn find(configuration: Option<&Path>, from: &[Keeper]) -> Vec<Found> {
    let wanted = Keeper::ALL.into_iter().filter(|keeper| from.is_empty() || from.contains(keeper));
    let files = wanted.flat_map(|keeper| {
        configuration
            .map(|folder| keeper.files(folder))
            .unwrap_or_default()
            .into_iter()
            .map(move |file| (keeper, file))
    });
    files.flat_map(|(keeper, file)| of_file(keeper, &file).unwrap_or_default()).collect()
}

fn of_file(keeper: Keeper, path: &Path) -> Option<Vec<Found>> {
    let path = path.canonicalize().ok()?;
    let (text, mode) = read(&path)?;
    let found = |login| Found { keeper, path: path.clone(), mode, login };
    Some(keeper.read(&text).into_iter().map(found).collect())
}

/// The text of a file with its mode; nothing if it is no file, too long or no text.
pub(super) fn read(path: &Path) -> Option<(Zeroizing<String>, Option<u32>)> {
    // Opening what is no file may wait for ever.
    let is_file = path.metadata().ok()?.is_file();
    let file = is_file.then(|| File::open(path).ok())??;
    let metadata = file.metadata().ok()?;
    let length = usize::try_from(metadata.len()).ok().filter(|_| metadata.len() <= LONGEST)?;
    // It never grows into another place, which would leave a copy behind.
    let mut text = Zeroizing::new(String::with_capacity(length + 1));
    file.take(metadata.len()).read_to_string(&mut text).ok()?;
    Some((text, mode(&metadata)))
}

fn mode(metadata: &std::fs::Metadata) -> Option<u32> {
    #[cfg(unix)]
    let mode = Some(std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o7777);
    #[cfg(windows)]
    let (_, mode) = (metadata, None);
    mode
}
