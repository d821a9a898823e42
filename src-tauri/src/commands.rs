//! What the page may ask for. Each command is a request to the agent; none takes a URL, and none gives one that opens anything.

use fediaccounts_client::{Place, connect};
use fediaccounts_protocol::manage::{
    Access, Account, AddressRead, Check, GetPreview, Preview, ReadAddress, SignIn, SignInBegin, SignInCancel,
    SignInKeep, SignInLink, SignInOpen, SignOut, SignedOut, Snapshot,
};
use fediaccounts_protocol::{Code, Failure, Method};
use tauri::ipc::Channel;
use tauri::{AppHandle, State, async_runtime};

use crate::NAME;
use crate::clipboard::Shelf;
use crate::watch::{self, Turn};

type Answer<T> = Result<T, Failure>;

#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the arguments of a command over")]
#[tauri::command]
pub(crate) fn watch(
    app: AppHandle,
    place: State<'_, Place>,
    turn: State<'_, Turn>,
    channel: Channel<Snapshot>,
) {
    watch::start(app, place.inner().clone(), &turn, channel);
}

#[tauri::command]
pub(crate) async fn read_address(place: State<'_, Place>, text: String) -> Answer<AddressRead> {
    ask(&place, ReadAddress { text }).await
}

#[tauri::command]
pub(crate) async fn preview(place: State<'_, Place>, text: String) -> Answer<Preview> {
    ask(&place, GetPreview { text }).await
}

#[tauri::command]
pub(crate) async fn sign_in_begin(
    place: State<'_, Place>,
    text: String,
    access: Access,
    account: Option<String>,
) -> Answer<SignIn> {
    let begun = ask(
        &place,
        SignInBegin { text, access, account, open_browser: true, way: None, accept_look_alike: false },
    )
    .await?;
    Ok(begun.sign_in)
}

#[tauri::command]
pub(crate) async fn sign_in_open(place: State<'_, Place>, id: String) -> Answer<()> {
    ask(&place, SignInOpen { id }).await
}

/// The link goes to the clipboard without passing through the page.
#[tauri::command]
pub(crate) async fn sign_in_copy_link(
    place: State<'_, Place>,
    shelf: State<'_, Shelf>,
    id: String,
) -> Answer<()> {
    let link = ask(&place, SignInLink { id }).await?;
    let shelf = shelf.inner().clone();
    blocking(move || shelf.put(link.url)).await
}

#[tauri::command]
pub(crate) async fn sign_in_keep(place: State<'_, Place>, id: String) -> Answer<SignIn> {
    ask(&place, SignInKeep { id }).await
}

#[tauri::command]
pub(crate) async fn sign_in_cancel(place: State<'_, Place>, id: String) -> Answer<()> {
    ask(&place, SignInCancel { id }).await
}

#[tauri::command]
pub(crate) async fn check(place: State<'_, Place>, account: String) -> Answer<Account> {
    ask(&place, Check { account }).await
}

#[tauri::command]
pub(crate) async fn sign_out(place: State<'_, Place>, account: String) -> Answer<SignedOut> {
    ask(&place, SignOut { account }).await
}

/// A request on a connection of its own, so that none waits for another.
async fn ask<M>(place: &Place, request: M) -> Answer<M::Answer>
where
    M: Method + Send + 'static,
    M::Answer: Send + 'static,
{
    let place = place.clone();
    blocking(move || connect(&place, NAME)?.request(&request)).await
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    async_runtime::spawn_blocking(work).await.unwrap_or_else(|_| Err(Failure::new(Code::Internal)))
}
