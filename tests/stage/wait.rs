//! Waiting for a thing itself, never for a time.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::{sleep, timeout};

/// How long anything may take on a loaded machine before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN: Duration = Duration::from_millis(50);

/// Asks again and again until there is an answer.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> Result<T> {
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            sleep(BETWEEN).await;
        }
    };
    timeout(PATIENCE, asking).await.with_context(|| format!("waited in vain for {what}"))
}
