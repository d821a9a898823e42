//! What macOS starts when the person logs in: a launch agent (launchd.plist(5)). It has never run: only the
//! hosted CI compiles it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

/// The launch agent that starts a program.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    program: PathBuf,
    path: PathBuf,
}

impl Entry {
    /// The person's; nothing where nobody says where their files are.
    pub(super) fn starting(program: PathBuf) -> Option<Self> {
        let path = crate::profile::settings_of_programs()?.join("app.fediaccounts.agent.plist");
        Some(Self { program, path })
    }

    /// Whether it is there.
    pub(super) fn is_on(&self) -> bool {
        self.path.is_file()
    }

    /// Writes it; it counts from the next login on.
    pub(super) fn put(&self) -> io::Result<()> {
        let program = self.program.to_str().ok_or(ErrorKind::Unsupported)?;
        let program = program.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let text = format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Label</key><string>app.fediaccounts.agent</string>
<key>ProgramArguments</key><array><string>{program}</string></array>
<key>RunAtLoad</key><true/>
<key>ProcessType</key><string>Background</string>
</dict></plist>
"#
        );
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let fresh = self.path.with_extension("new");
        fs::write(&fresh, text)?;
        fs::rename(&fresh, &self.path)
    }

    /// Removes it. That it is gone already is no error.
    pub(super) fn remove(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }
}
