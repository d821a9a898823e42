//! All dialects, and which software speaks which.

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{Address, Dialect, DialectId, Dialects, DiscoveryError, Instance, Origin};

use crate::discovery::Known;
use crate::family::{Family, Manner};
use crate::instance_api::Describe;
use crate::software::friendica::Friendica;
use crate::software::generic::Generic;
use crate::software::gotosocial::GoToSocial;
use crate::software::hollo::Hollo;
use crate::software::lemmy::{self, Lemmy};
use crate::software::mastodon::Mastodon;
use crate::software::misskey::{self, Misskey};
use crate::software::mitra::Mitra;
use crate::software::mobilizon::{self, Mobilizon};
use crate::software::peertube::{self, PeerTube};
use crate::software::pixelfed::Pixelfed;
use crate::software::pleroma::Pleroma;
use crate::software::snac::Snac;
use crate::software::takahe::Takahe;
use crate::{Transport, discovery, webfinger};

/// One way of speaking.
struct Entry {
    /// The name of the dialect.
    name: &'static str,
    /// The software that speaks so: NodeInfo's `software.name` in lower case.
    software: &'static [&'static str],
    /// Makes it.
    make: fn(Arc<dyn Transport>) -> Arc<dyn Dialect>,
    /// Asks the server what it says about itself; Mastodon's instance API if there is nothing here.
    describe: Option<Describe>,
}

const DIALECTS: &[Entry] = &[
    entry::<Friendica>(&["friendica"]),
    entry::<GoToSocial>(&["gotosocial"]),
    entry::<Hollo>(&["hollo"]),
    Entry { name: Lemmy::NAME, software: &["lemmy"], make: Lemmy::make, describe: Some(lemmy::describe) },
    entry::<Mastodon>(&["mastodon"]),
    Entry {
        name: Misskey::NAME,
        software: &["calckey", "catodon", "cherrypick", "firefish", "iceshrimp", "misskey", "sharkey"],
        make: Misskey::make,
        describe: Some(misskey::describe),
    },
    entry::<Mitra>(&["mitra"]),
    Entry {
        name: Mobilizon::NAME,
        software: &["mobilizon"],
        make: Mobilizon::make,
        describe: Some(mobilizon::describe),
    },
    Entry {
        name: PeerTube::NAME,
        software: &["peertube"],
        make: PeerTube::make,
        describe: Some(peertube::describe),
    },
    entry::<Pixelfed>(&["pixelfed"]),
    entry::<Pleroma>(&["akkoma", "pleroma"]),
    entry::<Snac>(&["snac"]),
    entry::<Takahe>(&["takahe"]),
    // All software that has no line here and is not set apart below.
    entry::<Generic>(&[]),
];

/// One of Mastodon's family.
const fn entry<M: Manner>(software: &'static [&'static str]) -> Entry {
    Entry { name: M::NAME, software, make: Family::<M>::make, describe: None }
}

/// Software with ways of its own: what it publishes may look usable and would mislead. Each waits for a
/// dialect.
const APART: &[&str] = &[
    "bonfire",
    "bookwyrm",
    "castopod",
    "diaspora",
    "discourse",
    "foundkey",
    "funkwhale",
    "hubzilla",
    "iceshrimp.net",
    "kbin",
    "loops",
    "magnetar",
    "mbin",
    "nodebb",
    "owncast",
    "piefed",
    "plume",
    "smithereen",
    "threads",
    "wafrn",
    "wordpress",
    "writefreely",
];

/// All dialects over one transport.
pub struct Registry {
    transport: Arc<dyn Transport>,
}

impl Registry {
    /// The dialects; `transport` sends what they ask.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport }
    }

    /// One after the other.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn nth(&self, at: usize) -> Option<Arc<dyn Dialect>> {
        DIALECTS.get(at).map(|entry| (entry.make)(Arc::clone(&self.transport)))
    }
}

#[async_trait]
impl Dialects for Registry {
    async fn resolve(&self, address: &Address) -> Result<Instance, DiscoveryError> {
        discovery::resolve(&*self.transport, address, known).await
    }

    async fn proves_domain(&self, domain: &str, username: &str, origin: &Origin) -> bool {
        webfinger::proves(&*self.transport, domain, username, origin).await
    }

    fn get(&self, id: &DialectId) -> Option<Arc<dyn Dialect>> {
        let entry = DIALECTS.iter().find(|entry| entry.name == id.as_str())?;
        Some((entry.make)(Arc::clone(&self.transport)))
    }
}

/// What is known of a software, by its name in lower case.
fn known(software: &str) -> Known {
    let entry = DIALECTS.iter().find(|entry| entry.software.contains(&software));
    match entry {
        Some(entry) => Known::Speaks(DialectId::new(entry.name), entry.describe),
        None if APART.contains(&software) => Known::Unspoken,
        None => Known::Unknown(DialectId::new(Generic::NAME)),
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_core::Offer;

    use super::*;
    use crate::scripted::Scripted;

    #[test]
    fn every_dialect_answers_to_its_own_name_and_to_that_of_its_software() {
        let registry = Registry::new(Arc::new(Scripted::new()));
        for entry in DIALECTS {
            let dialect = registry.get(&DialectId::new(entry.name)).expect("it is in the registry");
            assert_eq!(dialect.id().as_str(), entry.name);
            let offers = |offer| dialect.offers().contains(&offer);
            assert_eq!(offers(Offer::Password), dialect.password().is_some(), "{}", entry.name);
            assert_eq!(offers(Offer::Device), dialect.device().is_some(), "{}", entry.name);
            assert_eq!(offers(Offer::Sessions), dialect.sessions().is_some(), "{}", entry.name);
            assert_eq!(offers(Offer::NewAccount), dialect.new_accounts().is_some(), "{}", entry.name);
            assert!(
                dialect.offers().iter().any(|offer| *offer <= Offer::Device),
                "there is a way to sign in"
            );
            for software in entry.software {
                let spoken = matches!(known(software), Known::Speaks(id, _) if id == dialect.id());
                assert!(spoken && !APART.contains(software), "{software}");
                assert_eq!(*software, software.to_lowercase(), "names are compared in lower case");
            }
        }
        assert!(registry.get(&DialectId::new("Mastodon")).is_none());
        assert!(matches!(known("bookwyrm"), Known::Unspoken));
        assert!(matches!(known("made-up"), Known::Unknown(_)));
        assert!(APART.is_sorted() && APART.iter().all(|name| *name == name.to_lowercase()));
    }
}
