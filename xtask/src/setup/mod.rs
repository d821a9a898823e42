//! `cargo xtask setup`: finds what this machine lacks and installs it; instant when nothing is missing.

mod arch;
mod debian;
mod fedora;
mod node;
mod os_release;
mod system;

use std::fs;

use anyhow::Result;

use crate::ui;
use system::System;

/// Every system whose packages we know by name.
const SYSTEMS: &[&System] = &[&debian::UBUNTU, &debian::DEBIAN, &fedora::FEDORA, &arch::ARCH];

/// Makes this machine ready to build and to test.
pub(crate) fn setup() -> Result<()> {
    match this_system() {
        Some(system) => system::install(system)?,
        None => println!("{}", by_hand()),
    }
    node::require()?;
    ui::install()?;
    ui::build()
}

/// The system this is, by its own name first and then by the names it says it resembles.
fn this_system() -> Option<&'static System> {
    let release = fs::read_to_string("/etc/os-release").ok()?;
    let names = os_release::names(&release);
    names.iter().find_map(|name| SYSTEMS.iter().find(|system| system.id == name).copied())
}

/// What a person installs where we cannot.
fn by_hand() -> &'static str {
    if cfg!(target_os = "macos") {
        "macOS: needed by hand are the command line tools (`xcode-select --install`) and Node."
    } else if cfg!(windows) {
        "Windows: needed by hand are the Visual Studio Build Tools with \"Desktop development with C++\", \
         Perl for OpenSSL (Strawberry Perl), Node, and WebView2, which Windows 11 has."
    } else {
        "This system's packages are not known here. Needed by hand are a C and C++ compiler, pkg-config and \
         the development files of WebKitGTK 4.1 and OpenSSL; for the tests also what xtask/src/setup/debian.rs \
         lists."
    }
}
