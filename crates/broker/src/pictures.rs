//! The owner of pictures: fetches those of accounts and their servers in its own time, few at once, and
//! of servers that are only looked at. Nothing waits for it, and nothing fails with it.

mod fetching;
mod previews;

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use fediaccounts_core::Instance;
use fediaccounts_protocol::Failure;
use fediaccounts_store::{DuePicture, Store, StoreError};
use sha2::{Digest, Sha256};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::Instant;

use self::fetching::Fetched;
use self::previews::Previews;
use crate::Ports;
use crate::mailbox::ask;
use crate::ports::Surroundings;
use crate::snapshot::Board;

/// Pictures that are fetched at once.
const AT_ONCE: usize = 2;
/// How long a picture is shown before it is asked for again.
const FRESH: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How long one that could not be had is left alone.
const LEFT_ALONE: Duration = Duration::from_secs(24 * 60 * 60);
/// How often the clock is looked at when nothing else happens.
const LOOK_AGAIN: Duration = Duration::from_secs(5 * 60);
/// What is shown changes often, and seldom brings a picture.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// What can be asked of the owner.
enum Command {
    Get(String, oneshot::Sender<Option<Vec<u8>>>),
    Preview(Box<Instance>, oneshot::Sender<Option<String>>),
}

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct PicturesHandle {
    sender: mpsc::Sender<Command>,
}

impl PicturesHandle {
    /// The PNG of an account's id or a server's origin. If it is being fetched for a preview, that is
    /// waited for.
    pub(crate) async fn get(&self, owner: String) -> Result<Option<Vec<u8>>, Failure> {
        ask(&self.sender, |reply| Command::Get(owner, reply)).await
    }

    /// Begins to fetch the icon of a server that is looked at, and gives its tag at once.
    pub(crate) async fn preview(&self, instance: &Instance) -> Result<Option<String>, Failure> {
        let instance = Box::new(instance.clone());
        ask(&self.sender, |reply| Command::Preview(instance, reply)).await
    }
}

/// A short name for a picture or where it is: it changes when that does.
fn tag(of: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(&Sha256::digest(of)[..9])
}

/// The owner.
pub(crate) struct Pictures {
    ports: Ports,
    store: Store,
    board: Board,
    /// Of the pictures in the store, by owner.
    tags: HashMap<String, String>,
    /// Whose pictures are being fetched for the store.
    asked: HashSet<String>,
    previews: Previews,
    running: JoinSet<Fetched>,
    /// When to look for what is due, and whether sooner if something changes.
    look_at: Instant,
    tired: bool,
}

impl Pictures {
    /// Starts the task. It ends when the handle is gone or the store is closed; without it everything
    /// goes on but for pictures, so no alarm is raised.
    pub(crate) fn start(around: &Surroundings) -> PicturesHandle {
        let (sender, commands) = mpsc::channel(64);
        let actor = Self {
            ports: around.ports.clone(),
            store: around.store.clone(),
            board: around.board.clone(),
            tags: HashMap::new(),
            asked: HashSet::new(),
            previews: Previews::default(),
            running: JoinSet::new(),
            look_at: Instant::now(),
            tired: false,
        };
        tokio::spawn(actor.run(commands));
        PicturesHandle { sender }
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        let mut shown = self.board.watch();
        loop {
            tokio::select! {
                command = commands.recv() => match command {
                    Some(command) => self.handle(command).await,
                    None => return,
                },
                Some(done) = self.running.join_next() => self.settle(done).await,
                () = tokio::time::sleep_until(self.look_at) => match self.look().await {
                    Err(StoreError::Closed) => return,
                    Err(error) => self.rest(error),
                    Ok(()) => {}
                },
                changed = shown.changed() => match changed {
                    Ok(()) => self.look_soon(),
                    Err(_) => return,
                },
            }
            self.fill_lanes();
        }
    }

    async fn handle(&mut self, command: Command) {
        match command {
            Command::Get(owner, reply) if self.tags.contains_key(&owner) => {
                let png = self.store.picture(&owner).await;
                let _ = reply.send(png.unwrap_or_else(|error| {
                    self.rest(error);
                    None
                }));
            }
            Command::Get(owner, reply) => self.previews.get(&owner, reply),
            Command::Preview(instance, reply) => {
                let known = self.tags.get(&instance.origin.to_string()).cloned();
                let _ = reply.send(known.or_else(|| self.previews.begin(*instance)));
            }
        }
    }

    fn look_soon(&mut self) {
        if !self.tired {
            self.look_at = self.look_at.min(Instant::now() + BETWEEN_LOOKS);
        }
    }

    /// A disk that fails is not asked without a pause.
    fn rest(&mut self, error: StoreError) {
        tracing::warn!(%error, "pictures have to wait");
        self.tired = true;
    }

    /// Looks what there is, and for what is due, as much as there is room for.
    async fn look(&mut self) -> Result<(), StoreError> {
        self.look_at = Instant::now() + LOOK_AGAIN;
        self.tired = false;
        let tags = self.store.picture_tags().await?.into_iter().collect();
        if self.tags != tags {
            self.tags = tags;
            self.show();
        }
        let free = AT_ONCE.saturating_sub(self.running.len());
        if free == 0 {
            // Looked at again when one is done.
            return Ok(());
        }
        let due = self.store.due_pictures(self.ports.now(), FRESH, free + self.asked.len()).await?;
        let new: Vec<DuePicture> =
            due.into_iter().filter(|due| !self.asked.contains(&due.owner)).take(free).collect();
        for due in new {
            self.asked.insert(due.owner.clone());
            self.running.spawn(fetching::due(self.ports.clone(), due));
        }
        Ok(())
    }

    /// Servers that a person is looking at come first.
    fn fill_lanes(&mut self) {
        while self.running.len() < AT_ONCE
            && let Some((origin, url)) = self.previews.next()
        {
            self.running.spawn(fetching::preview(self.ports.clone(), origin, url));
        }
    }

    fn show(&self) {
        self.board.show_pictures(self.tags.clone());
    }
}
