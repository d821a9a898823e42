//! What the person prefers. None of it is secret, and all of it counts while accounts are locked too.

/// What the person prefers, and what is remembered beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The language of windows, tray and notices; the desktop's if there is none.
    pub language: Option<Language>,
    /// Whether windows are light or dark.
    pub theme: Theme,
    /// Whether there is an icon in the tray, where the desktop has one.
    pub tray: bool,
    /// What notices say.
    pub notices: Notices,
    /// Whether the person was told once where FediAccounts is when its window is closed.
    pub told_of_closing: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            tray: true,
            notices: Notices::default(),
            told_of_closing: false,
        }
    }
}

/// What notices of the desktop say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notices {
    /// That an account needs the person.
    pub accounts: bool,
    /// That an app asks while no window is open.
    pub apps: bool,
}

impl Default for Notices {
    fn default() -> Self {
        Self { accounts: true, apps: true }
    }
}

/// Whether windows are light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the desktop is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The languages there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Polish.
    Pl,
    /// Japanese.
    Ja,
    /// Chinese, in simplified characters.
    Zh,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 10] =
        [Self::En, Self::De, Self::Fr, Self::Es, Self::Pt, Self::It, Self::Nl, Self::Pl, Self::Ja, Self::Zh];

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::It => "it",
            Self::Nl => "nl",
            Self::Pl => "pl",
            Self::Ja => "ja",
            Self::Zh => "zh",
        }
    }

    /// The one with that tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
