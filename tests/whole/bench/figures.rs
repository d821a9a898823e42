//! What was measured, beside its goal.

use std::time::Duration;

use super::process::Memory;
use crate::ours::tell;

const MEGA: u64 = 1_000_000;

/// The goals, from the security design, section 7.
pub(super) const OPEN: Duration = Duration::from_millis(500);
pub(super) const LIST: Duration = Duration::from_millis(100);
pub(super) const WRITE: Duration = Duration::from_millis(50);
/// A processor's time in half a minute in which nothing happens, beyond what one account takes: the
/// kernel counts in hundredths of a second.
pub(super) const IDLE: Duration = Duration::from_millis(20);
/// Megabytes of the agent at rest with one account, with ten thousand, and under every attack.
pub(super) const WITH_ONE: u64 = 10;
pub(super) const WITH_MANY: u64 = 25;
pub(super) const ATTACKED: u64 = 300;
/// How often as long as an echo a token that lies ready takes, and the slowest of a hundred.
pub(super) const WARM: f64 = 2.5;
pub(super) const WARM_MOST: f64 = 3.0;
/// Of an echo's answers to many clients.
pub(super) const CROWD: f64 = 0.5;
/// Of a good client, while another one takes all it can.
pub(super) const FLOODED: Duration = Duration::from_millis(100);
/// How often as long something takes among ten thousand accounts that is to take as long as with one.
pub(super) const FLAT: f64 = 1.5;
/// Of the command line, counted by callgrind.
pub(super) const INSTRUCTIONS: u64 = 1_400_000;
/// The window's first paint and its memory, as often as those of a bare window of the same library.
pub(super) const BESIDE_BARE: f64 = 1.3;
/// Until a page that died is there again.
pub(super) const BACK: Duration = Duration::from_secs(2);

/// Tells figures, and keeps whether each met its goal.
pub(super) struct Figures {
    pub(super) missed: Vec<String>,
    tell: fn(&str),
}

impl Figures {
    /// Of a part, which tells them to who had it played, or of whoever else tells them in another way.
    pub(super) fn told_by(tell: fn(&str)) -> Self {
        Self { missed: Vec::new(), tell }
    }

    /// A time: the middle of several, which has to meet the goal, and the worst.
    pub(super) fn times(&mut self, name: &str, mut times: Vec<Duration>, goal: Duration) {
        times.sort_unstable();
        let (middle, worst) = (times[times.len() / 2], times[times.len() - 1]);
        let text = format!("{:.1} ms, {:.1} ms at worst of {}", ms(middle), ms(worst), times.len());
        self.compare(name, &text, &format!("{:.0} ms", ms(goal)), middle < goal);
    }

    /// What something took of a processor.
    pub(super) fn busy(&mut self, name: &str, time: Duration, goal: Duration) {
        self.compare(name, &format!("{:.0} ms", ms(time)), &format!("{:.0} ms", ms(goal)), time <= goal);
    }

    /// What a process takes, with a goal in megabytes.
    pub(super) fn memory(&mut self, name: &str, taken: Memory, goal: u64) {
        let text = format!("{}, of which it wrote {}", mb(taken.all), mb(taken.written));
        self.compare(name, &text, &format!("{goal} MB"), taken.all < goal * MEGA);
    }

    /// How long something takes, beside what is compared with it.
    pub(super) fn ratio(&mut self, name: &str, (ours, other): (Duration, Duration), goal: f64) {
        let ratio = ours.as_secs_f64() / other.as_secs_f64();
        let text = format!("{}, {ratio:.2} x {}", us(ours), us(other));
        self.compare(name, &text, &format!("{goal} x"), ratio <= goal);
    }

    /// How many answers there are in a second, beside those of something else.
    pub(super) fn rate(&mut self, name: &str, (ours, other): (f64, f64), goal: f64) {
        let text = format!("{ours:.0}, {:.2} x {other:.0}", ours / other);
        self.compare(name, &text, &format!("{goal} x"), ours >= goal * other);
    }

    /// How often something was done.
    pub(super) fn count(&mut self, name: &str, times: u64, goal: u64) {
        self.compare(name, &times.to_string(), &goal.to_string(), times <= goal);
    }

    /// What is taken, beside what something else takes.
    pub(super) fn beside(&mut self, name: &str, ours: &str, other: &str, ratio: f64, goal: f64) {
        self.compare(name, &format!("{ours}, {ratio:.2} x {other}"), &format!("{goal} x"), ratio <= goal);
    }

    /// Something that has no goal.
    pub(super) fn note(&self, name: &str, text: &str) {
        (self.tell)(&format!("{name:<58} {text}"));
    }

    fn compare(&mut self, name: &str, text: &str, goal: &str, is_met: bool) {
        let verdict = if is_met { "met" } else { "MISSED" };
        (self.tell)(&format!("{name:<58} {text:<40} goal {goal}: {verdict}"));
        if !is_met {
            self.missed.push(name.to_owned());
        }
    }
}

/// Something that has no goal.
pub(super) fn only(name: &str, text: &str) {
    tell(&format!("{name:<58} {text}"));
}

/// Milliseconds with their fractions.
pub(super) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Megabytes, a million bytes each.
pub(super) fn mb(bytes: u64) -> String {
    format!("{}.{} MB", bytes / MEGA, bytes % MEGA / (MEGA / 10))
}

/// Microseconds.
pub(super) fn us(time: Duration) -> String {
    format!("{:.1} us", time.as_secs_f64() * 1_000_000.0)
}
