//! The database as its owner sees it, and as a thief, a crash and a bad disk see its files.

#[cfg(test)]
mod apps;
#[cfg(test)]
mod awaited;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod changes;
#[cfg(test)]
#[cfg(unix)]
mod child;
#[cfg(test)]
#[cfg(unix)]
mod crash;
#[cfg(test)]
mod damage;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod faults;
#[cfg(test)]
mod for_apps;
#[cfg(test)]
mod golden;
#[cfg(test)]
#[cfg(unix)]
mod key_file;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod load;
#[cfg(test)]
mod mending;
#[cfg(test)]
mod migration;
#[cfg(test)]
mod pictures;
#[cfg(test)]
#[cfg(unix)]
mod place;
#[cfg(test)]
#[cfg(unix)]
mod preferences;
#[cfg(test)]
mod raw;
#[cfg(test)]
mod renewals;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
#[cfg(test)]
#[cfg(unix)]
mod secrecy;
#[cfg(test)]
#[cfg(target_os = "linux")]
#[path = "../../../platform/src/skipped.rs"]
mod skipped;
#[cfg(test)]
mod trace;
