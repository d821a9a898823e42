//! The beginning of a sign-in: from what was typed to the browser.

use fediaccounts_core::{
    Address, CodeVerifier, Context, Expected, Instance, LinkHandler, Origin, PendingSignIn, RedirectUri,
    RegistrationRequest, Scheme, State,
};
use fediaccounts_protocol::manage::{AddressRead, Preview, SignIn, SignInBegin, Snapshot};
use fediaccounts_protocol::{Code, Failure};

use crate::accounts::AccountsHandle;
use crate::failures::Explain;
use crate::sign_ins::SignInsHandle;
use crate::{Ports, views};

/// What people see on the server's page, and in its list of apps.
const CLIENT_NAME: &str = "FediAccounts";

/// Reads what is being typed; asks nobody.
pub(crate) fn read_address(text: &str) -> Result<AddressRead, Failure> {
    let address = parse(text)?;
    Ok(AddressRead { host: address.origin.authority(), user: address.user })
}

/// Finds out what stands at an address.
pub(crate) async fn preview(ports: &Ports, shown: &Snapshot, text: &str) -> Result<Preview, Failure> {
    let address = parse(text)?;
    let instance = resolve(ports, &address).await?;
    let origin = instance.origin.to_string();
    let here = shown.accounts.iter().filter(|account| account.origin == origin);
    Ok(Preview {
        instance: views::instance(&instance),
        user: address.user,
        here: here.map(|account| account.handle.clone()).collect(),
        typed: None,
        looks_like: None,
    })
}

/// Registers a client of its own for this sign-in, stores it, and opens the browser.
pub(crate) async fn begin(
    ports: &Ports,
    accounts: &AccountsHandle,
    sign_ins: &SignInsHandle,
    scheme: Scheme,
    request: SignInBegin,
) -> Result<SignIn, Failure> {
    if request.open_browser {
        check_way_back(ports, scheme).await?;
    }
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
    let instance = resolve(ports, &address).await?;
    check_origin(&address.origin, &instance.origin, request.account.is_some())?;
    let pending = register(ports, instance, views::access(request.access), expected, scheme).await?;
    let sign_in = sign_ins.insert(pending).await?;
    if request.open_browser {
        let opened = open(ports, sign_ins, &sign_in.id).await;
        if let Err(failure) = opened {
            sign_ins.cancel(&sign_in.id).await?;
            return Err(failure);
        }
    }
    Ok(sign_in)
}

/// A browser that cannot bring the redirect back is not opened, and no registration is spent on it.
async fn check_way_back(ports: &Ports, scheme: Scheme) -> Result<(), Failure> {
    match ports.browser.link_handler(scheme).await {
        LinkHandler::Ours | LinkHandler::Unknown => Ok(()),
        LinkHandler::Other(name) => Err(Failure::new(Code::SchemeTaken).detail(name)),
        LinkHandler::Nobody => Err(Failure::new(Code::SchemeMissing)),
    }
}

/// Opens the page of a sign-in.
pub(crate) async fn open(ports: &Ports, sign_ins: &SignInsHandle, id: &str) -> Result<(), Failure> {
    let link = sign_ins.link(id).await?;
    ports.browser.open(&link).await.map_err(|error| error.explain())
}

/// An account that is here stays where it is: its server cannot send it elsewhere.
fn check_origin(asked: &Origin, found: &Origin, again: bool) -> Result<(), Failure> {
    if again && asked != found { Err(Failure::new(Code::ForeignEndpoint)) } else { Ok(()) }
}

async fn register(
    ports: &Ports,
    instance: Instance,
    access: fediaccounts_core::Access,
    expected: Expected,
    scheme: Scheme,
) -> Result<PendingSignIn, Failure> {
    let internal = |error: fediaccounts_core::EntropyError| error.explain();
    let context = Context::random(&*ports.entropy).map_err(internal)?;
    let state = State::random(&*ports.entropy).map_err(internal)?;
    let verifier = CodeVerifier::random(&*ports.entropy).map_err(internal)?;
    let dialect = ports.dialect(&instance.dialect)?;
    let request = RegistrationRequest {
        client_name: CLIENT_NAME.to_owned(),
        redirect_uri: RedirectUri::Scheme { scheme, context: context.clone() },
        scope: dialect.scope(&access, &instance),
    };
    let registration =
        dialect.register(&instance, &request, ports.now()).await.map_err(|error| error.explain())?;
    Ok(PendingSignIn {
        context,
        instance,
        registration,
        state,
        verifier,
        expected,
        begun_at: ports.now(),
        restarted: false,
        received: None,
    })
}

fn parse(text: &str) -> Result<Address, Failure> {
    Address::parse(text).map_err(|error| error.explain())
}

async fn resolve(ports: &Ports, address: &Address) -> Result<Instance, Failure> {
    ports.dialects.resolve(address).await.map_err(|error| error.explain())
}
