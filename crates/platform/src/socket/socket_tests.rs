use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::acting::{
    Actor, NOBODY, as_person, block_on, can_be_another_user, copy_of_us, listen, open_folder, program, tell,
};

const PART: &str = "socket::tests::part";

/// Other processes at a socket: `knock PATH`, `serve PATH`, `bind UMASK PATH`, `starve PATH`.
#[test]
#[ignore = "plays other processes for the other tests"]
fn part() {
    let script = listen();
    let words: Vec<&str> = script.split(' ').collect();
    match *words.as_slice() {
        ["knock", path] => tell(if block_on(is_answered(path)) { "answered" } else { "closed" }),
        ["serve", path] => block_on(serve_one(path)),
        ["bind", umask, path] => block_on(async { bind_under(umask, path) }),
        ["starve", path] => block_on(starve(path)),
        _ => {}
    }
}

/// Whether anything comes back, rather than the end.
async fn is_answered(path: impl AsRef<Path>) -> bool {
    let mut stream = UnixStream::connect(path).await.expect("the modes let us in");
    // Both may fail: the other side closes as soon as it can.
    let _ = stream.write_all(b"hello").await;
    matches!(stream.read(&mut [0]).await, Ok(1..))
}

async fn answer_one(listener: &mut Listener) -> Peer {
    let Connection { mut stream, peer } = listener.accept().await.expect("somebody of ours connects");
    stream.write_all(b"!").await.expect("it waits for an answer");
    peer
}

async fn serve_one(path: &str) {
    let mut listener = Listener::bind(Path::new(path)).expect("a free path");
    tell("bound");
    answer_one(&mut listener).await;
    tell("served");
}

fn bind_under(umask: &str, path: &str) {
    let umask = u32::from_str_radix(umask, 8).expect("an octal number");
    rustix::process::umask(Mode::from_raw_mode(umask));
    let early = Path::new(path).with_extension("early");
    let _folder = Folder::prepare(early.parent().expect("a folder")).expect("a free folder");
    let socket = UnixSocket::new_stream().expect("a socket");
    narrow_before_bind(&socket).expect("Linux can");
    socket.bind(&early).expect("a free path");
    let _listener = Listener::bind(Path::new(path)).expect("a free path");
    tell("bound");
    listen();
}

/// Leaves itself no descriptor to accept with, and then one.
async fn starve(path: &str) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let mut listener = Listener::bind(Path::new(path)).expect("a free path");
    let before = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: Some(3), ..before }).expect("less is always granted");
    tell("bound");
    listen();
    let starved = tokio::time::timeout(Duration::from_millis(50), listener.accept()).await;
    tell(if starved.is_err() { "waits" } else { "gave up" });
    setrlimit(Resource::Nofile, before).expect("as it was");
    answer_one(&mut listener).await;
    listen();
}

fn mode(path: &Path) -> u32 {
    std::fs::symlink_metadata(path).expect("it is there").mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("it is ours");
}

#[tokio::test]
async fn another_user_is_refused_even_where_the_modes_let_him_in() {
    if !can_be_another_user("T117") {
        return;
    }
    let folder = open_folder();
    let path = folder.path().join("run/broker.sock");
    let mut listener = Listener::bind(&path).expect("a free path");
    set_mode(&path, 0o666);
    set_mode(path.parent().expect("a folder"), 0o755);
    let binary = copy_of_us(folder.path(), "stranger");
    let line = format!("knock {}", path.display());
    let mut stranger = Actor::start(as_person(program(&binary, PART)), &line);
    let told = tokio::task::spawn_blocking(move || stranger.hear());
    let (peer, answered) = tokio::join!(answer_one(&mut listener), async {
        assert_eq!(told.await.expect("no panic"), "closed", "T117");
        is_answered(&path).await
    });
    assert!(answered, "one of ours is served");
    assert_eq!((peer.pid, peer.uid), (std::process::id(), 0), "the stranger never came out of accept");
}

#[tokio::test]
async fn root_is_another_user_too() {
    if !can_be_another_user("T118") {
        return;
    }
    let folder = open_folder();
    chown(folder.path(), Some(NOBODY), None).expect("root may");
    let path = folder.path().join("run/broker.sock");
    let binary = copy_of_us(folder.path(), "person");
    let person =
        |line: &str| Actor::start(as_person(program(&binary, PART)), &format!("{line} {}", path.display()));
    let mut agent = person("serve");
    assert_eq!(agent.hear(), "bound");
    assert!(!is_answered(&path).await, "T118");
    assert_eq!(person("knock").hear(), "answered");
    assert_eq!(agent.hear(), "served");
}

#[test]
fn the_umask_changes_nothing() {
    for umask in ["000", "022", "777"] {
        let folder = open_folder();
        let path = folder.path().join("one/two/broker.sock");
        let line = format!("bind {umask} {}", path.display());
        let binary = copy_of_us(folder.path(), "agent");
        chown(folder.path(), Some(owner_of_persons()), None).expect("root may, others do not change it");
        let mut agent = Actor::start(as_person(program(&binary, PART)), &line);
        assert_eq!(agent.hear(), "bound");
        assert_eq!(mode(&path), 0o600, "T121, umask {umask}");
        let early = mode(&path.with_extension("early"));
        assert_eq!(
            early & !0o600,
            0,
            "T121: never wider, not even when just bound: {early:o}, umask {umask}"
        );
        assert_eq!(mode(&folder.path().join("one/two")), 0o700);
        assert_eq!(mode(&folder.path().join("one")), 0o700);
    }
}

fn owner_of_persons() -> u32 {
    let us = rustix::process::geteuid();
    if us.is_root() { NOBODY } else { us.as_raw() }
}

#[tokio::test]
async fn a_folder_of_ours_that_is_too_open_is_closed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = folder.path().join("run");
    std::fs::create_dir(&run).expect("it is ours");
    set_mode(&run, 0o777);
    let _listener = Listener::bind(&run.join("broker.sock")).expect("a free path");
    assert_eq!(mode(&run), 0o700, "T119");
}

#[tokio::test]
async fn a_linked_folder_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (real, link) = (folder.path().join("real"), folder.path().join("link"));
    std::fs::create_dir(&real).expect("it is ours");
    symlink(&real, &link).expect("it is ours");
    let refused = Listener::bind(&link.join("broker.sock")).expect_err("T119");
    assert!(matches!(refused, SocketError::NotAFolder));
    assert_eq!(std::fs::read_dir(&real).expect("a folder").count(), 0, "nothing was made there");
    let dangling = folder.path().join("dangling");
    symlink(folder.path().join("nowhere"), &dangling).expect("it is ours");
    assert!(matches!(Listener::bind(&dangling.join("broker.sock")), Err(SocketError::NotAFolder)));
    assert!(matches!(Listener::bind(&dangling.join("run/broker.sock")), Err(SocketError::Io(_))));
}

#[tokio::test]
async fn a_folder_of_another_user_is_refused() {
    if !can_be_another_user("T119") {
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = folder.path().join("run");
    std::fs::create_dir(&run).expect("it is ours");
    chown(&run, Some(NOBODY), None).expect("root may");
    set_mode(&run, 0o755);
    assert!(matches!(Listener::bind(&run.join("broker.sock")), Err(SocketError::ForeignFolder)), "T119");
    assert_eq!(mode(&run), 0o755, "what is not ours is left alone");
}

#[test]
fn a_folder_that_takes_the_place_of_the_checked_one_is_noticed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = folder.path().join("run");
    let checked = Folder::prepare(&run).expect("a free path");
    assert!(checked.is_still_at(&run));
    std::fs::rename(&run, folder.path().join("moved")).expect("it is ours");
    assert!(!checked.is_still_at(&run));
    std::fs::create_dir(&run).expect("it is ours");
    assert!(!checked.is_still_at(&run), "T119");
}

#[tokio::test]
async fn only_a_socket_is_replaced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("broker.sock");
    std::fs::write(&path, "mine").expect("it is ours");
    assert!(matches!(Listener::bind(&path), Err(SocketError::Occupied)));
    assert_eq!(std::fs::read_to_string(&path).expect("it is still there"), "mine");
    std::fs::remove_file(&path).expect("it is ours");
    symlink(folder.path().join("elsewhere"), &path).expect("it is ours");
    assert!(matches!(Listener::bind(&path), Err(SocketError::Occupied)), "T119");
    assert!(!folder.path().join("elsewhere").exists());
}

#[tokio::test]
async fn the_socket_of_a_killed_agent_is_replaced() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("broker.sock");
    let mut agent = Actor::play(PART, &format!("serve {}", path.display()));
    assert_eq!(agent.hear(), "bound");
    agent.kill();
    assert!(path.exists(), "it had no time to tidy up");
    let mut listener = Listener::bind(&path).expect("T120");
    let (_, answered) = tokio::join!(answer_one(&mut listener), is_answered(&path));
    assert!(answered);
    drop(listener);
    assert!(!path.exists(), "this one tidies up");
}

#[tokio::test]
async fn a_path_that_no_socket_can_have_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let long = folder.path().join("x".repeat(108));
    assert!(matches!(Listener::bind(&long), Err(SocketError::Path)));
    assert!(matches!(Listener::bind(Path::new("broker.sock")), Err(SocketError::Path)));
}

#[tokio::test]
async fn without_descriptors_it_waits_and_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("broker.sock");
    let mut agent = Actor::play(PART, &format!("starve {}", path.display()));
    assert_eq!(agent.hear(), "bound");
    let mut client = UnixStream::connect(&path).await.expect("it listens");
    agent.say("accept");
    assert_eq!(agent.hear(), "waits", "T141");
    assert_eq!(client.read(&mut [0]).await.expect("an answer"), 1, "T141");
}
