//! What an app learns of accounts that it may not use: nothing.

use std::time::Duration;

use fediaccounts_practice::BEN;
use fediaccounts_protocol::public::{ListAccounts, ReleaseConsent, ReportInvalid};
use fediaccounts_protocol::{Code, Failure, Typed};
use tokio::time::Instant;

use super::tuba;
use crate::world::{World, token};

#[tokio::test]
async fn what_is_not_here_and_what_is_forbidden_are_the_same() {
    let mut world = World::new().await;
    let (ana, tuba) = tuba(&mut world).await;
    let ben = world.add(BEN).await;
    let refused = Failure::new(Code::NoAccess);
    for name in [&*ben.id, &ben.handle, &ben.handle[1..], "nobody", "@nobody@nowhere.example", "", "@", "@b"]
    {
        assert_eq!(token(&tuba, name, "").await, Err(refused.clone()), "T143-IP {name}");
        assert_eq!(token(&tuba, name, "read x").await, Err(refused.clone()), "T143-IP {name}");
        let account = name.to_owned();
        let report = ReportInvalid { account: account.clone(), access_token: Typed("x".into()) };
        assert_eq!(tuba.ask(report).await, Err(refused.clone()), "T143-IP {name}");
        assert_eq!(tuba.ask(ReleaseConsent { account }).await, Err(refused.clone()), "T143-IP {name}");
    }
    let listed = tuba.ask(ListAccounts {}).await.unwrap();
    assert_eq!(listed.iter().map(|account| &account.id).collect::<Vec<_>>(), [&ana.id], "T143-IP");
}

#[tokio::test]
async fn the_time_that_a_refusal_takes_tells_nothing() {
    let mut world = World::new().await;
    let (_, tuba) = tuba(&mut world).await;
    let ben = world.add(BEN).await;
    let mut spent = [Duration::ZERO; 2];
    for _ in 0..2_000 {
        for (name, spent) in [&*ben.id, "0123456789abcdefghijkl"].into_iter().zip(&mut spent) {
            let begun = Instant::now();
            token(&tuba, name, "").await.unwrap_err();
            *spent += begun.elapsed();
        }
    }
    let difference = spent[0].abs_diff(spent[1]) / 2_000;
    assert!(difference < Duration::from_millis(1), "T143-IP {spent:?}");
}
