//! Sums what the test programs of one `cargo test` say of themselves.

/// How many tests did what.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) ignored: usize,
}

impl Tally {
    /// Adds a line if it is the sum of one test program:
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s`.
    pub(super) fn read(&mut self, line: &str) {
        let Some((_, sums)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for sum in sums.split(';') {
            let Some((number, what)) = sum.trim().split_once(' ') else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }

    /// Takes away tests that were skipped: Cargo counts them as passed.
    pub(super) fn skip(&mut self, skipped: usize) {
        self.passed = self.passed.saturating_sub(skipped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_of_all_test_programs_are_added() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test a ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 4 passed; 2 failed; 1 ignored; 0 measured; 5 filtered out; finished in 1.20s",
            "a test that prints 7 passed; 7 failed",
            "test result: nothing like it",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 7, failed: 2, ignored: 1 });
    }

    #[test]
    fn a_skipped_test_has_not_passed() {
        let mut tally = Tally { passed: 3, failed: 0, ignored: 0 };
        tally.skip(1);
        assert_eq!(tally.passed, 2);
    }
}
