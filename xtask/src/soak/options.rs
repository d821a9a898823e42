//! What is to be run, and for how long.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};

use super::USAGE;

/// One of the long tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The agent is killed without warning.
    Kill,
    /// The store's files are cut off.
    Store,
    /// A server answers whatever a seed makes up.
    Hostile,
    /// The readers are fed what libFuzzer makes up.
    Fuzz,
}

const PARTS: [(Part, &str); 4] =
    [(Part::Kill, "kill"), (Part::Store, "store"), (Part::Hostile, "hostile"), (Part::Fuzz, "fuzz")];
const ROUNDS: u32 = 1_000;
const FUZZED: Duration = Duration::from_secs(10 * 60);

/// As asked for on the command line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Options {
    /// All, if none is named.
    pub(super) parts: Vec<Part>,
    /// Kills in each place, and conversations with a hostile server.
    pub(super) rounds: u32,
    /// How long each target is fuzzed.
    pub(super) fuzzed: Duration,
    /// What all draws follow from.
    pub(super) seed: u64,
}

impl Options {
    /// Reads the words after `soak`.
    pub(super) fn parse(words: &[String]) -> Result<Self> {
        let mut options = Self { parts: vec![], rounds: ROUNDS, fuzzed: FUZZED, seed: of_the_moment() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if let Some((part, _)) = PARTS.iter().find(|(_, name)| name == word) {
                options.parts.push(*part);
                continue;
            }
            let value = words.next().with_context(|| format!("use: {USAGE}"))?;
            let number =
                || value.parse::<u64>().with_context(|| format!("{word} {value}: a number is needed"));
            match word.as_str() {
                "--rounds" => options.rounds = number()?.try_into()?,
                "--minutes" => options.fuzzed = Duration::from_secs(number()? * 60),
                "--seconds" => options.fuzzed = Duration::from_secs(number()?),
                "--seed" => options.seed = number()?,
                _ => bail!("use: {USAGE}"),
            }
        }
        if options.parts.is_empty() {
            options.parts.extend(PARTS.map(|(part, _)| part));
        }
        Ok(options)
    }
}

/// A seed of its own for every run; it is printed, and can be given again.
#[expect(clippy::disallowed_methods, reason = "any number will do that is seldom twice the same")]
fn of_the_moment() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        Options::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_part_a_length_and_a_seed_can_be_chosen() {
        let all = parse("").expect("nothing is needed");
        assert_eq!((all.parts, all.rounds, all.fuzzed.as_secs()), (PARTS.map(|p| p.0).to_vec(), 1_000, 600));
        let some = parse("fuzz kill --minutes 2 --rounds 7 --seed 9").expect("they are all known");
        let expected = Options {
            parts: vec![Part::Fuzz, Part::Kill],
            rounds: 7,
            fuzzed: Duration::from_secs(120),
            seed: 9,
        };
        assert_eq!(some, expected);
        for wrong in ["floods", "--rounds", "--rounds many", "--rounds -1", "--hours 2"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
