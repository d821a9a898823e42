//! The beginning of a sign-in: from what was typed to the browser.

use std::time::Duration;

use fediaccounts_core::{
    Access, Address, Dialect, Expected, Instance, NetError, Offer, Origin, PendingSignIn, Scheme, Scope,
    SignInBy, WayBack,
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
use crate::way_back::Chosen;
use crate::{Ports, look_alikes, means, views, way_back};

/// How long finding out what stands at an address may take.
const LONGEST_LOOK: Duration = Duration::from_secs(30);
/// How long is waited for what only helps the person: other places where passwords may be.
const LONGEST_ASIDE: Duration = Duration::from_secs(5);

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
    let dialect = ports.dialect(&instance.dialect).ok();
    Ok(Preview {
        instance: manage::Instance {
            picture: pictures.preview(&instance).await?,
            ..views::instance(&instance, dialect.as_deref())
        },
        user: address.user,
        here: here.map(|account| account.handle.clone()).collect(),
        typed: (address.origin != instance.origin).then(|| address.origin.authority()),
        looks_like,
        providers: match &dialect {
            Some(dialect) => providers(&**dialect, &instance).await,
            None => vec![],
        },
    })
}

/// Where people of a server that takes nothing but passwords may have theirs instead.
async fn providers(dialect: &dyn Dialect, instance: &Instance) -> Vec<String> {
    let otherwise = |offer: &Offer| matches!(offer, Offer::Browser | Offer::Device);
    let Some(grant) = dialect.password().filter(|_| !dialect.offers().iter().any(otherwise)) else {
        return vec![];
    };
    match tokio::time::timeout(LONGEST_ASIDE, grant.providers(instance)).await {
        Ok(Ok(providers)) => providers,
        Ok(Err(_)) | Err(_) => vec![],
    }
}

/// Registers a client of its own for this sign-in, has it kept, and opens the browser where the sign-in
/// goes by that.
pub(crate) async fn begin(
    ports: &Ports,
    shown: &Snapshot,
    accounts: &AccountsHandle,
    sign_ins: &SignInsHandle,
    scheme: Scheme,
    request: SignInBegin,
) -> Result<SignIn, Failure> {
    let (address, expected) = whither(accounts, &request).await?;
    let access = match request.access {
        Some(access) => views::access(access)?,
        None => views::access(as_before(&expected, shown))?,
    };
    sign_ins.room().await?;
    let (asked_by, open_browser) = (request.by.map(views::by_asked), request.open_browser);
    let chosen = match asked_by {
        None | Some(SignInBy::Browser) => way_back::choose(ports, scheme, request.way, open_browser).await?,
        Some(_) => Chosen::exactly(WayBack::Code),
    };
    let instance = resolve(ports, &address).await?;
    check_origin(&address.origin, &instance.origin, request.account.is_some())?;
    check_shown(request.origin.as_deref(), &instance.origin)?;
    if request.account.is_none() && !request.accept_look_alike {
        check_look_alike(&address.origin, &instance.origin, shown)?;
    }
    let dialect = ports.dialect(&instance.dialect)?;
    let by = means::choose(&*dialect, asked_by)?;
    // An account that is here is made already; a name that was typed is that of a new one only by chance.
    let expected = match (by, expected) {
        (SignInBy::NewAccount, Expected::Account(_)) => return Err(Failure::new(Code::NotOffered)),
        (SignInBy::NewAccount, _) => Expected::Anybody,
        (_, expected) => expected,
    };
    let chosen = if by == SignInBy::Browser { chosen } else { Chosen::exactly(WayBack::Code) };
    check_code(&*dialect, by, chosen.way)?;
    let (scope, asked) = scopes(&*dialect, access, &instance)?;
    let plan = Plan { instance, scope, asked, expected, restarted: false, by, app: None, open_browser };
    let begun = Registering { ports, scheme, spares: Some(sign_ins) }.begin_by(plan, chosen).await?;
    let sign_in = sign_ins.insert(begun).await?;
    opened(ports, sign_ins, sign_in, open_browser).await
}

/// Where to, and who is expected to come back.
async fn whither(accounts: &AccountsHandle, request: &SignInBegin) -> Result<(Address, Expected), Failure> {
    let Some(account) = &request.account else {
        let address = parse(&request.text)?;
        let expected = address.user.clone().map_or(Expected::Anybody, Expected::User);
        return Ok((address, expected));
    };
    let id = accounts.find(account).await?;
    let (origin, _) = accounts.whereabouts(id.clone()).await?;
    Ok((Address { origin, user: None }, Expected::Account(id)))
}

/// What is registered for, and what the person asked for. Both are nothing where there are no scopes.
pub(crate) fn scopes(
    dialect: &dyn Dialect,
    access: Access,
    instance: &Instance,
) -> Result<(Scope, Scope), Failure> {
    let scope = dialect.scope(&access, instance);
    if !dialect.offers().contains(&Offer::Scopes) {
        return Ok((scope.clone(), scope));
    }
    if scope.is_empty() {
        // Not asked for nothing: a server gives what it likes then.
        return Err(Failure::new(Code::ScopeRefused));
    }
    let asked = if let Access::Custom(asked) = access { asked } else { scope.clone() };
    Ok((scope, asked))
}

/// Not every server's page can show a code.
fn check_code(dialect: &dyn Dialect, by: SignInBy, way: WayBack) -> Result<(), Failure> {
    let shown = dialect.offers().contains(&Offer::Code);
    if by == SignInBy::Browser && way == WayBack::Code && !shown {
        Err(Failure::new(Code::NotOffered))
    } else {
        Ok(())
    }
}

/// What an account that is here was given; everyday of another.
fn as_before(expected: &Expected, shown: &Snapshot) -> manage::Access {
    let Expected::Account(id) = expected else { return manage::Access::default() };
    let here = shown.accounts.iter().find(|account| account.id == id.as_str());
    match here.map(|account| account.scopes.clone()) {
        Some(scopes) if !scopes.is_empty() => manage::Access::Custom { scopes: scopes.to_vec() },
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
    let (former, asked, app) = sign_ins.waiting(&id).await?;
    let chosen = way_back::choose(ports, scheme, Some(way), open_browser).await?;
    let PendingSignIn { instance, registration, expected, restarted, by, .. } = former;
    check_code(&*ports.dialect(&instance.dialect)?, by, chosen.way)?;
    let scope = registration.scope;
    let plan = Plan { instance, scope, asked, expected, restarted, by, app, open_browser };
    let begun = Registering { ports, scheme, spares: Some(sign_ins) }.begin_by(plan, chosen).await?;
    let sign_in = sign_ins.replace(&id, begun).await?;
    opened(ports, sign_ins, sign_in, open_browser).await
}

/// One whose page cannot be opened is of no use; unless that page may be opened on any device.
pub(crate) async fn opened(
    ports: &Ports,
    sign_ins: &SignInsHandle,
    sign_in: SignIn,
    open_browser: bool,
) -> Result<SignIn, Failure> {
    let has_page = matches!(sign_in.by, manage::SignInBy::Browser | manage::SignInBy::Device);
    if open_browser
        && has_page
        && let Err(failure) = open(ports, sign_ins, &sign_in.id).await
    {
        if sign_in.by == manage::SignInBy::Device {
            tracing::info!(code = ?failure.code, "the page for a device's code is left to the person");
            return Ok(sign_in);
        }
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
pub(crate) fn check_origin(asked: &Origin, found: &Origin, again: bool) -> Result<(), Failure> {
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

pub(crate) fn parse(text: &str) -> Result<Address, Failure> {
    Address::parse(text).map_err(|error| error.explain())
}

/// However many documents a server drips, and wherever it leads.
pub(crate) async fn resolve(ports: &Ports, address: &Address) -> Result<Instance, Failure> {
    let resolved = tokio::time::timeout(LONGEST_LOOK, ports.dialects.resolve(address)).await;
    resolved.unwrap_or(Err(NetError::TimedOut.into())).map_err(|error| error.explain())
}
