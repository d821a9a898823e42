//! What scopes allow, in sentences.

/// What one scope allows. What is not understood is named as it is.
pub(crate) fn scope(scope: &str) -> String {
    match meaning(scope) {
        Some(words) => format!("{words}  ({scope})"),
        None => format!("What the server calls “{scope}”; nobody here knows how much that is"),
    }
}

fn meaning(scope: &str) -> Option<&'static str> {
    let (family, part) = scope.split_once(':').unwrap_or((scope, ""));
    Some(match (family, part) {
        ("read", "") => "Read timelines, lists and messages",
        ("profile" | "openid", "") | ("read", "me" | "accounts" | "account") => "See your name and picture",
        ("read", _) => "Read parts of your account",
        ("write", "") => "Post, boost, follow, and change your profile: everything but moderating",
        (
            "write",
            "statuses" | "notes" | "media" | "favourites" | "favorites" | "reactions" | "bookmarks"
            | "conversations",
        ) => "Post, boost and favourite",
        ("write", "follows" | "following" | "mutes" | "blocks") | ("follow", "") => "Follow, mute and block",
        ("write", "accounts" | "account" | "filters" | "lists") => "Change your profile and settings",
        ("write", _) => "Change parts of your account",
        ("push", "") => "Receive notifications",
        ("admin", _) => "Moderate and administer the server",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_is_a_sentence_and_an_unknown_one_is_said_to_be_that() {
        assert_eq!(scope("read"), "Read timelines, lists and messages  (read)", "T162-CO");
        assert!(scope("admin:write:reports").starts_with("Moderate"), "T162-CO");
        for unknown in ["x-unknown", "reader", "follow:x", ""] {
            assert!(scope(unknown).contains("nobody here knows"), "T162-CO {unknown}");
        }
    }
}
