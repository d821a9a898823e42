//! Crowds at the socket of a real agent.
#![cfg(target_os = "linux")]

mod parts;
mod stage;

use std::io::Write;
use std::sync::{Mutex, MutexGuard, PoisonError};

use stage::Stage;

/// What is usual for a session of a person.
const USUAL: u32 = 1024;

/// The longest that all calls but a hundredth may take, in milliseconds. A build without optimisation, on a
/// machine that builds others, shows only that nobody is kept out.
const LONGEST: f64 = if cfg!(debug_assertions) { 2000.0 } else { 100.0 };

/// One crowd at a time: another one's would be in the figures.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn figure(text: &str) {
    writeln!(std::io::stdout(), "figure: {text}").expect("somebody reads");
}

#[test]
fn each_program_has_its_share_and_ours_come_in_all_the_same() {
    let _alone = alone();
    let stage = Stage::set(USUAL);
    let mut strangers: Vec<_> =
        ["one", "two", "three", "four"].map(|name| stage.actor(name, "hold 100")).into_iter().collect();
    let served: Vec<_> = strangers.iter_mut().map(stage::Actor::hear).collect();
    let served: usize = served.iter().filter_map(|count| count.parse::<usize>().ok()).sum();
    assert_eq!(served, 192, "T140-IP: 64 each, until all that strangers may have are taken");
    let mut own = stage.actor("fediaccounts", "hold 100");
    assert_eq!(own.hear(), "64", "T140-IP: 256 of one user");
    drop(own);
    stage.actor("fediaccounts", "call").calls(10);
    drop(strangers);
    assert_eq!(stage.actor("five", "hold 100").hear(), "64", "places are given back");
}

#[test]
fn a_flood_keeps_nobody_out() {
    let _alone = alone();
    let stage = Stage::set(USUAL);
    let mut good = stage.actor("good", "call");
    let (quiet, _) = good.calls(300);
    let mut flood = stage.actor("flooder", "flood");
    assert_eq!(flood.hear(), "flooding");
    let (middle, longest) = good.calls(500);
    let descriptors = stage.descriptors();
    flood.say("stop");
    let rate = flood.hear();
    figure(&format!(
        "connect, hello and ping: {quiet:.2} ms quiet; {middle:.2} ms (p50), {longest:.2} ms (p99) while \
         {rate} connections come each second; {descriptors} descriptors"
    ));
    assert!(longest < LONGEST, "T140-IP: {longest} ms");
    assert!(descriptors < 300, "T140-IP: {descriptors}");
}

#[test]
fn a_thousand_that_begin_and_never_end_a_line_keep_nobody_out() {
    let _alone = alone();
    let stage = Stage::set(USUAL);
    let mut slow = stage.actor("slow", "drip 1000");
    assert_eq!(slow.hear(), "dripping");
    let (middle, longest) = stage.actor("good", "call").calls(300);
    figure(&format!("connect, hello and ping: {middle:.2} ms (p50), {longest:.2} ms (p99) beside slow ones"));
    assert!(longest < LONGEST, "T136-IP: {longest} ms");
    let closed: usize = slow.hear().parse().expect("a number");
    assert!(closed >= 990, "T136-IP: who has no place at once, the others by their time; {closed}");
}

#[test]
fn with_few_descriptors_there_are_few_places_and_the_rest_is_kept() {
    let _alone = alone();
    let stage = Stage::set(200);
    let mut strangers: Vec<_> =
        (0..6).map(|number| stage.actor(&format!("stranger{number}"), "hold 200")).collect();
    let served: Vec<_> = strangers.iter_mut().map(stage::Actor::hear).collect();
    let served: usize = served.iter().filter_map(|count| count.parse::<usize>().ok()).sum();
    assert_eq!(served, 18, "T141-IP");
    stage.actor("fediaccounts", "call").calls(50);
    let open = stage.descriptors();
    assert!(open < 120, "T141-IP: enough for a request to a server is left; {open}");
}
