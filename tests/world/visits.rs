//! The browser at an address on this computer.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::{Position, Url};

/// Follows a redirect to a local address, as a browser does; gives the answer as it came.
pub(crate) async fn visit(url: &str) -> io::Result<String> {
    let url = Url::parse(url).unwrap();
    let authority = &url[Position::BeforeHost..Position::AfterPort];
    let mut stream = TcpStream::connect(authority).await?;
    let target = &url[Position::BeforePath..Position::AfterQuery];
    let request = format!("GET {target} HTTP/1.1\r\nHost: {authority}\r\nAccept: text/html\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}
