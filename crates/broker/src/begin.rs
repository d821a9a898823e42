//! The beginning of a sign-in: from what was typed to the browser.

use std::time::Duration;

use fediaccounts_core::{
    Access, Address, Expected, Instance, NetError, Origin, PendingSignIn, Scheme, SignInBy,
};
use fediaccounts_protocol::manage::{
    self, AddressRead, Preview, SignIn, SignInAnotherWay, SignInBegin, Snapshot,
};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::accounts::AccountsHandle;
use crate::failures::Explain;
use crate::pictures::PicturesHandle;
use crate::registering::{Plan, Registering};
use crate::sign_ins::SignInsHandle;
use crate::{Ports, look_alikes, views, way_back};

/// How long finding out what stands at an address may take.
const LONGEST_LOOK: Duration = Duration::from_secs(30);

/// Reads what is being typed; asks nobody.
pub(crate) fn read_address(text: &str) -> Result<AddressRead, Failure> {
    let address = parse(text)?;
    Ok(AddressRead { host: address.origin.authority(), user: address.user })
}

/// Finds out what stands at an address.
pub(crate) async fn preview(
    ports: &Ports,
    pictures: &PicturesHandle,
    shown: &Snapshot,
    text: &str,
) -> Result<Preview, Failure> {
    let address = parse(text)?;
    let instance = resolve(ports, &address).await?;
    let origin = instance.origin.to_string();
    let here = shown.accounts.iter().filter(|account| account.origin == origin);
    let looks_like = look_alikes::of(&address.origin, &instance.origin, shown);
    Ok(Preview {
        instance: manage::Instance {
            picture: pictures.preview(&instance).await?,
            ..views::instance(&instance, ports.dialect(&instance.dialect).ok().as_deref())
        },
        user: address.user,
        here: here.map(|account| account.handle.clone()).collect(),
        typed: (address.origin != instance.origin).then(|| address.origin.authority()),
        looks_like,
        providers: vec![],
    })
}

/// Registers a client of its own for this sign-in, stores it, and opens the browser.
pub(crate) async fn begin(
    ports: &Ports,
    shown: &Snapshot,
    accounts: &AccountsHandle,
    sign_ins: &SignInsHandle,
    scheme: Scheme,
    request: SignInBegin,
) -> Result<SignIn, Failure> {
    let (address, expected) = match &request.account {
        None => {
            let address = parse(&request.text)?;
            let expected = address.user.clone().map_or(Expected::Anybody, Expected::User);
            (address, expected)
        }
        Some(account) => {
            let id = accounts.find(account).await?;
            let (origin, _) = accounts.whereabouts(id.clone()).await?;
            (Address { origin, user: None }, Expected::Account(id))
        }
    };
    let access = match request.access {
        Some(access) => views::access(access)?,
        None => views::access(as_before(&expected, shown))?,
    };
    sign_ins.room().await?;
    let chosen = way_back::choose(ports, scheme, request.way, request.open_browser).await?;
    let instance = resolve(ports, &address).await?;
    check_origin(&address.origin, &instance.origin, request.account.is_some())?;
    check_shown(request.origin.as_deref(), &instance.origin)?;
    if request.account.is_none() && !request.accept_look_alike {
        check_look_alike(&address.origin, &instance.origin, shown)?;
    }
    let scope = ports.dialect(&instance.dialect)?.scope(&access, &instance);
    if scope.is_empty() {
        // Not asked for nothing: a server gives what it likes then.
        return Err(Failure::new(Code::ScopeRefused));
    }
    let asked = if let Access::Custom(asked) = access { asked } else { scope.clone() };
    let open_browser = request.open_browser;
    let plan =
        Plan { instance, scope, asked, expected, restarted: false, by: SignInBy::Browser, open_browser };
    let begun = Registering { ports, scheme, spares: Some(sign_ins) }.begin(plan, chosen).await?;
    let sign_in = sign_ins.insert(begun).await?;
    opened(ports, sign_ins, sign_in, open_browser).await
}

/// What an account that is here was given; everyday of another.
fn as_before(expected: &Expected, shown: &Snapshot) -> manage::Access {
    let Expected::Account(id) = expected else { return manage::Access::default() };
    let here = shown.accounts.iter().find(|account| account.id == id.as_str());
    match here.map(|account| account.scopes.clone()) {
        Some(scopes) if !scopes.is_empty() => manage::Access::Custom { scopes },
        _ => manage::Access::default(),
    }
}

/// Begins one that did not come back once more, with another way back.
pub(crate) async fn another_way(
    ports: &Ports,
    sign_ins: &SignInsHandle,
    scheme: Scheme,
    request: SignInAnotherWay,
) -> Result<SignIn, Failure> {
    let SignInAnotherWay { id, way, open_browser } = request;
    let (former, asked) = sign_ins.waiting(&id).await?;
    let chosen = way_back::choose(ports, scheme, Some(way), open_browser).await?;
    let PendingSignIn { instance, registration, expected, restarted, by, .. } = former;
    let plan = Plan { instance, scope: registration.scope, asked, expected, restarted, by, open_browser };
    let begun = Registering { ports, scheme, spares: Some(sign_ins) }.begin(plan, chosen).await?;
    let sign_in = sign_ins.replace(&id, begun).await?;
    opened(ports, sign_ins, sign_in, open_browser).await
}

/// One whose page cannot be opened is of no use.
async fn opened(
    ports: &Ports,
    sign_ins: &SignInsHandle,
    sign_in: SignIn,
    open_browser: bool,
) -> Result<SignIn, Failure> {
    if open_browser && let Err(failure) = open(ports, sign_ins, &sign_in.id).await {
        sign_ins.cancel(&sign_in.id).await?;
        return Err(failure);
    }
    Ok(sign_in)
}

/// Opens the page of a sign-in.
pub(crate) async fn open(ports: &Ports, sign_ins: &SignInsHandle, id: &str) -> Result<(), Failure> {
    let page = sign_ins.page(id).await?;
    ports.browser.open(&page).await.map_err(|error| error.explain())
}

/// A server that looks like a known one is begun with by those who know that alone.
fn check_look_alike(typed: &Origin, found: &Origin, shown: &Snapshot) -> Result<(), Failure> {
    match look_alikes::of(typed, found, shown) {
        Some(known) => Err(Failure::new(Code::LooksAlike).detail(known)),
        None => Ok(()),
    }
}

/// An account that is here stays where it is: its server cannot send it elsewhere.
fn check_origin(asked: &Origin, found: &Origin, again: bool) -> Result<(), Failure> {
    if again && asked != found { Err(Failure::new(Code::ForeignEndpoint)) } else { Ok(()) }
}

/// What was shown is what is begun: a domain may lead elsewhere a moment later.
fn check_shown(shown: Option<&str>, found: &Origin) -> Result<(), Failure> {
    match shown {
        Some(shown) if shown != found.to_string() => {
            Err(Failure::new(Code::ForeignEndpoint).remedy(Remedy::StartAgain))
        }
        _ => Ok(()),
    }
}

fn parse(text: &str) -> Result<Address, Failure> {
    Address::parse(text).map_err(|error| error.explain())
}

/// However many documents a server drips, and wherever it leads.
async fn resolve(ports: &Ports, address: &Address) -> Result<Instance, Failure> {
    let resolved = tokio::time::timeout(LONGEST_LOOK, ports.dialects.resolve(address)).await;
    resolved.unwrap_or(Err(NetError::TimedOut.into())).map_err(|error| error.explain())
}
