//! An agent that has no accounts, no servers and no database: it shows what it is told to show, answers
//! what it is told to answer, and remembers what it was asked.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use fediaccounts_protocol::manage::{
    Account, AddressRead, GetSnapshot, Instance, KeySlots, Lock, LockRule, Offer, PROMPT, Preferences,
    Prompt, ReadAddress, SNAPSHOT, SignIn, SignInBy, SignInStep, Snapshot, State, Status, StatusReport,
    Watch, WatchPrompts, WayBack,
};
use fediaccounts_protocol::{
    Capability, Code, Failure, Frames, MAX_REQUEST, Method, Outgoing, Peer, Remedy, Request, VERSION,
    Welcome, encode,
};
use serde_json::Value;
use tempfile::TempDir;

/// How long anything may take that should be there at once.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

type Answer = Box<dyn FnMut(&mut Snapshot, &Value) -> Result<Value, Failure> + Send>;

/// What the agent knows.
struct World {
    snapshot: Snapshot,
    answers: HashMap<&'static str, Answer>,
    asked: Vec<(String, Value)>,
    watching: Vec<UnixStream>,
    /// Those who show questions.
    showing: Vec<UnixStream>,
    /// The question that is shown now.
    prompt: Option<Prompt>,
    /// Whether the public protocol alone is answered, as through a forwarded socket.
    public_only: bool,
    /// The profile's folder.
    profile: String,
}

type Shared = Arc<(Mutex<World>, Condvar)>;

/// A running agent; its socket goes when it goes.
pub(crate) struct Agent {
    folder: TempDir,
    shared: Shared,
}

impl Agent {
    /// Starts it: open, without accounts, the key in the keyring.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world = World {
            snapshot: Snapshot {
                revision: 1,
                lock: Lock::Open,
                key: KeySlots { keyring: true, passphrase: false },
                accounts: vec![],
                instances: vec![],
                sign_ins: vec![],
                apps: vec![],
                prompts: 0,
                lock_rule: LockRule::default(),
                preferences: Preferences::default(),
                awaited: vec![],
                awaited_count: 0,
            },
            answers: HashMap::new(),
            asked: vec![],
            watching: vec![],
            showing: vec![],
            prompt: None,
            public_only: false,
            profile: "/home/ana/.local/share/fediaccounts".into(),
        };
        let shared: Shared = Arc::new((Mutex::new(world), Condvar::new()));
        let listener = UnixListener::bind(folder.path().join("agent.sock")).unwrap();
        let served = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&served);
                std::thread::spawn(move || serve(stream, &shared));
            }
        });
        Self { folder, shared }
    }

    /// Where it listens.
    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.path().join("agent.sock")
    }

    /// A folder that ends with it, for what belongs to a session.
    pub(crate) fn runtime(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The person's own configuration: a folder that is there once somebody makes it.
    pub(crate) fn configuration(&self) -> PathBuf {
        self.folder.path().join("configuration")
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.shared.0.lock().unwrap()
    }

    /// Changes what it shows, and tells those who watch.
    pub(crate) fn show(&self, change: impl FnOnce(&mut Snapshot)) {
        let mut world = self.world();
        change(&mut world.snapshot);
        tell(&mut world);
    }

    /// Answers no more than every program may ask.
    pub(crate) fn answer_the_public_alone(&self) {
        self.world().public_only = true;
    }

    /// Keeps its profile in a folder that is there, and gives that.
    pub(crate) fn keep_profile(&self) -> PathBuf {
        let folder = self.folder.path().join("profile");
        std::fs::create_dir(&folder).unwrap();
        self.world().profile = folder.to_str().unwrap().to_owned();
        folder
    }

    /// Asks this question from now on, and tells those who show questions.
    pub(crate) fn ask(&self, prompt: Option<Prompt>) {
        let mut world = self.world();
        world.prompt = prompt;
        let line = encode(&Outgoing::notification(PROMPT, &world.prompt));
        world.showing.retain_mut(|stream| stream.write_all(&line).is_ok());
    }

    /// Answers a method from now on; what it changes is told to those who watch.
    pub(crate) fn on<M: Method>(
        &self,
        mut answer: impl FnMut(&mut Snapshot, M) -> Result<M::Answer, Failure> + Send + 'static,
    ) {
        let answer: Answer = Box::new(move |snapshot, params| {
            let params =
                serde_json::from_value(params.clone()).expect("the parameters are those of the method");
            answer(snapshot, params).map(|answer| serde_json::to_value(answer).unwrap())
        });
        self.world().answers.insert(M::NAME, answer);
    }

    /// Waits until it was asked for a method that often, and gives the parameters of the last time.
    pub(crate) fn was_asked<M: Method>(&self, times: usize) -> M {
        let enough = |world: &mut World| asked::<M>(world).count() < times;
        let (world, limit) = self.shared.1.wait_timeout_while(self.world(), PATIENCE, enough).unwrap();
        assert!(!limit.timed_out(), "{} was not asked {times} times: {:?}", M::NAME, world.asked);
        let last = asked::<M>(&world).last().expect("it was asked at least once");
        serde_json::from_value(last.clone()).unwrap()
    }

    /// How often it was asked for a method.
    pub(crate) fn count<M: Method>(&self) -> usize {
        asked::<M>(&self.world()).count()
    }

    /// Ends every connection, as an agent that ends does.
    pub(crate) fn hang_up(&self) {
        for stream in self.world().watching.drain(..) {
            stream.shutdown(std::net::Shutdown::Both).unwrap();
        }
    }
}

fn asked<M: Method>(world: &World) -> impl Iterator<Item = &Value> {
    world.asked.iter().filter(|(method, _)| method == M::NAME).map(|(_, params)| params)
}

/// Whoever went away is not told.
fn tell(world: &mut World) {
    world.snapshot.revision += 1;
    let line = encode(&Outgoing::notification(SNAPSHOT, &world.snapshot));
    world.watching.retain_mut(|stream| stream.write_all(&line).is_ok());
}

fn serve(mut stream: UnixStream, shared: &Shared) {
    let mut frames = Frames::new(MAX_REQUEST);
    let mut bytes = [0; 4096];
    loop {
        while let Some(line) = frames.next_line().unwrap() {
            let request = Request::parse(&line).unwrap();
            let mut world = shared.0.lock().unwrap();
            let before = world.snapshot.clone();
            let answer = answer(&mut world, &request);
            if stream.write_all(&encode(&Outgoing::answer(request.id, answer))).is_err() {
                return;
            }
            if request.method == Watch::NAME {
                world.watching.push(stream.try_clone().unwrap());
            }
            if request.method == WatchPrompts::NAME {
                world.showing.push(stream.try_clone().unwrap());
            }
            if world.snapshot != before {
                tell(&mut world);
            }
            world.asked.push((request.method, request.params));
            shared.1.notify_all();
        }
        match stream.read(&mut bytes) {
            Ok(count) if count > 0 => frames.push(&bytes[..count]),
            _ => return,
        }
    }
}

fn answer(world: &mut World, request: &Request) -> Result<Value, Failure> {
    if world.public_only && request.method.starts_with("manage.") {
        return Err(Failure::new(Code::NotAllowed));
    }
    if let Some(answer) = world.answers.get_mut(request.method.as_str()) {
        return answer(&mut world.snapshot, &request.params);
    }
    let value = match request.method.as_str() {
        "hello" => serde_json::to_value(Welcome {
            protocol: VERSION,
            agent: Peer { name: "scripted".into(), version: "0".into() },
            capabilities: if world.public_only {
                vec![Capability::Accounts]
            } else {
                vec![Capability::Accounts, Capability::Manage]
            },
        }),
        ReadAddress::NAME => serde_json::to_value(read(request.params["text"].as_str().unwrap())),
        GetSnapshot::NAME | Watch::NAME => serde_json::to_value(&world.snapshot),
        Status::NAME => serde_json::to_value(StatusReport {
            version: "0.1.0".into(),
            lock: world.snapshot.lock,
            failure: failure(&world.snapshot),
            key: world.snapshot.key,
            accounts: world.snapshot.accounts.len().try_into().unwrap(),
            profile: world.profile.clone(),
            pid: 4711,
        }),
        WatchPrompts::NAME => serde_json::to_value(&world.prompt),
        _ => return Err(Failure::new(Code::UnknownMethod)),
    };
    Ok(value.unwrap())
}

/// An address, as far as tests need it.
fn read(text: &str) -> AddressRead {
    let text = text.trim().trim_start_matches("https://").trim_end_matches('/').trim_end_matches(":443");
    let text = text.trim_end_matches('.').trim_start_matches('@').replace('ö', "xn--o-");
    let (user, host) = text.rsplit_once('@').map_or((None, &*text), |(user, host)| (Some(user), host));
    AddressRead { host: host.to_lowercase(), user: user.map(str::to_owned) }
}

/// Why accounts cannot be used, as far as tests need it.
fn failure(shown: &Snapshot) -> Option<Failure> {
    let code = match shown.lock {
        Lock::Open => return None,
        Lock::AppLocked => Code::AppLocked,
        Lock::KeyringAbsent => Code::KeyringAbsent,
        Lock::KeyMissing => Code::KeyMissing,
        Lock::StoreDamaged => Code::StoreDamaged,
        Lock::StoreInUse => Code::StoreInUse,
        _ => Code::Locked,
    };
    let remedy = if shown.key.passphrase { Remedy::EnterPassphrase } else { Remedy::None };
    Some(Failure::new(code).remedy(remedy))
}

/// An account that is fine. Its id is its handle without the `@`s.
pub(crate) fn account(handle: &str) -> Account {
    let host = handle.rsplit('@').next().unwrap();
    Account {
        id: handle.replace('@', ""),
        handle: handle.into(),
        display_name: "Ana Lind".into(),
        claims: None,
        picture: None,
        label: String::new(),
        color: None,
        origin: format!("https://{host}"),
        state: State::Active,
        scopes: ["follow", "push", "read", "write"].into_iter().collect(),
        added_at: 1_795_315_000,
        checked_at: Some(1_795_315_000),
        issued_at: Some(1_795_315_000),
        expires_at: None,
        renews_at: None,
        signed_in_until: None,
    }
}

/// Shows these accounts and their servers.
pub(crate) fn with_accounts(snapshot: &mut Snapshot, handles: &[&str]) {
    snapshot.accounts = handles.iter().map(|handle| account(handle)).collect();
    snapshot.instances = snapshot.accounts.iter().map(|account| instance(&account.origin)).collect();
    snapshot.instances.dedup();
}

fn instance(origin: &str) -> Instance {
    let host = origin.trim_start_matches("https://").to_owned();
    Instance {
        origin: origin.into(),
        host,
        local: false,
        title: String::new(),
        description: String::new(),
        software: "Mastodon".into(),
        version: "4.4.0".into(),
        picture: None,
        offers: vec![Offer::Browser, Offer::Code, Offer::Scopes, Offer::Revocation],
        sessions_page: true,
    }
}

/// A sign-in at `social.example` that is at this step.
pub(crate) fn sign_in_at(id: &str, by: SignInBy, step: SignInStep) -> SignIn {
    SignIn { by, step, ..sign_in(id, WayBack::Scheme) }
}

/// A sign-in at `social.example` that waits.
pub(crate) fn sign_in(id: &str, way: WayBack) -> SignIn {
    let step = SignInStep::Waiting { expires_at: 1_795_315_840 };
    SignIn {
        id: id.into(),
        host: "social.example".into(),
        by: SignInBy::Browser,
        way,
        because: None,
        app: None,
        step,
    }
}
