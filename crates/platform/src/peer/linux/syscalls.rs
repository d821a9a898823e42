//! The two calls that no crate wraps: the handle on a peer, and whether two threads share descriptors.

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use rustix::io::Errno;
use tokio::net::UnixStream;

/// `getsockopt(SO_PEERPIDFD)`, from Linux 6.5 on; `NOPROTOOPT` before.
pub(super) fn peer_pidfd(stream: &UnixStream) -> Result<OwnedFd, Errno> {
    let mut handle: libc::c_int = -1;
    let mut length = libc::socklen_t::try_from(size_of::<libc::c_int>()).map_err(|_| Errno::INVAL)?;
    #[expect(unsafe_code, reason = "rustix has no SO_PEERPIDFD")]
    // SAFETY: the descriptor is open while `stream` is borrowed; the kernel writes at most `length`
    // bytes, and both pointers are to locals that live through the call.
    let result = unsafe {
        libc::getsockopt(
            stream.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_PEERPIDFD,
            (&raw mut handle).cast(),
            &raw mut length,
        )
    };
    if result != 0 || handle < 0 {
        return Err(Errno::from_io_error(&std::io::Error::last_os_error()).unwrap_or(Errno::INVAL));
    }
    #[expect(unsafe_code, reason = "the descriptor comes as a number")]
    // SAFETY: the kernel just made this descriptor for us, and nobody else knows it.
    Ok(unsafe { OwnedFd::from_raw_fd(handle) })
}

/// `kcmp(KCMP_FILES)`: whether two threads have one table of descriptors. `false` if it cannot be known.
pub(super) fn share_descriptors(one: u32, other: u32) -> bool {
    const KCMP_FILES: libc::c_long = 2;
    const UNUSED: libc::c_long = 0;
    #[expect(unsafe_code, reason = "no crate wraps kcmp")]
    // SAFETY: the call takes numbers only, all as wide as the kernel reads them, and no pointers.
    let result = unsafe {
        libc::syscall(
            libc::SYS_kcmp,
            libc::c_long::from(one.cast_signed()),
            libc::c_long::from(other.cast_signed()),
            KCMP_FILES,
            UNUSED,
            UNUSED,
        )
    };
    result == 0
}
