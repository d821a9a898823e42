//! The one place that answers `manage.*`: what may be asked, and by whom.

use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_core::Secret;
use fediaccounts_protocol::manage::{
    AnswerPrompt, AwaitLater, Check, ClearActivity, EndSession, ForgetAwaited, GetActivity, GetLinks,
    GetPicture, GetPreferences, GetPreview, GetSessions, GetSnapshot, GetStorage, Import, MoveIn, MoveOut,
    OpenHomepage, OpenSessionsPage, Picture, Raise, Raised, ReadAddress, Remove, SetLockRule, SetLook,
    SetPreferences, SignInAnotherWay, SignInBegin, SignInBegun, SignInCancel, SignInComplete, SignInKeep,
    SignInLink, SignInNewAccount, SignInOpen, SignInPassword, SignInPaste, SignInSecondFactor, SignOut,
    SignOutAll, Snapshot, Status, Watch, WatchPrompts, WindowClosed, Withdraw, WithdrawAll,
};
use fediaccounts_protocol::{Code, Failure, Method, Request, manage};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::accounts::{AccountsHandle, Look};
use crate::consents::ConsentsHandle;
use crate::serve::Caller;
use crate::sessions::Asking;
use crate::sign_out_all::sign_out_all;
use crate::{Broker, begin, homepage, importing, keys, moving, storage, typed, way_back};

/// What a request is answered with.
pub(crate) enum Answer {
    /// Everything there is to show: written from where it lies, for it may be large.
    Everything(Arc<Snapshot>),
    Other(Value),
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Everything(snapshot) => snapshot.as_ref().serialize(serializer),
            Self::Other(value) => value.serialize(serializer),
        }
    }
}

/// Answers one request. Unknown means denied.
pub(crate) async fn answer(broker: &Broker, caller: &Caller, request: &Request) -> Result<Answer, Failure> {
    if request.method.starts_with("manage.") && !caller.may_manage {
        return Err(Failure::new(Code::NotAllowed));
    }
    broker.presence.note(&request.method, broker.ports.now());
    if [GetSnapshot::NAME, Watch::NAME].contains(&request.method.as_str()) {
        broker.started().await;
        if request.method == Watch::NAME {
            // A window begins: what the desktop was told since is looked at.
            broker.preferences.look().await?;
        }
        let shown = broker.snapshots().borrow().clone();
        return Ok(Answer::Everything(shown));
    }
    other(broker, request).await.map(Answer::Other)
}

async fn other(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    match request.method.as_str() {
        Status::NAME => value::<Status>(broker.status()),
        Raise::NAME => value::<Raise>(Raised { raised: broker.raise(request.params()?) }),
        WindowClosed::NAME => {
            request.params::<WindowClosed>()?;
            broker.closings().notify_one();
            value::<WindowClosed>(())
        }
        ReadAddress::NAME => {
            value::<ReadAddress>(begin::read_address(&request.params::<ReadAddress>()?.text)?)
        }
        GetLinks::NAME => value::<GetLinks>(way_back::hindrance(&broker.ports, broker.about.scheme).await),
        GetPreferences::NAME => {
            request.params::<GetPreferences>()?;
            value::<GetPreferences>(broker.preferences.look().await?)
        }
        SetPreferences::NAME => {
            let wanted = request.params::<SetPreferences>()?.preferences;
            value::<SetPreferences>(broker.preferences.set(wanted).await?)
        }
        GetStorage::NAME => value::<GetStorage>(storage::of(broker).await),
        OpenHomepage::NAME => value::<OpenHomepage>(homepage::open(&broker.ports).await?),
        WatchPrompts::NAME => value::<WatchPrompts>(broker.prompts.now()),
        AnswerPrompt::NAME | Withdraw::NAME | WithdrawAll::NAME | GetActivity::NAME | ClearActivity::NAME => {
            with_consents(broker, request).await
        }
        _ => match keys::answer(broker, request).await {
            Some(answer) => answer,
            None => with_accounts(broker, request).await,
        },
    }
}

/// What needs accounts. A redirect that was overtaken by a lock is not lost.
async fn with_accounts(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    broker.started().await;
    let answer = match broker.running() {
        Ok(running) => {
            let (asked, owned) = (broker.clone(), request.clone());
            running.work(async move { route(&asked, &owned).await }).await
        }
        Err(_) => route(broker, request).await,
    };
    answer.map_err(|failure| {
        let told = broker.overtaken(failure.clone());
        if told != failure {
            hold_redirect(broker, request);
        }
        told
    })
}

/// What the owner of consents answers.
async fn with_consents(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    broker.started().await;
    let consents = broker.running()?.consents.clone();
    decide(&consents, request).await.map_err(|failure| broker.overtaken(failure))
}

async fn decide(consents: &ConsentsHandle, request: &Request) -> Result<Value, Failure> {
    match request.method.as_str() {
        AnswerPrompt::NAME => value::<AnswerPrompt>(consents.answer(request.params()?).await?),
        Withdraw::NAME => {
            let Withdraw { app, account } = request.params()?;
            value::<Withdraw>(consents.withdraw(&app, account.as_deref()).await?)
        }
        WithdrawAll::NAME => {
            request.params::<WithdrawAll>()?;
            value::<WithdrawAll>(consents.withdraw_all().await?)
        }
        GetActivity::NAME => value::<GetActivity>(consents.activity(request.params()?).await?),
        ClearActivity::NAME => {
            request.params::<ClearActivity>()?;
            value::<ClearActivity>(consents.clear_activity().await?)
        }
        _ => Err(Failure::new(Code::UnknownMethod)),
    }
}

async fn route(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    match request.method.as_str() {
        name if name.starts_with("manage.sign_in_") => sign_in(broker, request).await,
        _ => account(broker, request).await,
    }
}

async fn sign_in(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    broker.started().await;
    let running = broker.running().inspect_err(|_| hold_redirect(broker, request))?;
    let (ports, sign_ins) = (&broker.ports, &running.sign_ins);
    match request.method.as_str() {
        SignInBegin::NAME => {
            let (asked, shown) = (request.params::<SignInBegin>()?, broker.snapshots().borrow().clone());
            let sign_in =
                begin::begin(ports, &shown, &running.accounts, sign_ins, broker.about.scheme, asked).await?;
            value::<SignInBegin>(SignInBegun { sign_in })
        }
        SignInOpen::NAME => {
            begin::open(ports, sign_ins, &request.params::<SignInOpen>()?.id).await?;
            value::<SignInOpen>(())
        }
        SignInLink::NAME => {
            let url = sign_ins.link(&request.params::<SignInLink>()?.id).await?;
            value::<SignInLink>(manage::Link { url: url.into() })
        }
        SignInComplete::NAME => {
            value::<SignInComplete>(sign_ins.complete(request.params::<SignInComplete>()?.redirect).await?)
        }
        SignInPaste::NAME => {
            let SignInPaste { id, text } = request.params::<SignInPaste>()?;
            value::<SignInPaste>(sign_ins.paste(id, Secret::new(text.into_text())).await?)
        }
        SignInAnotherWay::NAME => {
            let asked = request.params::<SignInAnotherWay>()?;
            let sign_in = begin::another_way(ports, sign_ins, broker.about.scheme, asked).await?;
            value::<SignInAnotherWay>(SignInBegun { sign_in })
        }
        SignInPassword::NAME => {
            let (id, typed) = typed::password(request.params()?);
            value::<SignInPassword>(sign_ins.typed(id, typed).await?)
        }
        SignInSecondFactor::NAME => {
            let (id, typed) = typed::second_factor(request.params()?);
            value::<SignInSecondFactor>(sign_ins.typed(id, typed).await?)
        }
        SignInNewAccount::NAME => {
            let (id, typed) = typed::new_account(request.params()?)?;
            value::<SignInNewAccount>(sign_ins.typed(id, typed).await?)
        }
        SignInKeep::NAME => value::<SignInKeep>(sign_ins.keep(&request.params::<SignInKeep>()?.id).await?),
        SignInCancel::NAME => {
            sign_ins.cancel(&request.params::<SignInCancel>()?.id).await?;
            value::<SignInCancel>(())
        }
        _ => Err(Failure::new(Code::UnknownMethod)),
    }
}

/// A redirect comes once: it waits for accounts to open, even if whoever brought it does not.
fn hold_redirect(broker: &Broker, request: &Request) {
    if request.method == SignInComplete::NAME
        && let Ok(complete) = request.params::<SignInComplete>()
    {
        broker.hold(complete.redirect);
    }
}

async fn account(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    match request.method.as_str() {
        GetPreview::NAME => {
            opened(broker).await?;
            let (text, shown) = (request.params::<GetPreview>()?.text, broker.snapshots().borrow().clone());
            let pictures = &broker.running()?.pictures;
            value::<GetPreview>(begin::preview(&broker.ports, pictures, &shown, &text).await?)
        }
        GetPicture::NAME => {
            opened(broker).await?;
            let owner = request.params::<GetPicture>()?.owner;
            let png = broker.running()?.pictures.get(owner).await?;
            value::<GetPicture>(Picture { png: png.map(|png| BASE64_STANDARD.encode(png)) })
        }
        Check::NAME => {
            let accounts = opened(broker).await?;
            let id = accounts.find(&request.params::<Check>()?.account).await?;
            value::<Check>(accounts.check(id).await?)
        }
        SignOut::NAME => {
            let accounts = opened(broker).await?;
            let id = accounts.find(&request.params::<SignOut>()?.account).await?;
            value::<SignOut>(accounts.sign_out(id).await?)
        }
        SignOutAll::NAME => {
            broker.started().await;
            let instance = request.params::<SignOutAll>()?.instance;
            let running = broker.running()?;
            value::<SignOutAll>(sign_out_all(&running, instance.as_deref()).await?)
        }
        GetSessions::NAME | EndSession::NAME | OpenSessionsPage::NAME => sessions(broker, request).await,
        SetLockRule::NAME => {
            broker.started().await;
            let (rule, absence) = (request.params::<SetLockRule>()?.rule, broker.running()?.absence.clone());
            value::<SetLockRule>(absence.set(rule).await?)
        }
        SetLook::NAME => {
            let SetLook { account, label, color } = request.params()?;
            let (accounts, look) = (opened(broker).await?, Look::written(&label, color.as_deref())?);
            accounts.set_look(accounts.find(&account).await?, look).await?;
            value::<SetLook>(())
        }
        MoveOut::NAME | MoveIn::NAME | AwaitLater::NAME | ForgetAwaited::NAME => {
            moving::answer(broker, request).await
        }
        Import::NAME => {
            let accounts = opened(broker).await?;
            value::<Import>(importing::import(&broker.ports, &accounts, request.params()?).await?)
        }
        Remove::NAME => {
            let accounts = opened(broker).await?;
            let id = accounts.find(&request.params::<Remove>()?.account).await?;
            accounts.remove(id).await?;
            value::<Remove>(())
        }
        _ => Err(Failure::new(Code::UnknownMethod)),
    }
}

async fn sessions(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    broker.started().await;
    let running = broker.running()?;
    let asking = Asking { ports: &broker.ports, lanes: &running.lanes, accounts: &running.accounts };
    match request.method.as_str() {
        GetSessions::NAME => {
            value::<GetSessions>(asking.list(&request.params::<GetSessions>()?.account).await?)
        }
        EndSession::NAME => value::<EndSession>(asking.end(request.params()?).await?),
        _ => {
            value::<OpenSessionsPage>(asking.open_page(&request.params::<OpenSessionsPage>()?.account).await?)
        }
    }
}

/// The accounts, once it is known whether they can be used.
async fn opened(broker: &Broker) -> Result<AccountsHandle, Failure> {
    broker.started().await;
    Ok(broker.running()?.accounts.clone())
}

pub(crate) fn value<M: Method>(answer: M::Answer) -> Result<Value, Failure> {
    serde_json::to_value(answer).map_err(|_| Failure::new(Code::Internal))
}
