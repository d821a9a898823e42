//! `cargo xtask demo`.

use anyhow::{Result, bail};

/// Shows the program at work against practice servers.
pub(crate) fn demo(_args: &[String]) -> Result<()> {
    bail!("the demo is not there yet")
}
