//! Posts a status: `cargo run --example post -- "Hello"`.
//!
//! What goes to the server is left to whatever HTTP client an app has; here it is curl, which gets the token
//! over its standard input, where no other program can read it.

use std::io::Write;
use std::process::{Command, Stdio};

use fediaccounts_client::{AccountRequest, Client, Error, TokenRequest};

#[expect(clippy::disallowed_methods, reason = "the example's own HTTP client")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let status = std::env::args().nth(1).ok_or("what shall be posted?")?;
    let mut client = Client::new("Post example", "1.0")?;
    let account = match client.accounts()?.into_iter().next() {
        Some(account) => account,
        None => client.request(&AccountRequest::new(["write:statuses"], "Posts what you typed"))?,
    };
    let token = match client.token(TokenRequest::of(&account.id).scopes(["write:statuses"])) {
        Err(Error::SignInRequired) => return Err(format!("sign {} in again first", account.handle).into()),
        token => token?,
    };
    let url = format!("{}/api/v1/statuses", token.api_base());
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--silent", "--show-error", "--output", "-", "--config", "-"]);
    let mut curl =
        curl.args(["--data-urlencode", &format!("status={status}"), &url]).stdin(Stdio::piped()).spawn()?;
    let header = format!("header = \"Authorization: {} {}\"\n", token.token_type(), token.access_token());
    curl.stdin.take().ok_or("it is piped")?.write_all(header.as_bytes())?;
    if !curl.wait()?.success() {
        client.report_invalid(&token)?;
    }
    Ok(())
}
