use fediaccounts_protocol::Typed;
use fediaccounts_protocol::public::{Account, Standing};

use super::*;

fn token(text: &str) -> Token {
    Token {
        access_token: Typed(text.into()),
        token_type: "Bearer".into(),
        expires_at: None,
        scopes: vec!["read".into()],
        api_base: "https://social.example:8443".into(),
        account: Account {
            id: "1".into(),
            handle: "@ana@elsewhere.example".into(),
            display_name: "Ana".into(),
            label: String::new(),
            color: None,
            software: "mastodon".into(),
            api_base: "https://social.example:8443".into(),
            scopes: vec!["read".into()],
            standing: Standing::Active,
        },
    }
}

#[test]
fn toot_reads_its_own_shape() {
    let config: serde_json::Value = serde_json::from_str(&toot(&token("t\"1"))).unwrap();
    assert_eq!(config["active_user"], "ana@social.example:8443");
    assert_eq!(config["users"]["ana@social.example:8443"]["access_token"], "t\"1");
    assert_eq!(config["apps"]["social.example:8443"]["base_url"], "https://social.example:8443");
}

#[test]
fn no_server_makes_tut_run_anything() {
    let written = tut(&token("t\"1")).unwrap();
    assert!(written.contains("AccessToken = \"t\\\"1\"\n"), "{written}");
    assert!(tut(&token("!CMD!rm -rf ~")).is_err());
}

#[cfg(unix)]
#[test]
fn a_folder_of_their_own_leads_to_everything_else() {
    use std::os::unix::fs::PermissionsExt;

    let (own, private) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::create_dir_all(own.path().join("toot")).unwrap();
    for name in ["vimrc", "toot/config.json", "toot/settings.toml"] {
        std::fs::write(own.path().join(name), name).unwrap();
    }
    std::fs::create_dir(private.path().join("toot")).unwrap();
    link(own.path(), private.path(), "toot");
    link(&own.path().join("toot"), &private.path().join("toot"), "config.json");
    let read = |name: &str| std::fs::read_to_string(private.path().join(name)).ok();
    assert_eq!(read("vimrc").as_deref(), Some("vimrc"));
    assert_eq!(read("toot/settings.toml").as_deref(), Some("toot/settings.toml"));
    assert_eq!(read("toot/config.json"), None, "the person's own tokens are left alone");

    let path = private.path().join("toot/config.json");
    write(&path, b"x").unwrap();
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert!(write(&path, b"y").is_err(), "nothing is written over");
}
