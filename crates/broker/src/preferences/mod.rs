//! What the person prefers: from the file on the board, and back. It counts while accounts are locked too.

mod views;

use fediaccounts_core::{Preferences, StartAtLoginError};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::{PreferencesFile, StoreError};
use tokio::sync::{mpsc, oneshot};

use crate::Ports;
use crate::failures::Explain;
use crate::mailbox::{Alarm, ask};
use crate::snapshot::Board;

/// The owner of what the person prefers.
pub(crate) struct Preferring {
    ports: Ports,
    file: PreferencesFile,
    board: Board,
    kept: Preferences,
    /// What the desktop was told, when it was last looked.
    at_login: bool,
}

/// What it is asked.
pub(crate) enum Command {
    Look(oneshot::Sender<manage::Preferences>),
    Set(manage::Preferences, oneshot::Sender<Result<(), Failure>>),
    TellOfClosing(oneshot::Sender<bool>),
}

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct PreferencesHandle(mpsc::Sender<Command>);

impl PreferencesHandle {
    /// All of it, once it was looked what the desktop was told.
    pub(crate) async fn look(&self) -> Result<manage::Preferences, Failure> {
        ask(&self.0, Command::Look).await
    }

    /// From now on this. If any of it cannot be kept, all stays as it was.
    pub(crate) async fn set(&self, preferences: manage::Preferences) -> Result<(), Failure> {
        ask(&self.0, |reply| Command::Set(preferences, reply)).await?
    }

    /// Whether the person is to be told now where FediAccounts is when its window is closed: once, ever.
    pub(crate) async fn tells_of_closing(&self) -> bool {
        ask(&self.0, Command::TellOfClosing).await.unwrap_or(false)
    }
}

impl Preferring {
    /// Reads the file, shows what it says, and starts the task.
    pub(crate) fn start(
        ports: Ports,
        file: PreferencesFile,
        board: Board,
        alarm: Alarm,
    ) -> PreferencesHandle {
        let (sender, receiver) = mpsc::channel(4);
        let kept = file.read(ports.now());
        let owner = Self { ports, file, board, kept, at_login: false };
        owner.show();
        tokio::spawn(async move {
            let _alarm = alarm;
            owner.run(receiver).await;
        });
        PreferencesHandle(sender)
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        self.look().await;
        while let Some(command) = commands.recv().await {
            // Whoever asked may have gone.
            match command {
                Command::Look(reply) => {
                    self.look().await;
                    let _ = reply.send(self.shown());
                }
                Command::Set(preferences, reply) => drop(reply.send(self.set(preferences).await)),
                Command::TellOfClosing(reply) => drop(reply.send(self.tell_of_closing().await)),
            }
        }
    }

    async fn look(&mut self) {
        self.at_login = self.ports.start_at_login.is_on().await;
        self.show();
    }

    async fn set(&mut self, wanted: manage::Preferences) -> Result<(), Failure> {
        let before = self.ports.start_at_login.is_on().await;
        if wanted.start_at_login != before {
            self.tell_desktop(wanted.start_at_login).await?;
        }
        if let Err(error) = self.keep(views::kept(wanted, self.kept)).await {
            if wanted.start_at_login != before
                && let Err(error) = self.tell_desktop(before).await
            {
                tracing::error!(%error, "the desktop could not be told that all stays as it was");
            }
            return Err(unwritten(error));
        }
        self.look().await;
        Ok(())
    }

    async fn tell_desktop(&self, on: bool) -> Result<(), Failure> {
        self.ports.start_at_login.set(on).await.map_err(|error| error.explain())
    }

    async fn tell_of_closing(&mut self) -> bool {
        let told = Preferences { told_of_closing: true, ..self.kept };
        // What cannot be remembered is not told: it would be told each time.
        !self.kept.told_of_closing && self.keep(told).await.is_ok()
    }

    async fn keep(&mut self, preferences: Preferences) -> Result<(), StoreError> {
        let file = self.file.clone();
        let written = tokio::task::spawn_blocking(move || file.write(&preferences)).await;
        written.unwrap_or(Err(StoreError::Io))?;
        self.kept = preferences;
        Ok(())
    }

    fn show(&self) {
        self.board.show_preferences(self.shown());
    }

    fn shown(&self) -> manage::Preferences {
        views::shown(self.kept, self.at_login)
    }
}

fn unwritten(error: StoreError) -> Failure {
    let why = match error {
        StoreError::Full => "the disk is full",
        StoreError::ReadOnly => "nothing can be written there",
        StoreError::ForeignOwner => "the file belongs to another user",
        StoreError::Symlink => "a link stands in its place",
        _ => "the disk failed",
    };
    Failure::new(Code::SettingsUnwritten).detail(why)
}

impl Explain for StartAtLoginError {
    fn explain(&self) -> Failure {
        Failure::new(match self {
            Self::OtherProfile => Code::StartAtLoginOther,
            Self::Failed => Code::StartAtLoginFailed,
        })
    }
}
