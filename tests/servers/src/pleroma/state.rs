//! What Pleroma keeps beside the apps and tokens of the [`World`].

use std::collections::HashMap;

use crate::people::Person;
use crate::scopes::Scopes;
use crate::world::{App, Token, World, secret};

/// `token_expires_in`: a hundred years.
const LIFETIME: u64 = 3600 * 24 * 365 * 100;
/// An app that nobody has signed in with lives so long. Recorded: a job every ten minutes deletes what is
/// older than this.
const ORPHANED: u64 = 15 * 60;
/// How long a half-done sign-in waits for its second factor.
const HALF_DONE: u64 = 300;

/// All of it.
#[derive(Debug)]
pub(crate) struct State {
    /// A row for each of the world's tokens, in their order. Its number plus one is the token's id.
    rows: Vec<Row>,
    /// By the number of the app.
    apps: HashMap<usize, Registered>,
    pub(crate) codes: Vec<Code>,
    pub(crate) halves: Vec<Half>,
    /// Seconds that tokens and codes live.
    pub(crate) lifetime: u64,
    /// Whether refresh tokens are new after each use.
    pub(crate) rotates: bool,
    /// So many refreshes still meet another one half-way.
    pub(crate) races: u32,
    pub(crate) limits: super::limits::Limits,
}

impl Default for State {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            apps: HashMap::new(),
            codes: Vec::new(),
            halves: Vec::new(),
            lifetime: LIFETIME,
            rotates: false,
            races: 0,
            limits: super::limits::Limits::default(),
        }
    }
}

#[derive(Clone, Debug)]
struct Row {
    refresh_token: String,
    /// The seconds it was made for.
    lifetime: u64,
}

#[derive(Debug)]
struct Registered {
    at: u64,
    /// Somebody has signed in with it.
    owned: bool,
}

/// An authorization code.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) value: String,
    pub(crate) app: usize,
    pub(crate) person: &'static Person,
    pub(crate) scopes: Scopes,
    pub(crate) expires_at: u64,
    pub(crate) used: bool,
}

/// A sign-in that waits for its second factor.
#[derive(Clone, Debug)]
pub(crate) struct Half {
    pub(crate) token: String,
    pub(crate) app: usize,
    pub(crate) person: &'static Person,
    pub(crate) scopes: Scopes,
    pub(crate) expires_at: u64,
}

/// A token with what the answer says of it.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub(crate) token: Token,
    pub(crate) id: usize,
    pub(crate) refresh_token: String,
    pub(crate) lifetime: u64,
}

impl Issued {
    /// When it ends, in seconds since 1970.
    pub(crate) fn ends(&self) -> u64 {
        self.token.created_at + self.lifetime
    }
}

/// Remembers when an app came.
pub(crate) fn registered(world: &mut World, app: usize) {
    let at = world.clock.now();
    world.pleroma.apps.insert(app, Registered { at, owned: false });
}

/// Deletes the apps that nobody signed in with in time, with all that belongs to them. Akkoma has no such
/// job.
pub(crate) fn sweep(world: &mut World) {
    if super::is_akkoma(world) {
        return;
    }
    let now = world.clock.now();
    let stale: Vec<usize> =
        world.pleroma.apps.iter().filter(|(_, app)| app.is_orphan(now)).map(|(id, _)| *id).collect();
    world.forget_apps(|app: &App| stale.contains(&app.id));
}

impl Registered {
    fn is_orphan(&self, now: u64) -> bool {
        !self.owned && now >= self.at + ORPHANED
    }
}

/// Makes a token. `refresh_token` is that of the token before it, if it stays.
pub(crate) fn issue(
    world: &mut World,
    app: usize,
    person: Option<&'static Person>,
    scopes: Scopes,
    refresh_token: Option<String>,
) -> Issued {
    let lifetime = world.conduct.expires_in.unwrap_or(world.pleroma.lifetime);
    let token = Token { value: secret(), app, person, scopes, created_at: world.clock.now(), revoked: false };
    let row = Row { refresh_token: refresh_token.unwrap_or_else(secret), lifetime };
    if let Some(registered) = world.pleroma.apps.get_mut(&app).filter(|_| person.is_some()) {
        registered.owned = true;
    }
    world.tokens.push(token);
    world.pleroma.rows.push(row);
    nth(world, world.tokens.len() - 1)
}

/// Gives out a code.
pub(crate) fn grant(world: &mut World, app: usize, person: &'static Person, scopes: Scopes) -> String {
    let (value, expires_at) = (secret(), world.clock.now() + world.pleroma.lifetime);
    let code = Code { value: value.clone(), app, person, scopes, expires_at, used: false };
    world.pleroma.codes.push(code);
    value
}

/// Begins to wait for a second factor.
pub(crate) fn wait(world: &mut World, app: usize, person: &'static Person, scopes: Scopes) -> String {
    let (token, expires_at) = (secret(), world.clock.now() + HALF_DONE);
    world.pleroma.halves.push(Half { token: token.clone(), app, person, scopes, expires_at });
    token
}

/// The tokens that were neither ended nor deleted with their apps; expired ones are among them.
pub(crate) fn rows(world: &World) -> impl Iterator<Item = Issued> {
    let known = world
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| !token.revoked && !world.apps[token.app].forgotten);
    known.map(|(number, _)| nth(world, number))
}

/// The token that can be used now.
pub(crate) fn usable(world: &World, value: &str) -> Option<Issued> {
    rows(world).find(|issued| issued.token.value == value && world.clock.now() < issued.ends())
}

/// Deletes the row of a token: its refresh token is dead too.
pub(crate) fn delete(world: &mut World, id: usize) {
    world.tokens[id - 1].revoked = true;
}

/// All refresh tokens that were ever given out.
pub(crate) fn refresh_tokens(world: &World) -> Vec<String> {
    world.pleroma.rows.iter().map(|row| row.refresh_token.clone()).collect()
}

/// Whether a token has not run out. Tokens of other software have no row and no end.
pub(crate) fn is_current(world: &World, value: &str) -> bool {
    let number = world.tokens.iter().position(|token| token.value == value);
    let row = number.and_then(|number| Some((&world.tokens[number], world.pleroma.rows.get(number)?)));
    row.is_none_or(|(token, row)| world.clock.now() < token.created_at + row.lifetime)
}

fn nth(world: &World, number: usize) -> Issued {
    let Row { refresh_token, lifetime } = world.pleroma.rows[number].clone();
    Issued { token: world.tokens[number].clone(), id: number + 1, refresh_token, lifetime }
}
