//! A stored database of every schema there ever was: each is opened, brought up to date, and holds
//! what it held. The files are never made again; a new schema adds one.

use std::fs;
use std::path::{Path, PathBuf};

use fediaccounts_core::{
    Account, AccountId, Activity, App, AppClass, AppId, AppIdentity, ClientRegistration, Consent, Deed,
    Expected, Handle, Holder, Identity, Instance, Lifetime, ListedAccount, LockRule, Origin, PendingSignIn,
    Received, RedirectUri, Refusal, Scheme, Scope, Secret, SessionState, Share, SignInBy, SignInReason,
    Timestamp, TokenSet,
};
use fediaccounts_store::{
    ActivityFilter, Awaited, Contents, HeldTokens, Orphan, Settings, StoredAccount, backups,
};
use url::Url;

use crate::raw::{beside, connect};
use crate::sample::{Profile, context, instance};

/// The scripts that led to the schemas, and the rows that were in one then.
const SCHEMAS: [(&str, &str); 6] = [
    (include_str!("../../src/schema/0001.sql"), include_str!("../golden/0001.sql")),
    (include_str!("../../src/schema/0002.sql"), include_str!("../golden/0002.sql")),
    (include_str!("../../src/schema/0003.sql"), include_str!("../golden/0003.sql")),
    (include_str!("../../src/schema/0004.sql"), include_str!("../golden/0004.sql")),
    (include_str!("../../src/schema/0005.sql"), include_str!("../golden/0005.sql")),
    (include_str!("../../src/schema/0006.sql"), include_str!("../golden/0006.sql")),
];

fn file(schema: usize) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{schema:04}.db"))
}

/// A profile with a copy of that file.
pub(crate) fn profile(schema: usize) -> Profile {
    let profile = Profile::new();
    fs::create_dir(profile.path().parent().unwrap()).unwrap();
    fs::copy(file(schema), profile.path()).unwrap();
    profile
}

fn version(path: &Path) -> usize {
    let read = |row: &rusqlite::Row<'_>| row.get::<_, u32>(0);
    connect(path).pragma_query_value(None, "user_version", read).unwrap().try_into().unwrap()
}

#[test]
#[ignore = "makes the files, once"]
fn makes_the_files() {
    for schema in (1..=SCHEMAS.len()).filter(|schema| !file(*schema).exists()) {
        let connection = connect(&file(schema));
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        for (number, (script, rows)) in (1_u32..).zip(SCHEMAS).take(schema) {
            connection.execute_batch(script).unwrap();
            connection.execute_batch(rows).unwrap();
            connection.pragma_update(None, "user_version", number).unwrap();
        }
    }
}

#[tokio::test]
async fn every_schema_is_brought_up_to_date_and_loses_nothing() {
    for schema in 1..=SCHEMAS.len() {
        let profile = profile(schema);
        assert_eq!(profile.contents().await, expected(schema), "T111-ST schema {schema}");
        let (store, again) = profile.open().await.unwrap();
        assert_eq!(again, expected(schema), "T111-ST schema {schema}, opened again");
        for (account, holder, expected) in registrations() {
            let stored = store.registration(&account, &holder).await;
            assert_eq!(stored, Ok(Some(expected)), "T111-ST schema {schema}");
        }
        store.close().await.unwrap();
        assert_eq!(version(&profile.path()), SCHEMAS.len(), "T111-ST");
        let kept = backups(&profile.path());
        assert_eq!(kept.len(), usize::from(schema < SCHEMAS.len()), "T111-ST a backup before the change");
        if let Some(backup) = kept.first() {
            assert!(backup.name.ends_with(&format!("-schema-{schema}.db")), "{}", backup.name);
            assert_eq!(version(&backup.path), schema, "T111-ST it is as it was");
        }
    }
}

#[tokio::test]
async fn every_prefix_of_a_migration_is_the_old_schema_or_the_new_one() {
    for schema in 1..SCHEMAS.len() {
        let source = profile(schema);
        let (store, _) = source.open().await.unwrap();
        let (file, log) =
            (fs::read(source.path()).unwrap(), fs::read(beside(&source.path(), "-wal")).unwrap());
        store.close().await.unwrap();
        assert!(log.len() > 4096, "T111-ST");
        for length in (0..log.len()).step_by(log.len() / 60).chain([log.len()]) {
            let profile = profile(schema);
            fs::write(profile.path(), &file).unwrap();
            fs::write(beside(&profile.path(), "-wal"), &log[..length]).unwrap();
            assert_eq!(profile.contents().await, expected(schema), "T111-ST the log up to {length}");
        }
    }
}

/// Brings one copy after the other up to date until it is killed, and says so before each.
#[cfg(unix)]
#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn migrates_without_end() {
    let (folder, first) = crate::child::order();
    for number in first.. {
        let path = folder.join(number.to_string()).join("accounts.db");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::copy(file(1), &path).unwrap();
        println!("committed {number}");
        let opened = fediaccounts_store::Store::open(&path, &crate::sample::key(), at(0)).await;
        opened.unwrap().0.close().await.unwrap();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_migration_that_is_killed_is_done_by_the_next_start() {
    use std::io::BufRead;

    let folder = tempfile::tempdir().unwrap();
    for round in 0..30 {
        let order = format!("{} {}", round * 100, folder.path().display());
        let (mut child, mut out) = crate::child::start("golden::migrates_without_end", "077", &order);
        let (mut line, mut last) = (String::new(), None);
        while last.is_none_or(|last| last < round * 100 + round % 4) {
            line.clear();
            assert_ne!(out.read_line(&mut line).unwrap(), 0, "the child ended by itself");
            last = crate::child::committed(&line).or(last);
        }
        // Somewhere in the opening, wherever it is by now.
        child.kill().unwrap();
        child.wait().unwrap();
        for number in round * 100..=last.unwrap() {
            let path = folder.path().join(number.to_string()).join("accounts.db");
            let opened = fediaccounts_store::Store::open(&path, &crate::sample::key(), at(0)).await;
            let (store, contents) = opened.expect("T111-ST");
            store.close().await.unwrap();
            assert_eq!(contents, expected(1), "T111-ST {number} in round {round}");
        }
    }
}

#[tokio::test]
async fn without_room_for_a_backup_nothing_is_migrated() {
    let profile = profile(1);
    let before = fs::read(profile.path()).unwrap();
    fs::write(profile.path().with_file_name("backups"), "in the way").unwrap();
    assert!(profile.open().await.is_err(), "T111-ST");
    assert_eq!(fs::read(profile.path()).unwrap(), before, "T111-ST");
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(1_790_000_000 + seconds)
}

fn social(schema: usize) -> Instance {
    Instance {
        title: "Social \"Example\" 🦣".into(),
        description: "a'b\nc".into(),
        issuer: Some("https://social.example/".into()),
        scopes_supported: Some(Scope::parse("read write follow")),
        icon: (schema >= 2).then(|| Url::parse("https://social.example/icon.png").unwrap()),
        ..instance("social.example")
    }
}

fn other() -> Instance {
    let mut other = instance("other.example:8443");
    other.account_domain = "example.org".into();
    other.software.version = "3.5.0".into();
    other.title = String::new();
    other
}

fn registration(number: usize, scope: &str, secret: bool) -> ClientRegistration {
    ClientRegistration {
        client_id: format!("client-{number}"),
        client_secret: secret.then(|| Secret::new(format!("CANARY_CS_{number}"))),
        redirect_uri: RedirectUri::Scheme { scheme: Scheme::Dev, context: context(number) },
        scope: Scope::parse(scope),
        registered_at: at(i64::try_from(number).unwrap() - 1),
    }
}

fn tokens(number: usize, issued: i64) -> TokenSet {
    TokenSet {
        access_token: Secret::new(format!("CANARY_AT_{number}")),
        refresh_token: None,
        scope: Scope::parse("read"),
        issued_at: at(issued),
        expires_at: None,
        refresh_expires_at: None,
        received: Received::default(),
    }
}

fn account(number: usize, subject: &str, user: &str, name: &str, on: &Instance) -> Account {
    Account {
        id: AccountId::from_text(format!("account-{number}")),
        origin: on.origin.clone(),
        subject: subject.into(),
        handle: Handle { user: user.into(), host: on.account_domain.clone() },
        display_name: name.into(),
        avatar: None,
        state: SessionState::Active,
        added_at: at(i64::try_from(number).unwrap() - 1),
        checked_at: None,
        label: String::new(),
        color: None,
    }
}

fn own(tokens: TokenSet) -> HeldTokens {
    HeldTokens { holder: Holder::Own, tokens, renewing_since: None }
}

/// What the token sets were issued to: account, holder, registration.
fn registrations() -> Vec<(AccountId, Holder, ClientRegistration)> {
    let (first, third) = (registration(1, "read write", true), registration(3, "read", true));
    let id = |number| AccountId::from_text(format!("account-{number}"));
    vec![
        (id(1), Holder::Own, first.clone()),
        (id(1), Holder::App(AppId::from_text("app.phanpy")), first),
        (id(3), Holder::Own, third.clone()),
        (id(4), Holder::Own, third),
    ]
}

fn accounts(schema: usize) -> Vec<StoredAccount> {
    let (social, other) = (social(schema), other());
    let mut ana = account(1, "1", "ana", "Ána 🦣", &social);
    ana.avatar = Some("https://social.example/a.png".into());
    ana.checked_at = Some(at(500));
    if schema >= 4 {
        (ana.label, ana.color) = ("Work \"a'b".into(), Some(0x12_ab_cd));
    }
    let mut anas = tokens(1, 0);
    anas.refresh_token = Some(Secret::new("CANARY_RT_1"));
    anas.scope = Scope::parse("read write");
    anas.expires_at = Some(at(7200));
    anas.received = Received {
        scope: Some("write read".into()),
        created_at: Some("1790000000.5".into()),
        id: Some("7".into()),
        me: Some("https://social.example/@ana".into()),
    };
    anas.refresh_expires_at = (schema >= 3).then(|| at(1_209_599));
    let phanpy = HeldTokens {
        holder: Holder::App(AppId::from_text("app.phanpy")),
        tokens: tokens(2, 10),
        renewing_since: None,
    };
    let mut ben = account(2, "2", "ben", "", &social);
    (ben.label, ben.color) = ("work".into(), Some(3));
    ben.state = SessionState::NeedsSignIn(SignInReason::TokenRefused);
    let mut cleo = account(3, "1", "cleo", "Cleo", &other);
    cleo.state = SessionState::Moved { to: "@cleo@social.example".into() };
    let mut dan = account(4, "4", "dan", "Dan", &other);
    dan.state = SessionState::WaitingToSignOut;
    let mut eve = account(5, "5", "eve", "Eve", &other);
    eve.state = SessionState::Suspended;
    eve.checked_at = Some(at(900));
    vec![
        StoredAccount {
            account: ana,
            tokens: vec![
                HeldTokens { renewing_since: (schema >= 3).then(|| at(5_760)), ..own(anas) },
                phanpy,
            ],
        },
        StoredAccount { account: ben, tokens: vec![] },
        StoredAccount { account: cleo, tokens: vec![own(tokens(3, 2))] },
        StoredAccount { account: dan, tokens: vec![own(tokens(4, 3))] },
        StoredAccount { account: eve, tokens: vec![] },
    ]
}

fn sign_ins(schema: usize) -> Vec<PendingSignIn> {
    let waiting = PendingSignIn {
        restarted: schema >= 2,
        registration: registration(2, "read", false),
        expected: Expected::User("ana".into()),
        begun_at: at(700),
        holder: if schema >= 4 { Holder::App(AppId::from_text("app-1")) } else { Holder::Own },
        ..crate::sample::pending(2, &social(schema))
    };
    let fay = Identity {
        subject: "9".into(),
        username: "fay".into(),
        display_name: "Fay".into(),
        avatar: Some(Url::parse("https://other.example:8443/f.png").unwrap()),
        suspended: false,
        moved_to: None,
    };
    let other = PendingSignIn {
        registration: registration(4, "read", true),
        expected: Expected::Account(AccountId::from_text("account-1")),
        by: if schema >= 3 { SignInBy::Password } else { SignInBy::Browser },
        begun_at: at(800),
        received: Some((tokens(6, 200), fay)),
        ..crate::sample::pending(4, &other())
    };
    vec![waiting, other]
}

fn expected(schema: usize) -> Contents {
    let orphan = Orphan {
        id: 5,
        instance: social(schema),
        registration: registration(2, "read", false),
        tokens: tokens(5, 100),
        since: at(600),
    };
    Contents {
        accounts: accounts(schema),
        instances: vec![other(), social(schema)],
        pending: sign_ins(schema),
        orphans: vec![orphan],
        apps: if schema >= 4 { apps() } else { vec![] },
        consents: if schema >= 4 { consents() } else { vec![] },
        refusals: if schema >= 4 { refusals() } else { vec![] },
        settings: if schema >= 4 { settings() } else { Settings::default() },
        awaited: if schema >= 6 { awaited() } else { vec![] },
    }
}

/// In the order of their places.
fn awaited() -> Vec<Awaited> {
    let gil = ListedAccount {
        origin: Origin::parse("https://social.example").unwrap(),
        handle: Handle { user: "gil".into(), host: "example.org".into() },
        software: "mastodon".into(),
        label: "Work \"a'b".into(),
        color: Some(0x12_abcd),
        scope: Scope::parse("read write:statuses"),
        is_default: true,
    };
    let plain = |origin: &str, user: &str, software: &str, scope: &str| {
        let origin = Origin::parse(origin).unwrap();
        ListedAccount {
            handle: Handle { user: user.into(), host: origin.authority() },
            origin,
            software: software.into(),
            label: String::new(),
            color: None,
            scope: Scope::parse(scope),
            is_default: false,
        }
    };
    vec![
        Awaited { id: 3, account: gil },
        Awaited { id: 7, account: plain("http://127.0.0.1:4080", "Hal", "", "") },
        Awaited { id: 5, account: plain("https://other.example:8443", "ivy", "gotosocial", "read") },
    ]
}

fn apps() -> Vec<App> {
    let app = |number: i64, class, program: &str, says: Option<&str>| App {
        id: AppId::from_text(format!("app-{number}")),
        identity: AppIdentity { class, program: program.into() },
        says: says.map(str::to_owned),
        first_seen_at: at(1_000 + number),
    };
    vec![
        app(1, AppClass::Installed, "/usr/bin/tuba", Some("Tuba 🎺")),
        app(2, AppClass::Sandboxed, "dev.geopjr.Tuba", None),
        app(3, AppClass::Interpreter, "/usr/bin/python3", Some("a'b\n")),
    ]
}

fn consents() -> Vec<Consent> {
    let consent = |app: &str, scope: &str, share, given| Consent {
        app: AppId::from_text(app),
        account: AccountId::from_text("account-1"),
        scope: Scope::parse(scope),
        lifetime: Lifetime::Always,
        share,
        process: None,
        given_at: at(given),
        used_at: (given == 1_010).then(|| at(1_500)),
    };
    vec![
        consent("app-1", "read write:statuses", Share::OwnToken, 1_010),
        consent("app-2", "read", Share::Account, 1_020),
    ]
}

fn refusals() -> Vec<Refusal> {
    let refusal = |account: Option<&str>, refused| Refusal {
        app: AppId::from_text("app-3"),
        account: account.map(AccountId::from_text),
        refused_at: at(refused),
    };
    vec![refusal(Some("account-2"), 1_030), refusal(None, 1_040)]
}

fn settings() -> Settings {
    let lock_rule = LockRule { after_minutes: Some(15), with_session: true };
    Settings { lock_rule, latest: Some(at(2_000)), announced: None }
}

#[tokio::test]
async fn what_apps_did_is_read_from_a_stored_database() {
    let profile = profile(4);
    let (store, _) = profile.open().await.unwrap();
    let line = Activity {
        at: at(1_500),
        deed: Deed::Given,
        times: 12,
        app: AppId::from_text("app-1"),
        name: "tuba".into(),
        class: AppClass::Installed,
        account: Some(AccountId::from_text("account-1")),
        handle: Some("@ana@social.example".into()),
        scope: Scope::parse("read write:statuses"),
        lifetime: Some(Lifetime::Always),
    };
    let other = Activity {
        at: at(1_600),
        deed: Deed::Refused,
        times: 1,
        account: None,
        handle: None,
        scope: Scope::default(),
        lifetime: None,
        ..line.clone()
    };
    let filter = ActivityFilter { limit: 9, ..ActivityFilter::default() };
    assert_eq!(store.activity(filter).await.unwrap(), [(2, other), (1, line)], "T111-ST");
    store.close().await.unwrap();
}
