//! The versions of Mastodon it can be, and what differs between them for whoever signs in.

use std::fmt;
use std::str::FromStr;

/// A version of Mastodon. Each stands for its own line and what came before the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 3.5: no `/api/v2/instance`; the error pages of `/oauth/authorize` come with status 200.
    V3_5,
    /// 4.2: no OAuth metadata, no PKCE (a challenge is ignored), no `profile` scope; one redirect
    /// URI string and no lists in the answer of a registration.
    V4_2,
    /// 4.3: OAuth metadata, PKCE, `profile`, lists.
    V4_3,
    /// 4.4 and later: userinfo, no password grant in the metadata. It says that it is 4.5.
    #[default]
    V4_4,
}

impl Version {
    /// What it says in `version`.
    pub(crate) fn number(self) -> &'static str {
        match self {
            Self::V3_5 => "3.5.19",
            Self::V4_2 => "4.2.29",
            Self::V4_3 => "4.3.15",
            Self::V4_4 => "4.5.2",
        }
    }

    /// `/api/v2/instance`.
    pub(crate) fn has_instance_v2(self) -> bool {
        self > Self::V3_5
    }

    /// `/.well-known/oauth-authorization-server`, and the rest of what 4.3 brought: PKCE, the
    /// `profile` scope, lists in registrations, `apps/verify_credentials` for any token.
    pub(crate) fn has_metadata(self) -> bool {
        self >= Self::V4_3
    }

    /// `/oauth/userinfo`.
    pub(crate) fn has_userinfo(self) -> bool {
        self >= Self::V4_4
    }

    /// `api_versions.mastodon`, if it is there.
    pub(crate) fn api(self) -> Option<u8> {
        match self {
            Self::V3_5 | Self::V4_2 => None,
            Self::V4_3 => Some(2),
            Self::V4_4 => Some(7),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::V3_5 => "3.5",
            Self::V4_2 => "4.2",
            Self::V4_3 => "4.3",
            Self::V4_4 => "4.4",
        })
    }
}

impl FromStr for Version {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let all = [Self::V3_5, Self::V4_2, Self::V4_3, Self::V4_4];
        all.into_iter().find(|version| version.to_string() == text).ok_or("one of 3.5, 4.2, 4.3, 4.4")
    }
}
