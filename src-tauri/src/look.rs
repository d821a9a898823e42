//! How windows look: in which language, and whether light or dark. A page keeps nothing, so its address says
//! it from the first moment on.

use std::sync::{Mutex, PoisonError};

use fediaccounts_protocol::manage::{Preferences, Theme};
use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime, Url};

/// What the agent last said that the person prefers; nothing before it said anything.
#[derive(Default)]
pub(crate) struct Look(Mutex<Option<Preferences>>);

impl Look {
    /// What was learned before there was a window.
    pub(crate) fn of(preferences: Option<Preferences>) -> Self {
        Self(Mutex::new(preferences))
    }

    fn now(&self) -> Preferences {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).unwrap_or_default()
    }

    /// Whether the theme is another one from now on.
    fn learn(&self, preferences: Preferences) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.replace(preferences).unwrap_or_default().theme != preferences.theme
    }

    /// The address of a page, with all it has to know before it is shown.
    pub(crate) fn address(&self, page: &str) -> String {
        let Preferences { language, theme, .. } = self.now();
        let language = language.map(|language| format!("&language={}", word(&language))).unwrap_or_default();
        format!("{page}?theme={}{language}", word(&theme))
    }
}

/// A page may be loaded anew in another look, and with nothing else in its address.
pub(crate) fn is_look(url: &Url) -> bool {
    let is_word = |value: &str| value.len() <= 10 && value.bytes().all(|byte| byte.is_ascii_lowercase());
    url.query_pairs().all(|(name, value)| ["language", "theme"].contains(&&*name) && is_word(&value))
}

/// The agent says what the person prefers: windows that are there become light or dark; another language
/// their pages take up themselves.
pub(crate) fn saw<R: Runtime>(app: &AppHandle<R>, preferences: Preferences) {
    if app.state::<Look>().learn(preferences) {
        dress(app);
    }
}

/// Makes what the system draws of a new window as light or dark as its page.
pub(crate) fn dress_new<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Look>().now().theme != Theme::System {
        dress(app);
    }
}

fn dress<R: Runtime>(app: &AppHandle<R>) {
    let theme = match app.state::<Look>().now().theme {
        Theme::System => system(app),
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    app.set_theme(theme);
}

/// GTK is not told "as the desktop": it is told what the desktop is now.
fn system<R: Runtime>(app: &AppHandle<R>) -> Option<tauri::Theme> {
    if cfg!(not(target_os = "linux")) {
        return None;
    }
    app.webview_windows().into_values().next().and_then(|window| window.theme().ok())
}

/// As it stands on the wire.
fn word(named: &impl Serialize) -> String {
    serde_json::to_value(named).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use fediaccounts_protocol::manage::Language;

    use super::*;

    #[test]
    fn a_page_is_told_its_language_and_theme_in_its_address() {
        let look = Look::default();
        assert_eq!(look.address("index.html"), "index.html?theme=system", "nothing is known yet");
        let dark = Preferences { language: Some(Language::De), theme: Theme::Dark, ..Preferences::default() };
        assert!(look.learn(dark));
        assert!(!look.learn(dark), "nothing is new");
        assert_eq!(look.address("secret.html"), "secret.html?theme=dark&language=de");
        let url = |text: &str| Url::parse(text).unwrap();
        assert!(is_look(&url("tauri://localhost/?language=de&theme=dark")));
        assert!(is_look(&url("tauri://localhost/")));
        for foreign in ["?fake=default", "?language=%3Cscript%3E", "?language=de&next=a", "?theme="] {
            let is_look = is_look(&url(&format!("tauri://localhost/{foreign}")));
            assert_eq!(is_look, foreign == "?theme=", "T177-UI {foreign}");
        }
    }
}
