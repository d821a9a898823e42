//! Adding an account, and signing one in again.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{
    Access, AddressRead, GetPreview, Preview, ReadAddress, SignIn, SignInAnotherWay, SignInBegin, SignInBy,
    SignInCancel, SignInKeep, SignInLink, SignInOpen, WayBack,
};
use tauri::{AppHandle, Manager, State};

use crate::ask::{Answer, ask, blocking};
use crate::clipboard::Shelf;
use crate::scheme::Registering;

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
    app: AppHandle,
    text: String,
    access: Option<Access>,
    account: Option<String>,
    by: Option<SignInBy>,
    accept_look_alike: bool,
    origin: Option<String>,
) -> Answer<SignIn> {
    // The page of a short code is opened by a press, once the code was seen.
    let open_browser = by != Some(SignInBy::Device);
    let begin = SignInBegin { text, access, account, open_browser, way: None, by, accept_look_alike, origin };
    // Whether links come to us decides by which way the person comes back.
    let place = app.state::<Place>().inner().clone();
    blocking(move || {
        app.state::<Registering>().wait();
        Ok(())
    })
    .await?;
    Ok(ask(&place, begin).await?.sign_in)
}

#[tauri::command]
pub(crate) async fn sign_in_another_way(place: State<'_, Place>, id: String, way: WayBack) -> Answer<SignIn> {
    Ok(ask(&place, SignInAnotherWay { id, way, open_browser: true }).await?.sign_in)
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
