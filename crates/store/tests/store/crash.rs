//! Ends without warning.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use crate::child::{committed, start};
use crate::raw::{beside, open_bytes};
use crate::sample::{Profile, account, instance, signed_in};

#[tokio::test]
async fn every_commit_that_was_reported_outlives_a_kill() {
    let profile = Profile::new();
    let mut reported = BTreeSet::new();
    for round in 0..30 {
        let order = format!("{} {}", round * 1000, profile.path().display());
        let (mut child, mut out) = start("child::commits_without_end", "077", &order);
        let mut line = String::new();
        for _ in 0..=round % 6 {
            while committed(&line).is_none() {
                line.clear();
                assert_ne!(out.read_line(&mut line).unwrap(), 0, "the child ended by itself");
            }
            reported.extend(committed(&line));
            line.clear();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        reported.extend(out.lines().map_while(Result::ok).filter_map(|line| committed(&line)));

        let contents = profile.contents().await;
        let there: BTreeSet<_> = contents.accounts.iter().map(|stored| stored.account.id.clone()).collect();
        let social = instance("social.example");
        for number in &reported {
            assert!(there.contains(&account(*number, &social).id), "T093-ST {number} in round {round}");
        }
        assert!(there.len() <= reported.len() + round + 1, "at most one a round was not reported");
        assert!(contents.accounts.iter().all(|stored| stored.tokens.len() == 1), "T093-ST nothing is half");
    }
}

#[tokio::test]
async fn every_prefix_of_the_log_is_a_generation() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    for number in 0..20 {
        store.commit_sign_in(signed_in(number, &social)).await.unwrap();
    }
    let file = std::fs::read(profile.path()).unwrap();
    let log = std::fs::read(beside(&profile.path(), "-wal")).unwrap();
    store.close().await.unwrap();

    let mut before = 0;
    for length in (0..log.len()).step_by(log.len() / 150).chain([log.len()]) {
        let contents = open_bytes(&file, Some(&log[..length])).await.expect("T094-ST");
        let subjects: Vec<_> =
            contents.accounts.iter().map(|stored| stored.account.subject.clone()).collect();
        let expected: Vec<_> = (0..subjects.len()).map(|number| format!("subject-{number}")).collect();
        assert_eq!(subjects, expected, "T094-ST the log up to {length}");
        assert!(subjects.len() >= before, "T094-ST a longer log holds no less");
        before = subjects.len();
    }
    assert_eq!(before, 20, "T094-ST the whole log holds everything");
}

#[tokio::test]
async fn a_log_moved_into_the_file_by_half_is_moved_again() {
    const PAGE: usize = 4096;
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    for number in 0..20 {
        store.commit_sign_in(signed_in(number, &social)).await.unwrap();
    }
    let mut file = std::fs::read(profile.path()).unwrap();
    let log = std::fs::read(beside(&profile.path(), "-wal")).unwrap();
    store.close().await.unwrap();

    // A frame of the log: the number of the page, 20 bytes more, the page.
    let frames = log[32..].chunks_exact(24 + PAGE);
    let pages: BTreeMap<_, _> =
        frames.map(|frame| (u32::from_be_bytes(*frame.first_chunk().unwrap()), &frame[24..])).collect();
    assert!(pages.len() > 10, "T094-ST");
    for (number, page) in pages {
        let place = (usize::try_from(number).unwrap() - 1) * PAGE;
        file.resize(file.len().max(place), 0);
        for written in [100, PAGE / 2, PAGE] {
            let end = file.len().min(place + written);
            file.splice(place..end, page[..written].iter().copied());
            let contents = open_bytes(&file, Some(&log)).await.expect("T094-ST");
            assert_eq!(contents.accounts.len(), 20, "T094-ST {written} bytes of page {number}");
        }
    }
}
