//! The conversation after the greeting: one task that reads, answers what it can at once, has the rest
//! worked on beside it, and writes.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_protocol::public::{EVENT, Event};
use fediaccounts_protocol::{Call, FrameError, Notice, Outgoing, RpcError};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

use super::Caller;
use super::lines::Lines;
use super::outbox::Outbox;
use super::working::{Done, Then, Work};
use crate::Broker;
use crate::public::{self, Guest};

/// Requests of one connection that are worked on at once.
const AT_ONCE: usize = 16;
/// Whoever neither asks nor hears anything for so long is hung up on.
const IDLE: Duration = Duration::from_secs(10 * 60);

pub(super) struct Talk {
    work: Work,
    working: JoinSet<Done>,
    /// Those who tell what is watched, and the lines that they tell.
    telling: JoinSet<()>,
    tell: mpsc::Sender<Vec<u8>>,
    told: mpsc::Receiver<Vec<u8>>,
    /// What happens, for those who asked to be told.
    news: Option<mpsc::Receiver<Event>>,
    last_said: Instant,
}

/// Whether it goes on.
#[derive(PartialEq, Eq)]
enum Next {
    Listen,
    HangUp,
}

impl Talk {
    pub(super) fn new(broker: Broker, caller: Caller, guest: Guest, stopping: watch::Receiver<bool>) -> Self {
        let (tell, told) = mpsc::channel(1);
        Self {
            work: Work { broker, caller, guest: Arc::new(guest), stopping },
            working: JoinSet::new(),
            telling: JoinSet::new(),
            tell,
            told,
            news: None,
            last_said: Instant::now(),
        }
    }

    /// Goes on until either side ends it. What then waits in the outbox is still to be written.
    pub(super) async fn go_on<R, W>(mut self, lines: &mut Lines<R>, outbox: &mut Outbox<W>)
    where
        R: AsyncRead + Unpin,
        W: AsyncWrite + Unpin,
    {
        let mut stopping = self.work.stopping.clone();
        let mut stopped = std::pin::pin!(async { drop(stopping.wait_for(|stopping| *stopping).await) });
        let mut idle = std::pin::pin!(sleep_until(self.last_said + IDLE));
        loop {
            let has_room = outbox.has_room();
            let at_work = self.working.len() + self.telling.len();
            let next = tokio::select! {
                biased;
                written = outbox.write(), if outbox.is_waiting() => match written {
                    Ok(()) => Next::Listen,
                    Err(_) => Next::HangUp,
                },
                () = &mut stopped => break,
                Some(done) = self.working.join_next(), if at_work > 0 => {
                    // Work that fell over has no answer.
                    done.map_or(Next::HangUp, |done| self.done(done, outbox))
                }
                Some(line) = self.told.recv(), if has_room && at_work > 0 => {
                    outbox.push_line(line);
                    Next::Listen
                }
                event = hear(&mut self.news), if has_room => {
                    // It was for the program that asked for it; another may sit there by now.
                    let is_still = self.work.guest.is_still();
                    if is_still { heard(event.as_ref(), outbox) } else { Next::HangUp }
                }
                line = lines.next(), if has_room && at_work < AT_ONCE => self.take(line, outbox).await,
                () = &mut idle => {
                    let until = self.last_said + IDLE;
                    idle.as_mut().reset(until.max(Instant::now() + Duration::from_secs(1)));
                    let is_over = Instant::now() >= until && at_work == 0 && self.news.is_none();
                    if is_over { Next::HangUp } else { Next::Listen }
                }
            };
            if next == Next::HangUp {
                return;
            }
        }
        // Each of them ends at once now.
        while let Some(done) = self.working.join_next().await {
            if let Ok(done) = done {
                outbox.push_line(done.line);
            }
        }
    }

    /// A line came, or something that is none.
    async fn take<W: AsyncWrite + Unpin>(
        &mut self,
        line: Result<Option<String>, FrameError>,
        outbox: &mut Outbox<W>,
    ) -> Next {
        let line = match line {
            Ok(Some(line)) => line,
            Ok(None) => return Next::HangUp,
            Err(_) => {
                outbox.push(&Outgoing::from(RpcError::invalid()));
                return Next::HangUp;
            }
        };
        self.last_said = Instant::now();
        match Call::parse(&line) {
            Ok(call) if public::at_once(&self.work.broker, &self.work.guest, &call, outbox.lines()) => {
                // Nobody else waits for whoever asks without a pause.
                tokio::task::coop::consume_budget().await;
            }
            Ok(_) => drop(self.working.spawn(self.work.clone().answer(line))),
            Err(error) => outbox.push(&Outgoing::from(error)),
        }
        Next::Listen
    }

    fn done<W: AsyncWrite + Unpin>(&mut self, done: Done, outbox: &mut Outbox<W>) -> Next {
        outbox.push_line(done.line);
        match done.then {
            Then::Nothing => {}
            Then::Hear(news) => self.news = Some(news),
            Then::Follow(follow) => {
                drop(self.telling.spawn(follow.tell(self.work.broker.clone(), self.tell.clone())));
            }
        }
        Next::Listen
    }
}

/// Something happened; or more happened than was heard, and the peer is to begin anew.
fn heard<W: AsyncWrite + Unpin>(event: Option<&Event>, outbox: &mut Outbox<W>) -> Next {
    outbox.push(&Notice::new(EVENT, event.unwrap_or(&Event::Resync)));
    if event.is_some() { Next::Listen } else { Next::HangUp }
}

async fn hear(news: &mut Option<mpsc::Receiver<Event>>) -> Option<Event> {
    match news {
        Some(news) => news.recv().await,
        None => std::future::pending().await,
    }
}
