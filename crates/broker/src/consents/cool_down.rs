//! How long an app may not ask after a no.

use std::time::Duration;

use fediaccounts_core::Timestamp;

/// After the first no; every further one doubles it.
const AFTER_NO: Duration = Duration::from_secs(60);
/// After a question was taken away that had been shown: a person who ends a program and starts it again is
/// not kept waiting.
const AFTER_HANGING_UP: Duration = Duration::from_secs(2);
/// The longest.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// When an app may ask again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct CoolDown {
    noes: u32,
    hung_up: u32,
    until: Option<Timestamp>,
}

impl CoolDown {
    /// Whether it has to wait.
    pub(super) fn holds(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| now < until)
    }

    /// The person said no, or nothing.
    pub(super) fn no(&mut self, now: Timestamp) {
        self.until = Some(now.plus(doubled(AFTER_NO, self.noes)));
        self.noes = self.noes.saturating_add(1);
    }

    /// The app took back a question that was shown.
    pub(super) fn hang_up(&mut self, now: Timestamp) {
        let until = now.plus(doubled(AFTER_HANGING_UP, self.hung_up));
        self.until = self.until.max(Some(until));
        self.hung_up = self.hung_up.saturating_add(1);
    }
}

/// Noes to strangers whose names anybody can make up, one after the other: a program that asks under a new
/// name each time would never have to wait.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Crowd {
    times: u32,
    cool_down: CoolDown,
}

impl Crowd {
    /// So many cost the others nothing.
    const FREE: u32 = 3;

    /// Whether every one of them has to wait.
    pub(super) fn holds(&self, now: Timestamp) -> bool {
        self.cool_down.holds(now)
    }

    /// The person said no to one of them, or nothing.
    pub(super) fn no(&mut self, now: Timestamp) {
        if self.is_enough() {
            self.cool_down.no(now);
        }
    }

    /// One of them took back a question that was shown.
    pub(super) fn hang_up(&mut self, now: Timestamp) {
        if self.is_enough() {
            self.cool_down.hang_up(now);
        }
    }

    fn is_enough(&mut self) -> bool {
        self.times = self.times.saturating_add(1);
        self.times > Self::FREE
    }
}

fn doubled(first: Duration, times: u32) -> Duration {
    first.saturating_mul(2_u32.saturating_pow(times)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_no_doubles_the_wait_up_to_a_day() {
        let at = Timestamp::from_seconds;
        let (mut cool_down, mut now) = (CoolDown::default(), 1_000);
        assert!(!cool_down.holds(at(now)));
        for minutes in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 1_440, 1_440] {
            cool_down.no(at(now));
            let end = now + minutes * 60;
            assert!(cool_down.holds(at(end - 1)), "T157-CO {minutes}");
            assert!(!cool_down.holds(at(end)), "T157-CO {minutes}");
            now = end;
        }
        for _ in 0..100 {
            cool_down.no(at(now));
        }
        assert!(!cool_down.holds(at(now + 86_400)), "T157-CO never longer than a day");
    }

    #[test]
    fn taking_a_question_back_costs_little_once_and_much_in_the_end() {
        let at = Timestamp::from_seconds;
        let mut cool_down = CoolDown::default();
        cool_down.hang_up(at(0));
        assert!(cool_down.holds(at(1)) && !cool_down.holds(at(2)), "T157-CO");
        for _ in 0..9 {
            cool_down.hang_up(at(10));
        }
        assert!(cool_down.holds(at(1_000)), "T157-CO");
        let mut denied = CoolDown::default();
        denied.no(at(0));
        denied.hang_up(at(0));
        assert!(denied.holds(at(59)), "it makes nothing shorter");
    }

    #[test]
    fn those_with_ever_new_names_wait_together_in_the_end() {
        let at = Timestamp::from_seconds;
        let mut crowd = Crowd::default();
        for _ in 0..3 {
            crowd.no(at(0));
            assert!(!crowd.holds(at(0)), "T157-CO");
        }
        crowd.hang_up(at(0));
        assert!(crowd.holds(at(1)) && !crowd.holds(at(2)), "T157-CO");
        crowd.no(at(10));
        assert!(crowd.holds(at(69)) && !crowd.holds(at(70)), "T157-CO");
        crowd.no(at(70));
        assert!(crowd.holds(at(189)), "T157-CO");
    }
}
