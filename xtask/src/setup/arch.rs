//! Arch Linux and its relatives. Not tried.

use super::system::Probe::{File, Library, Program};
use super::system::{Package, System};

pub(super) const ARCH: System = System {
    id: "arch",
    name: "Arch Linux",
    packages: &[BUILD, TEST, BROWSER],
    unpackaged: DOORKEEPER,
    install: &["pacman", "-S", "--needed", "--noconfirm"],
    // `pacman -Sy` alone would leave the system half updated: that is the person's to do.
    refresh: None,
};

const BUILD: &[Package] = &[
    Package { name: "base-devel", probe: Program("g++") },
    Package { name: "pkgconf", probe: Program("pkg-config") },
    Package { name: "webkit2gtk-4.1", probe: Library("webkit2gtk-4.1") },
    Package { name: "openssl", probe: Library("openssl") },
];

const TEST: &[Package] = &[
    Package { name: "xorg-server-xvfb", probe: Program("Xvfb") },
    Package { name: "xorg-xauth", probe: Program("xauth") },
    Package { name: "xorg-xprop", probe: Program("xprop") },
    Package { name: "openbox", probe: Program("openbox") },
    Package { name: "xdotool", probe: Program("xdotool") },
    Package { name: "imagemagick", probe: Program("import") },
    Package { name: "webkitgtk-6.0", probe: Program("WebKitWebDriver") },
    Package { name: "gnome-keyring", probe: Program("gnome-keyring-daemon") },
    Package { name: "libsecret", probe: Program("secret-tool") },
    Package { name: "dbus", probe: Program("dbus-run-session") },
    Package { name: "at-spi2-core", probe: File("/usr/lib/at-spi-bus-launcher") },
    Package { name: "ttf-dejavu", probe: File("/usr/share/fonts/TTF/DejaVuSans.ttf") },
    Package { name: "ttf-liberation", probe: File("/usr/share/fonts/liberation/LiberationSans-Regular.ttf") },
    Package { name: "xdg-utils", probe: Program("xdg-open") },
    Package { name: "desktop-file-utils", probe: Program("update-desktop-database") },
    Package { name: "shared-mime-info", probe: Program("update-mime-database") },
    Package { name: "glib2", probe: Program("gio") },
    Package { name: "procps-ng", probe: Program("ps") },
    Package { name: "util-linux", probe: Program("setpriv") },
];

const BROWSER: &[Package] = &[Package { name: "chromium", probe: Program("chromedriver") }];

const DOORKEEPER: &[Package] =
    &[Package { name: "Doorkeeper", probe: File("/usr/share/rubygems-integration/all/specifications") }];
