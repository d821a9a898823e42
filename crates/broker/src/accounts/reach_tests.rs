use super::*;

const START: i64 = 1_000_000;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(START + seconds)
}

fn server(number: usize) -> Origin {
    Origin::parse(&format!("https://s{number}.example")).unwrap()
}

const TROUBLE: Heard = Heard::Trouble { retry_after: None };

/// A second, a server, what was heard.
type Attempt = (i64, usize, Heard);

/// Since when there is no network, after the last attempt.
fn offline(servers: usize, attempts: &[Attempt]) -> Option<i64> {
    let mut network = Network::default();
    for (second, number, heard) in attempts {
        network.note(&server(*number), *heard, at(*second), servers);
    }
    network.offline_since().map(|since| since.seconds() - START)
}

#[test]
fn there_is_no_network_when_nobody_can_be_reached() {
    use Heard::{Answer, Blocked, NoAddress, Nothing};
    let table: &[(&str, usize, &[Attempt], Option<i64>)] = &[
        ("nothing was asked", 3, &[], None),
        ("one name of several is gone", 3, &[(0, 1, NoAddress)], None),
        ("the same one again and again", 3, &[(0, 1, NoAddress), (60, 1, NoAddress)], None),
        ("two of several", 3, &[(0, 1, NoAddress), (1, 2, NoAddress)], Some(0)),
        ("two that let nobody in", 3, &[(0, 1, Blocked), (1, 2, Blocked)], Some(0)),
        ("one of them answered between", 3, &[(0, 1, NoAddress), (1, 3, Answer), (2, 2, NoAddress)], None),
        ("somebody answered just before", 3, &[(0, 3, Answer), (5, 1, NoAddress), (6, 2, NoAddress)], None),
        ("and long before", 3, &[(0, 3, Answer), (15, 1, NoAddress), (16, 2, Blocked)], Some(15)),
        ("a bad answer is an answer", 3, &[(0, 1, NoAddress), (1, 3, TROUBLE), (2, 2, NoAddress)], None),
        ("slowness says nothing", 3, &[(0, 1, Nothing), (1, 2, Nothing), (2, 3, Nothing)], None),
        ("nor does it contradict", 3, &[(0, 1, NoAddress), (1, 3, Nothing), (2, 2, NoAddress)], Some(0)),
        ("the only one has no address", 1, &[(0, 1, NoAddress)], Some(0)),
        ("the only one refuses", 1, &[(0, 1, Blocked)], None),
        ("it is back", 2, &[(0, 1, NoAddress), (1, 2, NoAddress), (9, 1, Answer)], None),
        ("a failing server is there", 2, &[(0, 1, NoAddress), (1, 2, NoAddress), (9, 1, TROUBLE)], None),
    ];
    for (case, servers, attempts, expected) in table {
        assert_eq!(offline(*servers, attempts), *expected, "T087-NW {case}");
    }
}

#[test]
fn a_doubt_is_settled_at_once_and_the_network_is_looked_for_every_few_seconds() {
    let mut network = Network::default();
    network.note(&server(1), Heard::Answer, at(0), 2);
    assert_eq!(network.probe_at(), None, "while all is well nobody is asked");
    network.note(&server(1), Heard::NoAddress, at(100), 2);
    assert_eq!(network.probe_at(), Some(at(100)), "another one is asked at once");
    assert!(network.is_failing(&server(1)) && !network.is_failing(&server(2)));
    network.probing(at(100));
    assert_eq!(network.probe_at(), None, "once");
    assert_eq!(network.note(&server(2), Heard::NoAddress, at(101), 2), Turn::Lost);
    for second in 101..200 {
        let mut network = Network { offline_since: Some(at(0)), ..Network::default() };
        network.note(&server(2), Heard::NoAddress, at(second), 2);
        let pause = network.probe_at().unwrap().since(at(second)).as_secs();
        assert!((5..=8).contains(&pause), "T087-NW {pause} s");
    }
    network.probing(at(106));
    assert!(network.probe_at().is_some(), "a try whose end is never heard is not the last");
    assert_eq!(network.note(&server(2), TROUBLE, at(107), 2), Turn::Back, "T087-NW");
    assert_eq!((network.probe_at(), network.offline_since()), (None, None));
}
