use clap::CommandFactory;
use fediaccounts_protocol::manage::{self, WayBack};

use super::*;

fn parse(line: &str) -> Result<Command, clap::Error> {
    let words = ["fediaccounts"].into_iter().chain(line.split_whitespace());
    Args::try_parse_from(words).map(|args| args.command)
}

#[test]
fn the_command_line_is_sound() {
    Args::command().debug_assert();
}

#[test]
fn what_contradicts_itself_is_refused() {
    for line in [
        "check",
        "check @ana --all",
        "sign-out",
        "sign-out @ana --everything",
        "sign-out @ana --yes",
        "sign-out --instance a.example --everything",
        "sign-out --instance a.example --anyway",
        "sign-out --everything --anyway",
        "add a.example --access everyday --scopes read",
        "add a.example --scopes=",
        "add a.example --way carrier-pigeon",
        "sign-in-again @ana --accept-look-alike",
        "add a.example --by smoke-signal",
        "add a.example --agree",
        "add a.example --born 2001-12-31",
        "sessions",
        "sessions @ana end @ana 7",
        "sessions end @ana",
        "sessions open",
        "passphrase",
        "passphrase set correct-horse",
        "unlock correct-horse",
        "backup restore",
        "settings set",
        "settings set language klingon",
        "settings set theme blue",
        "settings set tray",
        "settings set tray maybe",
        "settings set lock on",
    ] {
        assert!(parse(line).is_err(), "{line}");
    }
}

#[test]
fn scopes_are_words_of_the_server() {
    let words = ["fediaccounts", "add", "a.example", "--scopes", " read  write:statuses "];
    let Command::Add(add) = Args::try_parse_from(words).unwrap().command else { panic!("not an add") };
    let scopes = vec!["read".to_owned(), "write:statuses".to_owned()];
    assert_eq!(add.options.asked(), Some(manage::Access::Custom { scopes }));
}

#[test]
fn access_and_way_are_the_agents_choice_unless_said() {
    let Ok(Command::Add(add)) = parse("add a.example") else { panic!("not an add") };
    assert_eq!(add.options.asked(), None);
    assert!(add.options.way.is_none() && !add.options.keep && !add.accept_look_alike);

    let Ok(Command::SignInAgain(again)) = parse("sign-in-again @ana --access read-only --way code") else {
        panic!("not a sign-in")
    };
    assert_eq!(again.options.asked(), Some(manage::Access::ReadOnly));
    assert_eq!(again.options.way.map(WayBack::from), Some(WayBack::Code));
}

#[test]
fn a_list_of_sessions_needs_an_account_and_its_commands_their_own() {
    let Ok(Command::Sessions(list)) = parse("sessions @ana") else { panic!("not a list") };
    assert!(list.account.as_deref() == Some("@ana") && list.command.is_none());
    let Ok(Command::Sessions(end)) = parse("sessions end @ana 7 --yes") else { panic!("not an end") };
    let Some(SessionCommand::End(end)) = end.command else { panic!("not an end") };
    assert_eq!((end.account.as_str(), end.session.as_str(), end.yes), ("@ana", "7", true));
}

#[test]
fn a_token_is_read_swiftly_as_it_is_read_at_length() {
    let words = |line: &str| line.split(' ').map(|word| word.replace('_', " ")).collect::<Vec<_>>();
    let swift = |line: &str| swift::read(words(line).into_iter().map(Into::into));
    let at_length =
        |line: &str| Args::try_parse_from([vec!["fediaccounts".to_owned()], words(line)].concat());
    for line in [
        "token",
        "token @ana",
        "--json token @ana",
        "token @ana --json",
        "--profile /p token @ana --scopes read_write:statuses --min-valid 300 --no-ask",
        "token --no-ask --min-valid 0 @ana --profile p",
        "token --scopes read token",
    ] {
        let swift = swift(line).unwrap_or_else(|| panic!("{line} is plain"));
        assert_eq!(format!("{swift:?}"), format!("{:?}", at_length(line).unwrap()), "{line}");
    }
    for line in [
        "",
        "status",
        "token @ana @ben",
        "token -h",
        "token --help",
        "token --min-valid=3 @ana",
        "token --min-valid x",
        "token --min-valid",
        "token --min-valid 4294967296",
        "token --scopes _",
        "token --scopes -x",
        "token --json --json",
        "token -- @ana",
        "@ana token",
        "--scopes read token",
    ] {
        assert!(swift(line).is_none(), "{line} is left to clap");
    }
}

#[test]
fn every_language_there_is_can_be_chosen() {
    use fediaccounts_protocol::manage::Language;

    for (tag, language) in [("system", None), ("de", Some(Language::De)), ("zh", Some(Language::Zh))] {
        let Ok(Command::Settings(settings)) = parse(&format!("settings set language {tag}")) else {
            panic!("not settings")
        };
        let Some(SettingsCommand::Set(Setting::Language { value })) = settings.command else {
            panic!("not a language")
        };
        assert_eq!(value.0, language);
    }
}
