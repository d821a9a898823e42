//! Which request gets which script, and what was heard.

use std::collections::HashMap;
use std::fmt;

use super::script::Script;
use super::wire::Heard;

type Make = Box<dyn FnMut(&Heard) -> Option<Script> + Send>;

/// The scripts of a server.
#[derive(Default)]
pub(crate) struct Scripts {
    by_path: HashMap<String, Script>,
    make: Option<Make>,
    /// Every request, as it came.
    pub(crate) heard: Vec<Heard>,
    /// How many bytes of scripts were taken.
    pub(crate) sent: u64,
}

impl Scripts {
    /// Sets the script of a path; `*` is every path that has none.
    pub(crate) fn set(&mut self, path: &str, script: Script) {
        self.by_path.insert(path.to_owned(), script);
    }

    /// Sets who makes scripts up; before all others.
    pub(crate) fn make(&mut self, make: Make) {
        self.make = Some(make);
    }

    /// Forgets all scripts.
    pub(crate) fn clear(&mut self) {
        (self.by_path, self.make) = (HashMap::new(), None);
    }

    /// Notes a request, and gives its script.
    pub(super) fn take(&mut self, heard: &Heard) -> Option<Script> {
        self.heard.push(heard.clone());
        let made = self.make.as_mut().and_then(|make| make(heard));
        made.or_else(|| self.by_path.get(&heard.path).or_else(|| self.by_path.get("*")).cloned())
    }
}

impl fmt::Debug for Scripts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Scripts").field("by_path", &self.by_path).finish_non_exhaustive()
    }
}
