//! The throw-away root: this system, with changes that go away.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::Outcome;
use crate::package::{INSIDE, Packages, make_anew};
use crate::{process, workspace};

/// What only the look needs: itself, the journeys, and a server for them.
const KIT: [&str; 3] = ["xtask", "installed", "practice-server"];
/// What is printed for each thing that was looked at.
const PASSED: &str = "passed: ";
const FAILED: &str = "failed: ";
const SKIPPED: &str = "skipped: ";

/// Installs, uses and removes the .deb there.
pub(super) fn look(packages: &Packages) -> Result<Outcome> {
    let folder = packages.deb.with_file_name("root");
    make_anew(&folder)?;
    let kit = packages.deb.with_file_name("kit");
    make_anew(&kit)?;
    let Some(copy) = Copy::that_works(folder, kit) else {
        return Ok(Outcome::Skipped("installing a package to see needs root, dpkg and overlayfs".to_owned()));
    };
    copy.put_in(packages)?;
    let (mut passed, mut failed, mut skipped) = (0, 0, None);
    let mut command = copy.command();
    command.args(["/mnt/kit/xtask", "package", INSIDE, "/mnt/kit/package.deb"]);
    let succeeded = process::watch(&mut command, |line| {
        passed += usize::from(line.starts_with(PASSED));
        failed += usize::from(line.starts_with(FAILED));
        skipped = skipped.take().or_else(|| line.strip_prefix(SKIPPED).map(str::to_owned));
    })?;
    match skipped {
        Some(reason) if succeeded => Ok(Outcome::Skipped(reason)),
        _ => Ok(Outcome::Seen { passed, failed: failed.max(usize::from(!succeeded)) }),
    }
}

/// How a copy is made on this system.
struct Copy {
    folder: PathBuf,
    kit: PathBuf,
    propagation: &'static str,
}

impl Copy {
    /// In a chroot, the root is no mount whose propagation could be changed.
    fn that_works(folder: PathBuf, kit: PathBuf) -> Option<Self> {
        let mut copy = Self { folder, kit, propagation: "private" };
        for propagation in ["private", "unchanged"] {
            copy.propagation = propagation;
            let mut probe = copy.command();
            if process::output(probe.args(["dpkg", "--version"])).is_ok() {
                return Some(copy);
            }
        }
        None
    }

    /// The beginning of a command that runs there. What it leaves running ends with it.
    fn command(&self) -> Command {
        let mut command = process::command("unshare");
        command.args(["--mount", "--pid", "--fork", "--kill-child", "--propagation", self.propagation]);
        let script = workspace::root().join("xtask/src/package/check/root.sh");
        command.arg("sh").arg(script).arg(&self.folder).arg(&self.kit);
        command
    }

    /// Fills the kit; everybody may read it there.
    fn put_in(&self, packages: &Packages) -> Result<()> {
        fs::set_permissions(&self.kit, fs::Permissions::from_mode(0o755))?;
        let programs = workspace::programs()?;
        let take = |from: &Path, name: &str| -> Result<()> {
            let to = self.kit.join(name);
            fs::copy(from, &to).with_context(|| format!("copying {}", from.display()))?;
            Ok(fs::set_permissions(&to, fs::Permissions::from_mode(0o755))?)
        };
        KIT.iter().try_for_each(|name| take(&programs.join(name), name))?;
        take(&packages.deb, "package.deb")
    }
}

/// Prints what [`look`] counts.
pub(super) fn tell(name: &str, done: &Result<()>) -> bool {
    match done {
        Ok(()) => println!("{PASSED}{name}"),
        Err(error) => println!("{FAILED}{name}: {error:#}"),
    }
    done.is_ok()
}
