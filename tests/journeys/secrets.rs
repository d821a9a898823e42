//! The search for secrets, in everything that leaves the broker but for the server's own answers.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::manage::{SignInLink, SignInStep, Watch, WayBack};

use crate::world::{Search, World, changed, files, forms, logged, query_of, visit};

/// What must be found nowhere, with its name.
type Canaries = Vec<(&'static str, Vec<u8>)>;

/// A journey through nearly everything, with all the secrets that occurred in it.
async fn journey(world: &mut World) -> Canaries {
    let mut texts = vec![];
    let watcher = world.connect().await;
    watcher.ask(Watch { window: true }).await.unwrap();
    for (user, denied) in [(ANA, false), (BEN, false), (ANA, false), (BEN, true)] {
        let begun = world.begin(&world.server.host()).await.unwrap();
        world.ask(SignInLink { id: begun.id }).await.unwrap();
        texts.push(("state", query_of(world.browser.last().as_str())["state"].clone()));
        let redirect = if denied { world.deny(user).await } else { world.approve(user).await };
        texts.extend(query_of(&redirect).get("code").map(|code| ("code", code.clone())));
        let _ = world.complete(&changed(&redirect, "state", Some("wrong"))).await;
        let _ = world.complete(&format!("{redirect}&code=twice")).await;
        world.settle(&redirect).await;
    }
    let begun = world.begin_by(WayBack::Loopback).await.unwrap();
    texts.push(("state", query_of(world.browser.last().as_str())["state"].clone()));
    let redirect = world.approve(ANA).await;
    texts.push(("code", query_of(&redirect)["code"].clone()));
    visit(&changed(&redirect, "state", Some("wrong"))).await.unwrap();
    let page = visit(&redirect).await.unwrap();
    assert!(!page.contains(&query_of(&redirect)["code"]), "T024-DL {page}");
    world.settled(&begun.id).await;
    let begun = world.begin_by(WayBack::Code).await.unwrap();
    texts.push(("state", query_of(world.browser.last().as_str())["state"].clone()));
    let code = query_of(&world.approve(ANA).await)["code"].clone();
    let _ = world.paste(&begun.id, &format!("{code} twice")).await;
    world.paste(&begun.id, &code).await.unwrap();
    world.settled(&begun.id).await;
    texts.push(("code", code));
    let accounts = world.snapshot().await.accounts;
    // Always, for tokens that are owed are revoked at the same time.
    world.server.fail_always("/oauth/revoke", Fault::Status(503));
    world.sign_out(&accounts[0]).await.unwrap();
    world.snapshot().await;
    world.server.heal();
    world.check(&accounts[1]).await.unwrap();
    world.restart().await;
    world.begin(&world.server.host()).await.unwrap();
    world.approve(ANA).await;
    texts.extend(world.server.tokens().into_iter().map(|token| ("token", token)));
    texts.extend(world.server.client_secrets().into_iter().map(|secret| ("client secret", secret)));
    texts.extend(verifiers(world).into_iter().map(|verifier| ("verifier", verifier)));
    let mut canaries: Canaries = texts.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    canaries.push(("database key", world.keyring.key().unwrap().expose().to_vec()));
    canaries
}

/// Each sign-in draws its context, its state and its verifier, 32 bytes each, in this order, after the
/// database key. Ids of accounts are shorter.
fn verifiers(world: &World) -> Vec<String> {
    let drawn: Vec<_> = world.entropy.given().into_iter().filter(|bytes| bytes.len() == 32).skip(1).collect();
    drawn.chunks(3).map(|one| BASE64_URL_SAFE_NO_PAD.encode(&one[2])).collect()
}

#[tokio::test]
async fn no_secret_is_told_logged_or_written() {
    let mut world = World::new().await;
    let canaries = journey(&mut world).await;
    assert!(canaries.len() > 15, "{}", canaries.len());
    let open = files(&world.profile());
    world.stop().await;
    let mut places: Vec<(String, Vec<u8>)> = [open, files(&world.profile())]
        .concat()
        .into_iter()
        .map(|(path, bytes)| (path.display().to_string(), bytes))
        .collect();
    assert!(places.len() > 1);
    let heard = world.heard.lock().unwrap().join("\n").into_bytes();
    assert!(is_in(&heard, "waiting_to_sign_out"), "the wire was listened to");
    assert!(!is_in(&heard, "/oauth/authorize"), "T193-PR only who asks for the page's address is told it");
    places.push(("the wire".into(), heard));
    let log = logged();
    assert!(is_in(&log, "fediaccounts_broker"), "the log was listened to");
    places.push(("the log".into(), log));
    let search = Search::of(canaries.iter().map(|(name, secret)| (*name, secret.as_slice())));
    for (place, bytes) in &places {
        assert_eq!(search.find(bytes), None, "T090-ST T145-IP T193-PR stands in {place}");
    }
}

#[tokio::test]
async fn handles_and_hosts_are_not_to_be_read_in_the_files() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let texts = [account.handle.as_str(), &account.display_name, &account.origin, "CREATE TABLE"];
    let search = Search::of(texts.map(|text| (text, text.as_bytes())));
    let open = files(&world.profile());
    world.stop().await;
    for (path, bytes) in [open, files(&world.profile())].concat() {
        assert_eq!(search.find(&bytes), None, "T090-ST in {}", path.display());
    }
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_not_quoted() {
    let mut world = World::new().await;
    let canary = "CANARY_IN_A_BAD_ANSWER";
    for body in [
        format!(r#"{{"access_token":["{canary}"]}}"#),
        format!(r#"{{"access_token":"{canary}","token_type":7}}"#),
        format!(r#"{{"error":"{canary}","error_description":"{canary}"}}"#),
        format!("{{\"access_token\": {canary}"),
        canary.to_owned(),
    ] {
        for status in [200, 400] {
            let body = body.clone();
            world.server.fail_next(
                "/oauth/token",
                Fault::StatusBody { status, content_type: "application/json", body },
            );
            world.begin(&world.server.host()).await.unwrap();
            let redirect = world.approve(ANA).await;
            let step = world.settle(&redirect).await;
            assert!(matches!(step, SignInStep::Failed { .. }), "{step:?}");
        }
    }
    assert!(!is_in(world.heard.lock().unwrap().join("\n").as_bytes(), canary), "T194-PR");
    assert!(!is_in(&logged(), canary), "T194-PR");
}

fn is_in(bytes: &[u8], text: &str) -> bool {
    Search::of([("it", text.as_bytes())]).find(bytes).is_some()
}

#[test]
fn the_search_finds_every_form() {
    let text = "CANARY_AT_1";
    for form in forms(text.as_bytes()) {
        assert!(is_in(&[b"xx", form.as_slice(), b"yy"].concat(), text));
    }
    for before in ["", "a", "ab"] {
        let encoded = BASE64_URL_SAFE_NO_PAD.encode(format!("{before}CANARY_AT_1zz"));
        assert!(is_in(encoded.as_bytes(), text));
    }
    assert!(!is_in(b"CANARY_BT_1", text));
}
