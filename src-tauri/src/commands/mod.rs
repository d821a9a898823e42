//! What the main page may ask for. Each command is a request to the agent; none takes a URL, none gives
//! one that opens anything, and none has room for something secret.

pub(crate) mod accounts;
pub(crate) mod activity;
pub(crate) mod apps;
pub(crate) mod keys;
pub(crate) mod moving;
pub(crate) mod preferences;
pub(crate) mod sessions;
pub(crate) mod settings;
pub(crate) mod sign_ins;
