//! Files with `@NAMES@` in them.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// Everything that is installed as it is or after filling in.
pub(super) const FOLDER: &str = "packaging/linux";
/// What is shared by the scripts of both packages.
const END_PROGRAMS: &str = "end-programs";

/// The file of that name, with the pairs put in.
pub(super) fn fill(name: &str, pairs: &[(&str, &str)]) -> Result<String> {
    let end_programs = read(END_PROGRAMS)?;
    let mut text = read(name)?;
    for (name, value) in pairs.iter().copied().chain([("END_PROGRAMS", end_programs.trim_end())]) {
        text = text.replace(&format!("@{name}@"), value);
    }
    match unfilled(&text) {
        Some(left) => bail!("{FOLDER}/{name}: nothing says what {left} is"),
        None => Ok(text),
    }
}

fn read(name: &str) -> Result<String> {
    let file = workspace::root().join(FOLDER).join(name);
    fs::read_to_string(&file).with_context(|| format!("reading {FOLDER}/{name}"))
}

fn unfilled(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| {
        let name = word.trim_matches(',').strip_prefix('@').and_then(|rest| rest.strip_suffix('@'));
        name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_nobody_fills_in_is_found() {
        assert_eq!(unfilled("Depends: @LIBRARIES@, xdg-utils"), Some("@LIBRARIES@,"));
        assert_eq!(unfilled("authors@fediaccounts.app @ @ana@b"), None);
    }
}
