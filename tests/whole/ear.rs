//! A place at which somebody reads by ear.

use std::process::Stdio;

use anyhow::Result;
use fediaccounts_practice::{Software, User};
use fediaccounts_stage::{Child, Node, Reader, Role};

use crate::cast;
use crate::kinds::place::Place;

/// The title of the main window.
pub(crate) const MAIN: &str = "FediAccounts";
/// That of the window in which an app's question is answered.
pub(crate) const CONSENT: &str = "An app asks · FediAccounts";
/// That of the window in which a password is typed.
pub(crate) const SIGN_IN: &str = "Sign in · FediAccounts";

/// Somebody at a place with that server; `None` where there cannot be.
pub(crate) async fn at(software: Software, user: User) -> Result<Option<(Place, Reader)>> {
    if !fediaccounts_stage::can_be_read() {
        cast::skip("reading by ear needs at-spi2-core");
        return Ok(None);
    }
    let Some(mut place) = Place::at(software, user).await? else { return Ok(None) };
    let reader = place.stage.reader().await?;
    Ok(Some((place, reader)))
}

/// Starts the window as a person does: no driver is in it.
pub(crate) fn start(place: &Place) -> Result<Child> {
    let mut command = place.stage.command(place.programs.path("fediaccounts-window"));
    command.arg("--profile").arg(place.stage.profile()).stderr(Stdio::null());
    Child::start(command)
}

/// Whether a window says that somewhere.
pub(crate) fn says(text: &str) -> impl Fn(&Node) -> bool {
    move |window| window.said().contains(text)
}

/// Whether it shows the view of that heading.
pub(crate) fn has_heading(name: &str) -> impl Fn(&Node) -> bool {
    move |window| window.find(Role::Heading, name).is_some()
}

/// Whether what is typed goes into such a field.
pub(crate) fn awaits(role: Role) -> impl Fn(&Node) -> bool {
    move |window| window.all().into_iter().any(|node| node.role == role && node.focused)
}
