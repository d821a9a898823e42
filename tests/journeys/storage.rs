//! Where secrets are kept, and where FediAccounts itself is.

use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{GetStorage, OpenHomepage};

use crate::world::World;

#[tokio::test]
async fn where_secrets_are_kept_is_told_while_they_are_locked_too() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let open = world.ask(GetStorage {}).await.unwrap();
    assert!(open.database.ends_with("accounts.db") && open.size > 0, "{open:?}");
    world.lock().await.unwrap();
    let locked = world.ask(GetStorage {}).await.unwrap();
    assert_eq!((locked.database, locked.keyring), (open.database, open.keyring));
}

#[tokio::test]
async fn the_page_of_fediaccounts_is_the_one_page_that_can_be_asked_for() {
    let world = World::new().await;
    world.ask(OpenHomepage {}).await.unwrap();
    assert_eq!(world.browser.last().as_str(), "https://fediaccounts.app/", "T180-UI");
}
