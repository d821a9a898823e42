//! What is typed wrong is explained under the field, while it is typed.

use anyhow::Result;
use fediaccounts_stage::Window;

use crate::cast;

#[tokio::test]
async fn every_kind_of_wrong_address_has_its_sentence_under_the_field() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let window = Window::open(&programs, &stage).await?;
    window.click("add-account").await?;
    for (typed, sentence) in [
        ("ana@social example", "Server names have no spaces."),
        ("http://social.example", "The connection would not be encrypted."),
        ("@ana", "The server is missing."),
        ("mastodon", "A server name has a dot in it"),
        ("social_example.org", "No server name has “_” in it."),
        ("social..example", "This is not the name of a server."),
        ("social.example:22", "The number after the colon"),
        ("https://ana:geheim@social.example", "There is a password in this address."),
        ("192.168.1.1", "This address leads into a private network."),
        ("ftp://social.example", "This is not the address of a web server."),
        ("@a@b@c", "This is not a handle."),
    ] {
        window.type_into("add-address", typed).await?;
        window.shows(sentence).await?;
    }
    window.type_into("add-address", "ana@social example").await?;
    window.shows("ana@social.example").await?;
    window.close().await
}
