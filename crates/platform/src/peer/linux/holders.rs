//! Who has a socket open: a look at the descriptors of every process.

use std::collections::HashMap;
use std::ffi::CStr;
use std::os::fd::OwnedFd;
use std::os::unix::fs::MetadataExt;

use rustix::fs::{CWD, Dir, Mode, OFlags, openat, readlinkat_raw};
use rustix::process::geteuid;

use super::syscalls::share_descriptors;

/// A process that has a socket open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Holder {
    /// The process.
    pub(super) pid: u32,
    /// Whether one of its descriptors of the socket would outlive an exec.
    pub(super) inheritable: bool,
}

/// Sockets by inode, each with the processes that have it open.
pub(super) type Holders = HashMap<u64, Vec<Holder>>;

/// Fills in who holds the sockets that `holders` has as keys. Processes that hide their descriptors from
/// us are passed over.
pub(super) fn look(holders: &mut Holders) {
    let us = geteuid();
    for pid in numbers("/proc") {
        let readable = us.is_root()
            || std::fs::metadata(format!("/proc/{pid}")).is_ok_and(|process| process.uid() == us.as_raw());
        if readable {
            look_at_process(pid, holders);
        }
    }
}

/// Threads share one table of descriptors as a rule, and the process shows that of its first thread. One
/// that has left it, or outlives the first, is looked at by itself.
fn look_at_process(pid: u32, holders: &mut Holders) {
    let mut tables = vec![pid];
    look_at_table(pid, &format!("/proc/{pid}"), holders);
    for thread in numbers(&format!("/proc/{pid}/task")) {
        if !tables.iter().any(|&table| table == thread || share_descriptors(table, thread)) {
            look_at_table(pid, &format!("/proc/{pid}/task/{thread}"), holders);
            tables.push(thread);
        }
    }
}

fn look_at_table(pid: u32, folder: &str, holders: &mut Holders) {
    let Some((table, entries)) = open_folder(&format!("{folder}/fd")).and_then(|fd| {
        let entries = Dir::read_from(&fd).ok()?;
        Some((fd, entries))
    }) else {
        return;
    };
    for entry in entries.flatten() {
        let found = socket_inode(&table, entry.file_name()).and_then(|inode| holders.get_mut(&inode));
        if let Some(found) = found {
            let inheritable = is_inheritable(folder, entry.file_name());
            match found.iter_mut().find(|holder| holder.pid == pid) {
                Some(holder) => holder.inheritable |= inheritable,
                None => found.push(Holder { pid, inheritable }),
            }
        }
    }
}

fn open_folder(path: &str) -> Option<OwnedFd> {
    openat(CWD, path, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty()).ok()
}

/// Links of sockets read `socket:[INODE]`. Only the link is read: to follow it could touch a file system
/// that does not answer.
fn socket_inode(table: &OwnedFd, descriptor: &CStr) -> Option<u64> {
    let mut link = [0; 32];
    let length = readlinkat_raw(table, descriptor, &mut link).ok()?;
    let inode = link.get(..length)?.strip_prefix(b"socket:[")?.strip_suffix(b"]")?;
    std::str::from_utf8(inode).ok()?.parse().ok()
}

/// Read from `flags` in `/proc/PID/fdinfo/FD`, octal. What cannot be read counts as inheritable.
fn is_inheritable(folder: &str, descriptor: &CStr) -> bool {
    let close_on_exec = || {
        let path = format!("{folder}/fdinfo/{}", descriptor.to_str().ok()?);
        let info = std::fs::read_to_string(path).ok()?;
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:"))?;
        let flags = u32::from_str_radix(flags.trim(), 8).ok()?;
        Some(flags & OFlags::CLOEXEC.bits() != 0)
    };
    !close_on_exec().unwrap_or(false)
}

/// The names in a folder that are numbers.
fn numbers(folder: &str) -> impl Iterator<Item = u32> {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
}
