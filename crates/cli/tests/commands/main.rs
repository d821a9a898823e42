//! The command line, as it is built, against an agent that says what it is told to.
#![cfg(unix)]

#[cfg(test)]
mod adding;
#[cfg(test)]
mod agent;
#[cfg(test)]
mod apps;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod asking;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod asking_secrets;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod consents;
#[cfg(test)]
mod devices;
#[cfg(test)]
mod doctor;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod ends;
#[cfg(test)]
mod executing;
#[cfg(test)]
mod importing;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod listing;
#[cfg(test)]
mod looks;
#[cfg(test)]
mod moving;
#[cfg(test)]
mod new_accounts;
#[cfg(test)]
mod passwords;
#[cfg(test)]
mod run;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod starting;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod terminal;
#[cfg(test)]
mod tokens;
