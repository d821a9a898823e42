//! A part of the agent in a process of its own, whose memory is searched: nobody else has its secrets
//! there, not the server that gave them, nor the keyring.

use std::fs;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::world::Search;

const PAGE: usize = 4096;

/// What the process is told next; empty at its end.
pub(crate) fn order() -> String {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    line.trim().to_owned()
}

/// The process that is looted. It ends with this value.
pub(crate) struct Victim {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What it said last.
    pub(crate) said: String,
}

impl Victim {
    /// Runs that test, and waits until it is ready with its first order.
    pub(crate) fn start(test: &str, host: &str) -> Self {
        #[expect(clippy::disallowed_methods, reason = "the memory of another process is searched")]
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--ignored", "--nocapture"])
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
    pub(crate) fn tell(&mut self, line: &str) {
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
    pub(crate) fn memory(&self) -> Option<Vec<(String, Vec<u8>)>> {
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
pub(crate) fn find(search: &Search, memory: &[(String, Vec<u8>)]) -> Option<String> {
    memory.iter().find_map(|(map, bytes)| {
        let used = bytes.chunks(PAGE).any(|page| page != &[0; PAGE][..page.len()]);
        let found = used.then(|| search.find(bytes)).flatten()?;
        println!("{found} stands in {map}");
        Some(found.to_owned())
    })
}
