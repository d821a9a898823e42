//! Programs in a Flatpak.
//!
//! Everything that a sandbox says about itself can be said by a sandbox that the person's programs make.
//! So it all has to agree: what the sandbox is made of (T130), the group it was put into (T131), and the
//! files that are run, which lie where Flatpak deploys the app.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use fediaccounts_core::{AppClass, AppIdentity};
use rustix::fs::{CWD, Mode, OFlags, openat};

use super::cgroup;
use super::identity::{file_name, named};
use super::installed::is_installed;
use super::interpreters::kind;
use super::mounts::{Mounts, mount_of};
use super::process::Process;

/// Where a sandbox keeps what it says about itself.
const INFO: &str = "/.flatpak-info";
const LONGEST_INFO: u64 = 64 * 1024;

/// The app that the process belongs to: by its id, where root installed it; by the folder that it was
/// deployed to, where the person did and so may have changed it. `None` for what is no Flatpak, or a forged
/// one.
pub(super) fn app(process: &Process) -> Option<AppIdentity> {
    let unit = cgroup::unit(process, "app-flatpak-")?;
    let mounts = Mounts::of(process)?;
    // Nothing inside is opened before the kernel says that it is what the sandbox's maker put there: a file
    // system of the process's own could make us wait for ever.
    let (root, info) = (mounts.at("/")?, mounts.at(INFO)?);
    if root.kind != "tmpfs" || info.kind != "tmpfs" || !info.is_read_only || info.root == "/" {
        return None;
    }
    let root = process.folder().join("root");
    let says = Info::read(&root)?;
    let deployed =
        says.app_path.ancestors().find(|place| place.ends_with(Path::new("app").join(&says.id)))?;
    let runs = mount_of(&process.folder().join("exe"))?;
    let is_of_app = says.is_app_at(&root) && mounts.at("/app")?.id == runs;
    let is_of_runtime = || says.is_runtime_at(&root) && mounts.at("/usr").is_some_and(|usr| usr.id == runs);
    if !is_of_unit(&unit, &says.id) || !says.is_app_at(&root) || !(is_of_app || is_of_runtime()) {
        return None;
    }
    let program = std::fs::read_link(process.folder().join("exe")).ok()?;
    let name = file_name(&program)?;
    let identity = match kind(name) {
        Some(_) => named(AppClass::Interpreter, format!("{}/{name}", says.id)),
        None if is_installed(&says.app_path) => named(AppClass::Sandboxed, says.id),
        None => named(AppClass::PathOnly, deployed.to_str()?.to_owned()),
    };
    process.is_same().then_some(identity)
}

/// `app-flatpak-ID-NUMBER.scope`.
fn is_of_unit(unit: &str, id: &str) -> bool {
    let number =
        || unit.strip_prefix("app-flatpak-")?.strip_prefix(id)?.strip_prefix('-')?.strip_suffix(".scope");
    number().is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a sandbox says about itself.
struct Info {
    id: String,
    /// Where the files lie that it sees as `/app`.
    app_path: PathBuf,
    /// The same for `/usr`.
    runtime_path: Option<PathBuf>,
}

impl Info {
    fn read(root: &Path) -> Option<Self> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let path = root.join(INFO.trim_start_matches('/'));
        let file = File::from(openat(CWD, path, flags, Mode::empty()).ok()?);
        let mut text = String::new();
        file.metadata().ok()?.is_file().then_some(())?;
        file.take(LONGEST_INFO).read_to_string(&mut text).ok()?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut group = "";
        let mut said = HashMap::new();
        for line in text.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                group = name;
            } else if let Some((key, value)) = line.split_once('=') {
                said.insert((group, key.trim_end()), value.trim_start());
            }
        }
        let path = |key| said.get(&("Instance", key)).map(PathBuf::from);
        let id = (*said.get(&("Application", "name"))?).to_owned();
        is_id(&id).then_some(())?;
        Some(Self { id, app_path: path("app-path")?, runtime_path: path("runtime-path") })
    }

    fn is_app_at(&self, root: &Path) -> bool {
        is_same_folder(&self.app_path, &root.join("app"))
    }

    fn is_runtime_at(&self, root: &Path) -> bool {
        let runtime = self.runtime_path.as_ref().filter(|runtime| is_installed(runtime));
        runtime.is_some_and(|runtime| is_same_folder(runtime, &root.join("usr")))
    }
}

/// Ids have at least two dots, and nothing that means anything in a path.
fn is_id(id: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    };
    id.len() <= 255 && id.split('.').count() >= 3 && id.split('.').all(is_part)
}

fn is_same_folder(one: &Path, other: &Path) -> bool {
    match (std::fs::symlink_metadata(one), std::fs::symlink_metadata(other)) {
        (Ok(one), Ok(other)) => one.is_dir() && (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

#[cfg(test)]
#[path = "flatpak_tests.rs"]
mod tests;
