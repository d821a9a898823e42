//! Requests about the key, the lock and the backups. All of them are answered while accounts are
//! locked.

use fediaccounts_core::Secret;
use fediaccounts_protocol::manage::{
    GetBackups, LockNow, MakeBackup, RemovePassphrase, RestoreBackup, SetPassphrase, StartAnew, Typed, Unlock,
};
use fediaccounts_protocol::{Failure, Method, Request};
use serde_json::Value;

use crate::gate::value;
use crate::{Broker, views};

/// The answer, if it is one of these requests.
pub(crate) async fn answer(broker: &Broker, request: &Request) -> Option<Result<Value, Failure>> {
    Some(match request.method.as_str() {
        Unlock::NAME => unlock(broker, request).await,
        LockNow::NAME => lock(broker, request).await,
        SetPassphrase::NAME => set_passphrase(broker, request).await,
        RemovePassphrase::NAME => remove_passphrase(broker, request).await,
        StartAnew::NAME => start_anew(broker, request).await,
        MakeBackup::NAME => back_up(broker, request).await,
        GetBackups::NAME => backups(broker, request),
        RestoreBackup::NAME => restore(broker, request).await,
        _ => return None,
    })
}

async fn unlock(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    let passphrase = request.params::<Unlock>()?.passphrase.map(secret);
    value::<Unlock>(broker.keeper.unlock(passphrase).await?)
}

async fn lock(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    request.params::<LockNow>()?;
    value::<LockNow>(broker.keeper.lock().await?)
}

async fn set_passphrase(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    let SetPassphrase { passphrase, keep_keyring } = request.params()?;
    broker.started().await;
    value::<SetPassphrase>(broker.keeper.set_passphrase(secret(passphrase), keep_keyring).await?)
}

async fn remove_passphrase(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    let passphrase = request.params::<RemovePassphrase>()?.passphrase;
    value::<RemovePassphrase>(broker.keeper.remove_passphrase(secret(passphrase)).await?)
}

async fn start_anew(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    request.params::<StartAnew>()?;
    broker.started().await;
    value::<StartAnew>(broker.keeper.start_anew().await?)
}

async fn back_up(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    request.params::<MakeBackup>()?;
    broker.started().await;
    value::<MakeBackup>(broker.keeper.back_up().await?)
}

fn backups(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    request.params::<GetBackups>()?;
    let found = fediaccounts_store::backups(&broker.about.database);
    value::<GetBackups>(found.iter().map(views::backup).collect())
}

async fn restore(broker: &Broker, request: &Request) -> Result<Value, Failure> {
    let name = request.params::<RestoreBackup>()?.name;
    broker.started().await;
    value::<RestoreBackup>(broker.keeper.restore(name).await?)
}

/// What was typed is wiped when it was used.
fn secret(typed: Typed) -> Secret {
    Secret::new(typed.into_text())
}
