//! Who may have how many connections at once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Of one user, so of everybody who gets this far.
const ALL: usize = 256;
/// Of one executable.
const OF_ONE: usize = 64;

/// A file, as the system numbers them; `None` stands for all whose file nobody can tell.
pub(crate) type Program = Option<(u64, u64)>;

/// All places there are.
#[derive(Clone)]
pub(crate) struct Places(Arc<Mutex<Taken>>);

struct Taken {
    limits: Limits,
    all: usize,
    strangers: usize,
    by_program: HashMap<Program, usize>,
}

#[derive(Clone, Copy)]
struct Limits {
    all: usize,
    /// A quarter stays free for our own programs.
    strangers: usize,
    of_one: usize,
}

/// A place at the socket, until it is dropped.
pub(crate) struct Place {
    places: Places,
    program: Program,
    is_own: bool,
}

impl Places {
    /// As many as there is room for.
    pub(crate) fn new() -> Self {
        Self::within(fediaccounts_platform::socket::room(ALL))
    }

    fn within(all: usize) -> Self {
        let limits = Limits { all, strangers: all * 3 / 4, of_one: OF_ONE.min(all.div_ceil(4)) };
        Self(Arc::new(Mutex::new(Taken { limits, all: 0, strangers: 0, by_program: HashMap::new() })))
    }

    /// A place for a connection of a program; `None` if it, or all strangers together, or everybody has as
    /// many as they may. One that seems to be ours is counted as that.
    pub(crate) fn take(&self, program: Program, is_own: bool) -> Option<Place> {
        let mut taken = self.taken();
        let of_it = taken.by_program.get(&program).copied().unwrap_or(0);
        let limits = taken.limits;
        let is_free = taken.all < limits.all && of_it < limits.of_one;
        if !is_free || (!is_own && taken.strangers >= limits.strangers) {
            return None;
        }
        taken.all += 1;
        taken.strangers += usize::from(!is_own);
        taken.by_program.insert(program, of_it + 1);
        Some(Place { places: self.clone(), program, is_own })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// What seemed to be ours is not: it needs the place of a stranger.
    pub(crate) fn of_a_stranger(self) -> Option<Self> {
        if !self.is_own {
            return Some(self);
        }
        let (places, program) = (self.places.clone(), self.program);
        drop(self);
        places.take(program, false)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        taken.all -= 1;
        taken.strangers -= usize::from(!self.is_own);
        if let Some(left) = taken.by_program.get_mut(&self.program) {
            *left -= 1;
            if *left == 0 {
                taken.by_program.remove(&self.program);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(places: &Places, program: u64, is_own: bool) -> Vec<Place> {
        std::iter::from_fn(|| places.take(Some((1, program)), is_own)).collect()
    }

    #[test]
    fn one_program_gets_its_share_and_strangers_leave_some_for_ours() {
        let places = Places::within(256);
        let held: Vec<_> = (0..5).map(|program| many(&places, program, false)).collect();
        let counts: Vec<_> = held.iter().map(Vec::len).collect();
        assert_eq!(counts, [64, 64, 64, 0, 0], "T140-IP");
        assert!(places.take(None, false).is_none(), "T140-IP");
        let own = many(&places, 9, true);
        assert_eq!(own.len(), 64, "T140-IP: ours come in all the same");
        assert!(places.take(Some((1, 10)), true).is_none(), "256 of one user");
        drop((held, own));
        assert_eq!(many(&places, 1, false).len(), 64, "given back");
        assert!(places.taken().by_program.is_empty());
    }

    #[test]
    fn what_seemed_ours_takes_the_place_of_a_stranger() {
        let places = Places::within(8);
        let program = Some((1, 1));
        let place = places.take(program, true).and_then(Place::of_a_stranger).expect("there is room");
        assert_eq!(places.taken().strangers, 1);
        let others: Vec<_> = (2..7).filter_map(|program| places.take(Some((1, program)), false)).collect();
        assert_eq!(others.len(), 5);
        assert!(places.take(program, true).and_then(Place::of_a_stranger).is_none());
        assert_eq!(places.taken().all, 6);
        drop(place);
        assert_eq!(places.taken().all, 5);
    }
}
