//! A power cut at every point of a long trace of writes: what the disk has got by then, of the database
//! and of its log, opens as the state after some commit.

use std::path::Path;

use fediaccounts_core::SessionState;
use fediaccounts_store::{Contents, Store};

use crate::raw::{beside, open_bytes};
use crate::sample::{NOW, Profile, account, context, instance, pending, registration, signed_in, tokens};

/// Calls of the store in the trace.
const CALLS: usize = 200;
/// Prefixes that are opened, unless the environment asks for all of them.
const SAMPLED: usize = 100;
/// SQLCipher's, since version 4.
const PAGE: usize = 4096;
/// Of a log: its own head, and that of each page in it.
const LOG_HEAD: usize = 32;
const FRAME: usize = 24 + PAGE;

/// What one write left of a file: its bytes from an offset on.
struct Write {
    to_log: bool,
    at: usize,
    bytes: Vec<u8>,
}

/// Both files as the disk has them.
#[derive(Clone, Default)]
struct Disk {
    file: Vec<u8>,
    log: Vec<u8>,
}

impl Disk {
    fn read(path: &Path) -> Self {
        let log = std::fs::read(beside(path, "-wal")).unwrap_or_default();
        Self { file: std::fs::read(path).unwrap(), log }
    }

    fn apply(&mut self, write: &Write, length: usize) {
        let onto = if write.to_log { &mut self.log } else { &mut self.file };
        let end = write.at + length;
        onto.resize(onto.len().max(end), 0);
        onto[write.at..end].copy_from_slice(&write.bytes[..length]);
    }

    /// The writes from this state to a later one, in the order of the library: the log page by page, and
    /// when that is on the disk the file.
    fn writes_until(&self, later: &Self) -> Vec<Write> {
        let log_pieces = std::iter::once((0, LOG_HEAD)).chain((0..).map(|n| (LOG_HEAD + n * FRAME, FRAME)));
        let file_pieces = (0..).map(|n| (n * PAGE, PAGE));
        let log =
            changed(&self.log, &later.log, log_pieces).map(|(at, bytes)| Write { to_log: true, at, bytes });
        let file = changed(&self.file, &later.file, file_pieces).map(|(at, bytes)| Write {
            to_log: false,
            at,
            bytes,
        });
        log.chain(file).collect()
    }
}

/// The pieces in which a file is another than before.
fn changed<'a>(
    before: &'a [u8],
    after: &'a [u8],
    pieces: impl Iterator<Item = (usize, usize)> + 'a,
) -> impl Iterator<Item = (usize, Vec<u8>)> + 'a {
    let piece =
        |of: &'a [u8], (at, length): (usize, usize)| &of[at.min(of.len())..(at + length).min(of.len())];
    let pieces = pieces.take_while(|(at, _)| *at < after.len());
    pieces
        .filter(move |place| piece(before, *place) != piece(after, *place))
        .map(move |place| (place.0, piece(after, place).to_vec()))
}

/// What is done over and over, each with something new to show.
async fn call(store: &Store, number: usize) {
    let social = instance(&format!("server-{}.example", number % 7));
    match number % 10 {
        0 | 4 | 7 => store.put_pending(&pending(number, &social)).await.unwrap(),
        1 | 5 => drop(store.commit_sign_in(signed_in(number - 1, &social)).await.unwrap()),
        2 => drop(store.put_orphan(&social, &registration(number), &tokens(number), NOW).await.unwrap()),
        3 => drop(store.commit_sign_in(signed_in(number, &social)).await.unwrap()),
        6 => {
            let changed = account(number - 3, &instance(&format!("server-{}.example", (number - 3) % 7)));
            let changed = fediaccounts_core::Account { state: SessionState::Suspended, ..changed };
            store.put_account(&changed).await.unwrap();
        }
        8 => store.remove_pending(&context(number - 1)).await.unwrap(),
        _ => store.remove_account(&account(number - 5, &social).id).await.unwrap(),
    }
}

/// Every state that was committed, the first one included, and every write on the way.
async fn record() -> (Disk, Vec<Write>, Vec<Contents>) {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let begin = Disk::read(&profile.path());
    let (mut before, mut writes) = (begin.clone(), vec![]);
    let mut states = vec![contents(&begin).await];
    for number in 0..CALLS {
        call(&store, number).await;
        let after = Disk::read(&profile.path());
        writes.extend(before.writes_until(&after));
        states.push(contents(&after).await);
        before = after;
    }
    store.close().await.unwrap();
    (begin, writes, states)
}

async fn contents(disk: &Disk) -> Contents {
    open_bytes(&disk.file, Some(&disk.log)).await.expect("T094-ST")
}

/// How many prefixes lie between two that are opened.
#[expect(clippy::disallowed_methods, reason = "soak asks for all prefixes by it")]
fn step(writes: usize) -> usize {
    let all = std::env::var("FEDIACCOUNTS_PREFIXES").is_ok_and(|asked| asked == "all");
    if all { 1 } else { (writes / SAMPLED).max(1) }
}

#[tokio::test]
async fn every_prefix_of_two_hundred_writes_is_a_state_that_was_committed() {
    let (mut disk, writes, states) = record().await;
    let (step, mut latest, mut opened) = (step(writes.len()), 0, 0);
    for (number, write) in writes.iter().enumerate() {
        if number % step == 0 {
            // The write before whole, and of this one what a torn write leaves.
            for length in [0, 1, write.bytes.len() / 2] {
                let mut torn = disk.clone();
                torn.apply(write, length);
                let found = contents(&torn).await;
                // Two states may be alike: a call can undo the one before.
                let further = states[latest..].iter().position(|state| *state == found);
                let known =
                    || format!("T094-ST {length} bytes of write {number}: a state was lost, or never was");
                latest += further.unwrap_or_else(|| panic!("{}", known()));
                opened += 1;
            }
        }
        disk.apply(write, write.bytes.len());
    }
    assert_eq!(contents(&disk).await, states[CALLS], "T094-ST");
    assert!(writes.iter().any(|write| !write.to_log), "T094-ST the log was moved into the file on the way");
    println!("figure: {opened} prefixes of {} writes in {CALLS} calls", writes.len());
}
