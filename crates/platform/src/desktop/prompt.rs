use std::path::PathBuf;

use async_trait::async_trait;
use fediaccounts_core::{ConsentPrompt, PromptError};

/// Starts the window for what apps ask.
#[derive(Debug)]
pub struct SystemPrompt {
    _profile: Option<PathBuf>,
}

impl SystemPrompt {
    /// For a profile; `None` is the person's own.
    pub fn new(profile: Option<PathBuf>) -> Self {
        Self { _profile: profile }
    }
}

#[async_trait]
impl ConsentPrompt for SystemPrompt {
    async fn show(&self) -> Result<(), PromptError> {
        Err(PromptError::NoScreen)
    }
}
