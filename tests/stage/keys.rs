//! Keys of the stage's keyboard: they reach whatever window has the focus.

use anyhow::{Result, ensure};

use crate::Stage;

impl Stage {
    /// Types a text.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.keys(&["type", "--delay", "5", "--", text]).await
    }

    /// Presses a key, by the name that X has for it: `Return`, `Tab`, `Escape`.
    pub async fn press_key(&self, key: &str) -> Result<()> {
        self.keys(&["key", "--", key]).await
    }

    async fn keys(&self, args: &[&str]) -> Result<()> {
        let status = self.command("xdotool").args(args).status().await?;
        ensure!(status.success(), "there is no keyboard");
        Ok(())
    }
}
