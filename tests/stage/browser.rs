//! A real Chromium, made the stage's default browser: what the desktop opens lands in it, and its
//! pages are driven as a person would.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;

use crate::ending::end;
use crate::programs::find;
use crate::window::free_port;
use crate::{Child, Person, Stage, until};

const FLAGS: [&str; 10] = [
    // The tests may run as root, where there is no sandbox; the second hides the bar that says so.
    "--no-sandbox",
    "--test-type",
    "--password-store=basic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1000,820",
];

/// Where the system has it: Debian and Arch say `chromium`, Fedora says more.
pub(crate) fn program() -> Option<PathBuf> {
    ["chromium", "chromium-browser"].into_iter().find_map(find)
}

/// The stage's browser. It is not running until the desktop opens a page in it.
pub struct Chromium {
    profile: PathBuf,
    debugging: u16,
    driver: (Child, u16),
    attached: Option<Client>,
}

impl Chromium {
    /// Makes it the desktop's browser, with a fresh profile. Redirects from the server at `origin` to our
    /// scheme need no question.
    pub async fn install(stage: &Stage, origin: &str, scheme: &str) -> Result<Self> {
        let profile = stage.home().join("chromium");
        let pairs = json!({ "allowed_origin_protocol_pairs": { origin: { scheme: true } } });
        write(&profile.join("Default/Preferences"), &preferences(&pairs))?;
        let debugging = free_port()?;
        let flags = FLAGS.join(" ");
        let profile_flag = format!("--user-data-dir={}", profile.display());
        // A second start hands its page to the first.
        let program = program().context("there is no Chromium")?;
        let exec =
            format!("{} {flags} --remote-debugging-port={debugging} {profile_flag} %u", program.display());
        stage.make_default_browser(&exec)?;
        let mut command = stage.command("chromedriver");
        command.arg("--port=0").stderr(std::process::Stdio::null());
        let mut driver = Child::start(command)?;
        let port = port(&mut driver).await?;
        Ok(Self { profile, debugging, driver: (driver, port), attached: None })
    }

    /// Goes to the tab that shows a page whose address begins so, as soon as the desktop has opened one;
    /// says which page.
    pub async fn go_to(&mut self, beginning: &str) -> Result<String> {
        self.attach().await?;
        let client = self.page()?;
        until("the server's page in the browser", async || {
            for tab in client.windows().await.ok()? {
                client.switch_to_window(tab).await.ok()?;
                let url = client.current_url().await.ok()?;
                if url.as_str().starts_with(beginning) {
                    return Some(url.path().to_owned());
                }
            }
            None
        })
        .await
    }

    /// Takes the browser by its debugging port: one that a driver started itself would not take
    /// pages from the desktop.
    async fn attach(&mut self) -> Result<()> {
        if self.attached.is_some() {
            return Ok(());
        }
        let at = ("127.0.0.1", self.debugging);
        until("the browser to start", async || tokio::net::TcpStream::connect(at).await.ok()).await?;
        let options = json!({ "debuggerAddress": format!("{}:{}", at.0, at.1) });
        let wanted = serde_json::Map::from_iter([("goog:chromeOptions".to_owned(), options)]);
        let url = format!("http://127.0.0.1:{}", self.driver.1);
        let builder = &mut ClientBuilder::new(connector());
        self.attached =
            Some(builder.capabilities(wanted).connect(&url).await.context("taking hold of Chromium")?);
        Ok(())
    }

    /// Leaves the page of this tab for good, so that it is not taken for one that is opened later.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.page()?.goto("about:blank").await?)
    }

    fn page(&self) -> Result<&Client> {
        self.attached.as_ref().context("no page was opened yet")
    }

    /// Signs in on the server's own page.
    pub async fn sign_in(&self, person: Person) -> Result<()> {
        self.fill_in(person.email, person).await?;
        self.log_in().await?;
        self.consent_page().await
    }

    /// Fills in the form that asks for a password.
    pub async fn fill_in(&self, login: &str, person: Person) -> Result<()> {
        self.fill(LOGIN, login).await?;
        self.fill(PASSWORD, person.password).await
    }

    /// Sends that form.
    pub async fn log_in(&self) -> Result<()> {
        self.page()?.find(Locator::Css(LOG_IN)).await?.click().await?;
        Ok(())
    }

    /// Waits for the consent page.
    pub async fn consent_page(&self) -> Result<()> {
        let client = self.page()?;
        until("the consent page", async || client.find(Locator::Css(APPROVE)).await.ok().map(drop)).await
    }

    /// Agrees on the consent page; the server redirects to our scheme.
    pub async fn approve(&self) -> Result<()> {
        self.page()?.find(Locator::Css(APPROVE)).await?.click().await?;
        Ok(())
    }

    /// Refuses on the consent page.
    pub async fn deny(&self) -> Result<()> {
        self.page()?.find(Locator::Css(DENY)).await?.click().await?;
        Ok(())
    }

    /// Ends what the first app in the server's list was given.
    pub async fn remove_app(&self) -> Result<()> {
        self.page()?
            .find(Locator::Css("form[action$='/settings/apps'] [type=submit]"))
            .await?
            .click()
            .await?;
        Ok(())
    }

    /// Types the code that another device shows, and lets that device in.
    pub async fn type_code(&self, code: &str) -> Result<()> {
        let client = self.page()?;
        self.fill(CODE, code).await?;
        client.find(Locator::Css(SEND_CODE)).await?.click().await?;
        let agree =
            until("the question about the device", async || client.find(Locator::Css(LET_IN)).await.ok());
        agree.await?.click().await?;
        Ok(())
    }

    /// A picture of the page.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        write(file, "")?;
        Ok(std::fs::write(file, self.page()?.screenshot().await?)?)
    }

    async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let client = self.page()?;
        let field = until(css, async || client.find(Locator::Css(css)).await.ok()).await?;
        field.send_keys(text).await?;
        Ok(())
    }
}

// Each software writes its own form; what is in one is the same everywhere.
const LOGIN: &str = "form:has([type=password]) :is([type=email], [type=text])";
const PASSWORD: &str = "form [type=password]";
const LOG_IN: &str = "form:has([type=password]) [type=submit]";
const APPROVE: &str = "form:is([action$='/oauth/authorize'], [action*='/miauth/']):not(:has(input[name=_method])) [type=submit]";
const DENY: &str = "form[action$='/oauth/authorize']:has(input[name=_method][value=delete]) [type=submit]";

const CODE: &str = "form [name=user_code][type=text]";
const SEND_CODE: &str = "form:has([name=user_code][type=text]) [type=submit]";
const LET_IN: &str = "form[action$='/login/device/authorize']:not(:has(input[name=_method])) [type=submit]";

/// Plain HTTP to a driver on this computer.
pub(crate) fn connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

/// It was started by the desktop, so the stage has to find it.
impl Drop for Chromium {
    fn drop(&mut self) {
        let ours = format!("--user-data-dir={}", self.profile.display());
        end("pkill", &["-KILL", "-f", "--", &ours]);
    }
}

/// No question about our scheme, and none about passwords.
fn preferences(pairs: &serde_json::Value) -> String {
    json!({ "protocol_handler": pairs, "credentials_enable_service": false }).to_string()
}

/// "ChromeDriver was started successfully on port N."
async fn port(driver: &mut Child) -> Result<u16> {
    while let Some(line) = driver.line().await {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    anyhow::bail!("chromedriver did not start")
}

pub(crate) fn write(file: &Path, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(file, text)?)
}
