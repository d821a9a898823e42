//! Where the socket of a profile is. Pure: the caller read the environment.

use std::path::{Path, PathBuf};

/// The folder below the runtime directory that holds the socket and the lock of a profile: the
/// default one's, or one of its own for a profile folder (an absolute path).
pub fn runtime_folder(runtime: &Path, profile: Option<&Path>) -> PathBuf {
    let ours = runtime.join("fediaccounts");
    match profile {
        None => ours,
        Some(folder) => ours.join(format!("{:016x}", fnv1a(folder.as_os_str().as_encoded_bytes()))),
    }
}

/// The socket in that folder.
pub fn socket(runtime: &Path, profile: Option<&Path>) -> PathBuf {
    runtime_folder(runtime, profile).join("broker.sock")
}

/// FNV-1a, 64 bits: stable between releases, which the standard library's hashers are not. Only
/// gives folders short names, so it need not withstand anybody.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_profile_has_a_socket_of_its_own() {
        let runtime = Path::new("/run/user/1000");
        assert_eq!(socket(runtime, None), Path::new("/run/user/1000/fediaccounts/broker.sock"));
        let demo = socket(runtime, Some(Path::new("/tmp/demo")));
        assert_eq!(demo, socket(runtime, Some(Path::new("/tmp/demo"))));
        assert_ne!(demo, socket(runtime, Some(Path::new("/tmp/demo2"))));
        assert!(demo.as_os_str().len() < 100, "a socket's path has little room");
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
