//! Which app a process is.

use std::path::Path;

use fediaccounts_core::{AppClass, AppIdentity};

use super::image::Image;
use super::installed::is_installed;
use super::interpreters::{Kind, kind};
use super::process::Process;
use super::{flatpak, snap};

/// What stands for a program whose bytes come from elsewhere: words, as there is no path.
const ELSEWHERE: &str = "a program on another computer, through ssh";

/// What `process` is, which runs `image`, or nobody can tell what. Only true if it still runs it after this.
pub(super) fn of(process: &Process, image: Option<&Image>) -> AppIdentity {
    match image {
        Some(image) => of_image(process, image),
        None => flatpak::app(process).unwrap_or_else(unknown),
    }
}

/// Nothing is known.
pub(super) fn unknown() -> AppIdentity {
    named(AppClass::Unknown, String::new())
}

/// Whether it is a program that others' orphans are given to.
pub(super) fn is_reaper(image: &Image) -> bool {
    file_name(image.path()).is_some_and(|name| kind(name) == Some(Kind::Reaper))
}

fn of_image(process: &Process, image: &Image) -> AppIdentity {
    let path = image.path();
    // Names are compared and shown: one that is no text cannot be.
    let (Some(text), Some(name)) = (path.to_str(), file_name(path)) else { return unknown() };
    match kind(name) {
        Some(Kind::Remote) => return named(AppClass::Interpreter, ELSEWHERE.to_owned()),
        Some(Kind::Interpreter | Kind::Reaper) => return named(AppClass::Interpreter, text.to_owned()),
        None if loads_scripts(path) => return named(AppClass::Interpreter, text.to_owned()),
        None => {}
    }
    if let Some(name) = snap::name(process, path) {
        return named(AppClass::Sandboxed, name);
    }
    let class = if is_installed(path) { AppClass::Installed } else { AppClass::PathOnly };
    named(class, text.to_owned())
}

/// What is built on Electron has its own name, runs the files beside it, and any other as Node does when the
/// environment says so (`ELECTRON_RUN_AS_NODE`).
fn loads_scripts(path: &Path) -> bool {
    let beside = |name: &str| path.with_file_name(name).exists();
    ["resources/app.asar", "resources/default_app.asar", "resources/app/package.json", "package.nw"]
        .into_iter()
        .any(beside)
}

pub(super) fn file_name(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()
}

pub(super) fn named(class: AppClass, program: String) -> AppIdentity {
    AppIdentity { class, program }
}

#[cfg(test)]
#[path = "identity_tests.rs"]
mod tests;
