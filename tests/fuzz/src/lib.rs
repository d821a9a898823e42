//! Fuzz targets: the readers of what a person, a web page, a server, a program or a file may say.
//!
//! Each takes any bytes and asserts what must hold of whatever was read; to panic is how it says what
//! it found. `cargo xtask soak fuzz` feeds them what libFuzzer makes up, guided by the edges of the
//! program that are covered; the ordinary tests feed them the corpora in `corpus`, where each input that
//! ever broke one stays.

mod typed;
mod wire;

use fediaccounts_dialects::fuzzing;

/// A reader.
pub type Target = fn(&[u8]);

/// All of them, by name.
pub const TARGETS: [(&str, Target); 24] = [
    ("address", typed::address),
    ("redirect", typed::redirect),
    ("metadata", fuzzing::metadata),
    ("token", fuzzing::token),
    ("error", fuzzing::error),
    ("registration", fuzzing::registration_answer),
    ("account", fuzzing::account),
    ("node_info", fuzzing::node_info),
    ("instance", fuzzing::instance),
    ("host_meta", fuzzing::host_meta),
    ("webfinger", fuzzing::webfinger),
    ("exchange", fuzzing::exchange),
    ("refresh", fuzzing::refresh),
    ("password", fuzzing::password),
    ("device", fuzzing::device),
    ("sessions", fuzzing::sessions),
    ("new_account", fuzzing::new_account),
    ("identity", fuzzing::identity),
    ("look_alike", typed::look_alike),
    ("frame", wire::frame),
    ("request", wire::request),
    ("key_file", fediaccounts_store::fuzzing::key_file),
    ("account_list", fediaccounts_moving::fuzzing::document),
    ("preferences", fediaccounts_store::fuzzing::preferences),
];

/// The target of that name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.iter().find(|(known, _)| *known == name).map(|(_, target)| *target)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn everything_that_is_kept_is_read_without_harm() {
        let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
        for (name, target) in TARGETS {
            let kept = std::fs::read_dir(corpora.join(name)).unwrap();
            let files: Vec<_> = kept.map(|entry| entry.unwrap().path()).collect();
            assert!(files.len() > 2, "{name} has too few to begin with");
            for file in files {
                println!("{}", file.display());
                let bytes = std::fs::read(&file).unwrap();
                target(&bytes);
                // What is cut off, and what stands where it does not belong.
                for end in (0..bytes.len().min(512)).step_by(7) {
                    target(&bytes[..end]);
                }
            }
        }
    }

    #[test]
    fn every_corpus_has_its_target() {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            assert!(target(&name).is_some(), "{name}");
        }
    }
}
