//! Posts: `POST /api/v1/statuses`, in the shape of Mastodon.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::clock::iso8601;
use crate::people::{Person, User};
use crate::requests::Asked;
use crate::server::PracticeServer;
use crate::world::{Shared, World};
use crate::{accounts, answers, bearer, pages};

/// The longest text, as `/api/v2/instance` says it.
const MAX_CHARACTERS: usize = 500;
/// Who may see a post.
const VISIBILITIES: [&str; 4] = ["public", "unlisted", "private", "direct"];

/// What somebody posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Who.
    pub user: User,
    /// As it was sent.
    pub text: String,
    /// `public`, `unlisted`, `private` or `direct`.
    pub visibility: String,
    /// The name of the app.
    pub app: String,
}

/// `POST /api/v1/statuses`: text alone.
pub(crate) async fn create(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let person = match bearer::person_of(&world, &asked, &["write", "write:statuses"]) {
        Ok(person) => person,
        Err(denial) => return denial.response(&world),
    };
    let invalid =
        |why: &str| answers::error(StatusCode::UNPROCESSABLE_ENTITY, &format!("Validation failed: {why}"));
    let Some(text) = asked.params.get("status") else { return invalid("Text can't be blank") };
    if text.chars().count() > MAX_CHARACTERS {
        return invalid("Text character limit of 500 exceeded");
    }
    let visibility = asked.params.get("visibility").unwrap_or("public");
    if !VISIBILITIES.contains(&visibility) {
        return answers::error(StatusCode::UNPROCESSABLE_ENTITY, "'visibility' is not one that is known");
    }
    let app = match bearer::token_of(&world, &asked) {
        Ok(token) => world.apps[token.app].name.clone(),
        Err(denial) => return denial.response(&world),
    };
    let post = Post { user: person.user, text: text.to_owned(), visibility: visibility.to_owned(), app };
    let status = status(&world, person, &post, asked.params.get("language"));
    world.posts.push(post);
    answers::json(StatusCode::OK, &status)
}

/// Mastodon's `Status`.
fn status(world: &World, person: &Person, post: &Post, language: Option<&str>) -> Value {
    let (origin, name) = (world.origin(), person.user.name);
    let id = format!("1165000000000000{:02}", world.posts.len());
    json!({
        "id": id,
        "created_at": iso8601(world.clock.now()),
        "in_reply_to_id": null,
        "in_reply_to_account_id": null,
        "sensitive": false,
        "spoiler_text": "",
        "visibility": post.visibility,
        "language": language.unwrap_or("en"),
        "uri": format!("{origin}/users/{name}/statuses/{id}"),
        "url": format!("{origin}/@{name}/{id}"),
        "replies_count": 0,
        "reblogs_count": 0,
        "favourites_count": 0,
        "edited_at": null,
        "favourited": false,
        "reblogged": false,
        "muted": false,
        "bookmarked": false,
        "pinned": false,
        "content": format!("<p>{}</p>", pages::escape(&post.text)),
        "filtered": [],
        "reblog": null,
        "application": { "name": post.app, "website": null },
        "account": accounts::account(world, person),
        "media_attachments": [],
        "mentions": [],
        "tags": [],
        "emojis": [],
        "card": null,
        "poll": null,
    })
}

impl PracticeServer {
    /// What was posted here, the oldest first.
    pub fn posts(&self) -> Vec<Post> {
        self.shared.lock().posts.clone()
    }
}
