//! What a practice server can be.

use std::fmt;
use std::str::FromStr;

/// A server software.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Software {
    /// Mastodon, of some [`Version`](crate::Version).
    #[default]
    Mastodon,
    /// Pleroma, as recorded.
    Pleroma,
    /// Akkoma: Pleroma with what its source does otherwise.
    Akkoma,
    /// PeerTube, as recorded.
    PeerTube,
    /// GoToSocial, as recorded.
    GoToSocial,
    /// Misskey, as observed: `MiAuth`.
    Misskey,
    /// Mobilizon, by its source: the device flow.
    Mobilizon,
}

impl Software {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Mastodon,
        Self::Pleroma,
        Self::Akkoma,
        Self::PeerTube,
        Self::GoToSocial,
        Self::Misskey,
        Self::Mobilizon,
    ];
}

impl fmt::Display for Software {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Mastodon => "mastodon",
            Self::Pleroma => "pleroma",
            Self::Akkoma => "akkoma",
            Self::PeerTube => "peertube",
            Self::GoToSocial => "gotosocial",
            Self::Misskey => "misskey",
            Self::Mobilizon => "mobilizon",
        })
    }
}

impl FromStr for Software {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|software| software.to_string() == text)
            .ok_or("one of mastodon, pleroma, akkoma, peertube, gotosocial, misskey, mobilizon")
    }
}
