//! The program that a process runs, and whether it still runs it.

use std::fs::{File, Metadata};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};

use super::process::Process;

/// One program run by one process, from its exec to the next one.
#[derive(Debug)]
pub(super) struct Image {
    /// `/proc/PID/maps`: the kernel ties the open file to the memory of this very image, and reads it as
    /// empty once an exec, or the end, has taken that memory away.
    memory: File,
    path: PathBuf,
    file: Metadata,
}

impl Image {
    /// What `process` runs now, if that can be said for sure.
    pub(super) fn of(process: &Process) -> Option<Self> {
        let folder = folder(process);
        let memory = File::open(folder.join("maps")).ok()?;
        // In a user namespace of its own anybody has the right to exchange the link (PR_SET_MM_EXE_FILE).
        let namespace = std::fs::read_link(folder.join("ns/user")).ok()?;
        if namespace != std::fs::read_link("/proc/self/ns/user").ok()? {
            return None;
        }
        let path = std::fs::read_link(folder.join("exe")).ok()?;
        // Only claimed so far: a removed or replaced file, or one of another mount namespace, is not the
        // one at its path, and then the process does not run this one.
        let file = std::fs::symlink_metadata(&path).ok()?;
        let image = Self { memory, path, file };
        image.still_runs(process).then_some(image)
    }

    /// Where its file lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn into_path(self) -> PathBuf {
        self.path
    }

    /// The file at that path.
    pub(super) fn file(&self) -> &Metadata {
        &self.file
    }

    /// Whether `process` has run nothing else since, and does still.
    pub(super) fn still_runs(&self, process: &Process) -> bool {
        let has_memory = matches!(self.memory.read_at(&mut [0], 0), Ok(1));
        let runs_it = std::fs::metadata(folder(process).join("exe"))
            .is_ok_and(|running| is_same_file(&self.file, &running));
        has_memory && runs_it && process.is_same()
    }
}

fn folder(process: &Process) -> PathBuf {
    Path::new("/proc").join(process.pid().to_string())
}

fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}
