//! Our own window, driven through WebKit's driver.

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;

use crate::browser::connector;
use crate::{Child, Programs, Stage, until};

/// The keys, as WebDriver writes them.
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
/// More than any page has to tab through.
const MOST_TABS: usize = 60;

/// The main window.
pub struct Window {
    client: Client,
    keyboard_alone: bool,
    _driver: Child,
}

impl Window {
    /// Opens it on the stage's profile.
    pub async fn open(programs: &Programs, stage: &Stage) -> Result<Self> {
        let port = free_port()?;
        let mut command = stage.command("WebKitWebDriver");
        command.arg(format!("--port={port}"));
        command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = Child::start(command)?;
        let mut wanted = serde_json::Map::new();
        let binary = programs.path("fediaccounts-window");
        let options = json!({ "binary": binary, "args": stage.profile_arguments() });
        wanted.insert("webkitgtk:browserOptions".into(), options);
        let url = format!("http://127.0.0.1:{port}");
        until("WebKit's driver", async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok())
            .await?;
        let client = ClientBuilder::new(connector())
            .capabilities(wanted)
            .connect(&url)
            .await
            .context("opening the window")?;
        Ok(Self { client, keyboard_alone: false, _driver: driver })
    }

    /// From now on nothing is clicked: Tab leads to everything, and Enter presses it.
    pub fn by_keyboard_alone(&mut self) {
        self.keyboard_alone = true;
    }

    /// The element with that test id, as soon as it is there.
    pub async fn find(&self, id: &str) -> Result<Element> {
        self.at(&format!("[data-testid='{id}']")).await
    }

    async fn at(&self, css: &str) -> Result<Element> {
        until(css, async || self.client.find(Locator::Css(css)).await.ok()).await
    }

    /// Clicks it, as soon as it can be clicked.
    pub async fn click(&self, id: &str) -> Result<()> {
        let element = self.find(id).await?;
        if self.keyboard_alone {
            usable(&element, id).await?;
            self.tab_to(id).await?;
            return self.press(ENTER).await;
        }
        press(element, id).await
    }

    /// Clicks the first one whose test id begins so.
    pub async fn click_first(&self, beginning: &str) -> Result<()> {
        let element = self.at(&format!("[data-testid^='{beginning}']")).await?;
        press(element, beginning).await
    }

    /// What is shown in it.
    pub async fn text_of(&self, id: &str) -> Result<String> {
        Ok(self.find(id).await?.text().await?)
    }

    /// Types into it.
    pub async fn type_into(&self, id: &str, text: &str) -> Result<()> {
        let element = self.find(id).await?;
        if self.keyboard_alone {
            self.tab_to(id).await?;
            return self.press(text).await;
        }
        element.clear().await?;
        element.send_keys(text).await.with_context(|| format!("typing into {id}"))
    }

    /// Presses keys, on whatever has the focus.
    pub async fn press(&self, keys: &str) -> Result<()> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// Presses Tab until that element has the focus, or something in it.
    pub async fn tab_to(&self, id: &str) -> Result<()> {
        self.find(id).await?;
        for _ in 0..MOST_TABS {
            if self.focus_is_in(id).await? {
                return Ok(());
            }
            self.press(TAB).await?;
        }
        bail!("no Tab leads to {id}")
    }

    /// Waits until that element has the focus by itself.
    pub async fn has_focus(&self, id: &str) -> Result<()> {
        until(&format!("the focus to be in {id}"), async || {
            (self.focused().await.ok()?.as_deref() == Some(id)).then_some(())
        })
        .await
    }

    async fn focus_is_in(&self, id: &str) -> Result<bool> {
        let script = "return document.activeElement.closest(arguments[0]) !== null";
        let css = format!("[data-testid='{id}']");
        Ok(self.client.execute(script, vec![css.into()]).await?.as_bool().unwrap_or_default())
    }

    /// The test id of what has the focus.
    async fn focused(&self) -> Result<Option<String>> {
        Ok(self.client.active_element().await?.attr("data-testid").await?)
    }

    /// All text that is shown.
    pub async fn text(&self) -> Result<String> {
        Ok(self.client.find(Locator::Css("body")).await?.text().await?)
    }

    /// Waits until the text is shown.
    pub async fn shows(&self, text: &str) -> Result<()> {
        until(&format!("the window to show “{text}”"), async || {
            self.text().await.is_ok_and(|shown| shown.contains(text)).then_some(())
        })
        .await
    }

    /// Turns to the window in which something secret is typed, as soon as it is there.
    pub async fn to_secret(&self) -> Result<()> {
        self.to_page("/secret.html").await
    }

    /// Turns to the window in which an app's question is answered, as soon as it is there.
    pub async fn to_consent(&self) -> Result<()> {
        self.to_page("/consent.html").await
    }

    /// Turns back to the main window.
    pub async fn to_main(&self) -> Result<()> {
        self.to_page("/index.html").await
    }

    /// Waits until the secret window is gone, and turns back to the main one.
    pub async fn secret_is_gone(&self) -> Result<()> {
        until("the secret window to end", async || {
            (self.client.windows().await.ok()?.len() == 1).then_some(())
        })
        .await?;
        self.to_main().await
    }

    async fn to_page(&self, page: &str) -> Result<()> {
        until(page, async || {
            for window in self.client.windows().await.ok()? {
                self.client.switch_to_window(window).await.ok()?;
                let path = self.client.current_url().await.ok()?.path().to_owned();
                if path == page || (matches!(path.as_str(), "" | "/") && page == "/index.html") {
                    return Some(());
                }
            }
            None
        })
        .await
    }

    /// Calls a command of our process as the page itself would; says how it was refused, if it was.
    pub async fn call(&self, command: &str, arguments: serde_json::Value) -> Result<Option<String>> {
        let script = "const [command, args, done] = arguments; \
             window.__TAURI_INTERNALS__.invoke(command, args).then(() => done(null), \
             (error) => done(typeof error === 'string' ? error : JSON.stringify(error)))";
        let answer = self.client.execute_async(script, vec![command.into(), arguments]).await?;
        Ok(answer.as_str().map(str::to_owned))
    }

    /// Runs a script in the page as the page itself would; gives what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<serde_json::Value>) -> Result<serde_json::Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// The same with a script that calls its last argument with what it gives.
    pub async fn run_async(
        &self,
        script: &str,
        arguments: Vec<serde_json::Value>,
    ) -> Result<serde_json::Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// How many windows of ours there are.
    pub async fn count(&self) -> Result<usize> {
        Ok(self.client.windows().await?.len())
    }

    /// Everything the page consists of, with what its fields hold: for canary searches.
    pub async fn everything(&self) -> Result<String> {
        let script = "return document.documentElement.outerHTML + JSON.stringify([...document.querySelectorAll('input')].map(i => i.value)) + location.href + JSON.stringify(performance.getEntries().map(e => e.name))";
        let value = self.client.execute(script, vec![]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Closes it.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }
}

/// Clicks, as soon as that may be done.
async fn press(element: Element, what: &str) -> Result<()> {
    usable(&element, what).await?;
    element.click().await.with_context(|| format!("clicking {what}"))
}

async fn usable(element: &Element, what: &str) -> Result<()> {
    let usable =
        async || (element.attr("aria-disabled").await.ok()?.as_deref() != Some("true")).then_some(());
    until(&format!("{what} to be usable"), usable).await
}

/// A port nobody listens on, as of now.
pub(crate) fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
