//! What only the command line does, with the real agent behind it.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, BEN, Browser};
use fediaccounts_stage::Answer;

use crate::cast::{self, Adding, add, listed, server, typing};

#[tokio::test]
async fn a_code_that_the_page_shows_is_pasted() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let mut adding = Adding::begin_with(&programs, &stage, &server.host(), &["--way", "code"]).await?;
    let shown = Browser::new().approve(&adding.page, ANA).await?;
    let code = shown.split_once("code=").context("the page shows a code")?.1;
    let code = code.split('&').next().unwrap_or_default();
    adding.paste("what is this").await?;
    adding.paste(code).await?;
    let ended = adding.end().await?;
    ensure!(ended.code == 0, "{} {}", ended.json, ended.notes);
    ensure!(ended.notes.contains(r#""code":"bad_code""#), "{}", ended.notes);
    Ok(())
}

#[tokio::test]
async fn ctrl_c_ends_a_sign_in_for_good() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let adding = Adding::begin(&programs, &stage, &server.host()).await?;
    let page = adding.page.clone();
    adding.interrupt().await?;
    let ended = adding.end().await?;
    ensure!(ended.code == 130 && ended.json["error"]["code"] == "interrupted", "{}", ended.json);
    let late = Browser::new().approve(&page, ANA).await?;
    let mut other = Adding::begin(&programs, &stage, &server.host()).await?;
    other.paste(&late).await?;
    let right = Browser::new().approve(&other.page, BEN).await?;
    other.paste(&right).await?;
    let ended = other.end().await?;
    ensure!(ended.code == 0, "{} {}", ended.json, ended.notes);
    ensure!(listed(&programs, &stage).await? == 1, "what was cancelled does not come back");
    Ok(())
}

#[tokio::test]
async fn everything_is_signed_out_with_a_result_for_each() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (first, mut second) = (server().await?, server().await?);
    for host in [first.host(), second.host()] {
        let added = add(&programs, &stage, &host, ANA).await?;
        ensure!(added.code == 0, "{} {}", added.json, added.notes);
    }
    let ask = async |args: &[&str]| -> Result<Answer> { programs.ask(&stage, args).await };
    let checked = ask(&["check", "--all"]).await?;
    ensure!(
        checked.code == 0 && checked.json.as_array().is_some_and(|all| all.len() == 2),
        "{}",
        checked.json
    );

    let refused = ask(&["sign-out", "--everything"]).await?;
    ensure!(refused.code == 7 && listed(&programs, &stage).await? == 2, "{}", refused.json);
    second.stop().await;
    let left = ask(&["sign-out", "--everything", "--yes"]).await?;
    ensure!(left.code == 5, "{} {}", left.json, left.notes);
    let outcome = |host: &str| {
        let results = left.json.as_array()?;
        let of_host = |result: &&serde_json::Value| result["handle"] == format!("@ana@{host}");
        results.iter().find(of_host)?["outcome"].as_str().map(str::to_owned)
    };
    ensure!(outcome(&first.host()).as_deref() == Some("revoked"), "{}", left.json);
    ensure!(outcome(&second.host()).as_deref() == Some("waiting"), "T057-OA: {}", left.json);
    ensure!(first.live_tokens() == 0, "T057-OA");

    let removed = ask(&["sign-out", &format!("@ana@{}", second.host()), "--anyway"]).await?;
    ensure!(removed.code == 0 && removed.json == "removed", "{} {}", removed.json, removed.notes);
    ensure!(listed(&programs, &stage).await? == 0);
    Ok(())
}

#[tokio::test]
async fn somebody_else_is_kept_where_that_was_said() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let asked = format!("@ana@{}", server.host());
    let mut adding = Adding::begin_with(&programs, &stage, &asked, &["--keep"]).await?;
    let redirect = Browser::new().approve(&adding.page, BEN).await?;
    adding.paste(&redirect).await?;
    let ended = adding.end().await?;
    ensure!(
        ended.code == 0 && ended.json["handle"] == format!("@ben@{}", server.host()),
        "T038-OA {}",
        ended.json
    );
    Ok(())
}

#[tokio::test]
async fn a_passphrase_locks_and_unlocks() -> Result<()> {
    const PASSPHRASE: &str = "correct horse battery";
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let short = typing(&programs, &stage, &["passphrase", "set"], "short").await?;
    ensure!(short.code == 1 && short.json["error"]["code"] == "passphrase_too_short", "{}", short.json);
    let set = typing(&programs, &stage, &["passphrase", "set"], PASSPHRASE).await?;
    ensure!(set.code == 0 && set.json["key"]["passphrase"] == true, "{} {}", set.json, set.notes);
    ensure!(set.json["key"]["keyring"] == false, "T109-ST: {}", set.json);

    let locked = programs.ask(&stage, &["lock"]).await?;
    ensure!(locked.code == 0 && locked.json["lock"] == "app_locked", "{}", locked.json);
    for args in [&["list"][..], &["check", "@ana"], &["sign-out", "@ana"], &["add", "a.example"], &["backup"]]
    {
        let refused = programs.ask(&stage, args).await?;
        ensure!(
            refused.code == 4 && refused.json["error"]["code"] == "app_locked",
            "{args:?} {}",
            refused.json
        );
    }
    let wrong = typing(&programs, &stage, &["unlock"], "correct horse buttery").await?;
    ensure!(wrong.code == 1 && wrong.json["error"]["code"] == "wrong_passphrase", "{}", wrong.json);
    let unlocked = typing(&programs, &stage, &["unlock"], PASSPHRASE).await?;
    ensure!(unlocked.code == 0 && unlocked.json["accounts"] == 1, "{} {}", unlocked.json, unlocked.notes);

    let removed = typing(&programs, &stage, &["passphrase", "remove"], PASSPHRASE).await?;
    ensure!(
        removed.code == 0 && removed.json["key"]["passphrase"] == false,
        "{} {}",
        removed.json,
        removed.notes
    );
    let status = programs.ask(&stage, &["status"]).await?;
    ensure!(status.json["lock"] == "open" && status.json["key"]["keyring"] == true, "{}", status.json);
    Ok(())
}

#[tokio::test]
async fn a_backup_is_made_and_accounts_that_are_well_stay() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let made = programs.ask(&stage, &["backup"]).await?;
    let path = made.json["path"].as_str().context("a backup has a path")?;
    ensure!(made.code == 0 && std::fs::metadata(path)?.len() == made.json["size"].as_u64().unwrap_or(0));
    let listed_backups = programs.ask(&stage, &["backup", "list"]).await?.json;
    ensure!(listed_backups.as_array().is_some_and(|all| all.contains(&made.json)), "{listed_backups}");
    let name = made.json["name"].as_str().context("a backup has a name")?;
    for args in [&["backup", "restore", name][..], &["start-anew", "--yes"]] {
        let refused = programs.ask(&stage, args).await?;
        ensure!(refused.code == 1 && refused.json["error"]["code"] == "not_now", "{args:?} {}", refused.json);
    }
    ensure!(listed(&programs, &stage).await? == 1, "T064-OA");
    Ok(())
}

#[tokio::test]
async fn the_doctor_finds_nothing_wrong_and_what_was_opened_by_hand() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let verdict = |answer: &Answer, check: &str| -> Option<String> {
        let looked = answer.json.as_array()?.iter().find(|looked| looked["check"] == check)?;
        Some(looked["verdict"].as_str()?.to_owned())
    };
    let well = programs.ask(&stage, &["doctor"]).await?;
    ensure!(well.code == 0, "{} {}", well.json, well.notes);
    for check in ["socket", "agent", "profile", "key", "database"] {
        ensure!(verdict(&well, check).as_deref() == Some("fine"), "{check}: {}", well.json);
    }
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(stage.profile(), open)?;
    let ill = programs.ask(&stage, &["doctor"]).await?;
    ensure!(ill.code == 1 && verdict(&ill, "profile").as_deref() == Some("wrong"), "{}", ill.json);
    Ok(())
}
