//! Debian, Ubuntu and their relatives. Tried on Debian 12.

use std::fs;

use super::system::Probe::{File, Library, Program};
use super::system::{Package, Refresh, System};

pub(super) const DEBIAN: System = System {
    id: "debian",
    name: "Debian",
    packages: &[BUILD, TEST, PACK, BROWSER, DOORKEEPER, PYTHON],
    unpackaged: &[],
    install: APT_INSTALL,
    refresh: Some(APT_UPDATE),
};

/// Ubuntu has Chromium only as a snap, whose confinement keeps it away from the tests' own folders.
pub(super) const UBUNTU: System = System {
    id: "ubuntu",
    name: "Ubuntu",
    packages: &[BUILD, TEST, PACK, DOORKEEPER, PYTHON],
    unpackaged: BROWSER,
    install: APT_INSTALL,
    refresh: Some(APT_UPDATE),
};

const APT_INSTALL: &[&str] = &[
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "--yes",
    "--quiet",
    "--no-install-recommends",
    "-o",
    "DPkg::Lock::Timeout=900",
];

const APT_UPDATE: Refresh =
    Refresh { command: &["apt-get", "update", "--quiet", "-o", "DPkg::Lock::Timeout=900"], needed: no_lists };

/// Whether apt has never fetched a list of packages here.
fn no_lists() -> bool {
    let lists = fs::read_dir("/var/lib/apt/lists").into_iter().flatten().flatten();
    !lists.into_iter().any(|list| list.file_name().to_string_lossy().contains("_Packages"))
}

const BUILD: &[Package] = &[
    Package { name: "build-essential", probe: Program("g++") },
    Package { name: "pkg-config", probe: Program("pkg-config") },
    Package { name: "libwebkit2gtk-4.1-dev", probe: Library("webkit2gtk-4.1") },
    Package { name: "libssl-dev", probe: Library("openssl") },
];

const TEST: &[Package] = &[
    Package { name: "xvfb", probe: Program("Xvfb") },
    Package { name: "xauth", probe: Program("xauth") },
    Package { name: "x11-utils", probe: Program("xprop") },
    Package { name: "openbox", probe: Program("openbox") },
    Package { name: "xdotool", probe: Program("xdotool") },
    Package { name: "imagemagick", probe: Program("import") },
    Package { name: "webkit2gtk-driver", probe: Program("WebKitWebDriver") },
    Package { name: "gnome-keyring", probe: Program("gnome-keyring-daemon") },
    Package { name: "libsecret-tools", probe: Program("secret-tool") },
    Package { name: "dbus", probe: Program("dbus-run-session") },
    Package { name: "at-spi2-core", probe: File("/usr/libexec/at-spi-bus-launcher") },
    Package { name: "fonts-dejavu-core", probe: File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf") },
    Package {
        name: "fonts-liberation",
        probe: File("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"),
    },
    Package { name: "xdg-utils", probe: Program("xdg-open") },
    Package { name: "desktop-file-utils", probe: Program("update-desktop-database") },
    Package { name: "shared-mime-info", probe: Program("update-mime-database") },
    Package { name: "libglib2.0-bin", probe: Program("gio") },
    Package { name: "procps", probe: Program("ps") },
    Package { name: "util-linux", probe: Program("setpriv") },
];

/// What packages are made with and looked at by.
const PACK: &[Package] = &[
    Package { name: "dpkg-dev", probe: Program("dpkg-shlibdeps") },
    Package { name: "rpm", probe: Program("rpmbuild") },
    Package { name: "appstream", probe: Program("appstreamcli") },
    Package { name: "lintian", probe: Program("lintian") },
];

const BROWSER: &[Package] = &[
    Package { name: "chromium", probe: Program("chromium") },
    Package { name: "chromium-driver", probe: Program("chromedriver") },
    Package { name: "chromium-sandbox", probe: File("/usr/lib/chromium/chrome-sandbox") },
];

/// The real OAuth server that Mastodon is built on, and what its walk-through is written in. Ruby's
/// libraries and Python's have no file whose path stays the same, so dpkg's own are looked at.
const DOORKEEPER: &[Package] = &[
    Package { name: "ruby-doorkeeper", probe: File("/var/lib/dpkg/info/ruby-doorkeeper.md5sums") },
    Package { name: "ruby-rails", probe: File("/var/lib/dpkg/info/ruby-rails.md5sums") },
    Package { name: "ruby-sqlite3", probe: File("/var/lib/dpkg/info/ruby-sqlite3.md5sums") },
    Package { name: "puma", probe: File("/var/lib/dpkg/info/puma.md5sums") },
    Package { name: "python3", probe: File("/var/lib/dpkg/info/python3.md5sums") },
];

/// What programs and libraries in Python are installed with, for the tests of those.
const PYTHON: &[Package] = &[
    Package { name: "python3-venv", probe: File("/var/lib/dpkg/info/python3-venv.md5sums") },
    Package { name: "python3-setuptools", probe: File("/var/lib/dpkg/info/python3-setuptools.md5sums") },
    Package { name: "python3-wheel", probe: File("/var/lib/dpkg/info/python3-wheel.md5sums") },
];
