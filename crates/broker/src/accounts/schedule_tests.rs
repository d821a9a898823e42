use fediaccounts_core::{Received, Scope, Secret};

use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_790_000_000);
const DAY: u64 = 86_400;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn key(number: usize) -> Key {
    (AccountId::from_text(number.to_string()), Holder::Own)
}

/// One that was given at `NOW` and lives that long.
fn living(life: Option<u64>) -> TokenSet {
    TokenSet {
        access_token: Secret::new("a"),
        refresh_token: Some(Secret::new("r")),
        scope: Scope::parse("read"),
        issued_at: NOW,
        expires_at: life.map(|life| NOW.plus(seconds(life))),
        refresh_expires_at: None,
        received: Received::default(),
    }
}

/// The earliest and the latest of many, in seconds after it was given.
fn range(tokens: &TokenSet) -> (u64, u64) {
    let all: Vec<_> = (0..500)
        .map(|number| due(&key(number), tokens, NOW).expect("it is due").since(NOW).as_secs())
        .collect();
    (*all.iter().min().unwrap(), *all.iter().max().unwrap())
}

#[test]
fn a_set_is_due_at_four_fifths_of_its_life_or_two_minutes_before_its_end() {
    for (life, earliest, latest) in [
        // Four fifths, and up to a twenty-fifth earlier.
        (DAY, 65_664, 69_120),
        (3_600, 2_736, 2_880),
        // Two minutes before the end, and up to 24 seconds earlier.
        (600, 456, 480),
        (500, 356, 380),
        (430, 286, 310),
        (300, 156, 180),
        // Half of its life, and up to a fifth of that earlier.
        (120, 48, 60),
        (60, 24, 30),
    ] {
        let (first, last) = range(&living(Some(life)));
        assert!(first >= earliest && last <= latest, "{life}: {first} to {last}");
        assert!(life < 500 || last - first >= (latest - earliest) / 2, "{life}: they differ: {first} {last}");
    }
}

#[test]
fn short_lives_make_no_loop() {
    for life in [0, 1, 30, 59] {
        assert_eq!(range(&living(Some(life))), (300, 300), "T055-OA {life}");
    }
    let born_dead = TokenSet { expires_at: Some(Timestamp::from_seconds(0)), ..living(None) };
    assert_eq!(range(&born_dead), (300, 300), "T055-OA");
    let born_in_the_past = TokenSet { expires_at: Some(Timestamp::from_seconds(i64::MIN)), ..living(None) };
    assert_eq!(range(&born_in_the_past), (300, 300), "T055-OA");
}

#[test]
fn endless_lives_are_never_due_and_huge_ones_do_not_overflow() {
    assert_eq!(due(&key(1), &living(None), NOW), None);
    let huge = TokenSet { expires_at: Some(Timestamp::from_seconds(i64::MAX)), ..living(None) };
    let at = due(&key(1), &huge, NOW).unwrap();
    assert!(at > NOW.plus(seconds(100 * 365 * DAY)), "T055-OA {at:?}");
    let ancient = TokenSet { issued_at: Timestamp::from_seconds(i64::MIN), ..huge };
    due(&key(1), &ancient, NOW).unwrap();
}

#[test]
fn what_it_is_renewed_with_may_end_first() {
    let until = |days: u64| Some(NOW.plus(seconds(days * DAY)));
    let tokens = TokenSet { refresh_expires_at: until(10), ..living(Some(100 * DAY)) };
    let (_, latest) = range(&tokens);
    assert!(latest <= 8 * DAY, "{latest}");
    let usual = TokenSet { refresh_expires_at: until(14), ..living(Some(DAY)) };
    assert_eq!(range(&usual), range(&living(Some(DAY))));
}

#[test]
fn a_set_that_cannot_be_renewed_is_looked_at_when_it_ends() {
    let tokens = TokenSet { refresh_token: None, ..living(Some(30 * DAY)) };
    assert_eq!(due(&key(1), &tokens, NOW), tokens.expires_at);
    assert_eq!(due(&key(1), &TokenSet { refresh_token: None, ..living(None) }, NOW), None);
}

#[test]
fn a_set_from_a_clock_that_was_ahead_is_due_at_once_and_the_one_after_it_is_not() {
    let tokens = living(Some(DAY));
    let back = Timestamp::from_seconds(NOW.seconds() - 3_650 * 86_400);
    assert_eq!(due(&key(1), &tokens, back), Some(back), "T055-OA");
    let next = TokenSet { issued_at: back, expires_at: Some(back.plus(seconds(DAY))), ..tokens };
    assert!(due(&key(1), &next, back).unwrap() > back.plus(seconds(DAY / 2)), "T055-OA no loop");
}

#[test]
fn those_whose_time_has_come_are_taken_once_in_order_and_not_too_many() {
    let mut schedule = Schedule::new(NOW);
    for number in 0..10 {
        schedule.set(&key(number), Some(NOW.plus(seconds(100 + number as u64))));
    }
    assert_eq!(schedule.wake_at(), Some(NOW.plus(seconds(100))));
    assert_eq!(schedule.take_due(NOW.plus(seconds(99)), 9), []);
    assert_eq!(schedule.take_due(NOW.plus(seconds(103)), 3), [key(0), key(1), key(2)]);
    assert_eq!(schedule.take_due(NOW.plus(seconds(103)), 3), [key(3)]);
    assert_eq!(schedule.at(&key(3)), None);
    schedule.set(&key(4), Some(NOW.plus(seconds(500))));
    schedule.set(&key(5), None);
    assert_eq!(schedule.wake_at(), Some(NOW.plus(seconds(106))));
    assert_eq!(schedule.at(&key(4)), Some(NOW.plus(seconds(500))));
}

/// Takes what is due for an hour, every second; how many times each was.
fn an_hour(schedule: &mut Schedule, from: Timestamp) -> (HashMap<Key, usize>, usize) {
    let (mut times, mut at_once) = (HashMap::new(), 0);
    for second in 0..3_600 {
        let due = schedule.take_due(from.plus(seconds(second)), 64);
        at_once = at_once.max(due.len());
        for key in due {
            *times.entry(key).or_default() += 1;
        }
    }
    (times, at_once)
}

#[test]
fn after_a_sleep_everybody_is_due_once_and_not_at_once() {
    for (sleep, what) in [(8 * 3_600, "T150-IP eight hours"), (3_650 * DAY, "T055-OA ten years")] {
        let mut schedule = Schedule::new(NOW);
        for number in 0..1_000 {
            schedule.set(&key(number), Some(NOW.plus(seconds(number as u64))));
        }
        let (times, at_once) = an_hour(&mut schedule, NOW.plus(seconds(sleep)));
        assert_eq!(times.len(), 1_000, "{what}");
        assert!(times.values().all(|times| *times == 1), "{what}: once each");
        assert!(at_once < 30, "{what}: {at_once} at once");
    }
}

#[test]
fn a_clock_that_goes_back_is_noticed_once() {
    let mut schedule = Schedule::new(NOW);
    assert!(!schedule.went_back(NOW.plus(seconds(3_650 * DAY))), "T055-OA ahead is no way back");
    assert!(schedule.went_back(NOW), "T055-OA");
    assert!(!schedule.went_back(NOW), "T055-OA");
    assert!(!schedule.went_back(Timestamp::from_seconds(NOW.seconds() - 30)), "T055-OA a leap second or so");
    assert!(schedule.went_back(Timestamp::from_seconds(i64::MIN)), "T055-OA");
    assert!(!schedule.went_back(Timestamp::from_seconds(i64::MAX)), "T055-OA");
}

#[test]
fn ten_thousand_cost_next_to_nothing_while_nobody_is_due() {
    let mut schedule = Schedule::new(NOW);
    for number in 0..10_000 {
        schedule.set(&key(number), Some(NOW.plus(seconds(DAY + number as u64))));
    }
    // A scan of everybody at each look would make this ten thousand million steps.
    for look in 0..1_000_000 {
        assert!(schedule.take_due(NOW.plus(seconds(look % 3_600)), 64).is_empty());
        assert_eq!(schedule.wake_at(), Some(NOW.plus(seconds(DAY))));
    }
}

#[test]
fn who_is_first_is_known_whatever_changes() {
    let mut schedule = Schedule::new(NOW);
    let mut said = HashMap::new();
    for step in 0..3_000_u64 {
        let key = key(usize::try_from(step * 7 % 31).unwrap());
        let due = (step % 5 != 0).then(|| NOW.plus(seconds(step * 7_919 % 1_009)));
        schedule.set(&key, due);
        match due {
            Some(due) => said.insert(key, due),
            None => said.remove(&key),
        };
        assert_eq!(schedule.wake_at(), said.values().min().copied());
    }
}

#[test]
fn all_are_taken_one_after_the_other() {
    let mut schedule = Schedule::new(NOW);
    for number in 0..2_000 {
        schedule.set(&key(number), Some(NOW.plus(seconds(number as u64))));
    }
    let taken: usize = (0..2_000).map(|at| schedule.take_due(NOW.plus(seconds(at)), 64).len()).sum();
    assert_eq!((taken, schedule.wake_at()), (2_000, None));
}
