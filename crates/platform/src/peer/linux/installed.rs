//! Whether a program is the system's: nobody but root can exchange it.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{StatVfsMountFlags, statvfs};
use rustix::process::geteuid;

/// Bits of a mode that let others than the owner write. An access list that lets somebody in shows there
/// too, as the group's bits are its mask (`acl(5)`).
const WRITE_BY_OTHERS: u32 = 0o022;

/// Whether the executable at `path` and every folder above it belong to root and can be written by root
/// alone. Root itself can write everything, so for root nothing is installed.
pub(super) fn is_installed(path: &Path) -> bool {
    !geteuid().is_root() && is_roots_alone(path)
}

fn is_roots_alone(path: &Path) -> bool {
    let mut device = None;
    path.is_absolute()
        && path.ancestors().all(|place| {
            std::fs::symlink_metadata(place).is_ok_and(|found| {
                let is_new = device.replace(found.dev()) != Some(found.dev());
                is_closed(&found) && (!is_new || is_the_systems(place))
            })
        })
}

fn is_closed(found: &Metadata) -> bool {
    found.uid() == 0 && found.mode() & WRITE_BY_OTHERS == 0 && !found.is_symlink()
}

/// What a person may mount, by FUSE, from a stick or by fstab, is mounted without set-user-id programs,
/// since it may claim anything about its files: that they are root's, too.
fn is_the_systems(place: &Path) -> bool {
    statvfs(place).is_ok_and(|found| !found.f_flag.contains(StatVfsMountFlags::NOSUID))
}

#[cfg(test)]
#[path = "installed_tests.rs"]
mod tests;
