//! Domain values as they are shown on the wire. This is where tokens stay behind.

use fediaccounts_core::{
    Access, Account, Dialect, Handle, Instance, ListedAccount, Offer, PendingSignIn, Scope, SessionState,
    SignInBy, SignInReason, Timestamp, TokenSet, WayBack,
};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::{Awaited, Backup};

use crate::accounts::Standing;

/// What is asked for; nothing at all is not to be had.
pub(crate) fn access(access: manage::Access) -> Result<Access, Failure> {
    Ok(match access {
        manage::Access::ReadOnly => Access::ReadOnly,
        manage::Access::Everyday => Access::Everyday,
        manage::Access::Everything => Access::Everything,
        manage::Access::Custom { scopes } => {
            // One that was written with a space in it is two.
            let scope = Scope::parse(&scopes.join(" "));
            if scope.is_empty() {
                return Err(Failure::new(Code::BadRequest));
            }
            Access::Custom(scope)
        }
    })
}

pub(crate) fn way_asked(way: manage::WayBack) -> WayBack {
    match way {
        manage::WayBack::Scheme => WayBack::Scheme,
        manage::WayBack::Loopback => WayBack::Loopback,
        manage::WayBack::Code => WayBack::Code,
    }
}

fn way(way: WayBack) -> manage::WayBack {
    match way {
        WayBack::Scheme => manage::WayBack::Scheme,
        WayBack::Loopback => manage::WayBack::Loopback,
        WayBack::Code => manage::WayBack::Code,
    }
}

pub(crate) fn instance(instance: &Instance, dialect: Option<&dyn Dialect>) -> manage::Instance {
    let offers = dialect.map(Dialect::offers).unwrap_or_default();
    manage::Instance {
        origin: instance.origin.to_string(),
        host: instance.origin.authority(),
        local: instance.origin.is_local(),
        title: instance.title.clone(),
        description: instance.description.clone(),
        software: software_name(&instance.software.name),
        version: instance.software.version.clone(),
        picture: None,
        offers: offers.iter().map(|offered| offer(*offered)).collect(),
        sessions_page: dialect.is_some_and(|dialect| dialect.sessions_page(instance).is_some()),
    }
}

fn offer(offer: Offer) -> manage::Offer {
    match offer {
        Offer::Browser => manage::Offer::Browser,
        Offer::Password => manage::Offer::Password,
        Offer::Device => manage::Offer::Device,
        Offer::NewAccount => manage::Offer::NewAccount,
        Offer::Code => manage::Offer::Code,
        Offer::Scopes => manage::Offer::Scopes,
        Offer::Sessions => manage::Offer::Sessions,
        Offer::Revocation => manage::Offer::Revocation,
    }
}

/// `mastodon` as its makers write it.
pub(crate) fn software_name(name: &str) -> String {
    let known = [
        "Mastodon",
        "Pleroma",
        "Akkoma",
        "PeerTube",
        "GoToSocial",
        "Hollo",
        "Mitra",
        "Misskey",
        "Pixelfed",
        "Lemmy",
        "Friendica",
    ];
    known
        .iter()
        .find(|known| known.eq_ignore_ascii_case(name))
        .map_or_else(|| name.to_owned(), |known| (*known).to_owned())
}

/// An account from another computer. Its address is that of its profile, by which this very one is expected.
pub(crate) fn awaited(awaited: &Awaited) -> manage::Awaited {
    let ListedAccount { origin, handle, software, label, color, scope, is_default } = &awaited.account;
    manage::Awaited {
        id: awaited.id,
        handle: handle.to_string(),
        address: format!("{origin}/@{}", handle.user),
        host: origin.authority(),
        software: software_name(software),
        label: label.clone(),
        color: color.map(|color| format!("#{color:06x}")),
        scopes: scope.tokens().map(str::to_owned).collect(),
        default: *is_default,
    }
}

/// When our own token of an account is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Renewing {
    /// It is being.
    Now,
    /// Then, or never as far as is known.
    At(Option<Timestamp>),
}

pub(crate) fn account(
    account: &Account,
    instance: Option<&Instance>,
    own: Option<&TokenSet>,
    standing: Standing,
    renewing: Renewing,
) -> manage::Account {
    manage::Account {
        id: account.id.to_string(),
        handle: account.handle.to_string(),
        display_name: account.display_name.clone(),
        claims: instance.and_then(|instance| claims(account, instance)),
        picture: None,
        label: account.label.clone(),
        color: account.color.map(color),
        origin: account.origin.to_string(),
        state: state(&account.state, standing, renewing),
        scopes: own.map(|tokens| tokens.scope.text().into()).unwrap_or_default(),
        added_at: account.added_at.seconds(),
        checked_at: account.checked_at.map(Timestamp::seconds),
        issued_at: own.map(|tokens| tokens.issued_at.seconds()),
        expires_at: own.and_then(|tokens| tokens.expires_at).map(Timestamp::seconds),
        renews_at: match renewing {
            Renewing::Now => None,
            Renewing::At(at) => at.map(Timestamp::seconds),
        },
        signed_in_until: own.and_then(signed_in_until).map(Timestamp::seconds),
    }
}

/// `#rrggbb`.
pub(crate) fn color(color: u32) -> String {
    format!("#{:06x}", color & 0x00ff_ffff)
}

/// Until when an account stays signed in if nothing renews its token.
fn signed_in_until(tokens: &TokenSet) -> Option<Timestamp> {
    if tokens.refresh_token.is_some() { tokens.refresh_expires_at } else { tokens.expires_at }
}

/// The handle that the server says the account has, where it is not the one that is shown: nothing
/// proved it.
fn claims(account: &Account, instance: &Instance) -> Option<String> {
    let host = instance.account_domain.clone();
    let claimed = Handle { user: account.handle.user.clone(), host };
    (claimed != account.handle).then(|| claimed.to_string())
}

fn state(state: &SessionState, standing: Standing, renewing: Renewing) -> manage::State {
    match (state, standing) {
        (SessionState::Active, Standing::Well) if renewing == Renewing::Now => manage::State::Renewing,
        (SessionState::Active, Standing::NotAnswering { since, retry_at }) => {
            manage::State::NotAnswering { since: since.seconds(), retry_at: retry_at.map(Timestamp::seconds) }
        }
        (SessionState::Active, Standing::Offline { since }) => {
            manage::State::Offline { since: since.seconds() }
        }
        (SessionState::Active, Standing::Well) => manage::State::Active,
        (SessionState::NeedsSignIn(why), _) => manage::State::NeedsSignIn { why: reason(*why) },
        (SessionState::Suspended, _) => manage::State::Suspended,
        (SessionState::Moved { to }, _) => manage::State::Moved { to: to.clone() },
        (SessionState::WaitingToSignOut, _) => manage::State::WaitingToSignOut,
    }
}

fn reason(reason: SignInReason) -> manage::SignInReason {
    match reason {
        SignInReason::TokenRefused => manage::SignInReason::TokenRefused,
        SignInReason::RegistrationLost => manage::SignInReason::RegistrationLost,
        SignInReason::Expired => manage::SignInReason::Expired,
        SignInReason::RefreshRefused => manage::SignInReason::RefreshRefused,
        SignInReason::ScopeTooSmall => manage::SignInReason::ScopeTooSmall,
    }
}

pub(crate) fn backup(backup: &Backup) -> manage::Backup {
    manage::Backup {
        name: backup.name.clone(),
        path: backup.path.display().to_string(),
        made_at: backup.made_at.seconds(),
        size: backup.size,
    }
}

pub(crate) fn sign_in(
    pending: &PendingSignIn,
    app: Option<String>,
    because: Option<Failure>,
    step: manage::SignInStep,
) -> manage::SignIn {
    manage::SignIn {
        id: pending.context.as_str().to_owned(),
        host: pending.instance.origin.authority(),
        app,
        by: by(pending.by),
        way: way(pending.registration.redirect_uri.way_back()),
        because,
        step,
    }
}

pub(crate) fn by_asked(by: manage::SignInBy) -> SignInBy {
    match by {
        manage::SignInBy::Browser => SignInBy::Browser,
        manage::SignInBy::Password => SignInBy::Password,
        manage::SignInBy::Device => SignInBy::Device,
        manage::SignInBy::NewAccount => SignInBy::NewAccount,
    }
}

fn by(by: SignInBy) -> manage::SignInBy {
    match by {
        SignInBy::Browser => manage::SignInBy::Browser,
        SignInBy::Password => manage::SignInBy::Password,
        SignInBy::Device => manage::SignInBy::Device,
        SignInBy::NewAccount => manage::SignInBy::NewAccount,
    }
}

pub(crate) fn waiting(pending: &PendingSignIn) -> manage::SignInStep {
    manage::SignInStep::Waiting { expires_at: pending.expires_at().seconds() }
}
