//! How often the threads of some processes were woken.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;
use tokio::time::sleep;

use super::super::process;
use super::family;

/// What a thread that ends was woken since the last look, nobody learns.
const BETWEEN: Duration = Duration::from_secs(1);

/// Threads by process and number.
type Threads = BTreeMap<(u32, u32), Counted>;

struct Counted {
    name: String,
    first: u64,
    last: u64,
}

/// How often each kind of thread was woken, the liveliest first.
pub(super) struct Wakes(Vec<(String, u64)>);

impl Wakes {
    /// Counts for that long, over the processes that there are at each moment.
    pub(super) async fn over(time: Duration, processes: impl Fn() -> Result<Vec<u32>>) -> Result<Self> {
        let mut threads = Threads::new();
        look(&mut threads, &processes()?, true);
        let mut passed = Duration::ZERO;
        while passed < time {
            sleep(BETWEEN).await;
            passed += BETWEEN;
            look(&mut threads, &processes()?, false);
        }
        let mut kinds = BTreeMap::<String, u64>::new();
        for counted in threads.into_values() {
            *kinds.entry(counted.name).or_default() += counted.last - counted.first;
        }
        let mut kinds: Vec<_> = kinds.into_iter().filter(|(_, times)| *times > 0).collect();
        kinds.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        Ok(Self(kinds))
    }

    /// All together.
    pub(super) fn all(&self) -> u64 {
        self.0.iter().map(|(_, times)| times).sum()
    }

    /// Who it was, the first few.
    pub(super) fn who(&self) -> String {
        let few = self.0.iter().take(6).map(|(name, times)| format!("{name} {times}"));
        few.collect::<Vec<_>>().join(", ")
    }
}

/// Looks once. A thread that began meanwhile has been woken as often as it says.
fn look(threads: &mut Threads, processes: &[u32], is_first: bool) {
    for &pid in processes {
        let Ok(name) = family::name(pid) else { continue };
        for (thread, called, times) in process::threads(pid) {
            let first = if is_first { times } else { 0 };
            let counted = threads.entry((pid, thread)).or_insert_with(|| Counted {
                name: format!("{name}/{called}"),
                first,
                last: 0,
            });
            counted.last = times;
        }
    }
}
