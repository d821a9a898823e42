//! Who opens URLs of our scheme on this desktop.

#[cfg(target_os = "linux")]
mod xdg_mime;

#[cfg(target_os = "linux")]
use std::path::Path;

use fediaccounts_core::{LinkHandler, Scheme};

/// Asks the desktop. Takes five seconds at most.
///
/// An AppImage is mounted at a new place each time it is started, so what is registered for it leads
/// nowhere: nobody takes its links.
#[cfg(target_os = "linux")]
pub(crate) async fn handler(scheme: Scheme) -> LinkHandler {
    if is_app_image() {
        return LinkHandler::Nobody;
    }
    match crate::program::find("xdg-mime") {
        Some(program) => xdg_mime::ask(&program, scheme).await,
        None => LinkHandler::Unknown,
    }
}

/// Cannot be asked here yet.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unused_async, reason = "where the desktop is asked, it takes its time")]
pub(crate) async fn handler(_scheme: Scheme) -> LinkHandler {
    LinkHandler::Unknown
}

/// Whether this very program runs out of an AppImage. The variables alone do not say so: what an
/// AppImage starts inherits them.
#[cfg(target_os = "linux")]
fn is_app_image() -> bool {
    #[expect(clippy::disallowed_methods, reason = "how an AppImage says where it is mounted")]
    let mounted = std::env::var_os("APPIMAGE").and(std::env::var_os("APPDIR"));
    let program = std::env::current_exe().ok();
    mounted.zip(program).is_some_and(|(mounted, program)| lies_within(&program, Path::new(&mounted)))
}

#[cfg(target_os = "linux")]
fn lies_within(program: &Path, folder: &Path) -> bool {
    folder.is_absolute() && folder.parent().is_some() && program.starts_with(folder)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_in_the_mounted_image_is_part_of_it() {
        let program = Path::new("/tmp/.mount_Fedi1/usr/bin/fediaccounts-agent");
        assert!(lies_within(program, Path::new("/tmp/.mount_Fedi1")));
        for other in ["/tmp/.mount_Fedi", "/tmp/.mount_Term2", "", "/", "tmp"] {
            assert!(!lies_within(program, Path::new(other)), "{other:?}");
        }
    }
}
