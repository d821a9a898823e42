//! What an account costs in memory. The broker's part runs in a process of its own: in this one other tests
//! work at the same time.

use std::io::Write;
use std::sync::Arc;

use fediaccounts_core::{AccountId, ClientRegistration, Holder, Origin, Secret};
use fediaccounts_platform::{give_back_memory, let_memory_go};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{Lock, Snapshot};
use fediaccounts_store::{SignedIn, StoredAccount};

use crate::victim::{Victim, order};
use crate::world::{PATIENCE, World};

const ACCOUNTS: usize = 2_000;
/// On each server.
const TOGETHER: usize = 20;
/// Bytes. It took 1,710 to 1,880 when this was written, by how the allocator's pages happened to fill.
const MOST: usize = 2_000;

#[tokio::test]
#[cfg_attr(not(target_env = "gnu"), ignore = "other allocators keep what they like")]
async fn an_account_is_light() {
    let weighed = tokio::task::spawn_blocking(|| Victim::start("weight::is_weighed", "nobody").said.clone());
    let each: usize = weighed.await.unwrap().parse().unwrap();
    writeln!(std::io::stdout(), "figure: an account takes {each} bytes of memory").unwrap();
    assert!(each < MOST, "{each} bytes");
}

#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn is_weighed() {
    if order().is_empty() {
        return;
    }
    give_back_memory();
    let mut world = World::new().await;
    world.add(ANA).await;
    world.stop().await;
    world
        .with_store(async |store, contents| {
            let (ana, instance) = (&contents.accounts[0], &contents.instances[0]);
            let registration = store.registration(&ana.account.id, &Holder::Own).await.unwrap().unwrap();
            for number in 0..ACCOUNTS {
                let new = like(ana, instance, registration.clone(), number);
                store.commit_sign_in(new).await.unwrap();
            }
        })
        .await;
    let before = taken();
    world.start().await;
    // Not over the wire: a client of this world keeps every line that it hears.
    let mut snapshots = world.broker().snapshots();
    let is_open = |shown: &Arc<Snapshot>| shown.lock == Lock::Open && shown.accounts.len() == ACCOUNTS + 1;
    assert!(
        tokio::time::timeout(PATIENCE, snapshots.wait_for(is_open)).await.is_ok_and(|shown| shown.is_ok())
    );
    let after = taken();
    writeln!(std::io::stdout(), "\nready {}", after.saturating_sub(before) / ACCOUNTS).unwrap();
    order();
}

fn like(
    account: &StoredAccount,
    instance: &fediaccounts_core::Instance,
    mut registration: ClientRegistration,
    number: usize,
) -> SignedIn {
    let (mut instance, mut account, mut tokens) =
        (instance.clone(), account.account.clone(), account.tokens[0].tokens.clone());
    instance.origin = Origin::parse(&format!("https://server-{}.invalid", number / TOGETHER)).unwrap();
    account.id = AccountId::from_text(format!("account-{number:014}"));
    account.subject = format!("1093000000{number:08}");
    account.origin = instance.origin.clone();
    registration.client_id = format!("{number:043}");
    registration.client_secret = Some(Secret::new(format!("{number:043}")));
    tokens.access_token = Secret::new(format!("token-{number:037}"));
    tokens.refresh_token = Some(Secret::new(format!("renew-{number:037}")));
    SignedIn {
        now: account.added_at,
        instance,
        account,
        registration,
        tokens,
        pending: fediaccounts_core::Context::parse(&"c".repeat(43)).unwrap(),
        owed: None,
    }
}

/// Bytes that this process wrote and that are not given back.
fn taken() -> usize {
    let_memory_go();
    let said = std::fs::read_to_string("/proc/self/smaps_rollup").unwrap();
    let line = said.lines().find_map(|line| line.strip_prefix("Pss_Anon:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}
