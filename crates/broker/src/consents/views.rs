//! Apps, consents and what apps did, as they are shown on the wire.

use fediaccounts_core::{self as core, Timestamp};
use fediaccounts_protocol::manage;

use super::words::visible;

pub(super) fn class(class: core::AppClass) -> manage::AppClass {
    match class {
        core::AppClass::Signed => manage::AppClass::Signed,
        core::AppClass::Sandboxed => manage::AppClass::Sandboxed,
        core::AppClass::Installed => manage::AppClass::Installed,
        core::AppClass::Keyed => manage::AppClass::Keyed,
        core::AppClass::PathOnly => manage::AppClass::PathOnly,
        core::AppClass::Interpreter => manage::AppClass::Interpreter,
        core::AppClass::Unknown => manage::AppClass::Unknown,
    }
}

pub(super) fn lifetime(lifetime: core::Lifetime) -> manage::Lifetime {
    match lifetime {
        core::Lifetime::Once => manage::Lifetime::Once,
        core::Lifetime::UntilLock => manage::Lifetime::UntilLock,
        core::Lifetime::Always => manage::Lifetime::Always,
    }
}

pub(super) fn lifetime_said(lifetime: manage::Lifetime) -> core::Lifetime {
    match lifetime {
        manage::Lifetime::Once => core::Lifetime::Once,
        manage::Lifetime::UntilLock => core::Lifetime::UntilLock,
        manage::Lifetime::Always => core::Lifetime::Always,
    }
}

pub(super) fn share(share: core::Share) -> manage::Share {
    match share {
        core::Share::OwnToken => manage::Share::OwnToken,
        core::Share::Account => manage::Share::Account,
    }
}

pub(super) fn share_said(share: manage::Share) -> core::Share {
    match share {
        manage::Share::OwnToken => core::Share::OwnToken,
        manage::Share::Account => core::Share::Account,
    }
}

pub(super) fn scopes(scope: &core::Scope) -> Vec<String> {
    scope.tokens().map(str::to_owned).collect()
}

pub(super) fn consent(consent: &core::Consent) -> manage::Consent {
    manage::Consent {
        account: consent.account.to_string(),
        scopes: scopes(&consent.scope),
        lifetime: lifetime(consent.lifetime),
        share: share(consent.share),
        given_at: consent.given_at.seconds(),
        used_at: consent.used_at.map(Timestamp::seconds),
        ends_at: consent.ends_at().seconds(),
    }
}

pub(super) fn refusal(refusal: &core::Refusal) -> manage::Refusal {
    manage::Refusal {
        account: refusal.account.as_ref().map(ToString::to_string),
        refused_at: refusal.refused_at.seconds(),
    }
}

/// An app about which there is nothing to show but itself.
pub(super) fn app(app: &core::App) -> manage::App {
    manage::App {
        id: app.id.to_string(),
        name: visible(app.identity.name()),
        class: class(app.identity.class),
        program: visible(&app.identity.program),
        says: app.says.clone(),
        consents: vec![],
        refusals: vec![],
        idle: vec![],
        used_at: None,
    }
}

pub(super) fn activity((number, line): (i64, core::Activity)) -> manage::Activity {
    manage::Activity {
        number,
        at: line.at.seconds(),
        deed: deed(line.deed),
        times: line.times,
        app: line.app.to_string(),
        name: line.name,
        class: class(line.class),
        account: line.account.map(|account| account.to_string()),
        handle: line.handle,
        scopes: scopes(&line.scope),
        lifetime: line.lifetime.map(lifetime),
    }
}

fn deed(deed: core::Deed) -> manage::Deed {
    match deed {
        core::Deed::Allowed => manage::Deed::Allowed,
        core::Deed::Denied => manage::Deed::Denied,
        core::Deed::Blocked => manage::Deed::Blocked,
        core::Deed::Given => manage::Deed::Given,
        core::Deed::Refused => manage::Deed::Refused,
        core::Deed::Reported => manage::Deed::Reported,
        core::Deed::Released => manage::Deed::Released,
        core::Deed::Withdrawn => manage::Deed::Withdrawn,
        core::Deed::Ended => manage::Deed::Ended,
    }
}
