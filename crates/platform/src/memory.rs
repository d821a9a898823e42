//! How a process that is there all the time, and works now and then, gives memory back.

/// Has the system's allocator give memory back at once: a block from 64 KiB on is a mapping of its own and
/// goes when it is freed, the end of the heap does too, and there is one heap for all threads, so that what
/// one of them freed is used by the others.
///
/// Without this the GNU allocator keeps what a large answer took for as long as the process lives: its limit
/// for such blocks grows with each one freed, and each thread begins a heap of its own. Other allocators are
/// left as they are.
pub fn give_back_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    gnu::set();
}

/// Gives back what was needed once: free memory amid what is in use, and the pages of code that the start
/// ran through. Code that runs again comes back from the system's cache, a few pages at a time. For the
/// moment when much is done and nothing is to do.
pub fn let_memory_go() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        gnu::trim();
        gnu::let_code_go();
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod gnu {
    use libc::{M_ARENA_MAX, M_MMAP_THRESHOLD, M_TOP_PAD, M_TRIM_THRESHOLD, c_int};

    const LARGE: c_int = 64 * 1024;
    /// That of the threshold ends that it moves by itself.
    const SETTINGS: [(c_int, c_int); 4] =
        [(M_ARENA_MAX, 1), (M_MMAP_THRESHOLD, LARGE), (M_TRIM_THRESHOLD, 2 * LARGE), (M_TOP_PAD, LARGE)];

    #[expect(unsafe_code, reason = "the allocator is set by a function of C")]
    pub(super) fn set() {
        for (setting, value) in SETTINGS {
            // SAFETY: it takes two numbers, and may be called at any time; one that is refused changes nothing.
            unsafe { libc::mallopt(setting, value) };
        }
    }

    #[expect(unsafe_code, reason = "the allocator is told by a function of C")]
    pub(super) fn trim() {
        // SAFETY: it takes a number, may be called at any time, and moves nothing that is in use.
        unsafe { libc::malloc_trim(0) };
    }

    #[expect(unsafe_code, reason = "the kernel is told about addresses")]
    pub(super) fn let_code_go() {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
        for (from, length) in maps.lines().filter_map(code) {
            let from = std::ptr::with_exposed_provenance_mut(from);
            // SAFETY: pages of a file that can be run and not be written are as they are in the file, from
            // where they come again when they are touched.
            unsafe { libc::madvise(from, length, libc::MADV_DONTNEED) };
        }
    }

    /// Where code of a file lies that cannot be written, and how long it is.
    pub(super) fn code(line: &str) -> Option<(usize, usize)> {
        let mut words = line.split_ascii_whitespace();
        let (from, to) = words.next()?.split_once('-')?;
        let is_code = words.next()? == "r-xp" && words.nth(3)?.starts_with('/');
        let (from, to) = (usize::from_str_radix(from, 16).ok()?, usize::from_str_radix(to, 16).ok()?);
        is_code.then(|| to.checked_sub(from)).flatten().map(|length| (from, length))
    }
}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use super::*;

    #[test]
    fn only_code_of_files_is_let_go() {
        let code = "7f10-7f30 r-xp 00001000 fe:00 12 /usr/bin/x";
        assert_eq!(gnu::code(code), Some((0x7f10, 0x20)));
        for other in [
            "7f10-7f30 r--p 00001000 fe:00 12 /usr/bin/x",
            "7f10-7f30 rwxp 00001000 fe:00 12 /usr/bin/x",
            "7f10-7f30 r-xp 00000000 00:00 0 [vdso]",
            "7f10-7f30 r-xp 00000000 00:00 0",
            "",
        ] {
            assert_eq!(gnu::code(other), None, "{other}");
        }
    }

    #[test]
    fn a_process_goes_on_without_the_pages_it_let_go() {
        let kept: Vec<String> = (0..1_000).map(|number| number.to_string()).collect();
        let_memory_go();
        assert!(kept.iter().enumerate().all(|(number, text)| *text == number.to_string()));
    }
}
