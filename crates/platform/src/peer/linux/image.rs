//! The program that a process runs, and whether it still runs it.

use std::fs::{File, Metadata};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};

use super::process::Process;

/// The memory of one program run by one process, from its exec to the next one.
///
/// The kernel ties the open file to the memory of this very image, and reads it as empty once an exec, or
/// the end, has taken that memory away.
#[derive(Debug)]
pub(super) struct Memory(File);

impl Memory {
    /// That of what `process` runs now. `pagemap` is the quickest to read, and not in every kernel.
    pub(super) fn of(process: &Process) -> Option<Self> {
        let folder = process.folder();
        let file = File::open(folder.join("pagemap")).or_else(|_| File::open(folder.join("maps"))).ok()?;
        process.is_alive().then_some(Self(file))
    }

    /// Whether no exec, and no end, has come since.
    pub(super) fn is_there(&self) -> bool {
        matches!(self.0.read_at(&mut [0; 8], 0), Ok(1..))
    }
}

/// One program run by one process, and the file it lies in.
#[derive(Debug)]
pub(super) struct Image {
    memory: Memory,
    path: PathBuf,
    file: Metadata,
}

impl Image {
    /// What `process` runs now, if that can be said for sure.
    pub(super) fn of(process: &Process) -> Option<Self> {
        let memory = Memory::of(process)?;
        let folder = process.folder();
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
        let runs_it = std::fs::metadata(process.folder().join("exe"))
            .is_ok_and(|running| is_same_file(&self.file, &running));
        self.memory.is_there() && runs_it && process.is_same()
    }
}

fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}
