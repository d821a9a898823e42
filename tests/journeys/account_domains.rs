//! Under which name an account is shown.

use fediaccounts_practice::{ANA, Leads};
use fediaccounts_protocol::manage::{Account, GetPreview, SignInKeep, SignInStep};

use crate::world::{World, host_of, id_of};

#[tokio::test]
async fn a_domain_that_says_so_itself_is_shown() {
    for leads in [Leads::WebFinger, Leads::WellKnown, Leads::Itself] {
        let mut world = World::new().await;
        let domain = world.server.split(leads).await.unwrap();
        let account = world.add(ANA).await;
        assert_eq!(account.handle, host_of(ANA, domain.host()), "T048-OA {leads:?}");
        assert_eq!((account.claims, account.origin), (None, world.server.origin()), "T048-OA {leads:?}");
        world.restart().await;
        let shown = world.snapshot().await;
        assert_eq!(shown.accounts[0].handle, host_of(ANA, domain.host()), "T048-OA");
    }
}

#[tokio::test]
async fn a_domain_that_only_the_server_speaks_of_is_shown_as_its_word() {
    let mut world = World::new().await;
    let domain = world.server.split(Leads::Itself).await.unwrap();
    let claimed = host_of(ANA, domain.host());
    drop(domain);
    let account = world.add(ANA).await;
    assert_eq!(account.handle, host_of(ANA, &world.server.host()), "T047-OA");
    assert_eq!(account.claims.as_deref(), Some(claimed.as_str()), "T047-OA");
    assert_eq!(world.check(&account).await.unwrap().claims, account.claims, "T047-OA");
}

#[tokio::test]
async fn a_domain_that_is_proven_later_is_shown_from_then_on() {
    let mut world = World::new().await;
    let domain = world.server.split(Leads::HostMeta).await.unwrap();
    drop(domain);
    let before = world.add(ANA).await;
    assert!(before.claims.is_some());
    let domain = world.server.split(Leads::Itself).await.unwrap();
    let after = world.add(ANA).await;
    assert_eq!((after.id, after.claims), (before.id, None));
    assert_eq!(after.handle, host_of(ANA, domain.host()), "T048-OA");
}

#[tokio::test]
async fn a_choice_is_about_the_name_that_is_shown() {
    let mut world = World::new().await;
    let domain = world.server.split(Leads::Itself).await.unwrap();
    world.server.grant_scope(Some("read write follow push admin:read"));
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let shown = host_of(ANA, domain.host());
    let step = world.settle(&redirect).await;
    assert!(matches!(&step, SignInStep::Excess { got, .. } if *got == shown), "{step:?}");
    // After a restart the domain is asked again.
    world.restart().await;
    world
        .until(|all| {
            all.sign_ins.iter().any(|s| matches!(&s.step, SignInStep::Excess { got, .. } if *got == shown))
        })
        .await;
    let kept = world.ask(SignInKeep { id: id_of(&redirect) }).await.unwrap();
    assert!(matches!(kept.step, SignInStep::Ready { .. }), "{kept:?}");
    assert_eq!(world.snapshot().await.accounts[0].handle, shown, "T048-OA");
}

/// Signs Ana in by what was typed.
async fn add(world: &mut World, typed: &str) -> Account {
    world.begin(typed).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Ready { account, .. } = step else { panic!("not ready: {step:?}") };
    world.account(&account).await
}

#[tokio::test]
async fn a_handle_that_is_typed_leads_to_the_server_whichever_way_its_domain_does() {
    for leads in [Leads::HostMeta, Leads::WebFinger, Leads::WellKnown, Leads::Itself] {
        let mut world = World::new().await;
        let domain = world.server.split(leads).await.unwrap();
        let typed = host_of(ANA, domain.host());
        let preview = world.ask(GetPreview { text: typed.clone() }).await;
        let preview = preview.unwrap_or_else(|failure| panic!("T048-OA {leads:?}: {failure:?}"));
        assert_eq!(preview.instance.origin, world.server.origin(), "T048-OA {leads:?}");
        assert_eq!(preview.typed.as_deref(), Some(domain.host()), "T048-OA {leads:?} the person sees both");
        let account = add(&mut world, &typed).await;
        let own = host_of(ANA, &world.server.host());
        // Only the domain's own WebFinger is a proof.
        let shown = if leads == Leads::HostMeta { (own, Some(typed)) } else { (typed, None) };
        assert_eq!((account.handle, account.claims), shown, "T048-OA {leads:?}");
    }
}

#[tokio::test]
async fn an_account_is_the_same_whichever_name_was_typed() {
    let mut world = World::new().await;
    let domain = world.server.split(Leads::Itself).await.unwrap();
    let by_domain = add(&mut world, &host_of(ANA, domain.host())).await;
    let server = world.server.host();
    let by_server = add(&mut world, &server).await;
    assert_eq!((by_domain.id, by_domain.handle), (by_server.id, by_server.handle), "T048-OA");
    assert_eq!(world.snapshot().await.accounts.len(), 1, "T048-OA");
}
