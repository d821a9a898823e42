//! What a server lists as signed in, and its end.

use fediaccounts_core::{IdentifyError, Offer, RevokeError, ServerSession, SessionsError, Timestamp};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    Account, EndSession, GetSessions, OpenSessionsPage, SignInBy, SignInStep, SignedOut, State,
};
use url::Url;

use crate::world::{Play, World};

async fn account(world: &World) -> Account {
    let begun = world.begin_with(SignInBy::Password).await.unwrap();
    let step = world.type_password(&begun.id, "ana", "a password").await;
    let SignInStep::Ready { account, .. } = step else { panic!("not ready: {step:?}") };
    world.account(&account).await
}

fn session(id: &str, current: bool) -> ServerSession {
    ServerSession {
        id: id.into(),
        current,
        name: "Phone".into(),
        place: None,
        created_at: Some(Timestamp::from_seconds(7)),
        used_at: None,
        expires_at: None,
    }
}

fn listed(play: &Play) {
    play.lists.will_be([Ok(vec![session("1", true), session("2", false)])]);
}

fn of(account: &Account) -> GetSessions {
    GetSessions { account: account.id.clone() }
}

fn end(account: &Account, session: &str) -> EndSession {
    EndSession { account: account.handle.clone(), session: session.into() }
}

#[tokio::test]
async fn sessions_are_listed_and_all_but_our_own_ended() {
    let (world, play) = World::pretending().await;
    let account = account(&world).await;
    listed(&play);
    let sessions = world.ask(of(&account)).await.unwrap();
    let shown: Vec<_> = sessions.iter().map(|session| (session.id.as_str(), session.current)).collect();
    assert_eq!((shown, sessions[0].created_at), (vec![("1", true), ("2", false)], Some(7)));
    assert_eq!(world.ask(end(&account, "1")).await.unwrap_err().code, Code::OwnSession);
    assert_eq!(world.ask(end(&account, "3")).await.unwrap_err().code, Code::NoSuchSession);
    assert_eq!(play.count("end"), 0, "neither is asked of the server");
    world.ask(end(&account, "2")).await.unwrap();
    assert_eq!(play.count("end"), 1);
    play.ends.will_be([Err(SessionsError::StillThere)]);
    assert_eq!(world.ask(end(&account, "2")).await.unwrap_err().code, Code::SessionStillThere);
}

#[tokio::test]
async fn a_list_without_end_is_cut_and_an_id_names_one_session() {
    let (world, play) = World::pretending().await;
    let account = account(&world).await;
    play.lists.will_be([Ok((0..100_000).map(|id| session(&id.to_string(), false)).collect())]);
    assert_eq!(world.ask(of(&account)).await.unwrap().len(), 500, "more than anybody has");
    play.lists.will_be([Ok(vec![session("1", false), session("2", false), session("1", true)])]);
    let sessions = world.ask(of(&account)).await.unwrap();
    let shown: Vec<_> = sessions.iter().map(|session| (session.id.as_str(), session.current)).collect();
    assert_eq!(shown, [("1", true), ("2", false)]);
    assert_eq!(world.ask(end(&account, "1")).await.unwrap_err().code, Code::OwnSession);
    assert_eq!(play.count("end"), 0, "our own is not ended under another name");
}

#[tokio::test]
async fn a_token_that_is_refused_is_a_matter_of_the_account() {
    let (world, play) = World::pretending().await;
    let account = account(&world).await;
    play.lists.will_be([Err(SessionsError::TokenRefused)]);
    play.identities.will_be([Err(IdentifyError::TokenRefused)]);
    assert_eq!(world.ask(of(&account)).await.unwrap_err().code, Code::SignInNeeded);
    let state = world.account(&account.id).await.state;
    assert!(matches!(state, State::NeedsSignIn { .. }), "{state:?}");
    assert_eq!(world.ask(of(&account)).await.unwrap_err().code, Code::SignInNeeded);
    assert_eq!(play.count("list"), 1, "nothing is asked before somebody signs in");
}

#[tokio::test]
async fn a_server_without_a_list_says_so() {
    let (world, play) = World::pretending().await;
    let account = account(&world).await;
    play.lists.will_be([Err(SessionsError::Unsupported)]);
    assert_eq!(world.ask(of(&account)).await.unwrap_err().code, Code::NotOffered);
    *play.offers.lock().unwrap() = &[Offer::Password];
    assert_eq!(world.ask(of(&account)).await.unwrap_err().code, Code::NotOffered);
    assert_eq!(world.ask(end(&account, "1")).await.unwrap_err().code, Code::NotOffered);
    let page = OpenSessionsPage { account: account.id.clone() };
    assert_eq!(world.ask(page).await.unwrap_err().code, Code::NotOffered);
    assert!(world.browser.opened().is_empty());
    let nobody = GetSessions { account: "@nobody@nowhere.example".into() };
    assert_eq!(world.ask(nobody).await.unwrap_err().code, Code::NoSuchAccount);
}

#[tokio::test]
async fn where_no_client_may_revoke_a_sign_out_waits_until_the_page_has_ended_it() {
    let (world, play) = World::pretending().await;
    let page = Url::parse(&format!("{}/settings/apps", world.server.origin())).unwrap();
    *play.page.lock().unwrap() = Some(page.clone());
    *play.offers.lock().unwrap() = &[Offer::Password];
    let account = account(&world).await;
    let shown = world.until(|shown| !shown.instances.is_empty()).await;
    assert!(shown.instances[0].sessions_page && shown.instances[0].offers.len() == 1, "{shown:?}");
    play.revocations.will_be([Err(RevokeError::Unsupported)]);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA");
    assert_eq!(world.account(&account.id).await.state, State::WaitingToSignOut);
    world.ask(OpenSessionsPage { account: account.id.clone() }).await.unwrap();
    assert_eq!(world.browser.last(), page, "it is there for those above all");
    assert_eq!(world.ask(of(&account)).await.unwrap_err().code, Code::SigningOut, "nobody gets its token");
    play.revocations.will_be([Ok(fediaccounts_core::Revocation::Proven)]);
    world.pass_until(|shown| shown.accounts.is_empty()).await;
}
