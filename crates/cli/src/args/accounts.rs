//! What can be typed about one account.

use clap::Parser;

#[derive(Debug, Parser)]
pub(crate) struct Show {
    /// Its handle, or the beginning of it if only one begins so; the default one if none is named
    pub(crate) account: Option<String>,
}

#[derive(Debug, Parser)]
pub(crate) struct Label {
    /// Its handle, or the beginning of it if only one begins so
    pub(crate) account: String,
    /// What you call it; an empty one takes the label away
    pub(crate) text: Option<String>,
    /// Its color, as `#rrggbb`, or `none`
    #[arg(long, value_parser = color)]
    pub(crate) color: Option<Color>,
}

/// A color, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Color(pub(crate) Option<String>);

fn color(text: &str) -> Result<Color, &'static str> {
    if text.eq_ignore_ascii_case("none") {
        return Ok(Color(None));
    }
    let is_hex = |digits: &str| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    match text.strip_prefix('#') {
        Some(digits) if is_hex(digits) => Ok(Color(Some(text.to_ascii_lowercase()))),
        _ => Err("a color is # and six digits, as in #3366cc, or none"),
    }
}

#[derive(Debug, Parser)]
pub(crate) struct Default {
    /// Its handle, or the beginning of it if only one begins so
    #[arg(conflicts_with = "remove")]
    pub(crate) account: Option<String>,
    /// In this folder and below it
    #[arg(long)]
    pub(crate) here: bool,
    /// Where this server is named instead of an account
    #[arg(long, value_name = "HOST", conflicts_with = "here")]
    pub(crate) server: Option<String>,
    /// Choose none any more
    #[arg(long)]
    pub(crate) remove: bool,
}
