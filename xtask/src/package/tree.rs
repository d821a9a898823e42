//! What is installed, and where: laid out in a folder as below the root of a system.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::template::FOLDER;
use crate::{icons, process, workspace};

/// All in one folder: they know each other by that.
pub(super) const PROGRAMS: [&str; 3] = ["fediaccounts", "fediaccounts-agent", "fediaccounts-window"];

pub(super) const METAINFO: &str = "app.fediaccounts.FediAccounts.metainfo.xml";

/// Where the two families of systems differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Debian,
    Fedora,
}

/// Files of `packaging/linux` that are installed as they are.
const COPIED: &[(&str, &str)] = &[
    ("app.fediaccounts.desktop", "usr/share/applications/app.fediaccounts.desktop"),
    (METAINFO, "usr/share/metainfo/app.fediaccounts.FediAccounts.metainfo.xml"),
    ("app.fediaccounts.Agent.service", "usr/share/dbus-1/services/app.fediaccounts.Agent.service"),
    ("fediaccounts-agent.service", "usr/lib/systemd/user/fediaccounts-agent.service"),
    ("fediaccounts-agent.socket", "usr/lib/systemd/user/fediaccounts-agent.socket"),
];
/// Switches the socket on for everybody, from their next session on.
const WANTED: &str = "usr/lib/systemd/user/sockets.target.wants/fediaccounts-agent.socket";
const PAGES: &[&str] = &["fediaccounts-agent.1", "fediaccounts-window.1"];

/// Lays everything out below `root`, which is made.
pub(super) fn lay(root: &Path, programs: &Path, layout: Layout) -> Result<()> {
    let tree = Tree { root };
    for name in PROGRAMS {
        tree.program(&programs.join(name), &format!("usr/bin/{name}"))?;
    }
    for (from, to) in COPIED {
        tree.write(to, &packaged(from)?)?;
    }
    tree.link("../fediaccounts-agent.socket", WANTED)?;
    for page in PAGES {
        tree.compressed(&format!("usr/share/man/man1/{page}"), &packaged(&format!("man/{page}"))?)?;
    }
    for (file, bytes) in icons::hicolor()? {
        tree.write(&format!("usr/share/icons/hicolor/{}", file.display()), &bytes)?;
    }
    tree.what_the_program_writes(&programs.join(PROGRAMS[0]), layout)?;
    tree.papers(layout)
}

fn packaged(name: &str) -> Result<Vec<u8>> {
    read(&Path::new(FOLDER).join(name))
}

fn read(name: &Path) -> Result<Vec<u8>> {
    fs::read(workspace::root().join(name)).with_context(|| format!("reading {}", name.display()))
}

struct Tree<'a> {
    root: &'a Path,
}

impl Tree<'_> {
    /// Without what only a debugger reads.
    fn program(&self, from: &Path, to: &str) -> Result<()> {
        let to = self.place(to)?;
        process::output(process::command("strip").arg("--strip-unneeded").arg("-o").arg(&to).arg(from))?;
        allow(&to, 0o755)
    }

    /// Completions and the manual page come from the command line itself.
    fn what_the_program_writes(&self, program: &Path, layout: Layout) -> Result<()> {
        let ask = |words: &[&str]| process::output(process::command(&program.to_string_lossy()).args(words));
        let zsh = match layout {
            Layout::Debian => "usr/share/zsh/vendor-completions/_fediaccounts",
            Layout::Fedora => "usr/share/zsh/site-functions/_fediaccounts",
        };
        for (shell, to) in [
            ("bash", "usr/share/bash-completion/completions/fediaccounts"),
            ("fish", "usr/share/fish/vendor_completions.d/fediaccounts.fish"),
            ("zsh", zsh),
        ] {
            self.write(to, ask(&["completions", shell])?.as_bytes())?;
        }
        self.compressed("usr/share/man/man1/fediaccounts.1", ask(&["man"])?.as_bytes())
    }

    fn papers(&self, layout: Layout) -> Result<()> {
        match layout {
            Layout::Debian => {
                self.write("usr/share/doc/fediaccounts/copyright", &packaged("copyright")?)?;
                self.compressed("usr/share/doc/fediaccounts/changelog", &packaged("changelog")?)
            }
            Layout::Fedora => ["LICENSE-APACHE", "LICENSE-MIT"].into_iter().try_for_each(|name| {
                self.write(&format!("usr/share/licenses/fediaccounts/{name}"), &read(Path::new(name))?)
            }),
        }
    }

    fn write(&self, to: &str, bytes: &[u8]) -> Result<()> {
        let file = self.place(to)?;
        fs::write(&file, bytes).with_context(|| format!("writing {}", file.display()))?;
        allow(&file, 0o644)
    }

    /// With no name and no time inside, so that it is the same each time.
    fn compressed(&self, to: &str, bytes: &[u8]) -> Result<()> {
        self.write(to, bytes)?;
        process::output(process::command("gzip").args(["--best", "--no-name"]).arg(self.root.join(to)))?;
        Ok(())
    }

    fn link(&self, target: &str, to: &str) -> Result<()> {
        let link = self.place(to)?;
        symlink(target, &link).with_context(|| format!("linking {}", link.display()))
    }

    /// Makes the folders above it, open to everybody whatever our own umask says.
    fn place(&self, to: &str) -> Result<PathBuf> {
        let mut folder = self.root.to_owned();
        let parent = Path::new(to).parent().context("a file is installed in no folder")?;
        for name in [Path::new("")].into_iter().chain(parent.iter().map(Path::new)) {
            folder.push(name);
            if !folder.is_dir() {
                fs::create_dir(&folder).with_context(|| format!("making {}", folder.display()))?;
                allow(&folder, 0o755)?;
            }
        }
        Ok(self.root.join(to))
    }
}

fn allow(path: &Path, mode: u32) -> Result<()> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
        .with_context(|| format!("setting the mode of {}", path.display()))
}

/// Every file and link below a folder, by its path from there, in order.
pub(super) fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("listing {}", folder.display()))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                found.push(
                    entry.path().strip_prefix(root).context("a file lies outside its folder")?.to_owned(),
                );
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::VERSION;

    fn text(name: &str) -> String {
        String::from_utf8(packaged(name).unwrap()).unwrap()
    }

    #[test]
    fn every_paper_of_a_package_names_this_version() {
        assert!(text("changelog").starts_with(&format!("fediaccounts ({VERSION}) ")));
        let newest = format!("<releases>\n    <release version=\"{VERSION}\" ");
        assert!(text(METAINFO).contains(&newest), "the newest release in the metainfo is not {VERSION}");
    }

    #[test]
    fn what_starts_a_program_names_it_where_it_is_installed() {
        for (name, line) in [
            ("app.fediaccounts.desktop", "Exec=/usr/bin/fediaccounts-window %u"),
            ("app.fediaccounts.Agent.service", "Exec=/usr/bin/fediaccounts-agent"),
            ("fediaccounts-agent.service", "ExecStart=/usr/bin/fediaccounts-agent"),
        ] {
            assert!(text(name).lines().any(|found| found == line), "{name}");
        }
        assert!(text("end-programs").contains("/usr/bin/fediaccounts-agent$1"));
        assert!(text("end-programs").contains("/usr/bin/fediaccounts-window$1"));
    }
}
