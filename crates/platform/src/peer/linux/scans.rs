//! One look at all processes at a time, however many connections wait for one.

use std::sync::LazyLock;
use std::sync::mpsc::{Receiver, Sender, channel};

use tokio::sync::oneshot;

use super::diag::Socket;
use super::holders::{Holder, Holders, look};

struct Question {
    socket: Socket,
    reply: oneshot::Sender<Vec<Holder>>,
}

/// The thread that looks, started by the first question. It is a plain thread because it must serve every
/// runtime of the process, and blocks.
static SCANS: LazyLock<Option<Sender<Question>>> = LazyLock::new(|| {
    let (sender, questions) = channel();
    let thread = std::thread::Builder::new().name("peer-scan".into());
    thread.spawn(move || serve(&questions)).ok().map(|_| sender)
});

/// Everybody who holds the other end of `socket`, by a look that begins after this call; nobody if that
/// cannot be known.
pub(super) async fn holders_of_peer(socket: Socket) -> Vec<Holder> {
    let (reply, answer) = oneshot::channel();
    let asked = SCANS.as_ref().is_some_and(|scans| scans.send(Question { socket, reply }).is_ok());
    if asked { answer.await.unwrap_or_default() } else { Vec::new() }
}

fn serve(questions: &Receiver<Question>) {
    while let Ok(first) = questions.recv() {
        let waiting = std::iter::once(first).chain(questions.try_iter());
        answer(waiting.filter(|question| !question.reply.is_closed()).collect());
    }
}

fn answer(questions: Vec<Question>) {
    let ends: Vec<_> = questions.into_iter().map(|question| (other_end(question.socket), question)).collect();
    let mut holders: Holders = ends.iter().filter_map(|(end, _)| Some(((*end)?, Vec::new()))).collect();
    if !holders.is_empty() {
        look(&mut holders);
    }
    for (end, question) in ends {
        let found = end.and_then(|end| holders.get(&end).cloned()).unwrap_or_default();
        // Whoever asked may have gone.
        let _ = question.reply.send(found);
    }
}

fn other_end(socket: Socket) -> Option<u64> {
    match socket.peer() {
        Ok(end) => end.map(u64::from),
        Err(error) => {
            // A socket that is gone (or of a sandbox) reads ESTALE or ENOENT, and so does a kernel
            // without unix_diag: without it nobody can manage anything, and this line says why.
            tracing::debug!(kind = ?error.kind(), "the kernel does not say who is connected");
            None
        }
    }
}
