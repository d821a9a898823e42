//! From the plan of a sign-in to one that is registered at the server and can be stored.

use fediaccounts_core::{
    ClientRegistration, CodeVerifier, Context, Expected, Holder, Instance, LoopbackListener, Offer,
    PendingSignIn, RedirectUri, RegistrationRequest, Scheme, Scope, SignInBy, State, WayBack,
};
use fediaccounts_protocol::{Code, Failure};

use crate::Ports;
use crate::app_tokens::{ForApp, Told};
use crate::failures::Explain;
use crate::means::Means;
use crate::sign_ins::SignInsHandle;
use crate::way_back::Chosen;

/// What people see on the server's page, and in its list of apps, where it is no app's.
const CLIENT_NAME: &str = "FediAccounts";

/// What is to be signed in to.
pub(crate) struct Plan {
    pub(crate) instance: Instance,
    /// What is registered for.
    pub(crate) scope: Scope,
    /// What the person asked for; a server may know less.
    pub(crate) asked: Scope,
    pub(crate) expected: Expected,
    /// Whether it stands in the place of one whose registration was lost.
    pub(crate) restarted: bool,
    pub(crate) by: SignInBy,
    /// Who gets what comes of it, if it is not FediAccounts itself.
    pub(crate) app: Option<ForApp>,
    /// Whether we open the browser.
    pub(crate) open_browser: bool,
}

/// A sign-in that nobody has stored yet.
pub(crate) struct Begun {
    pub(crate) pending: PendingSignIn,
    /// What it goes by.
    pub(crate) means: Means,
    /// What the person asked for.
    pub(crate) asked: Scope,
    /// The app that it is for.
    pub(crate) app: Option<ForApp>,
    /// Who waits for what comes of it.
    pub(crate) told: Option<Told>,
    /// Where its redirect is listened for, if it comes by a local address.
    pub(crate) listener: Option<Box<dyn LoopbackListener>>,
    /// Why its way back is not the first there is.
    pub(crate) because: Option<Failure>,
    pub(crate) open_browser: bool,
}

/// What a registration needs.
pub(crate) struct Registering<'a> {
    pub(crate) ports: &'a Ports,
    pub(crate) scheme: Scheme,
    /// Who has registrations that were not used; nobody where a new one is needed.
    pub(crate) spares: Option<&'a SignInsHandle>,
}

/// A redirect URI with all that belongs to it.
struct Route {
    context: Context,
    redirect_uri: RedirectUri,
    listener: Option<Box<dyn LoopbackListener>>,
    /// A registration that has it already.
    spare: Option<ClientRegistration>,
}

impl Registering<'_> {
    /// Opens the way back first, for a registration names it; then registers, or takes a registration
    /// that was not used. `state` and the verifier are fresh in any case.
    pub(crate) async fn begin(&self, plan: Plan, chosen: Chosen) -> Result<Begun, Failure> {
        let (chosen, route) = match self.route(&plan, chosen.way).await {
            Err(failure)
                if chosen.ours && self.shows_codes(&plan) && failure.code == Code::LoopbackFailed =>
            {
                (Chosen::last_resort(), self.route(&plan, WayBack::Code).await?)
            }
            route => (chosen, route?),
        };
        let state = State::random(&*self.ports.entropy).map_err(|error| error.explain())?;
        let verifier = CodeVerifier::random(&*self.ports.entropy).map_err(|error| error.explain())?;
        let registration = match route.spare {
            Some(spare) => spare,
            None => self.register(&plan, route.redirect_uri).await?,
        };
        let pending = PendingSignIn {
            context: route.context,
            instance: plan.instance,
            registration,
            state,
            verifier,
            expected: plan.expected,
            begun_at: self.ports.now(),
            restarted: plan.restarted,
            by: plan.by,
            holder: plan.app.as_ref().map_or(Holder::Own, |app| Holder::App(app.id.clone())),
            received: None,
        };
        let (listener, because) = (route.listener, chosen.because);
        let (asked, app, open_browser) = (plan.asked, plan.app, plan.open_browser);
        Ok(Begun { pending, means: Means::Browser, asked, app, told: None, listener, because, open_browser })
    }

    fn shows_codes(&self, plan: &Plan) -> bool {
        let dialect = self.ports.dialect(&plan.instance.dialect);
        dialect.is_ok_and(|dialect| dialect.offers().contains(&Offer::Code))
    }

    async fn route(&self, plan: &Plan, way: WayBack) -> Result<Route, Failure> {
        let Some(spare) = self.spare(plan, way).await? else { return self.new_route(way).await };
        let redirect_uri = spare.redirect_uri.clone();
        let (context, listener) = match &redirect_uri {
            RedirectUri::Scheme { context, .. } => (context.clone(), None),
            RedirectUri::OutOfBand => (self.context()?, None),
            RedirectUri::Loopback { port, context } => {
                match self.ports.loopback.listen(context, Some(*port)).await {
                    Ok(listener) => (context.clone(), Some(listener)),
                    // Another program has the port by now, so the registration is of no use.
                    Err(_) => return self.new_route(way).await,
                }
            }
        };
        Ok(Route { context, redirect_uri, listener, spare: Some(spare) })
    }

    async fn new_route(&self, way: WayBack) -> Result<Route, Failure> {
        let context = self.context()?;
        let (redirect_uri, listener) = match way {
            WayBack::Scheme => (RedirectUri::Scheme { scheme: self.scheme, context: context.clone() }, None),
            WayBack::Loopback => {
                let listener =
                    self.ports.loopback.listen(&context, None).await.map_err(|error| error.explain())?;
                (RedirectUri::Loopback { port: listener.port(), context: context.clone() }, Some(listener))
            }
            WayBack::Code => (RedirectUri::OutOfBand, None),
        };
        Ok(Route { context, redirect_uri, listener, spare: None })
    }

    fn context(&self) -> Result<Context, Failure> {
        Context::random(&*self.ports.entropy).map_err(|error| error.explain())
    }

    async fn spare(&self, plan: &Plan, way: WayBack) -> Result<Option<ClientRegistration>, Failure> {
        match self.spares {
            Some(sign_ins) => {
                let Plan { instance, asked, app, .. } = plan;
                sign_ins.spare(instance.origin.clone(), asked.clone(), way, app.clone()).await
            }
            None => Ok(None),
        }
    }

    async fn register(&self, plan: &Plan, redirect_uri: RedirectUri) -> Result<ClientRegistration, Failure> {
        let name = plan.app.as_ref().map_or_else(|| CLIENT_NAME.to_owned(), ForApp::client_name);
        register_as(name, self.ports, &plan.instance, redirect_uri, plan.scope.clone()).await
    }
}

/// Registers a client in our own name.
pub(crate) async fn register(
    ports: &Ports,
    instance: &Instance,
    redirect_uri: RedirectUri,
    scope: Scope,
) -> Result<ClientRegistration, Failure> {
    register_as(CLIENT_NAME.to_owned(), ports, instance, redirect_uri, scope).await
}

async fn register_as(
    client_name: String,
    ports: &Ports,
    instance: &Instance,
    redirect_uri: RedirectUri,
    scope: Scope,
) -> Result<ClientRegistration, Failure> {
    let dialect = ports.dialect(&instance.dialect)?;
    let request = RegistrationRequest { client_name, redirect_uri, scope };
    dialect.register(instance, &request, ports.now()).await.map_err(|error| error.explain())
}
