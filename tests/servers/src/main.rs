//! The practice server as a program: a Mastodon on 127.0.0.1 to sign in to.

use std::future::pending;
use std::io::Write;

use clap::Parser;
use fediaccounts_practice::{Options, PracticeServer};

/// A practice server on 127.0.0.1 that behaves as a current Mastodon
#[derive(Debug, Parser)]
#[command(name = "practice-server", version)]
struct Arguments {
    /// The port to listen at; 0 takes any free one
    #[arg(long, default_value_t = 4080)]
    port: u16,
    /// The server's name, as on its pages
    #[arg(long, default_value = "Practice Social")]
    title: String,
    /// Add GET /practice/state and POST /practice/revoke-all
    #[arg(long)]
    control: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let Arguments { port, title, control } = Arguments::parse();
    let server = PracticeServer::start(Options { port, title, control, ..Options::default() }).await?;
    let mut out = std::io::stdout();
    writeln!(out, "practice server at {}", server.origin())?;
    out.flush()?;
    pending().await
}
