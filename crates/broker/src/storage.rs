//! Where secrets are kept, for people.

use fediaccounts_protocol::manage::Storage;

use crate::Broker;

/// As it is now: also while accounts are locked.
pub(crate) async fn of(broker: &Broker) -> Storage {
    let database = &broker.about.database;
    Storage {
        database: database.display().to_string(),
        size: std::fs::symlink_metadata(database).map_or(0, |found| found.len()),
        keyring: broker.ports.keyring.name().await,
    }
}
