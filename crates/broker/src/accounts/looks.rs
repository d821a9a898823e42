//! What the person calls an account, and its color.

use fediaccounts_core::{Account, AccountId, inert_line};
use fediaccounts_protocol::{Code, Failure};

use super::actor::Accounts;
use crate::failures::Explain;

/// The longest label, in characters.
const LONGEST_LABEL: usize = 64;

/// What the person calls an account, and its color as 0xRRGGBB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Look {
    label: String,
    color: Option<u32>,
}

impl Look {
    /// As the person wrote it: the color is `#rrggbb`.
    pub(crate) fn written(label: &str, color: Option<&str>) -> Result<Self, Failure> {
        let shown = inert_line(label, usize::MAX);
        let color = color.map(read_color).transpose()?;
        if shown.chars().count() > LONGEST_LABEL {
            return Err(Failure::new(Code::BadRequest));
        }
        Ok(Self { label: shown, color })
    }
}

fn read_color(text: &str) -> Result<u32, Failure> {
    let digits = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let color = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    color.ok_or_else(|| Failure::new(Code::BadRequest))
}

impl Accounts {
    pub(super) async fn set_look(&mut self, id: &AccountId, look: Look) -> Result<(), Failure> {
        let entry = self.entries.get(id).ok_or_else(|| Failure::new(Code::NoSuchAccount))?;
        let Look { label, color } = look;
        let account = Account { label, color, ..entry.account.clone() };
        self.store.put_account(&account).await.map_err(|error| error.explain())?;
        if let Some(entry) = self.entries.get_mut(id) {
            entry.account = account;
        }
        self.touch(id);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_a_short_line_and_six_digits() {
        let look = |label: &str, color| Look::written(label, color);
        let work = Look { label: "Work".into(), color: Some(0x12_ab_ef) };
        assert_eq!(look(" Work\n", Some("#12ABef")), Ok(work));
        assert_eq!(look("", None), Ok(Look { label: String::new(), color: None }));
        assert_eq!(look("a\u{202e}b\u{7}", None).unwrap().label, "ab", "T152-IP");
        assert!(look(&"é".repeat(64), None).is_ok() && look(&"é".repeat(65), None).is_err());
        for color in ["", "#", "#12345", "#1234567", "123456", "#12345g", "#+12345", "red"] {
            assert!(look("", Some(color)).is_err(), "{color:?}");
        }
    }
}
