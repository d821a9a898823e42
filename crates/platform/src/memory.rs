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

/// Gives back what was needed once: free memory amid what is in use, and the pages of code and of constants
/// that the start ran through. What is used again comes back from the system's cache, a few pages at a time.
/// For the moment when much is done and nothing is to do.
pub fn let_memory_go() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        gnu::trim();
        gnu::let_files_go();
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
    pub(super) fn let_files_go() {
        let program = std::env::current_exe().unwrap_or_default();
        let said = std::fs::read_to_string("/proc/self/smaps").unwrap_or_default();
        for (from, length) in as_in_files(&said, &program.to_string_lossy()) {
            let from = std::ptr::with_exposed_provenance_mut(from);
            // SAFETY: pages that are as they are in a file, and that nobody can write, come again from there
            // when they are touched.
            unsafe { libc::madvise(from, length, libc::MADV_DONTNEED) };
        }
    }

    /// Where pages lie that are as they are in a file, and how long that is: all code, and the constants of the
    /// program itself. What is a library's constants now may be something else a moment later, if it is being
    /// loaded.
    pub(super) fn as_in_files<'a>(said: &'a str, program: &'a str) -> impl Iterator<Item = (usize, usize)> {
        let mut here = None;
        said.lines().filter_map(move |line| {
            let (word, rest) = line.split_once(' ')?;
            match word {
                // What was written once, as addresses that the loader put in, would be lost.
                "Anonymous:" => here.take().filter(|_| rest.trim() == "0 kB"),
                _ if word.ends_with(':') => None,
                _ => {
                    here = place(word, rest, program);
                    None
                }
            }
        })
    }

    /// Of the line that begins what is said about a mapping: where it lies, if it is one of those.
    fn place(addresses: &str, rest: &str, program: &str) -> Option<(usize, usize)> {
        let (from, to) = addresses.split_once('-')?;
        let (from, to) = (usize::from_str_radix(from, 16).ok()?, usize::from_str_radix(to, 16).ok()?);
        let mut words = rest.splitn(5, ' ');
        let (rights, file) = (words.next()?, words.nth(3)?.trim_start());
        let may_go = (rights == "r-xp" && file.starts_with('/')) || (rights == "r--p" && file == program);
        may_go.then(|| to.checked_sub(from)).flatten().map(|length| (from, length))
    }
}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_as_in_a_file_is_let_go() {
        let of = |mapping: &str, written: &str| {
            let said = format!("{mapping}\nRss: 8 kB\nAnonymous:      {written} kB\nVmFlags: rd ex mr\n");
            let others = "7e00-7e10 rw-p 00000000 00:00 0 \nAnonymous: 0 kB\n";
            let said = format!("{others}{said}{others}");
            gnu::as_in_files(&said, "/opt/our own/agent").collect::<Vec<_>>()
        };
        let here = [(0x7f10, 0x20)];
        for file in [
            "7f10-7f30 r-xp 00001000 fe:00 12      /usr/lib/x.so",
            "7f10-7f30 r--p 0 fe:00 12 /opt/our own/agent",
        ] {
            assert_eq!(
                (of(file, "0").as_slice(), of(file, "4").as_slice()),
                (here.as_slice(), [].as_slice())
            );
        }
        for other in [
            "7f10-7f30 r--p 00001000 fe:00 12 /usr/lib/x.so",
            "7f10-7f30 rwxp 00001000 fe:00 12 /usr/lib/x.so",
            "7f10-7f30 rw-p 00001000 fe:00 12 /opt/our own/agent",
            "7f10-7f30 r-xp 00000000 00:00 0 [vdso]",
            "7f10-7f30 r-xp 00000000 00:00 0",
            "",
        ] {
            assert_eq!(of(other, "0"), [], "{other}");
        }
    }

    #[test]
    fn a_process_goes_on_without_the_pages_it_let_go() {
        let kept: Vec<String> = (0..1_000).map(|number| number.to_string()).collect();
        let_memory_go();
        assert!(kept.iter().enumerate().all(|(number, text)| *text == number.to_string()));
    }
}
