//! The program that libFuzzer drives. The target is named by the environment, since all arguments are
//! libFuzzer's own.
#![no_main]

use std::sync::OnceLock;

use fediaccounts_fuzz::{Target, target};
use libfuzzer_sys::fuzz_target;

static TARGET: OnceLock<Target> = OnceLock::new();

fuzz_target!(
    init: {
        #[expect(clippy::disallowed_methods, reason = "arguments are libFuzzer's own")]
        let name = std::env::var("FEDIACCOUNTS_FUZZ").expect("the target is named");
        let named = target(&name).expect("there is a target of that name");
        TARGET.get_or_init(|| named);
    },
    |data: &[u8]| {
        if let Some(target) = TARGET.get() {
            target(data);
        }
    }
);
