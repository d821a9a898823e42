//! The practice server as a program: a server of the fediverse on 127.0.0.1 to sign in to.

use std::future::pending;
use std::io::Write;

use clap::Parser;
use fediaccounts_practice::{Options, PracticeServer, Software, Version};

/// A practice server on 127.0.0.1 that behaves as a server of the fediverse
#[derive(Debug, Parser)]
#[command(name = "practice-server", version)]
struct Arguments {
    /// The port to listen at; 0 takes any free one
    #[arg(long, default_value_t = 4080)]
    port: u16,
    /// The server's name, as on its pages
    #[arg(long, default_value = "Practice Social")]
    title: String,
    /// What to be: mastodon, pleroma, akkoma, peertube, gotosocial, misskey or mobilizon
    #[arg(long, default_value_t)]
    server: Software,
    /// Which Mastodon to be: 3.5, 4.2, 4.3, or 4.4 for it and all later ones
    #[arg(long, default_value_t)]
    mastodon: Version,
    /// Add /practice/*, by which another program may steer it
    #[arg(long)]
    control: bool,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let Arguments { port, title, server: software, mastodon, control } = Arguments::parse();
    let options = Options { port, title, software, version: mastodon, control, ..Options::default() };
    let server = PracticeServer::start(options).await?;
    let mut out = std::io::stdout();
    writeln!(out, "practice server at {}", server.origin())?;
    out.flush()?;
    pending().await
}
