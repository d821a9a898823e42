//! The file with which accounts move to another computer: a list of them, sealed with a passphrase.
//!
//! The file is an `age` file (version 1) whose one recipient is a passphrase, so that `age --decrypt` opens it
//! without us. In it lies one JSON document:
//!
//! ```json
//! {
//!   "format": "fediaccounts-accounts",
//!   "version": 1,
//!   "made_at": 1793369465,
//!   "accounts": [
//!     {
//!       "origin": "https://social.example",
//!       "software": "mastodon",
//!       "handle": "@ana@social.example",
//!       "label": "Work",
//!       "color": "#2b6cb0",
//!       "scope": "read write",
//!       "default": true
//!     }
//!   ]
//! }
//! ```
//!
//! No token, no secret and no identity of a server's is in it: it signs nobody in. What lies in a file was
//! written by whoever knows the passphrase, and is checked like everything that others write.

mod document;
mod place;
mod sealed;

pub use document::{AccountList, LONGEST_LABEL, MOST_ACCOUNTS};
pub use place::{name, read};
pub use sealed::{MAX_FILE, OpenError, SealError, open, seal};

/// Readers of what anybody may have written, for the fuzzer.
#[doc(hidden)]
pub mod fuzzing {
    use crate::AccountList;

    /// Reads the document in a file.
    pub fn document(bytes: &[u8]) {
        if let Ok(list) = AccountList::parse(bytes) {
            let again = list.to_json().ok().and_then(|json| AccountList::parse(&json).ok());
            assert_eq!(again.as_ref(), Some(&list), "what is read is written the same");
        }
    }
}
