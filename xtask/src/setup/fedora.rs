//! Fedora and its relatives. Not tried; so programs and libraries are asked for by path and by
//! pkg-config name, which dnf resolves to whatever package has them.

use super::system::Probe::{File, Library, Program};
use super::system::{Package, System};

pub(super) const FEDORA: System = System {
    id: "fedora",
    name: "Fedora",
    packages: &[BUILD, TEST, BROWSER],
    unpackaged: DOORKEEPER,
    install: &["dnf", "install", "--assumeyes", "--setopt=install_weak_deps=False"],
    refresh: None,
};

const BUILD: &[Package] = &[
    Package { name: "gcc-c++", probe: Program("g++") },
    Package { name: "make", probe: Program("make") },
    Package { name: "/usr/bin/pkg-config", probe: Program("pkg-config") },
    Package { name: "pkgconfig(webkit2gtk-4.1)", probe: Library("webkit2gtk-4.1") },
    Package { name: "pkgconfig(openssl)", probe: Library("openssl") },
];

const TEST: &[Package] = &[
    Package { name: "/usr/bin/Xvfb", probe: Program("Xvfb") },
    Package { name: "/usr/bin/xauth", probe: Program("xauth") },
    Package { name: "/usr/bin/xprop", probe: Program("xprop") },
    Package { name: "/usr/bin/openbox", probe: Program("openbox") },
    Package { name: "/usr/bin/xdotool", probe: Program("xdotool") },
    Package { name: "/usr/bin/import", probe: Program("import") },
    Package { name: "/usr/bin/WebKitWebDriver", probe: Program("WebKitWebDriver") },
    Package { name: "/usr/bin/gnome-keyring-daemon", probe: Program("gnome-keyring-daemon") },
    Package { name: "/usr/bin/secret-tool", probe: Program("secret-tool") },
    Package { name: "/usr/bin/dbus-run-session", probe: Program("dbus-run-session") },
    Package { name: "at-spi2-core", probe: File("/usr/libexec/at-spi-bus-launcher") },
    Package { name: "dejavu-sans-fonts", probe: File("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf") },
    Package { name: "/usr/bin/xdg-open", probe: Program("xdg-open") },
    Package { name: "/usr/bin/update-desktop-database", probe: Program("update-desktop-database") },
    Package { name: "/usr/bin/update-mime-database", probe: Program("update-mime-database") },
    Package { name: "/usr/bin/gio", probe: Program("gio") },
    Package { name: "/usr/bin/ps", probe: Program("ps") },
    Package { name: "/usr/bin/setpriv", probe: Program("setpriv") },
];

const BROWSER: &[Package] = &[
    Package { name: "chromium", probe: Program("chromium-browser") },
    Package { name: "chromedriver", probe: Program("chromedriver") },
];

const DOORKEEPER: &[Package] =
    &[Package { name: "Doorkeeper", probe: File("/usr/share/rubygems-integration/all/specifications") }];
