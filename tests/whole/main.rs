//! Whole-program journeys: real processes, a real display, keyring, browser and scheme.
//!
//! Where a program that they need is not there, they say so and count as skipped.

mod access;
mod bench;
mod by_ear;
mod by_keyboard;
mod canary;
mod cast;
mod clients;
mod comings;
mod command_line;
mod consent;
mod crashes;
mod ear;
mod environment;
mod kill;
mod kinds;
mod main_job;
mod memory;
mod ours;
mod pictures;
mod programs;
mod refusals;
mod secret;
mod settings;
mod typing;
mod walls;
