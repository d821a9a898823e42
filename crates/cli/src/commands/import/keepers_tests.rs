use super::*;

const TOOT: &str = r#"{
 "active_user": "ana@social.example",
 "apps": {
  "other.example": {"base_url": "https://other.example", "client_id": "c2", "client_secret": "s2", "instance": "other.example"},
  "social.example": {"base_url": "https://api.social.example", "client_id": "c1", "client_secret": "s1", "instance": "social.example"}
 },
 "dismiss_tui_deprecation_notice": true,
 "users": {
  "ana@social.example": {"access_token": "t1", "instance": "social.example", "username": "ana"},
  "ben@social.example": {"access_token": "t2", "instance": "social.example", "username": "ben"},
  "cara@other.example": {"access_token": "t3", "instance": "other.example", "username": "cara"}
 }
}"#;
const TUT: &str = "[[Accounts]]\nName = 'ana'\nServer = 'https://social.example'\nClientID = 'c1'\nClientSecret = 's1'\nAccessToken = 't1'\n\n[[Accounts]]\nName = 'ben'\nServer = 'https://social.example'\nClientID = '!CMD!pass id'\nClientSecret = '!CMD!pass secret'\nAccessToken = '!CMD!pass token'\n";
const MSTDN: &str = "{\n  \"Server\": \"https://social.example\",\n  \"ClientID\": \"c1\",\n  \"ClientSecret\": \"s1\",\n  \"AccessToken\": \"t1\"\n}";

fn login(who: &str, origin: &str, number: u8) -> Login {
    Login {
        who: who.into(),
        origin: origin.into(),
        access_token: Typed(format!("t{number}")),
        client_id: Some("c1".into()),
        client_secret: Some(Typed("s1".into())),
    }
}

#[test]
fn logins_are_read_as_their_programs_write_them() {
    let toot = Keeper::Toot.read(TOOT);
    assert_eq!(toot.len(), 3);
    assert!(toot[0] == login("@ana@social.example", "https://api.social.example", 1));
    assert!(toot[1] == login("@ben@social.example", "https://api.social.example", 2));
    assert!(
        Keeper::Tut.read(TUT) == [login("@ana@social.example", "https://social.example", 1)],
        "nothing is run"
    );
    assert!(Keeper::Mstdn.read(MSTDN) == [login("social.example", "https://social.example", 1)]);
}

#[test]
fn what_is_in_another_form_holds_no_login() {
    for keeper in Keeper::ALL {
        for text in ["", "{", "[]", "{}", "\u{feff}", "null", "Accounts = 1", r#"{"users": 3, "apps": []}"#] {
            assert!(keeper.read(text).is_empty(), "{keeper:?} {text:?}");
            assert!(keeper.without(text, &Typed("t1".into())).is_none(), "{keeper:?} {text:?}");
        }
    }
    for token in ["", "a b", "a\\nb", "ä"] {
        assert!(Keeper::Mstdn.read(&MSTDN.replace("t1", token)).is_empty(), "{token:?}");
    }
}

#[test]
fn one_login_goes_and_all_else_stays() {
    let token = |number: u8| Typed(format!("t{number}"));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let left = Keeper::Toot.without(TOOT, &token(1)).unwrap();
    let (before, after) = (value(TOOT), value(&left));
    assert_eq!(after["active_user"], serde_json::Value::Null);
    assert_eq!(after["apps"], before["apps"], "Ben needs it still");
    assert_eq!(after["dismiss_tui_deprecation_notice"], true);
    assert_eq!(Keeper::Toot.read(&left).len(), 2);
    let left = Keeper::Toot.without(&left, &token(2)).unwrap();
    assert!(!left.contains("s1") && left.contains("s2"), "{left}");
    assert!(Keeper::Toot.without(&left, &token(2)).is_none());

    let left = Keeper::Tut.without(TUT, &token(1)).unwrap();
    assert!(!left.contains("t1") && !left.contains("s1") && left.contains("'!CMD!pass token'"), "{left}");
    let only = TUT.split("\n\n").next().unwrap();
    assert_eq!(Keeper::Tut.without(only, &token(1)).unwrap().trim(), "");

    let left = value(&Keeper::Mstdn.without(MSTDN, &token(1)).unwrap());
    assert_eq!((&left["AccessToken"], &left["Server"]), (&"".into(), &"https://social.example".into()));
    assert!(Keeper::Mstdn.without(MSTDN, &token(2)).is_none());
}
