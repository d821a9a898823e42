//! How a real agent is started by systemd's socket and by D-Bus.
#![cfg(target_os = "linux")]

mod bus;
mod passed;
mod stage;
mod units;
