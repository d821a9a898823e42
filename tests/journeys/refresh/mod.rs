//! Tokens that run out, and are renewed before anybody notices.

mod callers;
mod checks;
mod clocks;
mod lost;
mod schedule;
mod sign_ins;
#[cfg(target_os = "linux")]
mod storage;
