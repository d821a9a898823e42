//! What was run, and what came of it.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::clock;

/// One line for each part, with its figures below it.
#[derive(Default)]
pub(super) struct Summary(Vec<(String, Duration, Result<Vec<String>>)>);

impl Summary {
    /// Runs a part and notes what comes of it.
    #[expect(clippy::disallowed_methods, reason = "how long a part takes is measured here alone")]
    pub(super) fn take(&mut self, name: &str, part: impl FnOnce() -> Result<Vec<String>>) {
        let start = Instant::now();
        let done = part();
        if let Err(error) = &done {
            println!("{name}: {error:#}");
        }
        self.0.push((name.to_owned(), start.elapsed(), done));
    }

    /// Prints all of it; returns whether everything went well.
    pub(super) fn print(&self) -> bool {
        println!();
        for (name, took, done) in &self.0 {
            match done {
                Ok(figures) => {
                    println!("{name:<20} held    {}", clock(*took));
                    for figure in figures {
                        println!("    {figure}");
                    }
                }
                Err(error) => println!("{name:<20} FAILED  {}  {error:#}", clock(*took)),
            }
        }
        self.0.iter().all(|(_, _, done)| done.is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_that_failed_is_a_failure() {
        let mut summary = Summary::default();
        summary.take("kill", || Ok(vec!["30 kills".into()]));
        assert!(summary.print());
        summary.take("fuzz", || anyhow::bail!("it fell over"));
        assert!(!summary.print());
    }
}
