//! Shows the accounts that this program may use, and again whenever that changes.

use std::io::Write;

use fediaccounts_client::{AsyncClient, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let client = AsyncClient::new("Watch example", "1.0")?;
    let mut events = client.events().await?;
    loop {
        match client.accounts().await {
            Ok(accounts) => {
                for account in accounts {
                    let _ = writeln!(std::io::stdout(), "{} {:?}", account.handle, account.standing);
                }
            }
            Err(Error::Locked) => drop(writeln!(std::io::stdout(), "locked")),
            Err(error) => return Err(error),
        }
        if events.next().await.is_none() {
            return Ok(());
        }
    }
}
