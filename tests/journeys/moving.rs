//! Accounts that move from one computer to another: as a list in a file, and signed in there one by one.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_practice::{ANA, BEN, User};
use fediaccounts_protocol::manage::{
    Access, AwaitLater, Awaited, ForgetAwaited, Lock, MoveIn, MoveOut, MovedIn, MovingFile, SetLook,
    SignInBegin, SignInStep, State, Typed,
};
use fediaccounts_protocol::{Code, Failure};

use crate::world::{World, beginning, code, forms, host_of};

const WORDS: &str = "correct horse battery";

fn typed(text: &str) -> Typed {
    Typed(text.to_owned())
}

/// A file on a stick, which is carried from one computer to the other.
struct Stick(tempfile::TempDir);

impl Stick {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn put(&self, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join("list.age");
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl World {
    async fn move_out(&self) -> MovingFile {
        self.ask(MoveOut { passphrase: typed(WORDS), default: None }).await.unwrap()
    }

    async fn move_in(&self, path: &std::path::Path) -> Result<MovedIn, Failure> {
        self.ask(MoveIn { path: path.display().to_string(), passphrase: typed(WORDS) }).await
    }

    async fn awaited(&self) -> Vec<Awaited> {
        let shown = self.snapshot().await;
        assert_eq!(shown.awaited_count as usize, shown.awaited.len());
        shown.awaited
    }

    /// Begins a sign-in as the wizard does.
    async fn begin_awaited(&self, awaited: &Awaited) {
        let access = Access::Custom { scopes: awaited.scopes.clone() };
        self.ask(SignInBegin { access: Some(access), ..beginning(&awaited.address) }).await.unwrap();
    }

    /// Signs in to an awaited account, as whoever has it.
    async fn meet(&mut self, awaited: &Awaited, user: User) -> SignInStep {
        self.begin_awaited(awaited).await;
        let redirect = self.approve(user).await;
        self.settle(&redirect).await
    }
}

fn bytes(file: &MovingFile) -> Vec<u8> {
    BASE64_STANDARD.decode(&file.file).unwrap()
}

/// A computer with two accounts, one of which has a look; and what it moves out.
async fn computer() -> (World, MovingFile) {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    world.add(BEN).await;
    let look = SetLook { account: ana.id, label: "Work".into(), color: Some("#2b6cb0".into()) };
    world.ask(look).await.unwrap();
    let file = world.move_out().await;
    (world, file)
}

#[tokio::test]
async fn accounts_are_signed_in_one_by_one_on_the_other_computer_and_look_as_before() {
    let (old, file) = computer().await;
    assert_eq!(file.accounts, 2);
    assert!(
        file.name.starts_with("fediaccounts-accounts-20")
            && Path::new(&file.name).extension() == Some("age".as_ref()),
        "{}",
        file.name
    );
    let (stick, mut new) = (Stick::new(), World::new().await);
    let path = stick.put(&bytes(&file));
    assert_eq!(new.move_in(&path).await, Ok(MovedIn { awaited: 2, before: 0, here: 0 }));
    let awaited = new.awaited().await;
    let (ana, ben) = (&awaited[0], &awaited[1]);
    assert_eq!(ana.handle, host_of(ANA, &old.server.host()));
    assert_eq!((ana.label.as_str(), ana.color.as_deref()), ("Work", Some("#2b6cb0")));
    assert_eq!((ana.software.as_str(), ana.host.clone()), ("Mastodon", old.server.host()));
    assert_eq!(old.server.live_tokens(), 2, "nothing was asked of the server");

    let step = new.meet(ana, ANA).await;
    assert!(matches!(step, SignInStep::Ready { again: false, .. }), "{step:?}");
    assert_eq!(new.awaited().await, std::slice::from_ref(ben));
    let here = &new.snapshot().await.accounts;
    assert_eq!((here[0].label.as_str(), here[0].color.as_deref()), ("Work", Some("#2b6cb0")));
    assert_eq!(here[0].scopes.to_vec(), ana.scopes, "as much as there, and no more");
    assert_eq!(old.server.live_tokens(), 3, "the other computer keeps its own");

    assert_eq!(new.move_in(&path).await, Ok(MovedIn { awaited: 0, before: 1, here: 1 }), "once more");
    new.meet(ben, BEN).await;
    assert!(new.awaited().await.is_empty());
    assert_eq!(new.move_in(&path).await, Ok(MovedIn { awaited: 0, before: 0, here: 2 }));
}

#[tokio::test]
async fn nothing_in_the_file_signs_anybody_in() {
    let (world, file) = computer().await;
    let list = fediaccounts_moving::open(&bytes(&file), WORDS).unwrap();
    let shown = format!("{list:?}");
    for token in world.server.tokens() {
        for form in forms(token.as_bytes()) {
            let form = String::from_utf8_lossy(&form).into_owned();
            assert!(!shown.contains(&form) && !file.file.contains(&form), "T114-ST no token is in it");
        }
    }
    let account = &world.snapshot().await.accounts[0];
    assert!(!shown.contains(&account.id), "T114-ST nothing of this computer's own is in it");
}

#[tokio::test]
async fn the_rest_is_awaited_after_a_restart_and_a_lock() {
    let (_old, file) = computer().await;
    let (stick, mut new) = (Stick::new(), World::new().await);
    new.move_in(&stick.put(&bytes(&file))).await.unwrap();
    let awaited = new.awaited().await;
    new.ask(AwaitLater { id: awaited[0].id }).await.unwrap();
    new.restart().await;
    let turned: Vec<_> = awaited.iter().rev().cloned().collect();
    assert_eq!(new.awaited().await, turned, "the one that was put off comes last");
    // In the middle of one: the sign-in goes on after a restart.
    new.begin_awaited(&turned[0]).await;
    let redirect = new.approve(BEN).await;
    new.restart().await;
    let step = new.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!(new.awaited().await, turned[1..]);
    new.lock().await.unwrap();
    assert_eq!((new.awaited().await.len(), new.snapshot().await.lock), (0, Lock::AppLocked), "T148-IP");
    let failed = new.move_in(&stick.put(&bytes(&file))).await;
    assert_eq!(code(failed), Some(Code::AppLocked), "T148-IP");
    new.unlock_by_keyring().await.unwrap();
    assert_eq!(new.awaited().await, turned[1..]);
}

#[tokio::test]
async fn somebody_else_who_comes_back_is_told_and_the_other_one_is_still_awaited() {
    let (_old, file) = computer().await;
    let (stick, mut new) = (Stick::new(), World::new().await);
    new.move_in(&stick.put(&bytes(&file))).await.unwrap();
    let awaited = new.awaited().await;
    let step = new.meet(&awaited[0], BEN).await;
    let SignInStep::Other { .. } = &step else { unreachable!("{step:?}") };
    assert_eq!(new.awaited().await.len(), 2, "nobody was met yet");
    let sign_in = new.snapshot().await.sign_ins[0].id.clone();
    new.ask(fediaccounts_protocol::manage::SignInKeep { id: sign_in }).await.unwrap();
    assert_eq!(new.awaited().await, [awaited[0].clone()], "who was kept was awaited too");
}

#[tokio::test]
async fn who_is_added_in_the_ordinary_way_is_met_too() {
    let (old, file) = computer().await;
    let (stick, mut new) = (Stick::new(), World::new().await);
    new.move_in(&stick.put(&bytes(&file))).await.unwrap();
    new.begin(&old.server.host()).await.unwrap();
    let redirect = new.approve(ANA).await;
    new.settle(&redirect).await;
    assert_eq!(new.awaited().await.len(), 1);
    assert_eq!(new.snapshot().await.accounts[0].label, "Work");
}

#[tokio::test]
async fn the_rest_is_forgotten_one_by_one_or_at_once() {
    let (_old, file) = computer().await;
    let (stick, mut new) = (Stick::new(), World::new().await);
    let path = stick.put(&bytes(&file));
    new.move_in(&path).await.unwrap();
    let awaited = new.awaited().await;
    for id in [awaited[0].id, awaited[0].id, 99] {
        new.ask(ForgetAwaited { id: Some(id) }).await.unwrap();
        assert_eq!(new.awaited().await, awaited[1..]);
    }
    new.ask(ForgetAwaited { id: None }).await.unwrap();
    assert!(new.awaited().await.is_empty());
    new.restart().await;
    assert!(new.awaited().await.is_empty(), "for good");
    assert_eq!(new.move_in(&path).await.unwrap().awaited, 2, "until the file is read once more");
}

#[tokio::test]
async fn who_is_awaited_moves_on_and_who_leaves_does_not() {
    let (old, file) = computer().await;
    let (stick, mut between) = (Stick::new(), World::new().await);
    assert_eq!(
        code(between.ask(MoveOut { passphrase: typed(WORDS), default: None }).await),
        Some(Code::NothingToMove)
    );
    between.move_in(&stick.put(&bytes(&file))).await.unwrap();
    let awaited = between.awaited().await;
    between.meet(&awaited[0], ANA).await;
    let ana = between.snapshot().await.accounts[0].clone();
    let out = MoveOut { passphrase: typed(WORDS), default: Some(ana.handle.clone()) };
    let file = between.ask(out).await.unwrap();
    let list = fediaccounts_moving::open(&bytes(&file), WORDS).unwrap();
    let defaults: Vec<_> = list.accounts.iter().map(|account| account.is_default).collect();
    assert_eq!(defaults, [true, false], "both, and one of them is the default");
    // Its server is gone, so it waits to be signed out.
    old.server.fail_always("/oauth/revoke", fediaccounts_practice::Fault::Status(503));
    between.sign_out(&ana).await.unwrap();
    assert_eq!(between.snapshot().await.accounts[0].state, State::WaitingToSignOut);
    assert_eq!(between.move_out().await.accounts, 1, "only who is awaited");
}

#[tokio::test]
async fn a_file_that_is_none_is_refused_and_changes_nothing() {
    let (_old, file) = computer().await;
    let (stick, new) = (Stick::new(), World::new().await);
    let good = bytes(&file);
    let wrong =
        MoveIn { path: stick.put(&good).display().to_string(), passphrase: typed("another one altogether") };
    assert_eq!(code(new.ask(wrong).await), Some(Code::WrongPassphrase), "T114-ST");
    let costly = String::from_utf8_lossy(&good[..120]).replace(" 17\n", " 30\n");
    let end = costly.find("30\n").unwrap() + 3;
    let costly = [&costly.as_bytes()[..end], &good[end..]].concat();
    for (bytes, why) in [
        (&good[..good.len() - 1], Code::MovingFileDamaged),
        (&good[..60], Code::MovingFileDamaged),
        (b"no such file", Code::MovingFileForeign),
        (b"", Code::MovingFileForeign),
        (b"age-encryption.org/v7\n", Code::MovingFileNewer),
        (&costly, Code::MovingFileTooCostly),
    ] {
        assert_eq!(code(new.move_in(&stick.put(bytes)).await), Some(why), "T114-ST");
    }
    assert_eq!(code(new.move_in("/no/such/file".as_ref()).await), Some(Code::MovingFileUnreadable));
    assert_eq!(code(new.move_in("/dev/zero".as_ref()).await), Some(Code::MovingFileUnreadable));
    assert_eq!(code(new.move_in("list.age".as_ref()).await), Some(Code::BadRequest), "whose folder?");
    let short = MoveOut { passphrase: typed("short"), default: None };
    assert_eq!(code(new.ask(short).await), Some(Code::PassphraseTooShort));
    assert!(new.awaited().await.is_empty());
}
