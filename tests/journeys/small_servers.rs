//! Mitra, snac, Takahē and Hollo, as far as they answer otherwise than the server that plays them: who
//! they say they are, how they refuse a token, and what they say to a second revocation.

use fediaccounts_dialects::{Request, Response};
use fediaccounts_practice::{ANA, BEN, DeadToken, Fault};
use fediaccounts_protocol::manage::{Account, SignInReason, SignInStep, SignedOut, State};

use crate::world::World;

const REVOKE: &str = "/oauth/revoke";
const TOKEN: &str = "/oauth/token";

/// What a small server does in its own way.
struct Small {
    name: &'static str,
    dead: DeadToken,
    /// The answer to a revocation of a token that is dead.
    again: (u16, &'static str, &'static str),
}

const SMALL: [Small; 4] = [
    Small { name: "hollo", dead: DeadToken::Unauthorized401, again: (200, "application/json", "{}") },
    Small {
        name: "mitra",
        dead: DeadToken::Unauthorized401,
        again: (401, "application/json", r#"{"error":"access token is invalid"}"#),
    },
    Small { name: "snac", dead: DeadToken::Unprocessable422Empty, again: (403, "application/json", "{}") },
    Small { name: "takahe", dead: DeadToken::BadRequest400Text, again: (403, "text/html", "") },
];

fn answer(status: u16, content_type: &str, body: &str) -> Response {
    Response {
        status,
        content_type: content_type.to_owned(),
        retry_after: None,
        body: body.as_bytes().to_vec(),
        elsewhere: None,
        redirects: 0,
    }
}

/// Who the server says it is, in the place of Mastodon.
fn disguised(request: &Request, name: &str) -> Option<Response> {
    let body = format!(r#"{{"software":{{"name":"{name}","version":"1.2"}}}}"#);
    (request.url.path() == "/nodeinfo/2.0").then(|| answer(200, "application/json", &body))
}

async fn world(small: &'static Small) -> World {
    let world = World::new().await;
    world.server.refuse_dead_tokens_with(small.dead);
    world.network.answer(|request| disguised(request, small.name).map(Ok));
    world
}

async fn account(world: &mut World, small: &Small) -> Account {
    let account = world.add(ANA).await;
    let shown = world.snapshot().await;
    assert!(
        shown.instances.iter().all(|instance| instance.software.eq_ignore_ascii_case(small.name)),
        "{:?}",
        shown.instances
    );
    account
}

#[tokio::test]
async fn a_dead_token_is_recognised_at_each() {
    for small in &SMALL {
        let mut world = world(small).await;
        let account = account(&mut world, small).await;
        assert_eq!(world.check(&account).await.unwrap().state, State::Active, "{}", small.name);
        world.server.revoke_all();
        let state = world.check(&account).await.unwrap().state;
        assert_eq!(state, State::NeedsSignIn { why: SignInReason::TokenRefused }, "T056-OA {}", small.name);
    }
}

#[tokio::test]
async fn a_sign_out_is_proven_at_each() {
    for small in &SMALL {
        let mut world = world(small).await;
        let account = account(&mut world, small).await;
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA {}", small.name);
        assert_eq!(world.server.live_tokens(), 0, "T057-OA {}", small.name);
    }
}

#[tokio::test]
async fn a_sign_out_whose_answer_was_lost_is_proven_by_the_second_one() {
    for small in &SMALL {
        let mut world = world(small).await;
        let account = account(&mut world, small).await;
        world.server.fail_next(REVOKE, Fault::DropAfter);
        world.server.fail_next(REVOKE, Fault::DropAfter);
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA {}", small.name);
        world.network.answer(|request| {
            let (status, content_type, body) = small.again;
            let refusal = || answer(status, content_type, body);
            let is_again = request.url.path() == REVOKE;
            disguised(request, small.name).or_else(|| is_again.then(refusal)).map(Ok)
        });
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA {}", small.name);
        world.until(|shown| shown.accounts.is_empty()).await;
        assert_eq!(world.server.live_tokens(), 0, "T057-OA {}", small.name);
    }
}

#[tokio::test]
async fn a_registration_that_goes_with_its_token_takes_nobody_elses_account_with_it() {
    let small = &SMALL[2];
    let mut world = world(small).await;
    let ana = account(&mut world, small).await;
    let client_id = crate::world::query_of(world.browser.last().as_str())["client_id"].clone();
    let ben = world.add(BEN).await;
    assert_eq!(world.sign_out(&ana).await, Ok(SignedOut::Revoked), "T057-OA");
    world.server.forget_registration(&client_id);
    assert_eq!(world.check(&ben).await.unwrap().state, State::Active, "T058-OA");
    let again = world.add(ANA).await;
    assert_eq!(again.state, State::Active);
}

#[tokio::test]
async fn where_the_question_would_do_harm_no_client_asks_as_itself() {
    for small in SMALL.iter().filter(|small| small.name != "hollo") {
        let mut world = world(small).await;
        let begun = world.begin(&world.server.host()).await.unwrap();
        let redirect = world.approve(ANA).await;
        // As each says that it does not know the client; Takahē has no words for it.
        let refusal = match small.name {
            "mitra" => answer(401, "application/json", r#"{"error":"invalid client credentials"}"#),
            "snac" => answer(401, "text/html", ""),
            _ => answer(401, "application/json", r#"{"error":"access_denied"}"#),
        };
        world.network.answer(move |request| {
            let refusal = || refusal.clone();
            let is_token = request.url.path() == TOKEN;
            disguised(request, small.name).or_else(|| is_token.then(refusal)).map(Ok)
        });
        let before = world.network.tried();
        world.complete(&redirect).await.unwrap();
        let step = world.settled(&begun.id).await;
        let is_anew = matches!(step, SignInStep::Replaced { .. });
        assert_eq!(is_anew, small.name != "takahe", "T059-OA {} {step:?}", small.name);
        assert_eq!(world.server.count("POST", TOKEN), 0);
        let spent = world.network.tried() - before;
        assert!(spent <= 2, "the code, and a registration where one is made anew: {spent}");
    }
}
