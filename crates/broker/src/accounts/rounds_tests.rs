use std::time::Duration;

use super::*;
use crate::accounts::health::FURTHEST;

const START: i64 = 1_800_000_000;
const HOUR: i64 = 3_600;
const YEAR: i64 = 365 * 24 * HOUR;
const SILENT: Heard = Heard::Trouble { retry_after: None };

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(START + seconds)
}

fn origin(server: usize) -> Origin {
    Origin::parse(&format!("https://s{server}.example")).unwrap()
}

/// An account of a server: `3/1` is the second one there.
fn id(server: usize, number: usize) -> AccountId {
    AccountId::from_text(format!("{server}/{number}"))
}

fn origin_of(id: &AccountId) -> Origin {
    origin(id.as_str().split('/').next().unwrap().parse().unwrap())
}

/// Rounds as after a start: so many accounts on each server, last checked so long before.
fn started(servers: usize, accounts: usize, age: i64) -> Rounds {
    let mut rounds = Rounds::new(at(0));
    for server in 0..servers {
        for number in 0..accounts {
            rounds.enter(&id(server, number), &origin(server), Some(at(-age)), false, at(0));
        }
    }
    rounds.spread(at(0));
    rounds
}

/// Lets time pass and answers every question; gives the seconds at which whom was asked.
fn pass(
    rounds: &mut Rounds,
    from: i64,
    until: i64,
    mut answer: impl FnMut(i64, &AccountId) -> Heard,
) -> Vec<(i64, AccountId)> {
    let (mut asked, mut second) = (vec![], from);
    while second <= until {
        for id in rounds.take_due(at(second)) {
            let heard = answer(second, &id);
            rounds.end(&id);
            rounds.heard(&id, &origin_of(&id), heard, at(second));
            asked.push((second, id));
        }
        // As the owner does: until the next time, or for five minutes.
        let next = rounds.wake_at().map_or(300, |wake| wake.seconds() - at(second).seconds());
        second += next.clamp(1, 300);
    }
    asked
}

fn seconds_of(asked: &[(i64, AccountId)], wanted: &AccountId) -> Vec<i64> {
    asked.iter().filter(|(_, id)| id == wanted).map(|(second, _)| *second).collect()
}

#[test]
fn every_account_is_asked_about_twice_a_day_and_not_all_at_once() {
    let mut rounds = started(4, 5, 0);
    let asked = pass(&mut rounds, 0, 48 * HOUR, |_, _| Heard::Answer);
    for server in 0..4 {
        for number in 0..5 {
            let mut last = 0;
            let times = seconds_of(&asked, &id(server, number));
            assert!((3..=5).contains(&times.len()), "T055-OA {times:?}");
            for second in times {
                let hours = (second - last) / 360;
                assert!(
                    (95..=145).contains(&hours),
                    "a fifth more or less than twelve hours: {hours} tenths"
                );
                last = second;
            }
        }
    }
    let firsts: Vec<_> = asked.iter().take(20).map(|(second, _)| second / 600).collect();
    let mut different = firsts.clone();
    different.dedup();
    assert!(different.len() > 12, "T054-OA they are spread: {firsts:?}");
}

#[test]
fn after_a_start_the_overdue_are_spread() {
    let mut few = started(1, 3, 20 * HOUR);
    let asked = pass(&mut few, 0, 600, |_, _| Heard::Answer);
    assert!(asked.len() == 3 && asked.iter().all(|(second, _)| *second <= 60), "{asked:?}");
    let mut many = started(50, 4, YEAR);
    let asked = pass(&mut many, 0, HOUR, |_, _| Heard::Answer);
    assert_eq!(asked.len(), 200, "once each");
    assert!(asked.iter().all(|(second, _)| *second <= 601));
    for minute in 0..10 {
        let then = asked.iter().filter(|(second, _)| second / 60 == minute).count();
        assert!((5..=45).contains(&then), "T054-OA minute {minute}: {then}");
    }
}

#[test]
fn a_clock_that_jumps_asks_about_nobody_twice() {
    for jump in [10 * YEAR, -10 * YEAR, YEAR / 365, -YEAR / 365, 2 * HOUR, -2 * HOUR, 8 * HOUR] {
        let mut rounds = started(10, 5, 0);
        pass(&mut rounds, 0, 600, |_, _| Heard::Answer);
        let asked = pass(&mut rounds, 600 + jump, 600 + jump + 2 * HOUR, |_, _| Heard::Answer);
        for server in 0..10 {
            for number in 0..5 {
                let times = seconds_of(&asked, &id(server, number)).len();
                assert!(times <= 1, "T055-OA {times} times after a jump of {jump} s");
            }
        }
        let again = pass(&mut rounds, 600 + jump + 2 * HOUR, 600 + jump + 40 * HOUR, |_, _| Heard::Answer);
        let mut accounts: Vec<_> = asked.iter().chain(&again).map(|(_, id)| id).collect();
        accounts.sort();
        accounts.dedup();
        assert_eq!(accounts.len(), 50, "T055-OA and nobody is forgotten after a jump of {jump} s");
    }
}

#[test]
fn a_check_that_lies_in_the_future_was_none() {
    let mut rounds = Rounds::new(at(0));
    rounds.enter(&id(0, 0), &origin(0), Some(at(YEAR)), false, at(0));
    rounds.enter(&id(0, 1), &origin(0), None, false, at(0));
    rounds.spread(at(0));
    assert_eq!(pass(&mut rounds, 0, 60, |_, _| Heard::Answer).len(), 2, "T055-OA");
}

#[test]
fn a_silent_server_is_asked_about_one_account_until_it_answers() {
    let mut rounds = started(2, 5, 20 * HOUR);
    let down = 6 * HOUR;
    let asked = pass(&mut rounds, 0, down + 7 * HOUR, |second, id| {
        if second < down && origin_of(id) == origin(0) { SILENT } else { Heard::Answer }
    });
    let of = |server: usize| asked.iter().filter(move |(_, id)| origin_of(id) == origin(server));
    let tries: Vec<_> = of(0).map(|(second, _)| *second).filter(|second| *second < down).collect();
    assert!((5..=10).contains(&tries.len()), "T054-OA {tries:?}");
    for pair in tries.windows(2) {
        assert!(pair[1] - pair[0] >= 48, "T054-OA one request in each pause: {tries:?}");
    }
    let back = of(0).map(|(second, _)| *second).find(|second| *second >= down).unwrap();
    let after: Vec<_> = of(0).filter(|(second, _)| (back..back + 60).contains(second)).collect();
    assert_eq!(after.len(), 5, "as soon as it answers it is asked about the others: {after:?}");
    assert!(of(1).take(5).all(|(second, _)| *second <= 60), "T088-NW the other server is not held back");
}

#[test]
fn one_account_in_trouble_holds_nobody_back() {
    let mut rounds = started(1, 3, 0);
    let bad = id(0, 1);
    let asked = pass(&mut rounds, 0, 72 * HOUR, |_, id| if *id == bad { SILENT } else { Heard::Answer });
    for good in [id(0, 0), id(0, 2)] {
        let times = seconds_of(&asked, &good).len();
        assert!((5..=12).contains(&times), "T056-OA {times}");
        assert_eq!(rounds.standing(&good, &origin(0)), Standing::Well);
    }
    let times = seconds_of(&asked, &bad).len();
    assert!((8..=24).contains(&times), "T054-OA {times}");
    assert!(matches!(rounds.standing(&bad, &origin(0)), Standing::NotAnswering { .. }));
}

#[test]
fn too_many_requests_hold_the_whole_server_back_for_the_time_it_names() {
    for (named, least) in [(120, 120), (3_600, 3_600), (999_999_999, 3_600), (0, 48)] {
        let mut rounds = started(1, 4, 20 * HOUR);
        let patience = Heard::Trouble { retry_after: Some(Duration::from_secs(named)) };
        let mut first = true;
        let asked =
            pass(
                &mut rounds,
                0,
                3 * HOUR,
                |_, _| {
                    if std::mem::take(&mut first) { patience } else { Heard::Answer }
                },
            );
        let waited = asked[1].0 - asked[0].0;
        assert!((least..=least.max(72) + 1).contains(&waited), "T054-OA {named}: {waited}");
        assert_eq!(asked.len(), 5);
    }
}

#[test]
fn it_is_said_when_a_server_is_asked_again() {
    let mut rounds = started(1, 2, 0);
    for account in [id(0, 0), id(0, 1)] {
        assert_eq!(rounds.standing(&account, &origin(0)), Standing::Well);
    }
    rounds.begin(&id(0, 0), at(10));
    rounds.end(&id(0, 0));
    assert!(rounds.heard(&id(0, 0), &origin(0), SILENT, at(10)), "the others stand differently too");
    let Standing::NotAnswering { since, retry_at: Some(retry_at) } = rounds.standing(&id(0, 1), &origin(0))
    else {
        panic!("T054-OA")
    };
    assert_eq!(since, at(10));
    assert!((at(58)..=at(82)).contains(&retry_at), "T054-OA {retry_at:?}");
    assert!(rounds.heard(&id(0, 0), &origin(0), Heard::Answer, at(20)));
    assert_eq!(rounds.standing(&id(0, 1), &origin(0)), Standing::Well);
}

#[test]
fn without_a_network_one_account_is_tried_and_all_are_mended_when_it_is_back() {
    let mut rounds = started(5, 4, 20 * HOUR);
    rounds.enter(&id(0, 0), &origin(0), None, true, at(0));
    let back = HOUR;
    let asked = pass(
        &mut rounds,
        0,
        back + 20,
        |second, _| {
            if second < back { Heard::NoAddress } else { Heard::Answer }
        },
    );
    let down = asked.iter().filter(|(second, _)| *second < back).count();
    assert!((430..=750).contains(&down), "T087-NW one every five to eight seconds: {down}");
    let mut found: Vec<_> = asked.iter().filter(|(second, _)| *second >= back).collect();
    assert!(found[0].0 <= back + 10, "T087-NW {found:?}");
    found.sort_by_key(|(_, id)| id.clone());
    found.dedup_by_key(|(_, id)| id.clone());
    assert_eq!(found.len(), 20, "T087-NW everybody, also who is to be signed out");
    assert_eq!(rounds.standing(&id(1, 1), &origin(1)), Standing::Well);
}

#[test]
fn without_a_network_everybody_is_offline_and_nobody_silent() {
    let mut rounds = started(2, 2, 0);
    rounds.heard(&id(0, 0), &origin(0), Heard::NoAddress, at(100));
    assert!(matches!(rounds.standing(&id(0, 0), &origin(0)), Standing::NotAnswering { .. }));
    let asked = rounds.take_due(at(100));
    assert_eq!(asked.len(), 1, "T087-NW a second server is asked at once: {asked:?}");
    assert_eq!(origin_of(&asked[0]), origin(1));
    rounds.end(&asked[0]);
    assert!(rounds.heard(&asked[0], &origin(1), Heard::NoAddress, at(101)));
    for (server, number) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let standing = rounds.standing(&id(server, number), &origin(server));
        assert_eq!(standing, Standing::Offline { since: at(100) }, "T087-NW");
    }
}

#[test]
fn who_left_is_not_asked_about_and_leaves_nothing() {
    let mut rounds = started(3, 2, 20 * HOUR);
    let due = rounds.take_due(at(60));
    for account in due.iter().cloned().chain((0..3).flat_map(|s| [id(s, 0), id(s, 1)])) {
        rounds.leave(&account);
    }
    for account in &due {
        rounds.end(account);
        rounds.heard(account, &origin_of(account), Heard::Answer, at(61));
    }
    assert!(rounds.accounts.is_empty() && rounds.servers.is_empty() && rounds.under_way == 0);
    assert_eq!(rounds.wake_at(), None);
}

#[test]
fn a_hundred_silent_servers_take_nothing_from_the_others() {
    let mut rounds = started(101, 1, 20 * HOUR);
    // Nobody ever answers but the last; those that do not stay under way.
    let mut second = 0;
    while rounds.accounts[&id(100, 0)].due < at(HOUR) {
        for account in rounds.take_due(at(second)) {
            if account == id(100, 0) {
                rounds.end(&account);
                rounds.heard(&account, &origin(100), Heard::Answer, at(second));
            }
        }
        second += 1;
        assert!(second <= 601, "T088-NW");
    }
    assert!(rounds.under_way <= 100);
    assert!(rounds.wake_at().unwrap() <= at(second).plus(FURTHEST));
}

#[test]
fn who_was_asked_about_in_vain_follows_when_the_server_answers_somebody() {
    let mut rounds = started(1, 2, 0);
    for second in 0..6 {
        rounds.heard(&id(0, 1), &origin(0), SILENT, at(second));
    }
    rounds.heard(&id(0, 0), &origin(0), Heard::Answer, at(10));
    assert_eq!(rounds.take_due(at(10)), [id(0, 1)], "not after the pause that it earned by itself");
}

#[test]
fn what_waits_to_be_signed_out_is_tried_as_soon_as_the_network_is_back() {
    let mut rounds = started(3, 1, 0);
    rounds.enter(&id(2, 0), &origin(2), None, true, at(0));
    for second in 0..8 {
        rounds.heard(&id(2, 0), &origin(2), Heard::Nothing, at(second));
    }
    for server in [0, 1] {
        rounds.heard(&id(server, 0), &origin(server), Heard::NoAddress, at(20));
    }
    assert!(rounds.is_offline());
    rounds.heard(&id(0, 0), &origin(0), Heard::Answer, at(30));
    assert!(rounds.take_due(at(30)).contains(&id(2, 0)), "T057-OA T087-NW");
}
