//! The thread that owns the connection.

use std::path::PathBuf;
use std::thread;

use fediaccounts_core::{DatabaseKey, Timestamp};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use crate::{Contents, StoreError, open};

/// How many calls may wait; more callers than that wait for a place.
const QUEUE: usize = 64;

/// What the thread is asked to do.
pub(crate) enum Command {
    /// Work on the connection; the work answers its caller itself.
    Run(Box<dyn FnOnce(&mut Connection) + Send>),
    /// Close the database and end.
    Close(oneshot::Sender<Result<(), StoreError>>),
}

/// Opens the database on a thread of its own. The thread ends when it is told to close, or when the
/// last sender is gone; both close the database in good order.
pub(crate) async fn start(
    path: PathBuf,
    key: DatabaseKey,
    now: Timestamp,
) -> Result<(mpsc::Sender<Command>, Contents), StoreError> {
    let (sender, commands) = mpsc::channel(QUEUE);
    let (opened, answer) = oneshot::channel();
    thread::Builder::new().name("store".into()).spawn(move || {
        match open::open(&path, &key, now) {
            Ok((connection, contents)) => {
                drop(key);
                // Whoever waited may have gone, and the sender with it: then there is nothing to serve.
                let _ = opened.send(Ok(contents));
                serve(connection, commands);
            }
            Err(error) => {
                let _ = opened.send(Err(error));
            }
        }
    })?;
    let contents = answer.await.map_err(|_| StoreError::Closed)??;
    Ok((sender, contents))
}

fn serve(mut connection: Connection, mut commands: mpsc::Receiver<Command>) {
    let asked_by = loop {
        match commands.blocking_recv() {
            Some(Command::Run(work)) => work(&mut connection),
            Some(Command::Close(asked_by)) => break Some(asked_by),
            None => break None,
        }
    };
    let closed = open::close(connection);
    match (asked_by, closed) {
        (Some(asked_by), closed) => drop(asked_by.send(closed)),
        (None, Err(error)) => tracing::warn!(%error, "closing the database"),
        (None, Ok(())) => {}
    }
}

/// Runs `work` in a transaction: all of it is stored, or nothing.
pub(crate) fn in_transaction<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}
