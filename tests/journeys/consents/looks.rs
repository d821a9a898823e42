//! What the person calls an account, and its color.

use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::SetLook;

use crate::world::{World, code};

#[tokio::test]
async fn a_label_and_a_color_are_kept_until_they_are_changed() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let look = |account: &str, label: &str, color: Option<&str>| SetLook {
        account: account.into(),
        label: label.into(),
        color: color.map(str::to_owned),
    };
    world.ask(look(&account.handle, " Work 🦣\u{202e}", Some("#12aBef"))).await.unwrap();
    for _ in 0..2 {
        let shown = world.snapshot().await.accounts.remove(0);
        assert_eq!((shown.label.as_str(), shown.color.as_deref()), ("Work 🦣", Some("#12abef")));
        // Signing in again is no word about it.
        world.add(ANA).await;
        world.restart().await;
    }
    for bad in [look(&account.id, &"é".repeat(65), None), look(&account.id, "", Some("red"))] {
        assert_eq!(code(world.ask(bad).await), Some(Code::BadRequest));
    }
    assert_eq!(code(world.ask(look("nobody", "", None)).await), Some(Code::NoSuchAccount));
    world.ask(look(&account.id, "", None)).await.unwrap();
    let shown = world.snapshot().await.accounts.remove(0);
    assert_eq!((shown.label.as_str(), shown.color), ("", None));
}
