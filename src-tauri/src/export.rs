//! What apps did, as a file for somebody else to read.

use std::collections::BTreeMap;
use std::path::Path;

use fediaccounts_protocol::manage::Activity;
use fediaccounts_protocol::{Code, Failure};

use crate::ask::Answer;
use crate::downloads;

/// Writes them, one JSON object per line, into a file that was not there and only the person reads; says
/// where that is.
pub(crate) fn write(folder: &Path, lines: &[Activity], with_handles: bool) -> Answer<String> {
    let mut names = Names::default();
    let mut text = vec![];
    for line in lines {
        let line = if with_handles { line.clone() } else { names.masked(line) };
        serde_json::to_writer(&mut text, &line).map_err(|_| Failure::new(Code::Internal))?;
        text.push(b'\n');
    }
    downloads::write(folder, "fediaccounts-activity", "jsonl", &text)
}

/// Accounts by numbers, so that it can be seen which are the same, and not which they are.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn masked(&mut self, line: &Activity) -> Activity {
        let count = self.0.len() + 1;
        let name = line.account.as_ref().or(line.handle.as_ref()).map(|account| {
            self.0.entry(account.clone()).or_insert_with(|| format!("account {count}")).clone()
        });
        Activity { account: name.clone(), handle: name, ..line.clone() }
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_protocol::manage::{AppClass, Deed};

    use super::*;

    fn line(number: i64, account: &str, handle: &str) -> Activity {
        Activity {
            number,
            at: 1_763_812_345,
            deed: Deed::Given,
            times: 1,
            app: "app".to_owned(),
            name: "tuba".to_owned(),
            class: AppClass::Installed,
            account: Some(account.to_owned()),
            handle: Some(handle.to_owned()),
            scopes: vec!["read".to_owned()],
            lifetime: None,
        }
    }

    fn written(with_handles: bool) -> (String, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let lines = [
            line(3, "idA", "@ana@a.example"),
            line(2, "idB", "@ben@b.example"),
            line(1, "idA", "@ana@a.example"),
        ];
        let path = write(folder.path(), &lines, with_handles).unwrap();
        (std::fs::read_to_string(path).unwrap(), folder)
    }

    #[test]
    fn which_accounts_they_are_is_masked_unless_it_is_wanted() {
        let (masked, _folder) = written(false);
        for secret in ["ana", "ben", "example", "idA", "idB"] {
            assert!(!masked.contains(secret), "T171-CO: {secret}");
        }
        assert_eq!(masked.matches("account 1").count(), 4, "the same stay the same: {masked}");
        assert_eq!(masked.matches("account 2").count(), 2, "others stay others");
        let (whole, _folder) = written(true);
        assert!(whole.contains("@ana@a.example") && whole.lines().count() == 3, "{whole}");
    }
}
