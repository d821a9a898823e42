//! Accounts that move to another computer: the file that is made here, and the one that came from there.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_core::Timestamp;
use fediaccounts_moving::AccountList;
use fediaccounts_protocol::manage::{AwaitLater, ForgetAwaited, MoveIn, MoveOut, MovedIn, MovingFile, Typed};
use fediaccounts_protocol::{Code, Failure, Method, Request};
use fediaccounts_store::Passphrase;
use serde_json::Value;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use crate::Broker;
use crate::accounts::AccountsHandle;
use crate::failures::Explain;
use crate::gate::value;

/// What a passphrase is dear by is memory: one at a time has it.
static TURN: Semaphore = Semaphore::const_new(1);

/// Answers one of the requests about moving.
pub(crate) async fn answer(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    broker.started().await;
    let accounts = broker.running()?.accounts.clone();
    match request.method.as_str() {
        MoveOut::NAME => value::<MoveOut>(move_out(&accounts, request.params()?, broker.ports.now()).await?),
        MoveIn::NAME => value::<MoveIn>(move_in(&accounts, request.params()?).await?),
        AwaitLater::NAME => {
            value::<AwaitLater>(accounts.await_later(request.params::<AwaitLater>()?.id).await?)
        }
        ForgetAwaited::NAME => {
            value::<ForgetAwaited>(accounts.forget_awaited(request.params::<ForgetAwaited>()?.id).await?)
        }
        _ => Err(Failure::new(Code::UnknownMethod)),
    }
}

async fn move_out(
    accounts: &AccountsHandle,
    request: MoveOut,
    now: Timestamp,
) -> Result<MovingFile, Failure> {
    let passphrase = passphrase(request.passphrase, Passphrase::chosen)?;
    let default = match request.default {
        Some(account) => Some(accounts.find(&account).await?),
        None => None,
    };
    let list = AccountList { made_at: now, accounts: accounts.listed(default).await? };
    if list.accounts.is_empty() {
        return Err(Failure::new(Code::NothingToMove));
    }
    let count = list.accounts.len();
    let file = dearly(move || fediaccounts_moving::seal(&list, passphrase.expose())).await?;
    Ok(MovingFile {
        file: BASE64_STANDARD.encode(file.map_err(|error| error.explain())?),
        name: fediaccounts_moving::name(now),
        accounts: u32::try_from(count).unwrap_or(u32::MAX),
    })
}

async fn move_in(accounts: &AccountsHandle, request: MoveIn) -> Result<MovedIn, Failure> {
    let path = PathBuf::from(request.path);
    if !path.is_absolute() {
        return Err(Failure::new(Code::BadRequest));
    }
    let passphrase = passphrase(request.passphrase, Passphrase::typed)?;
    let opened = dearly(move || open(&path, &passphrase)).await?;
    accounts.await_them(opened?.accounts).await
}

fn open(path: &Path, passphrase: &Passphrase) -> Result<AccountList, Failure> {
    let file = fediaccounts_moving::read(path).map_err(|error| error.explain())?;
    fediaccounts_moving::open(&file, passphrase.expose()).map_err(|error| error.explain())
}

fn passphrase<E: Explain>(
    typed: Typed,
    read: impl FnOnce(&str) -> Result<Passphrase, E>,
) -> Result<Passphrase, Failure> {
    read(&Zeroizing::new(typed.into_text())).map_err(|error| error.explain())
}

/// Does work that takes much memory and time, on a thread of its own.
async fn dearly<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    let fallen = |_| Failure::new(Code::Internal);
    let turn = TURN.acquire().await.map_err(|_| Failure::new(Code::Internal))?;
    tokio::task::spawn_blocking(move || {
        // Held to the end of the work, even if nobody waits for it any more.
        let _turn = turn;
        work()
    })
    .await
    .map_err(fallen)
}
