//! The search for secrets: the ways in which one may stand in bytes.

use std::collections::HashMap;

use base64::Engine;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};

/// As text, base64, hex, lists of decimal bytes and UTF-16. Base64 depends on where the secret
/// begins, so only what is the same for all bytes around it is looked for.
pub(crate) fn forms(secret: &[u8]) -> Vec<Vec<u8>> {
    let list = |separator| secret.iter().map(u8::to_string).collect::<Vec<_>>().join(separator);
    let hex = secret.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let wide = |order: fn(u16) -> [u8; 2]| secret.iter().flat_map(|byte| order(u16::from(*byte))).collect();
    let mut forms = vec![
        secret.to_vec(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        list(",").into_bytes(),
        list(", ").into_bytes(),
    ];
    for engine in [&BASE64_STANDARD_NO_PAD, &BASE64_URL_SAFE_NO_PAD] {
        for skipped in 0..3 {
            let encoded = engine.encode(&secret[skipped..]);
            forms.push(encoded.as_bytes()[..encoded.len() - 2].to_vec());
        }
    }
    forms
}

/// Looks for many secrets in one pass: every form of each under its first two bytes.
pub(crate) struct Search {
    forms: HashMap<[u8; 2], Vec<(usize, Vec<u8>)>>,
    begins: Vec<bool>,
    names: Vec<String>,
}

impl Search {
    /// For secrets with the names under which they are reported.
    pub(crate) fn of<'a>(secrets: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut search = Self { forms: HashMap::new(), begins: vec![false; 1 << 16], names: vec![] };
        for (name, secret) in secrets {
            for form in forms(secret) {
                let begin = [form[0], form[1]];
                search.begins[usize::from(u16::from_le_bytes(begin))] = true;
                search.forms.entry(begin).or_default().push((search.names.len(), form));
            }
            search.names.push(name.to_owned());
        }
        search
    }

    /// The name of a secret that stands in the bytes.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<&str> {
        for (at, pair) in bytes.windows(2).enumerate() {
            if !self.begins[usize::from(pair[0]) | usize::from(pair[1]) << 8] {
                continue;
            }
            let begun = self.forms.get(pair).map(Vec::as_slice).unwrap_or_default();
            if let Some((name, _)) = begun.iter().find(|(_, form)| bytes[at..].starts_with(form)) {
                return Some(&self.names[*name]);
            }
        }
        None
    }
}
