//! Everything that we and the HTTP client below us log, at the finest level, kept to be searched.

use std::io::Write;
use std::sync::{Mutex, Once};

use tracing_subscriber::EnvFilter;

static LOGGED: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static LISTEN: Once = Once::new();

struct Keep;

impl Write for Keep {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOGGED.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The practice server is no part of the program: what it logs is not looked at.
const OURS: &str = "trace,mio=off,fediaccounts_practice=off,hyper::proto=off,axum=off,tower=off";

/// Begins to keep it; once is enough for all tests.
pub(super) fn listen() {
    LISTEN.call_once(|| {
        let ours = EnvFilter::new(OURS);
        tracing_subscriber::fmt().with_env_filter(ours).with_ansi(false).with_writer(|| Keep).init();
    });
}

/// What was logged so far, by all tests.
pub(crate) fn logged() -> Vec<u8> {
    LOGGED.lock().unwrap().clone()
}
