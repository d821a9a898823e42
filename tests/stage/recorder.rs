//! A browser that only writes down what it was asked to open: for journeys in which somebody else
//! plays the person at the server's pages.

use std::path::PathBuf;

use anyhow::Result;

use crate::{Stage, until};

/// The stage's browser, as a notebook.
pub struct Recorder {
    file: PathBuf,
}

impl Recorder {
    /// Makes it the desktop's browser.
    pub fn install(stage: &Stage) -> Result<Self> {
        let file = stage.folder().join("opened-by-the-desktop");
        let program = stage.folder().join("notebook");
        // Written aside and renamed, so that half a line is never read.
        let script =
            format!("#!/bin/sh\nprintf '%s' \"$1\" > '{0}.new' && mv '{0}.new' '{0}'\n", file.display());
        std::fs::write(&program, script)?;
        make_executable(&program)?;
        stage.make_default_browser(&format!("{} %u", program.display()))?;
        Ok(Self { file })
    }

    /// The page that was opened; it is forgotten here.
    pub async fn page(&self) -> Result<String> {
        let page = until("a page to be opened", async || std::fs::read_to_string(&self.file).ok()).await?;
        std::fs::remove_file(&self.file)?;
        Ok(page)
    }
}

fn make_executable(program: &std::path::Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755))?)
}
