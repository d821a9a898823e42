//! What things are, to assistive technology.

/// Those of `AtspiRole` that our pages are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the words of AT-SPI")]
pub enum Role {
    Alert,
    CheckBox,
    ComboBox,
    Dialog,
    DocumentWeb,
    Entry,
    Frame,
    Heading,
    Image,
    Landmark,
    Link,
    List,
    ListItem,
    Menu,
    MenuItem,
    Panel,
    PasswordText,
    Paragraph,
    PushButton,
    RadioButton,
    Static,
    StatusBar,
    Table,
    ToggleButton,
    /// By its number.
    Other(u32),
}

impl Role {
    /// The one of that number.
    pub(crate) fn of(number: u32) -> Self {
        match number {
            2 => Self::Alert,
            7 => Self::CheckBox,
            11 => Self::ComboBox,
            16 => Self::Dialog,
            23 => Self::Frame,
            27 => Self::Image,
            31 => Self::List,
            32 => Self::ListItem,
            33 => Self::Menu,
            35 => Self::MenuItem,
            39 => Self::Panel,
            40 => Self::PasswordText,
            43 => Self::PushButton,
            44 => Self::RadioButton,
            54 => Self::StatusBar,
            55 => Self::Table,
            62 => Self::ToggleButton,
            73 => Self::Paragraph,
            79 => Self::Entry,
            83 => Self::Heading,
            88 => Self::Link,
            95 => Self::DocumentWeb,
            110 => Self::Landmark,
            116 => Self::Static,
            number => Self::Other(number),
        }
    }

    /// Whether a person does something with it, and so has to hear what it is called.
    pub fn is_control(self) -> bool {
        matches!(
            self,
            Self::CheckBox
                | Self::ComboBox
                | Self::Entry
                | Self::Link
                | Self::MenuItem
                | Self::PasswordText
                | Self::PushButton
                | Self::RadioButton
                | Self::ToggleButton
        )
    }
}
