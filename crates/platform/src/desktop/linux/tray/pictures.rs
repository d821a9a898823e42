//! The pictures of the icon. Where the desktop's theme has ours it is named, so that the desktop colours it as its
//! panel needs it; else a gray one is handed over, which is seen on light and dark panels alike.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ksni::Icon;

use crate::desktop::tray::TrayIcon;

/// Where packages install them, from the folder of the program.
const FOLDERS: [&str; 2] = ["../share/icons", "../../share/icons"];
const WITHIN: &str = "hicolor/symbolic/apps";

macro_rules! gray {
    ($name:literal) => {
        [
            include_bytes!(concat!("../../../../../../icons/tray/", $name, "-dark-16.png")),
            include_bytes!(concat!("../../../../../../icons/tray/", $name, "-dark-22.png")),
            include_bytes!(concat!("../../../../../../icons/tray/", $name, "-dark-24.png")),
            include_bytes!(concat!("../../../../../../icons/tray/", $name, "-dark-32.png")),
            include_bytes!(concat!("../../../../../../icons/tray/", $name, "-dark-48.png")),
        ]
    };
}

/// As far from white as from black.
const GRAY: u8 = 0x80;

type Pngs = [&'static [u8]; 5];

const FINE: Pngs = gray!("fine");
const ATTENTION: Pngs = gray!("attention");
const LOCKED: Pngs = gray!("locked");

/// Its name in the theme; empty where no theme has it: a name that leads nowhere would hide the picture.
pub(super) fn name(icon: TrayIcon) -> &'static str {
    if folder().is_empty() { "" } else { name_of(icon) }
}

/// The folder with the theme that has them; empty if none does.
pub(super) fn folder() -> &'static str {
    static FOUND: OnceLock<String> = OnceLock::new();
    FOUND.get_or_init(|| {
        let own = std::env::current_exe().and_then(|own| own.canonicalize()).ok();
        let found = own.as_deref().and_then(Path::parent).and_then(find);
        found.and_then(|found| found.into_os_string().into_string().ok()).unwrap_or_default()
    })
}

fn find(programs: &Path) -> Option<PathBuf> {
    let folders = FOLDERS.iter().map(|folder| programs.join(folder));
    let has_all = |folder: &PathBuf| {
        let icons = [TrayIcon::Fine, TrayIcon::Attention, TrayIcon::Locked].map(name_of);
        icons.iter().all(|name| folder.join(WITHIN).join(format!("{name}.svg")).is_file())
    };
    folders.into_iter().find(has_all)?.canonicalize().ok()
}

fn name_of(icon: TrayIcon) -> &'static str {
    match icon {
        TrayIcon::Fine => "app.fediaccounts-symbolic",
        TrayIcon::Attention => "app.fediaccounts-attention-symbolic",
        TrayIcon::Locked => "app.fediaccounts-locked-symbolic",
    }
}

/// Its picture in all sizes; none where the theme has it.
pub(super) fn of(icon: TrayIcon) -> Vec<Icon> {
    if folder().is_empty() { unpacked(icon) } else { vec![] }
}

fn unpacked(icon: TrayIcon) -> Vec<Icon> {
    let pngs = match icon {
        TrayIcon::Fine => FINE,
        TrayIcon::Attention => ATTENTION,
        TrayIcon::Locked => LOCKED,
    };
    pngs.into_iter().filter_map(unpack).collect()
}

/// As the specification wants it: ARGB, in the order of the network. The shape is what the file gives; the panel may
/// be light or dark.
fn unpack(png: &[u8]) -> Option<Icon> {
    let image = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?.into_rgba8();
    let (width, height) = (image.width().try_into().ok()?, image.height().try_into().ok()?);
    let mut data = image.into_raw();
    for pixel in data.chunks_exact_mut(4) {
        pixel.rotate_right(1);
        pixel[1..].fill(GRAY);
    }
    Some(Icon { width, height, data })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [TrayIcon; 3] = [TrayIcon::Fine, TrayIcon::Attention, TrayIcon::Locked];

    #[test]
    fn each_is_there_in_five_sizes_and_has_a_shape_of_its_own() {
        let shape = |icon: &Icon| icon.data.chunks(4).map(|pixel| pixel[0] > 127).collect::<Vec<_>>();
        for sizes in [0, 1, 2, 3, 4] {
            let icons = ALL.map(|icon| unpacked(icon).swap_remove(sizes));
            let wanted = [16, 22, 24, 32, 48][sizes];
            assert!(icons.iter().all(|icon| (icon.width, icon.height) == (wanted, wanted)));
            let shapes = icons.each_ref().map(shape);
            let count = |a: &[bool], b: &[bool]| a.iter().zip(b).filter(|(a, b)| a != b).count();
            for (a, b) in [(0, 1), (0, 2), (1, 2)] {
                let others = count(&shapes[a], &shapes[b]);
                let all = shapes[a].len();
                assert!(others * 20 > all, "{wanted}: {a} and {b} differ in {others} of {all}");
            }
            for icon in &icons {
                let seen = icon.data.chunks(4).filter(|pixel| pixel[0] == 255);
                assert!(seen.clone().count() > 0, "{wanted}");
                assert!(seen.clone().all(|pixel| pixel[1..] == [GRAY; 3]), "{wanted}");
            }
        }
    }

    #[test]
    fn a_theme_counts_only_if_it_has_all_of_them() {
        let prefix = tempfile::tempdir().unwrap();
        let (programs, icons) = (prefix.path().join("bin"), prefix.path().join("share/icons").join(WITHIN));
        std::fs::create_dir_all(&programs).unwrap();
        std::fs::create_dir_all(&icons).unwrap();
        assert_eq!(find(&programs), None);
        for icon in ALL {
            assert_eq!(find(&programs), None);
            std::fs::write(icons.join(format!("{}.svg", name_of(icon))), "").unwrap();
        }
        let found = prefix.path().join("share/icons").canonicalize().unwrap();
        assert_eq!(find(&programs), Some(found));
    }
}
