//! The device flow (RFC 8628).

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::{bad_request, oauth};
use crate::answers;
use crate::pages::{escape, hidden, message, page as html, signed_in_as};
use crate::people::Person;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::server::PracticeServer;
use crate::sessions::Visit;
use crate::sign_in;
use crate::world::{Shared, World};

const LIFE: u64 = 900;
const INTERVAL: u64 = 5;

/// A device code that was given out.
#[derive(Debug)]
pub(crate) struct Activation {
    device_code: String,
    /// Without the dash in its middle.
    user_code: String,
    app: usize,
    scopes: Scopes,
    until: u64,
    standing: Standing,
}

#[derive(Debug, Clone, Copy)]
enum Standing {
    Pending,
    /// Typed by somebody who has not agreed yet.
    Confirmed,
    Agreed(&'static Person),
    Denied,
}

impl PracticeServer {
    /// Answers the next questions about device codes with `slow_down`. A real one does so whenever it is
    /// asked twice in five seconds; here time belongs to the tests.
    pub fn slow_down(&self, questions: u32) {
        self.shared.lock().mobilizon.slow_downs = questions;
    }
}

/// `POST /login/device/code`.
pub(super) async fn code(State(shared): State<Shared>, asked: Asked) -> Response {
    let (Some(client_id), Some(scope)) = (asked.params.get("client_id"), asked.params.get("scope")) else {
        let description = "You need to pass both client_id and scope as parameters to obtain a device code";
        return bad_request("invalid_request", description);
    };
    let mut world = shared.lock();
    let Some(app) = world.app_by_client_id(client_id) else {
        return bad_request("invalid_client", "No application was found with this client_id");
    };
    let scopes = Scopes::parse(scope);
    if !scopes.within(&app.scopes) {
        let description = "The given scope is not in the list of the app declared scopes";
        return bad_request("invalid_scope", description);
    }
    let (device_code, user_code) = (letters(40), letters(8));
    let answer = json!({
        "device_code": device_code,
        "user_code": format!("{}-{}", &user_code[..4], &user_code[4..]),
        "verification_uri": format!("{}/login/device", world.origin()),
        "expires_in": LIFE,
        "interval": INTERVAL,
    });
    let (app, until) = (app.id, world.clock.now() + LIFE);
    let standing = Standing::Pending;
    world.mobilizon.activations.push(Activation { device_code, user_code, app, scopes, until, standing });
    answers::never_stored(answers::json(StatusCode::OK, &answer))
}

fn letters(count: usize) -> String {
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).expect("invariant: the system has randomness");
    bytes.iter().map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// The question with a device code.
pub(super) fn exchange(world: &mut World, asked: &Asked) -> Response {
    let incorrect = || {
        let description = "The client_id provided or the device_code associated is invalid";
        bad_request("invalid_grant", description)
    };
    let app = asked.params.get("client_id").and_then(|id| world.app_by_client_id(id)).map(|app| app.id);
    let sent = asked.params.get("device_code").unwrap_or_default();
    let is_it = |known: &Activation| known.device_code == sent && Some(known.app) == app;
    let Some(place) = world.mobilizon.activations.iter().position(is_it) else { return incorrect() };
    let Activation { standing, until, app, ref scopes, .. } = world.mobilizon.activations[place];
    match standing {
        Standing::Pending if world.mobilizon.slow_downs > 0 => {
            world.mobilizon.slow_downs -= 1;
            bad_request("slow_down", "Please slow down the rate of your requests")
        }
        Standing::Pending => {
            bad_request("authorization_pending", "The authorization request is still pending")
        }
        // Its source has no word for this.
        Standing::Confirmed => incorrect(),
        Standing::Denied => bad_request("access_denied", "The user rejected the requested authorization"),
        Standing::Agreed(_) if world.clock.now() >= until => {
            bad_request("expired_token", "The given device_code has expired")
        }
        Standing::Agreed(person) => {
            let (scopes, consent) = (scopes.clone(), world.mobilizon.pairs.len());
            oauth::issue(world, app, person, &scopes, consent)
        }
    }
}

/// `GET /login/device`: where the code is typed.
pub(super) async fn page(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let mut visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person else { return sign_in::demand(&mut world, visit, &asked) };
    visit.session.return_to = Some(asked.target.clone());
    let content = format!(
        r#"{who}
<h1>Device activation</h1>
<form action="/login/device" accept-charset="UTF-8" method="post">{token}
<label>The code that the device shows <input type="text" name="user_code" id="user_code" value="" autocomplete="off" required autofocus></label>
<button class="wide" type="submit" name="commit" value="Continue">Continue</button>
</form>"#,
        who = signed_in_as(person, &visit.session.csrf),
        token = hidden("authenticity_token", &visit.session.csrf),
    );
    let body = html("Device activation", &world.options.title, &content);
    visit.close(&mut world, answers::html(StatusCode::OK, body))
}

/// `POST /login/device`: the code was typed; now the app and what it wants are shown.
pub(super) async fn typed(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person.filter(|_| visit.is_genuine(&asked)) else {
        return sign_in::stale();
    };
    let Some(place) = find(&world, &asked) else { return unknown() };
    let activation = &mut world.mobilizon.activations[place];
    activation.standing = Standing::Confirmed;
    let (user_code, scopes) = (activation.user_code.clone(), activation.scopes.to_string());
    let name = world.apps[world.mobilizon.activations[place].app].name.clone();
    let fields =
        [hidden("authenticity_token", &visit.session.csrf), hidden("user_code", &user_code)].concat();
    let content = format!(
        r#"{who}
<h1>Authorize {name}</h1>
<p>It will be able to: {scopes}</p>
<form action="/login/device/authorize" accept-charset="UTF-8" method="post">{fields}
<button class="wide" type="submit" name="commit" value="Authorize">Authorize</button>
</form>
<form action="/login/device/authorize" accept-charset="UTF-8" method="post">{delete}{fields}
<button class="wide plain" type="submit" name="commit" value="Decline">Decline</button>
</form>"#,
        who = signed_in_as(person, &visit.session.csrf),
        name = escape(&name),
        scopes = escape(&scopes),
        delete = hidden("_method", "delete"),
    );
    answers::html(StatusCode::OK, html("Device activation", &world.options.title, &content))
}

/// `POST /login/device/authorize`, with `_method=delete` to decline.
pub(super) async fn decide(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let Some(person) = visit.session.person.filter(|_| visit.is_genuine(&asked)) else {
        return sign_in::stale();
    };
    let Some(place) = find(&world, &asked) else { return unknown() };
    let denied = asked.params.get("_method") == Some("delete");
    let standing = if denied { Standing::Denied } else { Standing::Agreed(person) };
    world.mobilizon.activations[place].standing = standing;
    let sentence = if denied { "The device was not let in." } else { "You can go back to the device." };
    answers::html(StatusCode::OK, message("Device activation", sentence))
}

/// The activation with the code that was typed, while it may be typed.
fn find(world: &World, asked: &Asked) -> Option<usize> {
    let sent = asked.params.get("user_code")?.trim().replace('-', "").to_ascii_uppercase();
    let now = world.clock.now();
    let open = |known: &Activation| {
        matches!(known.standing, Standing::Pending | Standing::Confirmed) && now < known.until
    };
    world.mobilizon.activations.iter().position(|known| known.user_code == sent && open(known))
}

fn unknown() -> Response {
    let sentence = "The device code is incorrect or no longer valid.";
    answers::html(StatusCode::NOT_FOUND, message("Device activation", sentence))
}
