//! What a thief of memory finds after a lock. The agent's part runs in a process of its own, where
//! nobody else has the secrets: not the server that gave them, nor the keyring.

use std::fs;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Options, PracticeServer};
use fediaccounts_protocol::manage::{Lock, SignInStep};

use crate::skipped::skip;
use crate::world::{MASK, Search, World};

const PAGE: usize = 4096;
/// A lock takes this long at most until nothing is left.
const PATIENCE: u32 = 50;

#[tokio::test]
async fn after_a_lock_neither_key_nor_token_is_in_memory() {
    let server = PracticeServer::start(Options::default()).await.unwrap();
    let host = server.host();
    let asked = tokio::task::spawn_blocking(move || Victim::start(&host));
    let mut victim = asked.await.unwrap();
    let key: Vec<_> =
        (0..32).map(|at| u8::from_str_radix(&victim.said[2 * at..2 * at + 2], 16).unwrap() ^ MASK).collect();
    let tokens = server.tokens();
    assert_eq!(tokens.len(), 2);
    let tokens = Search::of(tokens.iter().map(|token| ("a token", token.as_bytes())));
    let searches = [tokens, Search::of([("the key", key.as_slice())])];
    let Some(open) = victim.memory() else {
        return skip("the memory of another process of ours cannot be read here: T197-PR");
    };
    for search in &searches {
        assert!(find(search, &open).is_some(), "the search finds what is there");
    }
    victim.tell("lock");
    let mut left = None;
    for _ in 0..PATIENCE {
        let memory = victim.memory().unwrap();
        left = searches.iter().find_map(|search| find(search, &memory));
        if left.is_none() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(left, None, "T197-PR T148-IP");
    victim.tell("unlock");
    assert!(find(&searches[0], &victim.memory().unwrap()).is_some(), "it was there all the time");
}

/// Two accounts are added at a server, then everything is as it is told.
#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn is_looted() {
    let host = order();
    let mut world = World::new().await;
    for user in [ANA, BEN] {
        world.begin(&host).await.unwrap();
        let redirect = world.approve(user).await;
        let step = world.settle(&redirect).await;
        assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    }
    for account in world.snapshot().await.accounts {
        world.check(&account).await.unwrap();
    }
    let masked = world.keyring.masked_key();
    let hex: Vec<_> = masked.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("\nready {}", hex.concat());
    while let line = order()
        && !line.is_empty()
    {
        match line.as_str() {
            "lock" => world.lock().await.unwrap(),
            _ => world.unlock_by_keyring().await.unwrap(),
        }
        let open = world.snapshot().await.lock == Lock::Open;
        println!("\nready {open}");
    }
}

fn order() -> String {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    line.trim().to_owned()
}

/// The process that is looted. It ends with this value.
struct Victim {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What it said last.
    said: String,
}

impl Victim {
    fn start(host: &str) -> Self {
        #[expect(clippy::disallowed_methods, reason = "the memory of another process is searched")]
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "memory::is_looted", "--ignored", "--nocapture"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut victim = Self { child, out, said: String::new() };
        victim.tell(host);
        victim
    }

    /// Says a line, and waits for the answer.
    fn tell(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
        loop {
            let mut answer = String::new();
            assert_ne!(self.out.read_line(&mut answer).unwrap(), 0, "it ended by itself");
            if let Some(said) = answer.strip_prefix("ready ") {
                self.said = said.trim().to_owned();
                return;
            }
        }
    }

    /// Everything it can write to, without what is empty; `None` where that cannot be read.
    fn memory(&self) -> Option<Vec<(String, Vec<u8>)>> {
        let folder = format!("/proc/{}", self.child.id());
        let mut memory = fs::File::open(format!("{folder}/mem")).ok()?;
        let maps = fs::read_to_string(format!("{folder}/maps")).unwrap();
        let mut found = vec![];
        for map in
            maps.lines().filter(|map| map.split(' ').nth(1).is_some_and(|modes| modes.starts_with("rw")))
        {
            let (begin, end) = map.split_once(' ').unwrap().0.split_once('-').unwrap();
            let [begin, end] = [begin, end].map(|place| u64::from_str_radix(place, 16).unwrap());
            memory.seek(SeekFrom::Start(begin)).unwrap();
            let mut bytes = vec![0; usize::try_from(end - begin).unwrap()];
            // A guard page, or one of the kernel's own.
            if memory.read_exact(&mut bytes).is_ok() {
                found.push((map.to_owned(), bytes));
            }
        }
        Some(found)
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first secret that is found. Pages of nothing are not looked at.
fn find(search: &Search, memory: &[(String, Vec<u8>)]) -> Option<String> {
    memory.iter().find_map(|(map, bytes)| {
        let used = bytes.chunks(PAGE).any(|page| page != &[0; PAGE][..page.len()]);
        let found = used.then(|| search.find(bytes)).flatten()?;
        println!("{found} stands in {map}");
        Some(found.to_owned())
    })
}
