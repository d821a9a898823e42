//! `cargo xtask icons`: every picture of the program, made from the drawings in `icons/`.
//!
//! The drawings are `icon.svg`, `icon-small.svg` for sizes at which the former is mud, and the three of the
//! tray, which are shapes of one colour. Everything else in there is written by this, and committed.

mod containers;
mod render;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workspace;
use render::Drawing;

/// Where drawings and pictures are.
const FOLDER: &str = "icons";
/// The name of the pictures for the desktop.
const NAME: &str = "app.fediaccounts";
/// What the desktops' themes have folders for.
const SIZES: [u32; 11] = [16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512];
/// The largest size that is drawn more simply.
const SMALL: u32 = 24;
/// What Windows takes out of one file.
const ICO: [u32; 7] = [16, 24, 32, 48, 64, 128, 256];
/// What macOS takes out of one file.
const ICNS: [u32; 7] = [16, 32, 64, 128, 256, 512, 1024];
/// What trays show, at one and two pixels to the point.
const TRAY_SIZES: [u32; 5] = [16, 22, 24, 32, 48];
/// A state, and its drawing.
const TRAY: [(&str, &str); 3] =
    [("fine", "tray-mono.svg"), ("attention", "tray-mono-attention.svg"), ("locked", "tray-mono-locked.svg")];
/// What a tray is drawn with where it takes pictures only: on a dark panel, and on a light one.
const INKS: [(&str, &str); 2] = [("light", "#ffffff"), ("dark", "#2e3436")];

/// The files by their path from `icons/`.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Writes every picture anew.
pub(crate) fn write() -> Result<()> {
    let drawn = draw()?;
    let folder = workspace::root().join(FOLDER);
    for kind in ["hicolor", "tray"] {
        if folder.join(kind).exists() {
            fs::remove_dir_all(folder.join(kind)).with_context(|| format!("emptying {FOLDER}/{kind}"))?;
        }
    }
    for (path, bytes) in &drawn {
        let file = folder.join(path);
        let parent = file.parent().context("a picture lies in no folder")?;
        fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
        fs::write(&file, bytes).with_context(|| format!("writing {}", file.display()))?;
    }
    println!("{} files in {FOLDER}", drawn.len());
    Ok(())
}

/// Whether the committed pictures are those that would be written.
pub(crate) fn check() -> Result<()> {
    let folder = workspace::root().join(FOLDER);
    let stale =
        draw()?.into_iter().filter(|(path, drawn)| !fs::read(folder.join(path)).is_ok_and(|it| &it == drawn));
    let stale: Vec<_> = stale.map(|(path, _)| path.display().to_string()).collect();
    if !stale.is_empty() {
        bail!("in {FOLDER} are stale: {} (run `cargo xtask icons`)", stale.join(", "));
    }
    Ok(())
}

/// The committed pictures for the theme that all desktops fall back to, by their path in it.
pub(crate) fn hicolor() -> Result<Files> {
    let folder = workspace::root().join(FOLDER).join("hicolor");
    let theme = theme_paths();
    let read = |path: PathBuf| {
        let bytes = fs::read(folder.join(&path)).with_context(|| format!("reading {}", path.display()))?;
        Ok((path, bytes))
    };
    theme.into_iter().map(read).collect()
}

fn theme_paths() -> Vec<PathBuf> {
    let sizes = SIZES.iter().map(|size| sized(*size));
    sizes.chain([scalable()]).chain(TRAY.map(|(state, _)| symbolic(state))).collect()
}

fn sized(size: u32) -> PathBuf {
    PathBuf::from(format!("{size}x{size}/apps/{NAME}.png"))
}

fn scalable() -> PathBuf {
    PathBuf::from(format!("scalable/apps/{NAME}.svg"))
}

/// Recoloured by whoever shows it.
fn symbolic(state: &str) -> PathBuf {
    let state = if state == "fine" { String::new() } else { format!("-{state}") };
    PathBuf::from(format!("symbolic/apps/{NAME}{state}-symbolic.svg"))
}

fn draw() -> Result<Files> {
    let large = read("icon.svg")?;
    let icon = Icon { large: Drawing::parse(&large)?, small: Drawing::parse(&read("icon-small.svg")?)? };
    let hicolor = Path::new("hicolor");
    let mut files = Files::new();
    for size in SIZES {
        files.insert(hicolor.join(sized(size)), icon.png(size)?);
    }
    files.insert(hicolor.join(scalable()), large.into_bytes());
    for (name, size) in [("32x32", 32), ("128x128", 128), ("128x128@2x", 256), ("icon", 512)] {
        files.insert(format!("{name}.png").into(), icon.png(size)?);
    }
    files.insert("icon.ico".into(), containers::ico(&icon.pngs(&ICO)?)?);
    files.insert("icon.icns".into(), containers::icns(&icon.pngs(&ICNS)?)?);
    for (state, name) in TRAY {
        let drawing = read(name)?;
        for (ink, colour) in INKS {
            let inked = Drawing::parse(&drawing.replace("currentColor", colour))?;
            for size in TRAY_SIZES {
                files.insert(format!("tray/{state}-{ink}-{size}.png").into(), inked.png(size)?);
            }
        }
        files.insert(hicolor.join(symbolic(state)), drawing.replace("currentColor", "#2e3436").into_bytes());
    }
    Ok(files)
}

fn read(name: &str) -> Result<String> {
    let file = workspace::root().join(FOLDER).join(name);
    fs::read_to_string(&file).with_context(|| format!("reading {FOLDER}/{name}"))
}

/// The program's own icon.
struct Icon {
    large: Drawing,
    small: Drawing,
}

impl Icon {
    fn png(&self, size: u32) -> Result<Vec<u8>> {
        if size <= SMALL { self.small.png(size) } else { self.large.png(size) }
    }

    fn pngs(&self, sizes: &[u32]) -> Result<Vec<(u32, Vec<u8>)>> {
        sizes.iter().map(|size| Ok((*size, self.png(*size)?))).collect()
    }
}
