//! What a process sees mounted where.

use std::path::Path;

use rustix::fs::{CWD, Mode, OFlags, openat};

use super::process::Process;

/// The mounts of one process.
pub(super) struct Mounts(String);

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mount<'a> {
    /// The kernel's number of it, the same for everybody.
    pub(super) id: u64,
    /// The part of its file system that is mounted.
    pub(super) root: &'a str,
    pub(super) is_read_only: bool,
    /// The kind of file system.
    pub(super) kind: &'a str,
}

impl Mounts {
    pub(super) fn of(process: &Process) -> Option<Self> {
        std::fs::read_to_string(process.folder().join("mountinfo")).ok().map(Self)
    }

    /// What is mounted there: the last one hides those before.
    pub(super) fn at(&self, point: &str) -> Option<Mount<'_>> {
        self.0.lines().rev().filter_map(parse).find(|(at, _)| *at == point).map(|(_, mount)| mount)
    }
}

/// `proc_pid_mountinfo(5)`.
fn parse(line: &str) -> Option<(&str, Mount<'_>)> {
    let (mount, system) = line.split_once(" - ")?;
    let fields: Vec<&str> = mount.split(' ').collect();
    let [id, _parent, _device, root, point, options, ..] = *fields.as_slice() else { return None };
    let is_read_only = options.split(',').any(|option| option == "ro");
    Some((point, Mount { id: id.parse().ok()?, root, is_read_only, kind: system.split(' ').next()? }))
}

/// The mount that the file at `path` lies on, where links of `/proc` are followed and nothing is opened.
pub(super) fn mount_of(path: &Path) -> Option<u64> {
    use std::os::fd::AsRawFd;

    let file = openat(CWD, path, OFlags::PATH | OFlags::CLOEXEC, Mode::empty()).ok()?;
    let info = std::fs::read_to_string(format!("/proc/self/fdinfo/{}", file.as_raw_fd())).ok()?;
    info.lines().find_map(|line| line.strip_prefix("mnt_id:"))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_mount_at_a_place_is_the_one_that_is_seen() {
        let text = "36 35 98:0 / / rw,noatime master:1 - ext3 /dev/root rw\n\
                    40 36 0:71 /bindfileA//deleted /.flatpak-info ro,nosuid - tmpfs tmpfs rw\n\
                    41 36 8:1 /home/me /.flatpak-info rw - ext4 /dev/sda1 rw\n";
        let mounts = Mounts(text.to_owned());
        let seen = mounts.at("/.flatpak-info").expect("there are two");
        assert_eq!((seen.id, seen.kind, seen.is_read_only), (41, "ext4", false), "T130-IP");
        assert_eq!(mounts.at("/").map(|mount| mount.kind), Some("ext3"));
        assert_eq!(mounts.at("/app"), None);
    }

    #[test]
    fn a_file_lies_on_the_mount_that_its_process_sees() {
        let mounts = Mounts::of(&Process::by_number(std::process::id())).expect("it is readable");
        assert_eq!(mount_of(Path::new("/proc")), mounts.at("/proc").map(|mount| mount.id));
    }
}
