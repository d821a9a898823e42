//! Answers made up from a seed: the same seed makes the same ones.

use serde_json::{Map, Value, json};

use super::gallery;
use super::script::{End, Length, Script};
use super::wire::Heard;

/// A source of answers that nobody thought of (`SplitMix64`).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice for a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which is at most 65,536.
    pub fn below(&mut self, bound: usize) -> usize {
        let [low, high, ..] = self.roll().to_le_bytes();
        usize::from(u16::from_le_bytes([low, high])) % bound.max(1)
    }

    /// One of several.
    pub fn of<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.below(several.len())]
    }

    /// An answer to a request; in one of four cases none, so that the good one is given. Nothing in it
    /// lasts: what waits for an end is in the [`gallery`] alone.
    pub fn answer(&mut self, heard: &Heard) -> Option<Script> {
        match self.below(8) {
            0 | 1 => None,
            2 => Some(self.of(gallery::quick()).script.clone()),
            3 => Some(Script::raw(self.bytes(600))),
            4 => {
                let noise = Script::answer(self.status(), "application/json", self.bytes(600));
                Some(self.framed(noise))
            }
            5 => Some(Script::answer(self.status(), "text/html", "<!DOCTYPE html><title>hello</title>")),
            _ => {
                let status = if self.below(3) == 0 { self.status() } else { 200 };
                let document = self.document(heard).to_string();
                Some(self.framed(Script::answer(status, "application/json", document)))
            }
        }
    }

    fn status(&mut self) -> u16 {
        const LIKELY: [u16; 24] = [
            200, 201, 202, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 409, 410, 418, 422, 429, 451,
            500, 502, 503, 511, 599,
        ];
        *self.of(&LIKELY)
    }

    fn framed(&mut self, script: Script) -> Script {
        let length = *self.of(&[
            Length::Exact,
            Length::Exact,
            Length::Chunked,
            Length::Untold,
            Length::Claimed("1"),
            Length::Claimed("100000"),
        ]);
        let end = *self.of(&[End::Close, End::Close, End::Reset]);
        script.length(length).end(end)
    }

    /// An object with the members that such answers have, and things in them that fit or do not.
    fn document(&mut self, heard: &Heard) -> Value {
        const NAMES: [&str; 36] = [
            "links",
            "software",
            "name",
            "version",
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "revocation_endpoint",
            "app_registration_endpoint",
            "scopes_supported",
            "domain",
            "uri",
            "title",
            "description",
            "icon",
            "thumbnail",
            "id",
            "client_id",
            "client_secret",
            "redirect_uri",
            "redirect_uris",
            "scopes",
            "access_token",
            "token_type",
            "scope",
            "created_at",
            "expires_in",
            "refresh_token",
            "username",
            "acct",
            "display_name",
            "avatar",
            "moved",
            "suspended",
            "error",
            "error_description",
        ];
        let mut members = Map::new();
        for name in NAMES {
            if self.below(3) > 0 {
                let value = if self.below(2) == 0 { self.fitting(name, heard) } else { self.value(3) };
                members.insert(name.to_owned(), value);
            }
        }
        Value::Object(members)
    }

    fn fitting(&mut self, name: &str, heard: &Heard) -> Value {
        let origin = format!("http://{}", heard.header("host").unwrap_or("127.0.0.1"));
        match name {
            "issuer" => json!(format!("{origin}/")),
            "software" => json!({ "name": "mastodon", "version": "4.5.2" }),
            "links" => json!([{
                "rel": "http://nodeinfo.diaspora.software/ns/schema/2.0",
                "href": format!("{origin}/nodeinfo/2.0"),
            }]),
            "scopes" | "scopes_supported" => json!(["read", "write", "follow", "push"]),
            "scope" => json!("read write follow push"),
            "token_type" => json!("Bearer"),
            "created_at" | "expires_in" => json!(self.roll()),
            "suspended" => json!(self.below(2) == 0),
            "error" => {
                json!(self.of(&["invalid_grant", "invalid_client", "invalid_scope", "invalid_token", "gone"]))
            }
            url if url.ends_with("_endpoint") => json!(format!("{origin}/oauth/token")),
            _ => json!(format!("{}", self.roll())),
        }
    }

    fn value(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 6 } else { 8 }) {
            0 => Value::Null,
            1 => json!(self.below(2) == 0),
            2 => json!(self.roll()),
            3 => json!(f64::from_bits(self.roll())),
            4 => json!(gallery::NASTY_TEXTS[self.below(gallery::NASTY_TEXTS.len())]),
            5 => json!(String::from_utf8_lossy(&self.bytes(40))),
            6 => (0..self.below(4)).map(|_| self.value(depth - 1)).collect(),
            _ => (0..self.below(4)).map(|number| (number.to_string(), self.value(depth - 1))).collect(),
        }
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.roll().to_le_bytes()[0]).collect()
    }
}
