use tokio::sync::watch;
use tokio::time::Instant;

use super::*;

fn server(number: usize) -> Origin {
    Origin::parse(&format!("https://s{number}.example")).unwrap()
}

/// Who may go now, in order.
fn going(queue: &mut Queue<usize>) -> Vec<usize> {
    std::iter::from_fn(|| queue.next()).map(|(_, _, ticket)| ticket).collect()
}

#[test]
fn a_server_has_two_lanes_and_nobody_waits_behind_it() {
    let mut queue = Queue::default();
    for ticket in 0..5 {
        queue.join(server(1), Asker::Background, ticket);
    }
    queue.join(server(2), Asker::Background, 5);
    assert_eq!(going(&mut queue), [0, 1, 5], "T088-NW");
    queue.leave(&server(1), Asker::Background);
    assert_eq!(going(&mut queue), [2], "T088-NW one leaves, the next by arrival goes");
    queue.leave(&server(2), Asker::Background);
    assert_eq!(going(&mut queue), [0; 0]);
}

#[test]
fn the_background_has_sixteen_and_a_person_waits_for_none_of_them() {
    let mut queue = Queue::default();
    for ticket in 0..20 {
        queue.join(server(ticket), Asker::Background, ticket);
    }
    assert_eq!(going(&mut queue).len(), 16, "T088-NW");
    queue.join(server(50), Asker::Person, 50);
    queue.join(server(0), Asker::Person, 51);
    queue.join(server(0), Asker::Person, 52);
    assert_eq!(going(&mut queue), [50, 51], "T088-NW of one server there are two, also for a person");
    queue.leave(&server(0), Asker::Background);
    assert_eq!(going(&mut queue), [52, 16], "a person goes first, and leaves the sixteen alone");
}

#[test]
fn nothing_is_left_of_servers_that_were_asked() {
    let mut queue = Queue::default();
    for ticket in 0..10 {
        queue.join(server(ticket), Asker::Background, ticket);
    }
    going(&mut queue);
    (0..10).for_each(|ticket| queue.leave(&server(ticket), Asker::Background));
    assert!(queue.servers.is_empty() && queue.background == 0);
}

#[tokio::test(start_paused = true)]
async fn a_hundred_servers_that_never_answer_are_past_in_half_a_minute() {
    let lanes = Lanes::start(Alarm(watch::Sender::new(false)));
    let begun = Instant::now();
    let mut hanging = JoinSet::new();
    for number in 0..100 {
        let lanes = lanes.clone();
        hanging.spawn(async move {
            let _lane = lanes.enter(&server(number), Asker::Background).await;
            tokio::time::sleep(Duration::from_secs(30)).await;
        });
    }
    tokio::task::yield_now().await;
    drop(lanes.enter(&server(200), Asker::Person).await);
    assert_eq!(begun.elapsed(), Duration::ZERO, "T088-NW a person waits for none of them");
    drop(lanes.enter(&server(201), Asker::Background).await);
    assert!(begun.elapsed() <= Duration::from_secs(21), "T088-NW {:?}", begun.elapsed());
    hanging.join_all().await;
    assert!(begun.elapsed() <= Duration::from_secs(60), "T088-NW {:?}", begun.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_lane_is_free_as_soon_as_its_request_has_ended() {
    let lanes = Lanes::start(Alarm(watch::Sender::new(false)));
    let begun = Instant::now();
    for _ in 0..1000 {
        drop(lanes.enter(&server(1), Asker::Background).await);
    }
    let gone = tokio::spawn({
        let lanes = lanes.clone();
        async move {
            let _lane = lanes.enter(&server(1), Asker::Background).await;
            std::future::pending::<()>().await;
        }
    });
    tokio::task::yield_now().await;
    gone.abort();
    drop((lanes.enter(&server(1), Asker::Person).await, lanes.enter(&server(1), Asker::Person).await));
    assert_eq!(begun.elapsed(), Duration::ZERO, "also when it fell over");
}
