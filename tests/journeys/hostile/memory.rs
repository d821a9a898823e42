//! Answers without an end, and what they cost in memory: measured in a process of their own, since
//! other tests take and give memory meanwhile.

use std::process::Command;

use fediaccounts_practice::hostile::gallery;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInStep, SignedOut, State};

use super::{APPS, LOOKED_AT, REVOKE, Scene, TOKEN, WHO, assert_bearable, soon};

const MIB: u64 = 1 << 20;
/// What is promised, and half as much for the practice server in the same process.
const MOST: u64 = 12 * MIB;
/// An answer's limit and what the buffers of two sockets take.
const TAKEN: u64 = 24 * MIB;

#[test]
fn an_answer_without_an_end_takes_little_memory() {
    #[expect(clippy::disallowed_methods, reason = "memory is that of a process")]
    let run = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "hostile::memory::endless_answers", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(
        run.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

#[tokio::test]
#[ignore = "run by the test above in a process of its own"]
async fn endless_answers() {
    let mut scene = Scene::set().await;
    scene.sign_in().await;
    scene.preview().await.unwrap();
    let before = resident();
    for named in gallery::endless() {
        for path in LOOKED_AT {
            scene.world.server.heal();
            if path == "/api/v1/instance" {
                scene
                    .world
                    .server
                    .script("/api/v2/instance", fediaccounts_practice::hostile::Script::answer(404, "", ""));
            }
            scene.world.server.script(path, named.script.clone());
            let sent = scene.world.server.sent();
            if let Err(failure) = soon(&named.name, scene.preview()).await {
                assert_bearable(&failure, &named.name);
            }
            let taken = scene.world.server.sent() - sent;
            assert!(taken < TAKEN, "T078-NW {path}: {} took {taken} bytes", named.name);
        }
        scene.world.server.heal();
        scene.world.server.script(APPS, named.script.clone());
        let begun = soon(&named.name, scene.world.begin(&scene.world.server.host())).await;
        assert_eq!(begun.unwrap_err().code, Code::BadAnswer, "T078-NW {}", named.name);
        scene.world.server.heal();
        scene.world.server.script(TOKEN, named.script.clone());
        let SignInStep::Failed { failure, .. } = soon(&named.name, scene.sign_in()).await else { panic!() };
        assert_eq!(failure.code, Code::BadAnswer, "T078-NW {}", named.name);
        scene.world.server.script(WHO, named.script.clone());
        let checked = soon(&named.name, scene.world.check(&scene.harmed)).await.unwrap();
        assert!(matches!(checked.state, State::NotAnswering { .. }), "T078-NW {}", named.name);
        let grown = resident().saturating_sub(before);
        assert!(grown < MOST, "T078-NW T079-NW {}: {grown} bytes more", named.name);
    }
    for named in gallery::endless() {
        scene.world.server.heal();
        scene.world.server.script(REVOKE, named.script.clone());
        let signed_out = soon(&named.name, scene.world.sign_out(&scene.harmed)).await.unwrap();
        assert_eq!(signed_out, SignedOut::Waiting, "T078-NW {}", named.name);
    }
    let grown = resident().saturating_sub(before);
    println!("{} KiB more after {} bytes", grown / 1024, scene.world.server.sent());
    assert!(grown < MOST, "T078-NW T079-NW {grown} bytes more");
    scene.assert_nothing_else_is_harmed("endless answers").await;
}

/// `VmRSS` of this process, in bytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("Linux says it");
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}
