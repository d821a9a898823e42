//! What whoever starts this program may not bring along in the environment: variables by which WebKit, GTK and the
//! linker load code, open doors for debuggers, or write down keys.
//!
//! They are dropped by executing this program afresh without them, before there is a thread and before the
//! agent is started. That costs a start, and only where there is one of them. What the linker loaded
//! already saw the arguments by then, but none of our windows.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use crate::window;

/// Everything that begins so: `WebKit`, its JavaScript, its media; `WebView2`; Tauri's own doors.
const BEGINNINGS: [&str; 7] = ["WEBKIT", "JSC_", "GST_", "WEBVIEW2_", "TAURI_", "LD_", "GTK_DEBUG"];
const NAMES: [&str; 12] = [
    "GCONV_PATH",
    "GDK_PIXBUF_MODULEDIR",
    "GDK_PIXBUF_MODULE_FILE",
    "GIO_EXTRA_MODULES",
    "GIO_MODULE_DIR",
    "GTK3_MODULES",
    "GTK_DATA_PREFIX",
    "GTK_EXE_PREFIX",
    "GTK_IM_MODULE_FILE",
    "GTK_MODULES",
    "GTK_PATH",
    "SSLKEYLOGFILE",
];
/// How a page is drawn, and nothing else: what people with some graphics cards have to say.
const DRAWING: [&str; 5] = [
    "WEBKIT_DISABLE_COMPOSITING_MODE",
    "WEBKIT_DISABLE_DMABUF_RENDERER",
    "WEBKIT_DMABUF_RENDERER_DISABLE_GBM",
    "WEBKIT_DMABUF_RENDERER_FORCE_SHM",
    "WEBKIT_SKIA_ENABLE_CPU_RENDERING",
];
/// Says which process was executed afresh: one that finds them again ends rather than going round.
const CLEARED: &str = "FEDIACCOUNTS_CLEARED";

/// Drops them. Tells the exit code where this program cannot go on.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the environment is what this is about, and it starts itself")]
pub(crate) fn clear() -> Option<ExitCode> {
    use std::os::unix::process::CommandExt;

    let own = std::env::current_exe().ok();
    let appimage = std::env::var_os("APPDIR").map(PathBuf::from);
    let appimage = appimage.filter(|folder| own.as_ref().is_some_and(|own| is_image(folder, own)));
    let hostile: Vec<_> = std::env::vars_os()
        .filter(|(name, value)| is_hostile(name, value, window::is_driven(), appimage.as_deref()))
        .map(|(name, _)| name)
        .collect();
    if hostile.is_empty() {
        return None;
    }
    let process = std::process::id().to_string();
    if std::env::var_os(CLEARED).is_some_and(|cleared| cleared == *process) {
        return Some(complain(&format!("{} came back, although it was dropped", hostile[0].display())));
    }
    let Some(own) = own else { return Some(complain("this program does not find itself")) };
    let mut command = std::process::Command::new(own);
    command.args(std::env::args_os().skip(1)).env(CLEARED, process);
    for name in &hostile {
        command.env_remove(name);
    }
    Some(complain(&format!("could not start afresh: {}", command.exec())))
}

/// Nothing yet: what WebView2 reads was never tried.
#[cfg(not(unix))]
pub(crate) fn clear() -> Option<ExitCode> {
    None
}

/// Whether a folder is that of an AppImage, and a program lies in it where ours does. Whoever starts us names the
/// folder: the root of the system would be one with everything in it.
fn is_image(folder: &Path, own: &Path) -> bool {
    folder.parent().is_some() && own.parent() == Some(&*folder.join("usr/bin"))
}

/// Whether a variable is dropped. Within an AppImage, what the image itself names stays.
fn is_hostile(name: &OsStr, value: &OsStr, driven: bool, appimage: Option<&Path>) -> bool {
    let Some(name) = name.to_str() else { return true };
    let named = NAMES.contains(&name) || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning));
    let drivers = driven && (name == "WEBKIT_INSPECTOR_SERVER" || name.starts_with("TAURI_"));
    let climbs = |path: &Path| path.components().any(|part| part == Component::ParentDir);
    let inside =
        |folder: &Path| std::env::split_paths(value).all(|path| path.starts_with(folder) && !climbs(&path));
    named && !DRAWING.contains(&name) && !drivers && !appimage.is_some_and(inside)
}

fn complain(why: &str) -> ExitCode {
    crate::args::print_error(&format!("fediaccounts-window: {why}"));
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn dropped(name: &str, value: &str, driven: bool, appimage: Option<&str>) -> bool {
        let (name, value) = (OsString::from(name), OsString::from(value));
        is_hostile(&name, &value, driven, appimage.map(Path::new))
    }

    #[test]
    fn what_loads_code_or_opens_doors_is_dropped() {
        for name in [
            "WEBKIT_INSPECTOR_SERVER",
            "WEBKIT_INSPECTOR_HTTP_SERVER",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS",
            "WEBKIT_EXEC_PATH",
            "WEBKIT2_PAUSE_WEB_PROCESS_ON_LAUNCH",
            "JSC_useJIT",
            "GST_PLUGIN_PATH",
            "GTK_MODULES",
            "GTK_PATH",
            "GIO_EXTRA_MODULES",
            "GDK_PIXBUF_MODULE_FILE",
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "SSLKEYLOGFILE",
            "TAURI_WEBVIEW_AUTOMATION",
        ] {
            assert!(dropped(name, "/tmp/x", false, None), "T200-PR: {name}");
            let kept = dropped(name, "/image/usr/lib:/image/lib", false, Some("/image"));
            assert!(!kept, "what an AppImage brings along: {name}");
            for foreign in ["/image/lib:/tmp/x", "/image/../tmp/x", "/images/x", "x", ""] {
                assert!(dropped(name, foreign, false, Some("/image")), "T200-PR: {name}={foreign}");
            }
        }
    }

    #[test]
    fn the_root_of_the_system_is_no_image() {
        let is_image = |folder: &str, own: &str| is_image(Path::new(folder), Path::new(own));
        assert!(is_image("/tmp/.mount_x", "/tmp/.mount_x/usr/bin/fediaccounts-window"));
        for folder in ["/", "//", "/usr", "/usr/..", "", "usr"] {
            assert!(!is_image(folder, "/usr/bin/fediaccounts-window"), "T200-PR: {folder}");
        }
    }

    #[test]
    fn what_a_person_needs_stays_and_so_does_a_driver_in_a_test() {
        for name in ["WEBKIT_DISABLE_DMABUF_RENDERER", "GTK_THEME", "LANG", "DISPLAY", "HOME", "https_proxy"]
        {
            assert!(!dropped(name, "1", false, None), "{name}");
        }
        assert!(!dropped("WEBKIT_INSPECTOR_SERVER", "127.0.0.1:1", true, None));
        assert!(dropped("WEBKIT_EXEC_PATH", "/tmp", true, None), "T200-PR");
    }
}
