//! Programs in a Snap.

use std::path::Path;

use super::cgroup;
use super::installed::is_installed;
use super::process::Process;

/// Where snaps are mounted, each in a folder of its name.
const FOLDERS: [&str; 2] = ["/snap", "/var/lib/snapd/snap"];

/// The name of the snap whose program at `path` the process runs, where everything agrees: the file, which
/// only root can have put there, the confinement that the kernel enforces, and the group (T129).
pub(super) fn name(process: &Process, path: &Path) -> Option<String> {
    let name = name_in(path)?;
    let confined = format!("snap.{name}.");
    let agrees = label(process)?.starts_with(&confined) && cgroup::unit(process, &confined).is_some();
    (agrees && is_installed(path)).then_some(name)
}

fn name_in(path: &Path) -> Option<String> {
    let inside = FOLDERS.iter().find_map(|folder| path.strip_prefix(folder).ok())?;
    let mut parts = inside.components();
    let name = parts.next()?.as_os_str().to_str()?;
    // Between the name and the program stands the revision.
    (parts.count() >= 2).then(|| name.to_owned())
}

/// The name of the `AppArmor` profile that is enforced on it.
fn label(process: &Process) -> Option<String> {
    let attributes = process.folder().join("attr");
    let read = |name: &str| std::fs::read_to_string(attributes.join(name)).ok();
    let label = read("apparmor/current").or_else(|| read("current"))?;
    enforced(&label).map(str::to_owned)
}

fn enforced(label: &str) -> Option<&str> {
    label.trim_end_matches(['\n', '\0']).strip_suffix(" (enforce)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_folder_below_the_mounts() {
        for (path, name) in [
            ("/snap/tokodon/12/usr/bin/tokodon", Some("tokodon")),
            ("/var/lib/snapd/snap/tokodon/x1/bin/tokodon", Some("tokodon")),
            ("/snap/tokodon/tokodon", None),
            ("/snap/bin", None),
            ("/home/ana/snap/tokodon/12/bin/x", None),
        ] {
            assert_eq!(name_in(Path::new(path)).as_deref(), name, "T129-IP {path}");
        }
    }

    #[test]
    fn only_an_enforced_profile_counts() {
        assert_eq!(enforced("snap.a.b (enforce)\n"), Some("snap.a.b"));
        assert_eq!(enforced("snap.a.b (complain)\n"), None);
        assert_eq!(enforced("unconfined\n"), None);
    }
}
