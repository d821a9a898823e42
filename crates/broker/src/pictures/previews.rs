//! Icons of servers that are only looked at: in memory, and few.

use std::collections::VecDeque;

use fediaccounts_core::{Instance, Origin};
use tokio::sync::oneshot;
use url::Url;

use super::tag;

/// How many are kept; the oldest goes for a new one.
const KEPT: usize = 32;

/// The icons, newest last.
#[derive(Default)]
pub(super) struct Previews(VecDeque<Preview>);

struct Preview {
    origin: Origin,
    url: Url,
    state: State,
}

enum State {
    Wanted(Vec<oneshot::Sender<Option<Vec<u8>>>>),
    Fetching(Vec<oneshot::Sender<Option<Vec<u8>>>>),
    There(Vec<u8>),
}

impl Previews {
    /// Wants the icon of a server, unless it is here; gives the tag it has or will have.
    pub(super) fn begin(&mut self, instance: Instance) -> Option<String> {
        let url = instance.icon?;
        let tag = tag(url.as_str().as_bytes());
        let same = |preview: &Preview| preview.origin == instance.origin && preview.url == url;
        if !self.0.iter().any(same) {
            self.0.retain(|preview| preview.origin != instance.origin);
            if self.0.len() >= KEPT {
                // Whoever waits for it hears that there is none.
                self.0.pop_front();
            }
            self.0.push_back(Preview { origin: instance.origin, url, state: State::Wanted(vec![]) });
        }
        Some(tag)
    }

    /// Answers with the icon of a server, when it is there.
    pub(super) fn get(&mut self, origin: &str, reply: oneshot::Sender<Option<Vec<u8>>>) {
        let found = self.0.iter_mut().find(|preview| preview.origin.to_string() == origin);
        match found.map(|preview| &mut preview.state) {
            Some(State::Wanted(waiting) | State::Fetching(waiting)) => waiting.push(reply),
            Some(State::There(png)) => drop(reply.send(Some(png.clone()))),
            None => drop(reply.send(None)),
        }
    }

    /// The newest that is to be fetched; from now on it is being fetched.
    pub(super) fn next(&mut self) -> Option<(Origin, Url)> {
        let is_wanted = |preview: &&mut Preview| matches!(preview.state, State::Wanted(_));
        let preview = self.0.iter_mut().rev().find(is_wanted)?;
        if let State::Wanted(waiting) = &mut preview.state {
            preview.state = State::Fetching(std::mem::take(waiting));
        }
        Some((preview.origin.clone(), preview.url.clone()))
    }

    /// What came of one. Without a picture it is forgotten, and tried anew when the server is looked at
    /// again.
    pub(super) fn settle(&mut self, origin: &Origin, url: &Url, png: Option<Vec<u8>>) {
        let same = |preview: &Preview| preview.origin == *origin && preview.url == *url;
        let Some(place) = self.0.iter().position(same) else { return };
        if let State::Fetching(waiting) = &mut self.0[place].state {
            for reply in waiting.drain(..) {
                let _ = reply.send(png.clone());
            }
        }
        match png {
            Some(png) => self.0[place].state = State::There(png),
            None => drop(self.0.remove(place)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(number: usize) -> Url {
        Url::parse(&format!("https://files.example/{number}.png")).expect("it is one")
    }

    fn origin(number: usize) -> Origin {
        Origin::parse(&format!("https://server-{number}.example")).expect("it is one")
    }

    fn want(previews: &mut Previews, number: usize) {
        previews.0.push_back(Preview {
            origin: origin(number),
            url: url(number),
            state: State::Wanted(vec![]),
        });
    }

    #[test]
    fn whoever_asks_while_it_is_fetched_gets_it_then() {
        let mut previews = Previews::default();
        want(&mut previews, 1);
        let (early, mut first) = oneshot::channel();
        previews.get("https://server-1.example", early);
        assert_eq!(previews.next(), Some((origin(1), url(1))));
        assert_eq!(previews.next(), None, "once");
        let (late, mut second) = oneshot::channel();
        previews.get("https://server-1.example", late);
        assert!(first.try_recv().is_err() && second.try_recv().is_err());
        previews.settle(&origin(1), &url(1), Some(vec![7]));
        assert_eq!((first.try_recv(), second.try_recv()), (Ok(Some(vec![7])), Ok(Some(vec![7]))));
        let (later, mut third) = oneshot::channel();
        previews.get("https://server-1.example", later);
        assert_eq!(third.try_recv(), Ok(Some(vec![7])));
    }

    #[test]
    fn one_that_failed_is_forgotten() {
        let mut previews = Previews::default();
        want(&mut previews, 1);
        previews.next();
        let (reply, mut answer) = oneshot::channel();
        previews.get("https://server-1.example", reply);
        previews.settle(&origin(1), &url(1), None);
        assert_eq!(answer.try_recv(), Ok(None));
        assert!(previews.0.is_empty());
        previews.settle(&origin(1), &url(1), Some(vec![7]));
        assert!(previews.0.is_empty(), "one that comes too late is dropped");
    }
}
