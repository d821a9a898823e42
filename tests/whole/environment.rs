//! The window started by somebody hostile: what they put into the environment does not reach what draws it.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Software};
use fediaccounts_stage::{Child, Stage};

use crate::ear::{self, MAIN, says};
use crate::secret::web_processes;

/// Each with a value that would do harm; `HERE` is a folder of the stage.
const HOSTILE: [(&str, &str); 14] = [
    ("WEBKIT_INSPECTOR_SERVER", "127.0.0.1:PORT"),
    ("WEBKIT_INSPECTOR_HTTP_SERVER", "127.0.0.1:PORT"),
    ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
    ("WEBKIT_INJECTED_BUNDLE_PATH", "HERE"),
    ("TAURI_AUTOMATION", "true"),
    ("JSC_dumpOptions", "1"),
    ("GST_PLUGIN_PATH", "HERE"),
    ("GTK_MODULES", "HERE/libhostile.so"),
    ("GTK_PATH", "HERE"),
    ("GIO_EXTRA_MODULES", "HERE"),
    ("GDK_PIXBUF_MODULE_FILE", "HERE/loaders.cache"),
    ("LD_PRELOAD", "HERE/libhostile.so"),
    ("LD_LIBRARY_PATH", "HERE"),
    ("SSLKEYLOGFILE", "HERE/keys"),
];

#[tokio::test]
async fn a_hostile_environment_reaches_no_process_of_the_window() -> Result<()> {
    let Some((place, reader)) = ear::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    let here = place.stage.folder().join("hostile");
    std::fs::create_dir(&here)?;
    let library = library().context("no library to load")?;
    std::fs::copy(library, here.join("libhostile.so"))?;
    let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    let mut command = place.stage.command(place.programs.path("fediaccounts-window"));
    command.arg("--profile").arg(place.stage.profile()).stderr(std::process::Stdio::null());
    for (name, value) in HOSTILE {
        let value = value.replace("HERE", &here.display().to_string()).replace("PORT", &port.to_string());
        command.env(name, value);
    }
    let window = Child::start(command)?;
    reader.window(MAIN, says("Sign in once. Every app asks here.")).await?;
    let mut processes = web_processes(&place.stage);
    ensure!(!processes.is_empty());
    processes.push(window.id().context("it runs")?);
    processes.push(place.stage.agent().context("its agent runs")?);
    for pid in processes {
        let environment = std::fs::read(format!("/proc/{pid}/environ"))?;
        let environment = String::from_utf8_lossy(&environment);
        for (name, _) in HOSTILE {
            let there = environment.split('\0').any(|one| one.starts_with(&format!("{name}=")));
            ensure!(!there, "T200-PR, T184-UI: {name} reached process {pid}");
        }
        ensure!(environment.contains("WEBKIT_DISABLE_DMABUF_RENDERER="), "how it is drawn is the person's");
        let loaded = std::fs::read_to_string(format!("/proc/{pid}/maps"))?;
        ensure!(!loaded.contains("libhostile"), "T200-PR: it was loaded into {pid}");
    }
    ensure!(!here.join("keys").exists(), "T085-NW, T200-PR: no keys are written down");
    let knocked = std::net::TcpStream::connect(("127.0.0.1", port));
    ensure!(knocked.is_err(), "T184-UI: nobody listens for a debugger");
    no_port_is_open(&place.stage)
}

/// Any library that does nothing when it is loaded.
fn library() -> Option<std::path::PathBuf> {
    ["/usr/lib/x86_64-linux-gnu/libm.so.6", "/usr/lib/aarch64-linux-gnu/libm.so.6", "/usr/lib64/libm.so.6"]
        .map(std::path::PathBuf::from)
        .into_iter()
        .find(|library| library.is_file())
}

/// Web processes have no TCP socket that listens.
fn no_port_is_open(stage: &Stage) -> Result<()> {
    const LISTENS: &str = "0A";
    let listening: Vec<String> = ["/proc/net/tcp", "/proc/net/tcp6"]
        .iter()
        .flat_map(|file| {
            std::fs::read_to_string(file)
                .unwrap_or_default()
                .lines()
                .skip(1)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .filter_map(|line| {
            let fields: Vec<_> = line.split_whitespace().collect();
            (fields.get(3) == Some(&LISTENS)).then(|| format!("socket:[{}]", fields.get(9).unwrap_or(&"")))
        })
        .collect();
    for pid in web_processes(stage) {
        for descriptor in std::fs::read_dir(format!("/proc/{pid}/fd"))?.flatten() {
            let target = std::fs::read_link(descriptor.path()).unwrap_or_default().display().to_string();
            ensure!(!listening.contains(&target), "T184-UI: {pid} listens");
        }
    }
    Ok(())
}
