//! How the memory of a process that lives for long is given back.

/// Has the system's allocator give memory back at once: a block from 64 KiB on is a mapping of its own and
/// goes when it is freed, the end of the heap does too, and there is one heap for all threads, so that what
/// one of them freed is used by the others.
///
/// Without this the GNU allocator keeps what a large answer took for as long as the process lives: its limit
/// for such blocks grows with each one freed, and each thread begins a heap of its own. For a process that
/// is there all the time and works now and then. Other allocators are left as they are.
pub fn give_back_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        const LARGE: libc::c_int = 64 * 1024;
        let settings = [
            (libc::M_ARENA_MAX, 1),
            // Setting it ends that it moves by itself.
            (libc::M_MMAP_THRESHOLD, LARGE),
            (libc::M_TRIM_THRESHOLD, 2 * LARGE),
            (libc::M_TOP_PAD, LARGE),
        ];
        for (setting, value) in settings {
            #[expect(unsafe_code, reason = "the allocator is set by a function of C")]
            // SAFETY: it takes two numbers, and may be called at any time; one that is refused changes nothing.
            unsafe {
                libc::mallopt(setting, value);
            }
        }
    }
}
