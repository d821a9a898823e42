//! Logins that other programs keep, taken over.

use fediaccounts_practice::{ANA, BEN, Fault, Leads, Login};
use fediaccounts_protocol::manage::{Import, Imported, SignInStep, SignedOut, State, Typed, Watch};
use fediaccounts_protocol::{Code, Failure};

use crate::world::{Search, World, files, host_of, logged};

const TOKEN: &str = "/oauth/token";
const REGISTER: &str = "/api/v1/apps";
const WHO: &str = "/api/v1/accounts/verify_credentials";

/// What a program asks the agent to take over.
fn kept(world: &World, login: &Login) -> Import {
    Import {
        origin: world.server.origin(),
        access_token: Typed(login.access_token.clone()),
        client_id: Some(login.client_id.clone()),
        client_secret: Some(Typed(login.client_secret.clone())),
        scopes: ["read", "write"].map(str::to_owned).into(),
    }
}

async fn taken(world: &World, login: &Login) -> (String, bool) {
    match world.ask(kept(world, login)).await.unwrap() {
        Imported::Taken { account, again, .. } => (account, again),
        other => panic!("not taken: {other:?}"),
    }
}

#[tokio::test]
async fn a_login_of_another_program_becomes_an_account_with_its_token() {
    let mut world = World::new().await;
    let login = world.server.login_with(ANA, "toot");
    let (id, again) = taken(&world, &login).await;
    let account = world.account(&id).await;
    assert_eq!((account.handle, again), (host_of(ANA, &world.server.host()), false));
    assert_eq!(account.scopes.to_vec(), ["read", "write"]);
    let account = world.account(&id).await;
    assert!(world.token_of(&account).await.is_ok());
    assert_eq!((world.server.live_tokens(), world.server.count("POST", TOKEN)), (1, 0), "nothing is made");
    assert_eq!(world.server.count("POST", REGISTER), 0);
    world.restart().await;
    assert_eq!(world.check(&account).await.unwrap().state, State::Active, "it is stored");
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "as the client that it was given to");
    assert!(!world.server.token_is_live(&login.access_token));
}

#[tokio::test]
async fn signing_in_anew_ends_the_token_of_the_other_program() {
    let mut world = World::new().await;
    let login = world.server.login_with(ANA, "toot");
    let (id, _) = taken(&world, &login).await;
    let account = world.account(&id).await;
    world.begin_again(&account).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(&step, SignInStep::Ready { account, again: true, .. } if *account == id), "{step:?}");
    world.until_server(|server| !server.token_is_live(&login.access_token)).await;
    assert_eq!(world.server.live_tokens(), 1, "ours alone lives");
    assert_eq!(world.ask(kept(&world, &login)).await, Ok(Imported::Dead), "and the plain copy is of no use");
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn an_account_that_works_keeps_its_own_token() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let login = world.server.login_with(ANA, "toot");
    let here = Imported::Here { account: account.id.clone(), handle: account.handle.clone() };
    assert_eq!(world.ask(kept(&world, &login)).await, Ok(here));
    assert_eq!(world.server.live_tokens(), 2, "nobody's token ends by that");
    world.server.revoke(&world.server.tokens()[0]);
    world.check(&account).await.unwrap();
    let (id, again) = taken(&world, &login).await;
    assert_eq!((id, again), (account.id.clone(), true), "one that does not is mended");
    assert_eq!(world.account(&account.id).await.state, State::Active);
    let before = Imported::Before { account: account.id, handle: account.handle };
    assert_eq!(world.ask(kept(&world, &login)).await, Ok(before), "once more changes nothing");
    assert!(world.server.token_is_live(&login.access_token));
}

#[tokio::test]
async fn a_login_that_fails_leaves_nothing_and_ends_nothing() {
    let mut world = World::new().await;
    let login = world.server.login_with(BEN, "toot");
    world.server.fail_always(WHO, Fault::Status(503));
    let failure = world.ask(kept(&world, &login)).await.unwrap_err();
    assert_eq!(failure.code, Code::NotAnswering);
    world.server.heal();
    for (change, code) in [
        ((|import| import.origin = "ana@social.example".into()) as fn(&mut Import), Code::BadRequest),
        (|import| import.origin = "not a server".into(), Code::AddressSpace),
        (|import| import.access_token = Typed(String::new()), Code::BadRequest),
    ] {
        let mut import = kept(&world, &login);
        change(&mut import);
        assert_eq!(world.ask(import).await.map_err(|failure| failure.code), Err(code));
    }
    world.ask(fediaccounts_protocol::manage::LockNow {}).await.unwrap();
    let locked: Failure = world.ask(kept(&world, &login)).await.unwrap_err();
    assert_eq!(locked.code, Code::AppLocked);
    assert!(world.server.token_is_live(&login.access_token), "it is the program's, and no debt of ours");
    world.stop().await;
    let stored = world.stored().await;
    assert!(stored.accounts.is_empty() && stored.orphans.is_empty() && stored.instances.is_empty());
}

#[tokio::test]
async fn a_token_goes_to_no_other_server_than_its_own() {
    let world = World::new().await;
    let domain = world.server.split(Leads::HostMeta).await.unwrap();
    let login = world.server.login_with(ANA, "toot");
    let import = Import { origin: format!("http://{}", domain.host()), ..kept(&world, &login) };
    assert_eq!(world.ask(import).await.unwrap_err().code, Code::ForeignEndpoint, "T034-OA");
    assert_eq!(world.server.count("GET", WHO), 0, "a domain that leads elsewhere is not followed with it");
}

#[tokio::test]
async fn no_token_that_is_taken_over_is_told_logged_or_written() {
    let mut world = World::new().await;
    let watcher = world.connect().await;
    watcher.ask(Watch { window: true }).await.unwrap();
    let (ana, ben) = (world.server.login_with(ANA, "toot"), world.server.login_with(BEN, "toot"));
    let (id, _) = taken(&world, &ana).await;
    world.server.revoke(&ben.access_token);
    assert_eq!(world.ask(kept(&world, &ben)).await, Ok(Imported::Dead));
    let account = world.account(&id).await;
    world.check(&account).await.unwrap();
    let open = files(&world.profile());
    world.stop().await;
    let secrets = [&ana, &ben].map(|login| [&login.access_token, &login.client_secret]);
    let search = Search::of(secrets.iter().flatten().map(|secret| ("a login", secret.as_bytes())));
    for (path, bytes) in [open, files(&world.profile())].concat() {
        assert_eq!(search.find(&bytes), None, "T090-ST in {}", path.display());
    }
    assert_eq!(search.find(world.heard.lock().unwrap().join("\n").as_bytes()), None, "T145-IP");
    let log = logged();
    assert!(!log.is_empty(), "the log was listened to");
    assert_eq!(search.find(&log), None, "T193-PR");
}
