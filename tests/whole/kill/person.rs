//! The person: signs in, checks, renews and signs out, and sees the agent die at it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fediaccounts_practice::{ANA, BEN, Browser, Fault, Options, PracticeServer, Software};
use tokio::time::{Instant, sleep, timeout};

use super::aftermath::Before;
use super::app::App;
use super::app_token::Question;
use super::order::Order;
use super::places::{self, Action, Moment, Place, Step};
use super::steps::{Prepared, Told};
use super::tally::Tally;
use crate::ours::{self, Agent, BETWEEN, PATIENCE, tell};

/// What a whole, undisturbed step takes is drawn a little longer, so that some kills come after it.
const LONGER: f64 = 1.15;
/// How long a request that the dead agent had sent may take to be seen.
const ON_ITS_WAY: Duration = Duration::from_millis(5);
/// From the answer of the server, what is to be read and stored of it takes less.
const ABOUT_A_COMMIT: Duration = Duration::from_millis(8);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by other tests as a process of its own"]
async fn plays_the_person() {
    let order = ours::order();
    if order.is_empty() {
        return;
    }
    if let Err(error) = play(&order).await {
        tell(&format!("{error:#}"));
        panic!("the rounds ended early");
    }
}

async fn play(line: &str) -> Result<()> {
    let order: Order = line.parse()?;
    let mut person = Person::new(order.clone()).await?;
    for (number, place) in (0..).zip(places::of(order.action)) {
        let mut random = fastrand::Rng::with_seed(order.seed.wrapping_add(number));
        let mut tally = Tally::default();
        if matches!(place.moment, Moment::Drawn) {
            person.measure(place.step).await?;
        }
        for round in 0..places::rounds(order.action, order.rounds) {
            let what = || format!("kill {round} {} (seed {})", place.name, order.seed);
            person.round(&place, &mut random, &mut tally).await.with_context(what)?;
        }
        tell(&format!("{}, {}: {tally}, seed {}", order.action, place.name, order.seed));
    }
    person.end().await
}

/// Everything of the person's world.
pub(super) struct Person {
    pub(super) order: Order,
    pub(super) server: Arc<PracticeServer>,
    pub(super) browser: Browser,
    agent: Option<Agent>,
    /// How long each step takes undisturbed.
    lengths: HashMap<Step, Duration>,
    /// Tokens that the server made, and whose answer was lost with the agent that waited for it.
    pub(super) unread: BTreeSet<String>,
    /// The app that asks, and what it asks the person.
    pub(super) app: Option<App>,
    pub(super) question: Option<Question>,
}

impl Person {
    pub(super) async fn new(order: Order) -> Result<Self> {
        let (agent, _) = Agent::start(&order.profile).await?;
        let renews = order.action == Action::Renewal;
        let software = if renews { Software::PeerTube } else { Software::default() };
        let server = PracticeServer::start(Options { software, ..Options::default() }).await?;
        let mut person = Self {
            server: Arc::new(server),
            browser: Browser::new(),
            agent: Some(agent),
            lengths: HashMap::new(),
            unread: BTreeSet::new(),
            app: None,
            question: None,
            order,
        };
        // Ben is a bystander to whom nothing may happen.
        person.server.set_second_factor(BEN, false);
        person.add(BEN).await?;
        if renews {
            // So short that every check renews first, and long enough for the server to go on.
            person.server.tokens_live(11, 14 * 86_400);
        }
        Ok(person)
    }

    pub(super) fn agent(&mut self) -> Result<&mut Agent> {
        self.agent.as_mut().context("the agent is down")
    }

    pub(super) fn let_go(&mut self) -> Result<Agent> {
        self.agent.take().context("the agent is down")
    }

    async fn measure(&mut self, step: Step) -> Result<()> {
        let prepared = self.prepare(step).await?;
        let start = Instant::now();
        self.step(step, &prepared).await?;
        self.lengths.insert(step, start.elapsed());
        self.tidy_up().await
    }

    async fn round(&mut self, place: &Place, random: &mut fastrand::Rng, tally: &mut Tally) -> Result<()> {
        if place.step == Step::Begin && matches!(place.moment, Moment::Held(places::APPS, _)) {
            // One that was spared would be used, and the server not asked for another.
            self.add(ANA).await?;
        }
        let prepared = self.prepare(place.step).await?;
        let (asked, tokens) = (self.server.requests().len(), self.server.tokens_of_people());
        let told = self.step_until_killed(place, &prepared, random).await?;
        self.let_go()?.kill().await?;
        sleep(ON_ITS_WAY).await;
        let requests = self.server.requests().split_off(asked);
        self.server.heal();
        let start = Instant::now();
        let (agent, shown) = Agent::start(&self.order.profile).await?;
        tally.longest = tally.longest.max(start.elapsed());
        self.agent = Some(agent);
        tally.rounds += 1;
        tally.within += u32::from(told == Told::Nothing);
        let redirect = prepared.redirect;
        let before = Before { step: place.step, redirect, told, asked, requests, tokens };
        let found = match place.step {
            Step::Renew => self.look_at_renewed(before, &shown).await?,
            Step::AppBegin | Step::AppExchange => self.look_at_app(before, &shown).await?,
            _ => self.look_around(before, &shown).await?,
        };
        tally.with_account += u32::from(found.account);
        tally.unread += u32::from(found.unread);
        tally.signed_in_again += u32::from(found.signed_in_again);
        Ok(())
    }

    /// Does the step until the moment to kill has come, or until it is over before.
    async fn step_until_killed(
        &mut self,
        place: &Place,
        prepared: &Prepared,
        random: &mut fastrand::Rng,
    ) -> Result<Told> {
        match place.moment.clone() {
            Moment::Drawn => {
                let length = self.lengths.get(&place.step).copied().unwrap_or_default();
                let moment = length.mul_f64(LONGER * random.f64());
                timeout(moment, self.step(place.step, prepared)).await.unwrap_or(Ok(Told::Nothing))
            }
            Moment::Over => self.step(place.step, prepared).await,
            Moment::Answered(path) => {
                let answered = answered(self.server.clone(), path);
                let told = tokio::select! {
                    told = self.step(place.step, prepared) => told?,
                    () = async {
                        answered.await;
                        sleep(ABOUT_A_COMMIT.mul_f64(random.f64())).await;
                    } => Told::Nothing,
                };
                Ok(told)
            }
            Moment::Held(path, fault) => {
                let held = held(self.server.clone(), path, fault);
                tokio::select! {
                    told = self.step(place.step, prepared) => bail!("it was over before: {:?}", told?),
                    held = timeout(PATIENCE, held) => held.context("the place was never reached")?,
                }
                Ok(Told::Nothing)
            }
        }
    }
}

/// Comes back when the server has answered one more request to that path.
fn answered(server: Arc<PracticeServer>, path: &'static str) -> impl Future<Output = ()> {
    let done = move |server: &PracticeServer| {
        let requests = server.requests().into_iter();
        requests.filter(|request| request.path == path && request.status != 0).count()
    };
    let before = done(&server);
    async move {
        while done(&server) == before {
            sleep(Duration::from_micros(200)).await;
        }
    }
}

/// Comes back when the server holds a request to that path.
fn held(server: Arc<PracticeServer>, path: &'static str, fault: Fault) -> impl Future<Output = ()> {
    let asked = move |server: &PracticeServer| -> Vec<_> {
        server.requests().into_iter().filter(|request| request.path == path).collect()
    };
    let before = asked(&server).len();
    let is_done = fault == Fault::HangAfter;
    server.fail_always(path, fault);
    async move {
        // A status says that what was asked is done.
        while asked(&server).get(before).is_none_or(|request| is_done && request.status == 0) {
            sleep(BETWEEN).await;
        }
    }
}
