//! Who is at the other end of a connection, with what this was seen by.

use fediaccounts_core::{AppClass, AppIdentity, Attested};

use super::identity;
use super::image::{Image, Memory};
use super::process::Process;
use super::script;

/// The process that orphans are given to where nobody nearer takes them.
const FIRST: u32 = 1;

/// What was seen of the program that a connection serves.
#[derive(Debug)]
pub(in super::super) struct Seen {
    attested: Attested,
    /// What it ran then; `None` where the process does not show it.
    memory: Option<Memory>,
    /// The process that it is about, if that is another than the peer.
    parent: Option<Process>,
}

impl Seen {
    pub(in super::super) fn attested(&self) -> Attested {
        self.attested.clone()
    }

    /// About the process itself.
    pub(super) fn of(process: &Process) -> Option<Self> {
        let (memory, image) = (Memory::of(process), Image::of(process));
        let identity = identity::of(process, image.as_ref());
        let script = claimed(&identity, process);
        let is_true = image.as_ref().is_none_or(|image| image.still_runs(process));
        let still = memory.as_ref().is_none_or(Memory::is_there);
        let attested = Attested { identity, process: Some(process.life()?), script };
        (is_true && still && process.is_same()).then_some(Self { attested, memory, parent: None })
    }

    /// About the one that started `process`. If that one has ended, or cannot have, about nobody but this very
    /// process.
    ///
    /// What runs there now need not be what started it: whoever starts a command line can put an installed
    /// program in its own place. So it is believed to be this one life of a process, and never the program.
    pub(super) fn of_parent(process: &Process) -> Option<Self> {
        let life = process.life()?;
        let nobody = || {
            let attested = Attested { identity: identity::unknown(), process: Some(life), script: None };
            Self { attested, memory: None, parent: None }
        };
        let Some(parent) = process.parent() else { return Some(nobody()) };
        if parent.pid() == FIRST || Image::of(&parent).is_some_and(|image| identity::is_reaper(&image)) {
            return Some(nobody());
        }
        let seen = Self::of(&parent).filter(|seen| can_start_others(seen) && process.is_still_of(&parent));
        Some(seen.map_or_else(nobody, |seen| Self { parent: Some(parent), ..seen.believed_as_one_process() }))
    }

    fn believed_as_one_process(mut self) -> Self {
        let identity = &mut self.attested.identity;
        if identity.class != AppClass::Unknown {
            identity.class = AppClass::Interpreter;
        }
        self
    }

    /// Whether that still runs; `peer` is the process at the connection.
    pub(super) fn still(&self, peer: &Process) -> bool {
        let runs = self.memory.as_ref().is_none_or(Memory::is_there);
        runs && peer.is_alive() && self.parent.as_ref().is_none_or(Process::is_alive)
    }
}

/// What is in a sandbox starts nothing outside of it: it took the place of a program that did.
fn can_start_others(seen: &Seen) -> bool {
    seen.attested.identity.class != AppClass::Sandboxed
}

fn claimed(identity: &AppIdentity, process: &Process) -> Option<String> {
    (identity.class == AppClass::Interpreter).then(|| script::claimed(process)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_a_sandbox_is_nobodys_parent_outside() {
        for (class, can) in [
            (AppClass::Sandboxed, false),
            (AppClass::Installed, true),
            (AppClass::PathOnly, true),
            (AppClass::Interpreter, true),
        ] {
            let identity = identity::named(class, "tuba".into());
            let attested = Attested { identity, process: None, script: None };
            let seen = Seen { attested, memory: None, parent: None };
            assert_eq!(can_start_others(&seen), can, "T130-IP {class:?}");
        }
    }
}
