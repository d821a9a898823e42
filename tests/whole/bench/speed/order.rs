//! What the program that asks is told to do, and what it tells: a line each.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// What is to be measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    /// Questions on connections that stay.
    Ask { whom: Whom, socket: String, clients: usize, times: usize },
    /// A program from its start to its end.
    Run { times: usize, words: Vec<String> },
    /// Nothing is to be measured: whoever comes to the one socket is to be brought to the other.
    Relay { at: String, to: String },
    /// Nothing is to be measured: the agent is to be kept busy.
    Flood { socket: String, lasts: Duration },
}

/// Who is asked for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    /// An echo, with a line of that size.
    Echo(usize),
    /// Our agent, for a token of an account.
    Token(String),
    /// Our agent, for the accounts.
    List,
    /// Our agent, for the person's consent to an account, by its handle.
    Consent(String),
    /// ssh's agent, for the keys it has.
    SshAgent,
}

impl Whom {
    /// How often it is asked on a connection before anything is measured: nothing is, where the agent takes
    /// only so many questions a second.
    pub(super) fn warm(&self) -> usize {
        match self {
            Self::Echo(_) | Self::Token(_) | Self::SshAgent => 50,
            Self::List => 2,
            Self::Consent(_) => 0,
        }
    }
}

impl fmt::Display for Whom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Echo(size) => write!(f, "echo:{size}"),
            Self::Token(account) => write!(f, "token:{account}"),
            Self::List => f.write_str("list:"),
            Self::Consent(account) => write!(f, "consent:{account}"),
            Self::SshAgent => f.write_str("ssh:"),
        }
    }
}

impl FromStr for Whom {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        Ok(match text.split_once(':').context("somebody is asked")? {
            ("echo", size) => Self::Echo(size.parse()?),
            ("token", account) => Self::Token(account.to_owned()),
            ("list", _) => Self::List,
            ("consent", account) => Self::Consent(account.to_owned()),
            ("ssh", _) => Self::SshAgent,
            _ => bail!("nobody knows who that is"),
        })
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ask { whom, socket, clients, times } => {
                write!(f, "ask\t{whom}\t{socket}\t{clients}\t{times}")
            }
            Self::Run { times, words } => write!(f, "run\t{times}\t{}", words.join("\t")),
            Self::Relay { at, to } => write!(f, "relay\t{at}\t{to}"),
            Self::Flood { socket, lasts } => write!(f, "flood\t{socket}\t{}", lasts.as_millis()),
        }
    }
}

impl FromStr for Order {
    type Err = anyhow::Error;

    fn from_str(line: &str) -> Result<Self> {
        let words: Vec<&str> = line.split('\t').collect();
        Ok(match words[..] {
            ["ask", whom, socket, clients, times] => Self::Ask {
                whom: whom.parse()?,
                socket: socket.to_owned(),
                clients: clients.parse()?,
                times: times.parse()?,
            },
            ["run", times, ref words @ ..] => {
                Self::Run { times: times.parse()?, words: words.iter().map(ToString::to_string).collect() }
            }
            ["relay", at, to] => Self::Relay { at: at.to_owned(), to: to.to_owned() },
            ["flood", socket, lasts] => {
                Self::Flood { socket: socket.to_owned(), lasts: Duration::from_millis(lasts.parse()?) }
            }
            _ => bail!("nobody knows what that is"),
        })
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measured {
    /// Half of the answers took no longer.
    pub(super) half: Duration,
    /// Ninety-nine of a hundred took no longer.
    pub(super) most: Duration,
    /// How many answers there were.
    pub(super) answers: usize,
    /// How long all of it took.
    pub(super) all: Duration,
}

impl Measured {
    /// What each answer took, of which there has to be one.
    pub(super) fn of(mut each: Vec<Duration>, all: Duration) -> Self {
        each.sort_unstable();
        let at = |percent: usize| each[(each.len() * percent / 100).min(each.len() - 1)];
        Self { half: at(50), most: at(99), answers: each.len(), all }
    }

    /// The best of each figure for itself: whatever else a machine does makes figures worse only.
    pub(super) fn best(several: &[Self]) -> Self {
        let best = |figure: fn(&Self) -> Duration| several.iter().map(figure).min().unwrap_or_default();
        let answers = several.iter().map(|one| one.answers).min().unwrap_or(0);
        Self { half: best(|one| one.half), most: best(|one| one.most), answers, all: best(|one| one.all) }
    }

    /// Answers in a second.
    pub(super) fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.answers).unwrap_or(u32::MAX)) / self.all.as_secs_f64()
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { half, most, answers, all } = self;
        write!(f, "{} {} {answers} {}", half.as_nanos(), most.as_nanos(), all.as_nanos())
    }
}

impl FromStr for Measured {
    type Err = anyhow::Error;

    fn from_str(line: &str) -> Result<Self> {
        let numbers = line.split(' ').map(str::parse).collect::<Result<Vec<u64>, _>>();
        match numbers.with_context(|| line.to_owned())?[..] {
            [half, most, answers, all] => Ok(Self {
                half: Duration::from_nanos(half),
                most: Duration::from_nanos(most),
                answers: usize::try_from(answers)?,
                all: Duration::from_nanos(all),
            }),
            _ => bail!("{line}"),
        }
    }
}

#[test]
fn orders_and_figures_are_read_as_they_were_written() -> Result<()> {
    let socket = || "/run/a b.sock".to_owned();
    for order in [
        Order::Ask { whom: Whom::Echo(300), socket: socket(), clients: 8, times: 9 },
        Order::Ask { whom: Whom::Token("@ana@x.example".into()), socket: socket(), clients: 1, times: 2 },
        Order::Run { times: 3, words: vec!["ls".into(), "a b".into()] },
        Order::Relay { at: "/run/x".into(), to: socket() },
        Order::Flood { socket: socket(), lasts: Duration::from_secs(2) },
    ] {
        assert_eq!(order.to_string().parse::<Order>()?, order);
    }
    let measured = Measured::of((1..=200).map(Duration::from_micros).collect(), Duration::from_secs(1));
    assert_eq!((measured.half.as_micros(), measured.most.as_micros(), measured.answers), (101, 199, 200));
    assert_eq!(measured.to_string().parse::<Measured>()?, measured);
    Ok(())
}
