//! The agent nearest to ours, and a provider of `OpenID` Connect for it: as much of one as it asks for.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use super::peers::{is_there, quietly};
use crate::ours::{BETWEEN, PATIENCE};

/// What the account is called at its agent.
const ACCOUNT: &str = "bench";

/// An oidc-agent that holds a token which lasts, and what asks it for that.
pub(super) async fn oidc_agent(folder: &Path) -> Result<Option<(Child, Vec<String>)>> {
    if !is_there("oidc-agent").await {
        return Ok(None);
    }
    let (home, issuer) = (folder.join("oidc"), provider().await?);
    // Where there is none, it keeps its files elsewhere.
    std::fs::create_dir_all(home.join(".config"))?;
    let socket = home.join("agent.sock");
    let mut command = Command::new("oidc-agent");
    command.arg("--console").arg("--socket-path").arg(&socket).env("HOME", &home);
    command.env_remove("XDG_CONFIG_HOME").stdout(Stdio::null()).stderr(Stdio::null());
    let agent = command.kill_on_drop(true).spawn()?;
    let listening = async {
        while !socket.exists() {
            sleep(BETWEEN).await;
        }
    };
    timeout(PATIENCE, listening).await.context("oidc-agent does not listen")?;
    let words = ["--manual", "--confirm-default", "--prompt=none", "--pw-cmd=echo bench", "--scope=openid"];
    let client = ["--client-id=bench", "--client-secret=bench", "--refresh-token=bench"];
    let mut command = Command::new("oidc-gen");
    command.arg(ACCOUNT).args(words).args(client).arg(format!("--issuer={issuer}"));
    command.arg("--redirect-uri=http://localhost:4242").env("OIDC_SOCK", &socket).env("HOME", &home);
    let made = timeout(PATIENCE, quietly(command.env_remove("XDG_CONFIG_HOME"))).await;
    made.context("oidc-gen does not end")?.context("oidc-gen")?;
    let socket = format!("OIDC_SOCK={}", socket.display());
    Ok(Some((agent, vec![socket, "oidc-token".to_owned(), ACCOUNT.to_owned()])))
}

/// Where it is; it is there as long as this runtime.
async fn provider() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let issuer = format!("http://localhost:{}/", listener.local_addr()?.port());
    let known = issuer.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // Whoever hangs up wants nothing more.
            let _ = answer(stream, &known).await;
        }
    });
    Ok(issuer)
}

/// One request: what the provider is, or with a body, for a token.
async fn answer(stream: TcpStream, issuer: &str) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    let (mut is_for_token, mut length, mut line) = (false, 0, String::new());
    while stream.read_line(&mut line).await? > 2 {
        is_for_token |= line.starts_with("POST ");
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("Content-Length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    stream.read_exact(&mut vec![0; length]).await?;
    let body = if is_for_token { token() } else { discovery(issuer) };
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}", body.len());
    stream.write_all(format!("{head}\r\nConnection: close\r\n\r\n{body}").as_bytes()).await
}

/// `OpenID` Connect Discovery 1.0, section 4.2.
fn discovery(issuer: &str) -> String {
    serde_json::json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}authorize"),
        "token_endpoint": format!("{issuer}token"),
        "userinfo_endpoint": format!("{issuer}userinfo"),
        "jwks_uri": format!("{issuer}jwks"),
        "scopes_supported": ["openid"],
        "grant_types_supported": ["refresh_token"],
        "response_types_supported": ["code"],
    })
    .to_string()
}

/// RFC 6749, section 5.1.
fn token() -> String {
    serde_json::json!({
        "access_token": "token-of-about-the-usual-length-0123456789",
        "token_type": "Bearer",
        "expires_in": 86_400,
        "refresh_token": "renew-of-about-the-usual-length-0123456789",
        "scope": "openid",
    })
    .to_string()
}
