//! One encrypted database (SQLCipher) with everything that must outlive a restart: accounts,
//! token sets, client registrations, pending sign-ins, and tokens whose revocation is owed.
//!
//! Nothing else reads or writes the file. One connection, on a thread of its own, does all the work;
//! [`Store`] is a handle to it with one typed call per change, and every call is one transaction.
//! The domain types stay unserializable: each table has one file here that says which column is
//! which, and a row that cannot be read back is [`StoreError::Malformed`].

mod accounts;
mod contents;
mod error;
mod instances;
mod open;
mod orphans;
mod pending;
mod pictures;
mod place;
mod registrations;
mod rows;
mod schema;
mod store;
mod thread;
mod tokens;

pub use contents::{Contents, HeldTokens, Orphan, SignedIn, StoredAccount};
pub use error::StoreError;
pub use pictures::{DuePicture, MadePicture};
pub use place::exists;
pub use store::Store;
