//! What is written to stderr: our own lines alone. Libraries below may print requests as they send
//! them, so they are not heard at any level.

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

const OURS: [&str; 6] = [
    "fediaccounts_agent",
    "fediaccounts_broker",
    "fediaccounts_core",
    "fediaccounts_dialects",
    "fediaccounts_platform",
    "fediaccounts_store",
];

/// Starts writing.
pub(crate) fn start(level: LevelFilter) {
    let ours = Targets::new().with_targets(OURS.map(|target| (target, level)));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false);
    tracing_subscriber::registry().with(lines).with(ours).init();
}
