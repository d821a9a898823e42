//! The same life of an account on every Mastodon that is still out there.

use fediaccounts_practice::{ANA, Options, Version};
use fediaccounts_protocol::manage::{GetPreview, SignedOut, State};

use crate::world::{World, query_of};

#[tokio::test]
async fn an_account_lives_on_every_mastodon() {
    for version in [Version::V3_5, Version::V4_2, Version::V4_3, Version::V4_4] {
        let mut world = World::around(Options { version, ..Options::default() }).await;
        world.start().await;
        let shown = world.ask(GetPreview { text: world.server.host() }).await.unwrap();
        assert_eq!(shown.instance.title, "Practice Social", "{version}");
        let account = world.add(ANA).await;
        assert_eq!(account.scopes, ["follow", "push", "read", "write"], "{version}");
        let page = query_of(world.browser.last().as_str());
        assert_eq!(page["code_challenge_method"], "S256", "T031-OA {version}: also where it is ignored");
        assert_eq!(world.check(&account).await.unwrap().state, State::Active, "{version}");
        assert_eq!(world.sign_out(&account).await.unwrap(), SignedOut::Revoked, "{version}");
        assert_eq!(world.server.live_tokens(), 0, "{version}");
    }
}
