//! Pictures of the display.

use std::path::Path;

use anyhow::{Result, ensure};
use tokio::process::Command;

pub(crate) async fn take(mut import: Command, window: &str, file: &Path) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let status = import.args(["-window", window]).arg(file).status().await?;
    ensure!(status.success(), "no picture could be taken");
    Ok(())
}
