//! What a screen reader is told: the tree that programs give to assistive technology (AT-SPI), over a bus of the
//! stage's own.
//!
//! Nothing is driven by it that a screen reader does not drive too, so it also reads and presses what
//! WebKit's driver cannot reach: a window that was started as a person starts it.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::timeout;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, connection};

use crate::node::Node;
use crate::{Role, until};

const LAUNCHERS: [&str; 2] = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher"];
/// What ours calls itself there.
const PROGRAM: &str = "fediaccounts-window";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const TEXT: &str = "org.a11y.atspi.Text";
/// A process that was killed answers never.
const ANSWER: Duration = Duration::from_secs(5);

/// Somebody who reads the stage's display by ear.
#[derive(Clone)]
pub struct Reader(Connection);

/// An object on a bus: the program's name there, and the object's path.
pub(crate) type Place = (String, OwnedObjectPath);

/// Whether this system has what screen readers need.
pub fn can_be_read() -> bool {
    LAUNCHERS.iter().any(|launcher| PathBuf::from(launcher).is_file())
}

impl Reader {
    /// Sits down at the session bus of that address.
    pub(crate) async fn sit_down(session: &str) -> Result<Self> {
        let session = connection::Builder::address(session)?.build().await?;
        let bus = "org.a11y.Bus";
        let answer = session.call_method(Some(bus), "/org/a11y/bus", Some(bus), "GetAddress", &()).await;
        let address: String = answer.context("no bus for assistive technology")?.body().deserialize()?;
        let reader = Self(connection::Builder::address(&*address)?.build().await?);
        // As a real one does: programs that are not asked for need not tell anything.
        let on = Value::from(true);
        let status = ("org.a11y.Status", "IsEnabled", on);
        let properties = Some("org.freedesktop.DBus.Properties");
        session.call_method(Some(bus), "/org/a11y/bus", properties, "Set", &status).await?;
        Ok(reader)
    }

    /// Our windows of that title, or all.
    pub async fn windows(&self, title: &str) -> Result<Vec<Node>> {
        let desktop = OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root")?;
        let desktop = ("org.a11y.atspi.Registry".to_owned(), desktop);
        let mut windows = vec![];
        for place in self.children(&desktop).await? {
            // One that was killed is listed for a moment.
            if !self.name(&place).await.is_ok_and(|name| name == PROGRAM) {
                continue;
            }
            for place in self.children(&place).await.unwrap_or_default() {
                if title.is_empty() || self.name(&place).await? == title {
                    // In one whose page has died, there is nobody who answers.
                    windows.extend(Node::read(self, place).await.ok());
                }
            }
        }
        Ok(windows)
    }

    /// The window of that title, as soon as its page says something that is asked for.
    pub async fn window(&self, title: &str, says: impl Fn(&Node) -> bool) -> Result<Node> {
        until(&format!("a screen reader to find “{title}”"), async || {
            self.windows(title).await.ok()?.into_iter().find(&says)
        })
        .await
    }

    /// Presses the button of that name in the window of that title, as soon as it is there.
    pub async fn press(&self, title: &str, button: &str) -> Result<()> {
        let window = self.window(title, |window| window.find(Role::PushButton, button).is_some()).await?;
        let button = window.find(Role::PushButton, button).context("it was there")?;
        self.ask(&button.place, "org.a11y.atspi.Action", "DoAction", &(0_i32,)).await?;
        Ok(())
    }

    /// Waits until no window has that title.
    pub async fn is_gone(&self, title: &str) -> Result<()> {
        until(&format!("“{title}” to be gone"), async || {
            self.windows(title).await.ok()?.is_empty().then_some(())
        })
        .await
    }

    pub(crate) async fn children(&self, of: &Place) -> Result<Vec<Place>> {
        let answer = self.ask(of, ACCESSIBLE, "GetChildren", &()).await?;
        let children: Vec<Place> = answer.body().deserialize()?;
        // Where a page is in a window of GTK, that says none; asked for one by one, it is there.
        let count: i32 = self.property(of, "ChildCount").await?.try_into()?;
        if !children.is_empty() || count == 0 {
            return Ok(children);
        }
        let mut children = vec![];
        for at in 0..count {
            let answer = self.ask(of, ACCESSIBLE, "GetChildAtIndex", &(at,)).await?;
            children.push(answer.body().deserialize()?);
        }
        Ok(children)
    }

    pub(crate) async fn name(&self, of: &Place) -> Result<String> {
        self.text(of, "Name").await
    }

    pub(crate) async fn description(&self, of: &Place) -> Result<String> {
        self.text(of, "Description").await
    }

    pub(crate) async fn role(&self, of: &Place) -> Result<Role> {
        let answer = self.ask(of, ACCESSIBLE, "GetRole", &()).await?;
        Ok(Role::of(answer.body().deserialize()?))
    }

    /// The bits of its states.
    pub(crate) async fn states(&self, of: &Place) -> Result<u64> {
        let answer = self.ask(of, ACCESSIBLE, "GetState", &()).await?;
        let words: Vec<u32> = answer.body().deserialize()?;
        let word = |at: usize| words.get(at).map_or(0, |word| u64::from(*word));
        Ok(word(0) | word(1) << 32)
    }

    /// What is written in it; nothing where it is no text.
    pub(crate) async fn written(&self, of: &Place) -> Result<String> {
        let kinds = self.ask(of, ACCESSIBLE, "GetInterfaces", &()).await?;
        let kinds: Vec<String> = kinds.body().deserialize()?;
        if !kinds.iter().any(|kind| kind == TEXT) {
            return Ok(String::new());
        }
        let answer = self.ask(of, TEXT, "GetText", &(0_i32, -1_i32)).await?;
        Ok(answer.body().deserialize()?)
    }

    async fn text(&self, of: &Place, property: &str) -> Result<String> {
        Ok(self.property(of, property).await?.try_into()?)
    }

    async fn property(&self, of: &Place, property: &str) -> Result<OwnedValue> {
        let answer = self.ask(of, "org.freedesktop.DBus.Properties", "Get", &(ACCESSIBLE, property)).await?;
        Ok(answer.body().deserialize()?)
    }

    async fn ask<Body>(
        &self,
        (bus, path): &Place,
        interface: &str,
        method: &str,
        body: &Body,
    ) -> Result<zbus::Message>
    where
        Body: serde::Serialize + zbus::zvariant::DynamicType + Sync,
    {
        let answer = self.0.call_method(Some(bus.as_str()), path, Some(interface), method, body);
        Ok(timeout(ANSWER, answer).await.context("a program does not answer a screen reader")??)
    }
}
