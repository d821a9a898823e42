//! No memory of ours in a core file: links and redirects pass through the window and the command line.

/// Forbids core files for this process and what it starts. That it fails is not worth stopping for.
pub fn forbid_core_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}
