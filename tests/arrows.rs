//! Which of our packages depends on which: as drawn in `docs/architecture.md`, and not otherwise.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// A package of ours, and those of ours that it depends on: no more, and no fewer.
const DRAWN: &[(&str, &[&str])] = &[
    ("core", &[]),
    ("protocol", &[]),
    ("dialects", &["core"]),
    ("store", &["core"]),
    ("platform", &["core", "dialects"]),
    ("moving", &["core"]),
    ("broker", &["core", "moving", "protocol", "store"]),
    ("agent", &["broker", "core", "dialects", "platform", "protocol", "store"]),
    ("client", &["protocol"]),
    ("cli", &["client", "protocol"]),
    ("window", &["client", "protocol"]),
    ("fuzz", &["core", "dialects", "moving", "protocol", "store"]),
    ("practice", &[]),
    ("xtask", &[]),
];
/// The journeys: they may depend on anything but the window.
const JOURNEYS: &str = "tests";
/// Nobody depends on the window.
const WINDOW: &str = "window";

/// What may do I/O, draw, or put a value into words has no place in core.
const NOT_IN_CORE: &[&str] =
    &["http", "keyring", "reqwest", "rusqlite", "rustix", "serde", "serde_json", "tauri", "tokio"];
/// What stands in one of our programs' packages only.
const ONLY_IN: &[(&str, &str)] =
    &[("keyring", "platform"), ("reqwest", "platform"), ("rusqlite", "store"), ("tauri", "window")];

/// A package's normal dependencies, ours by their short name and the rest by their own.
type Graph = BTreeMap<String, Vec<String>>;

#[test]
fn the_packages_depend_on_each_other_as_drawn() -> Result<()> {
    let graph = read()?;
    let faults = faults(&graph);
    ensure!(faults.is_empty(), "\n  {}", faults.join("\n  "));
    Ok(())
}

#[test]
fn an_arrow_that_nobody_drew_is_a_fault() {
    let fault = |package: &str, extra: &str| {
        let mut graph = drawn();
        graph.entry(package.to_owned()).or_default().push(extra.to_owned());
        faults(&graph)
    };
    assert!(faults(&drawn()).is_empty());
    assert_eq!(fault("core", "store"), ["core -> store is not drawn"]);
    assert_eq!(fault("cli", "broker"), ["cli -> broker is not drawn"]);
    assert_eq!(fault("tests", "window"), ["tests -> window: nobody may"]);
    assert_eq!(fault("agent", "window"), ["agent -> window is not drawn"]);
    assert_eq!(fault("core", "serde"), ["core -> serde: core does no I/O and is not serializable"]);
    assert_eq!(fault("agent", "tauri"), ["agent -> tauri: only window may"]);
    assert_eq!(fault("broker", "rusqlite"), ["broker -> rusqlite: only store may"]);
    assert!(fault("tests", "reqwest").is_empty());
    assert_eq!(fault("newcomer", "core"), ["newcomer is not drawn"]);
}

#[test]
fn a_drawn_arrow_that_is_not_there_is_a_fault() {
    let mut graph = drawn();
    graph.entry("cli".to_owned()).or_default().retain(|name| name != "client");
    graph.remove("store");
    assert_eq!(faults(&graph), ["cli -> client is drawn and not there", "store is drawn and not there"]);
}

/// What of a graph is not as drawn, a sentence each.
fn faults(graph: &Graph) -> Vec<String> {
    let mut faults = Vec::new();
    for (package, dependencies) in graph {
        match DRAWN.iter().find(|(name, _)| name == package) {
            Some((_, arrows)) => faults.extend(ours(package, dependencies, arrows)),
            None if package != JOURNEYS => faults.push(format!("{package} is not drawn")),
            None if has(dependencies, WINDOW) => faults.push(format!("{package} -> {WINDOW}: nobody may")),
            None => {}
        }
        faults.extend(foreign(package, dependencies));
    }
    for (package, _) in DRAWN.iter().filter(|(package, _)| !graph.contains_key(*package)) {
        faults.push(format!("{package} is drawn and not there"));
    }
    faults
}

/// What of the arrows between our packages is not as drawn.
fn ours(package: &str, dependencies: &[String], drawn: &[&str]) -> Vec<String> {
    let is_ours = |name: &str| name == JOURNEYS || DRAWN.iter().any(|(package, _)| *package == name);
    let extra = dependencies.iter().filter(|name| is_ours(name) && !drawn.contains(&name.as_str()));
    let lost = drawn.iter().filter(|name| !has(dependencies, name));
    let extra = extra.map(|name| format!("{package} -> {name} is not drawn"));
    extra.chain(lost.map(|name| format!("{package} -> {name} is drawn and not there"))).collect()
}

fn has(dependencies: &[String], name: &str) -> bool {
    dependencies.iter().any(|dependency| dependency == name)
}

/// What of the dependencies that are not ours is out of its place.
fn foreign(package: &str, dependencies: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for dependency in dependencies {
        if package == "core" && NOT_IN_CORE.contains(&dependency.as_str()) {
            faults.push(format!("core -> {dependency}: core does no I/O and is not serializable"));
            continue;
        }
        let place = ONLY_IN.iter().find(|(name, _)| name == dependency).map(|(_, place)| *place);
        // The tests may speak HTTP themselves; Tauri is for the window alone.
        let is_test = matches!(package, JOURNEYS | "practice") && dependency != "tauri";
        if let Some(place) = place.filter(|place| *place != package && !is_test) {
            faults.push(format!("{package} -> {dependency}: only {place} may"));
        }
    }
    faults
}

/// The graph as it is.
#[expect(clippy::disallowed_methods, reason = "Cargo is the one who knows")]
fn read() -> Result<Graph> {
    let args = ["metadata", "--locked", "--offline", "--format-version", "1", "--no-deps"];
    let output = Command::new("cargo").args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().context("no packages")?;
    packages.iter().map(arrows).collect()
}

/// One package and its normal dependencies, on any system.
fn arrows(package: &Value) -> Result<(String, Vec<String>)> {
    let name = short(package["name"].as_str().context("a package without a name")?);
    let dependencies = package["dependencies"].as_array().context("a package without dependencies")?;
    let normal = dependencies.iter().filter(|dependency| dependency["kind"].is_null());
    let names = normal.map(|dependency| dependency["name"].as_str().map(short));
    Ok((name, names.collect::<Option<_>>().context("a dependency without a name")?))
}

fn short(name: &str) -> String {
    name.strip_prefix("fediaccounts-").unwrap_or(name).to_owned()
}

/// A graph exactly as drawn.
fn drawn() -> Graph {
    let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
    let mut graph: Graph =
        DRAWN.iter().map(|(package, arrows)| ((*package).to_owned(), names(arrows))).collect();
    graph.insert(JOURNEYS.to_owned(), names(&["agent", "client"]));
    graph
}
