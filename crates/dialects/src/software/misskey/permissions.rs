//! Misskey's permissions, which stand where OAuth has scopes. A server drops the ones that it does not know
//! without a word, and does not say what it gave: so nothing is asked for that no version has.

use fediaccounts_core::{Access, Scope};

/// What concerns the person's own account.
const OWN: [&str; 44] = [
    "read:account",
    "read:blocks",
    "read:channels",
    "read:chat",
    "read:clip-favorite",
    "read:drive",
    "read:favorites",
    "read:federation",
    "read:flash",
    "read:flash-likes",
    "read:following",
    "read:gallery",
    "read:gallery-likes",
    "read:invite-codes",
    "read:messaging",
    "read:mutes",
    "read:notifications",
    "read:page-likes",
    "read:pages",
    "read:reactions",
    "read:user-groups",
    "write:account",
    "write:blocks",
    "write:channels",
    "write:chat",
    "write:clip-favorite",
    "write:drive",
    "write:favorites",
    "write:flash",
    "write:flash-likes",
    "write:following",
    "write:gallery",
    "write:gallery-likes",
    "write:invite-codes",
    "write:messaging",
    "write:mutes",
    "write:notes",
    "write:notifications",
    "write:page-likes",
    "write:pages",
    "write:reactions",
    "write:report-abuse",
    "write:user-groups",
    "write:votes",
];

/// What moderates and administers the server.
const ADMIN: [&str; 41] = [
    "read:admin:abuse-user-reports",
    "read:admin:account",
    "read:admin:ad",
    "read:admin:announcements",
    "read:admin:avatar-decorations",
    "read:admin:drive",
    "read:admin:emoji",
    "read:admin:index-stats",
    "read:admin:invite-codes",
    "read:admin:meta",
    "read:admin:queue",
    "read:admin:relays",
    "read:admin:roles",
    "read:admin:server-info",
    "read:admin:show-moderation-log",
    "read:admin:show-user",
    "read:admin:table-stats",
    "read:admin:user-ips",
    "write:admin:account",
    "write:admin:ad",
    "write:admin:announcements",
    "write:admin:avatar-decorations",
    "write:admin:delete-account",
    "write:admin:delete-all-files-of-a-user",
    "write:admin:drive",
    "write:admin:emoji",
    "write:admin:federation",
    "write:admin:invite-codes",
    "write:admin:meta",
    "write:admin:promo",
    "write:admin:queue",
    "write:admin:relays",
    "write:admin:reset-password",
    "write:admin:resolve-abuse-user-report",
    "write:admin:roles",
    "write:admin:send-email",
    "write:admin:suspend-user",
    "write:admin:unset-user-avatar",
    "write:admin:unset-user-banner",
    "write:admin:unsuspend-user",
    "write:admin:user-note",
];

/// The permissions that stand for an access; of those chosen by name, the ones that exist.
pub(crate) fn of(access: &Access) -> Scope {
    let all = || OWN.into_iter().chain(ADMIN);
    let tokens =
        |chosen: &dyn Fn(&str) -> bool| all().filter(|name| chosen(name)).map(str::to_owned).collect();
    match access {
        Access::ReadOnly => tokens(&|name| OWN.contains(&name) && name.starts_with("read:")),
        Access::Everyday => tokens(&|name| OWN.contains(&name)),
        Access::Everything => tokens(&|_| true),
        Access::Custom(scope) => tokens(&|name| scope.contains(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_access_stands_for_permissions_that_exist() {
        let (read, everyday, everything) =
            (of(&Access::ReadOnly), of(&Access::Everyday), of(&Access::Everything));
        assert!(read.tokens().all(|name| name.starts_with("read:") && !name.contains("admin")));
        assert!(read.contains("read:account"), "without it nobody can ask whose the token is");
        assert!(everyday.contains("write:notes") && !everyday.tokens().any(|name| name.contains("admin")));
        assert!(everything.contains("write:admin:suspend-user") && everything.contains("write:notes"));
        assert_eq!(everything.tokens().count(), OWN.len() + ADMIN.len(), "each once");
        let chosen = Access::Custom(Scope::parse("read:account read write:everything write:notes"));
        assert_eq!(of(&chosen).to_string(), "read:account write:notes");
        assert!(of(&Access::Custom(Scope::parse("read write"))).is_empty());
    }
}
