//! All dialects, and which software speaks which.

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{Address, Dialect, DialectId, Dialects, DiscoveryError, Instance, Origin};

use crate::mastodon::Mastodon;
use crate::{Transport, discovery};

/// One way of speaking.
struct Entry {
    /// The name of the dialect.
    name: &'static str,
    /// The software that speaks so: NodeInfo's `software.name` in lower case.
    software: &'static [&'static str],
    /// Makes it.
    make: fn(Arc<dyn Transport>) -> Arc<dyn Dialect>,
}

const DIALECTS: [Entry; 1] = [Entry {
    name: Mastodon::NAME,
    software: &["mastodon"],
    make: |transport| Arc::new(Mastodon::new(transport)),
}];

/// All dialects over one transport.
pub struct Registry {
    transport: Arc<dyn Transport>,
}

impl Registry {
    /// The dialects; `transport` sends what they ask.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport }
    }
}

#[async_trait]
impl Dialects for Registry {
    async fn resolve(&self, address: &Address) -> Result<Instance, DiscoveryError> {
        discovery::resolve(&*self.transport, address, dialect_of).await
    }

    async fn proves_domain(&self, _: &str, _: &str, _: &Origin) -> bool {
        false
    }

    fn get(&self, id: &DialectId) -> Option<Arc<dyn Dialect>> {
        let entry = DIALECTS.iter().find(|entry| entry.name == id.as_str())?;
        Some((entry.make)(Arc::clone(&self.transport)))
    }
}

/// The dialect that a software speaks.
fn dialect_of(software: &str) -> Option<DialectId> {
    DIALECTS.iter().find(|entry| entry.software.contains(&software)).map(|entry| DialectId::new(entry.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::Scripted;

    #[test]
    fn every_dialect_answers_to_its_own_name_and_to_that_of_its_software() {
        let registry = Registry::new(Arc::new(Scripted::new()));
        for entry in &DIALECTS {
            let dialect = registry.get(&DialectId::new(entry.name)).expect("it is in the registry");
            assert_eq!(dialect.id().as_str(), entry.name);
            for software in entry.software {
                assert_eq!(dialect_of(software), Some(dialect.id()), "{software}");
                assert_eq!(*software, software.to_lowercase(), "names are compared in lower case");
            }
        }
        assert!(registry.get(&DialectId::new("Mastodon")).is_none());
        assert_eq!(dialect_of("friendica"), None);
    }
}
