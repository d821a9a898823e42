//! Journeys of the whole broker in a made-up world: what a person does, what servers, web pages and
//! other programs do to it, and what is left afterwards. `T…` are the numbers of the acceptance
//! tests of the security design.

#[cfg(test)]
mod account_domains;
#[cfg(test)]
mod add_account;
#[cfg(test)]
mod another_account;
#[cfg(test)]
mod app_tokens;
#[cfg(test)]
mod at_pleroma;
#[cfg(test)]
mod attention;
#[cfg(test)]
mod by_device;
#[cfg(test)]
mod by_new_account;
#[cfg(test)]
mod by_password;
#[cfg(test)]
mod check;
#[cfg(test)]
mod consents;
#[cfg(test)]
mod damaged;
#[cfg(test)]
mod discovery;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod gotosocial;
#[cfg(test)]
mod health;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod in_browser_at_pleroma;
mod ipc;
#[cfg(test)]
mod lock;
#[cfg(test)]
mod locked;
#[cfg(test)]
mod look_alikes;
#[cfg(test)]
mod lost_registrations;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod memory;
#[cfg(test)]
mod miauth;
#[cfg(test)]
mod mobilizon;
#[cfg(test)]
mod moving;
#[cfg(test)]
mod new_account_at_mastodon;
#[cfg(test)]
mod passphrase;
#[cfg(test)]
mod pasted;
#[cfg(test)]
mod peertube;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod preferences;
#[cfg(test)]
mod public;
#[cfg(test)]
mod redirects;
#[cfg(test)]
mod refresh;
#[cfg(test)]
mod refused_beginnings;
#[cfg(test)]
mod registrations;
#[cfg(test)]
mod scopes;
#[cfg(test)]
mod secrets;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod sign_out;
#[cfg(test)]
mod sign_out_all;
#[cfg(test)]
#[cfg(target_os = "linux")]
#[path = "../../crates/platform/src/skipped.rs"]
mod skipped;
#[cfg(test)]
mod small_servers;
#[cfg(test)]
mod states;
mod storage;
#[cfg(test)]
mod typed;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod typed_memory;
#[cfg(test)]
mod versions;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod victim;
#[cfg(test)]
mod watch;
#[cfg(test)]
mod ways_back;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod weight;
#[cfg(test)]
mod windows;
#[cfg(test)]
mod wire;
#[cfg(test)]
#[path = "../world/mod.rs"]
mod world;

/// As in the agent.
#[cfg(test)]
#[global_allocator]
static MEMORY: fediaccounts_platform::Wiping = fediaccounts_platform::Wiping;
