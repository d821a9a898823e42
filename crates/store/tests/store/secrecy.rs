//! What a thief of the files sees.

use std::fs;
use std::io::Read;

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;

use crate::child::start;
use crate::sample::{NOW, Profile, instance, pending, registration, signed_in, tokens};

/// The ways in which text may stand in a file. Base64 depends on where the text begins, so only
/// what is the same for all texts around it is looked for.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let list = |separator| text.bytes().map(|b| b.to_string()).collect::<Vec<_>>().join(separator);
    let hex = text.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let mut forms = vec![
        text.as_bytes().to_vec(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        list(",").into_bytes(),
        list(", ").into_bytes(),
    ];
    for skipped in 0..3 {
        let encoded = BASE64_STANDARD_NO_PAD.encode(&text.as_bytes()[skipped..]);
        forms.push(encoded.as_bytes()[..encoded.len() - 2].to_vec());
    }
    forms
}

fn shows(bytes: &[u8], text: &str) -> bool {
    forms(text).iter().any(|form| bytes.windows(form.len()).any(|window| window == form))
}

#[test]
fn the_search_finds_every_form() {
    for form in forms("CANARY_AT_") {
        assert!(shows(&[b"xx", form.as_slice(), b"yy"].concat(), "CANARY_AT_"));
    }
    for before in ["", "a", "ab"] {
        let encoded = BASE64_STANDARD_NO_PAD.encode(format!("{before}CANARY_AT_1"));
        assert!(shows(encoded.as_bytes(), "CANARY_AT_"));
    }
    assert!(!shows(b"CANARY_BT_", "CANARY_AT_"));
}

#[tokio::test]
async fn no_file_shows_a_token_or_a_handle() {
    let profile = Profile::new();
    let social = instance("canary-server.example");
    let (store, _) = profile.open().await.unwrap();
    store.put_pending(&pending(1, &social)).await.unwrap();
    store.commit_sign_in(signed_in(2, &social)).await.unwrap();
    store.put_orphan(&social, &registration(3), &tokens(3), NOW).await.unwrap();
    assert_no_canary(&profile);
    store.close().await.unwrap();
    assert_no_canary(&profile);
}

fn assert_no_canary(profile: &Profile) {
    let canaries = [
        "CANARY_AT_",
        "CANARY_RT_",
        "CANARY_CS_",
        "CANARY_STATE_",
        "CANARY_VERIFIER_",
        "canary_user_",
        "Canary Name",
        "canary-server.example",
        "SQLite format",
        "CREATE TABLE",
    ];
    let files: Vec<_> = fs::read_dir(profile.path().parent().unwrap()).unwrap().collect();
    assert!(!files.is_empty());
    for file in files {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for canary in canaries {
            assert!(!shows(&bytes, canary), "T090-ST {canary} stands in {}", path.display());
        }
    }
}

#[test]
fn nothing_is_written_to_standard_error() {
    let profile = Profile::new();
    let order = format!("1 {}", profile.path().display());
    let (mut child, mut out) = start("child::succeeds_and_fails", "000", &order);
    let (mut said, mut complained) = (String::new(), String::new());
    out.read_to_string(&mut said).unwrap();
    child.stderr.take().unwrap().read_to_string(&mut complained).unwrap();
    assert!(child.wait().unwrap().success() && said.contains("committed 1"), "{said}");
    assert_eq!(complained, "", "the library's own log is off");
}
