//! Pictures of accounts: fetched in their own time, made anew, and in nobody's way.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_practice::{ANA, BEN, Fault, Picture};
use fediaccounts_protocol::manage::{Account, GetPicture, GetPreview, SignedOut, State};

use crate::world::World;

const AVATAR: &str = "/avatars/ana.png";
const DAY: i64 = 24 * 60 * 60;

async fn world() -> World {
    let world = World::new().await;
    world.pictures.open();
    world
}

async fn picture_of(world: &World, owner: &str) -> Option<Vec<u8>> {
    let picture = world.ask(GetPicture { owner: owner.into() }).await.unwrap();
    picture.png.map(|png| BASE64_STANDARD.decode(png).unwrap())
}

/// The account with its picture, once it is there.
async fn with_picture(world: &World, account: &Account) -> Account {
    let found = |shown: &Account| shown.id == account.id && shown.picture.is_some();
    let shown = world.until(|shown| shown.accounts.iter().any(found)).await;
    shown.accounts.into_iter().find(found).unwrap()
}

fn asked(world: &World) -> usize {
    world.server.count("GET", AVATAR)
}

/// Lets the owner of pictures look around: whatever it would do then has begun when the picture of
/// another, newer account is there.
async fn look_around(world: &mut World) {
    let ben = world.add(BEN).await;
    with_picture(world, &ben).await;
    assert_eq!(world.sign_out(&ben).await.unwrap(), SignedOut::Revoked);
}

#[tokio::test]
async fn an_account_shows_its_picture_and_keeps_it() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    let shown = with_picture(&world, &account).await;
    let png = picture_of(&world, &account.id).await.unwrap();
    assert!(png.starts_with(b"\x89PNG") && png[16..24] == [0, 0, 0, 96, 0, 0, 0, 96]);
    world.restart().await;
    let again = with_picture(&world, &account).await;
    assert_eq!(again.picture, shown.picture);
    assert_eq!(picture_of(&world, &account.id).await.unwrap(), png, "it outlives a restart");
    look_around(&mut world).await;
    assert_eq!(asked(&world), 1, "T083-NW it is cached");

    world.clock.move_by(7 * DAY);
    look_around(&mut world).await;
    world.until_server(|server| server.count("GET", AVATAR) == 2).await;
    assert_eq!(with_picture(&world, &account).await.picture, shown.picture, "the same once more");
}

#[tokio::test]
async fn a_picture_that_never_comes_is_in_nobodys_way() {
    let mut world = world().await;
    world.server.fail_always(AVATAR, Fault::Hang);
    world.server.fail_always("/avatars/ben.png", Fault::Hang);
    let ana = world.add(ANA).await;
    world.until_server(|server| server.count("GET", AVATAR) == 1).await;
    let ben = world.add(BEN).await;
    for account in [&ana, &ben] {
        assert_eq!(world.check(account).await.unwrap().state, State::Active, "T083-NW");
        assert_eq!(picture_of(&world, &account.id).await, None);
        assert_eq!(world.sign_out(account).await.unwrap(), SignedOut::Revoked);
    }
}

#[tokio::test]
async fn what_is_no_picture_is_not_shown_and_left_alone_for_a_day() {
    let mut world = world().await;
    let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='96' height='96'><script>alert(1)</script></svg>";
    let svg = Fault::StatusBody { status: 200, content_type: "image/png", body: svg.into() };
    world.server.fail_next(AVATAR, svg);
    let account = world.add(ANA).await;
    look_around(&mut world).await;
    world.clock.move_by(DAY - 60);
    look_around(&mut world).await;
    assert_eq!((asked(&world), world.account(&account.id).await.picture), (1, None), "T083-NW");
    world.clock.move_by(120);
    look_around(&mut world).await;
    with_picture(&world, &account).await;
    assert_eq!(asked(&world), 2);
}

#[tokio::test]
async fn a_picture_goes_with_its_account() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    with_picture(&world, &account).await;
    assert_eq!(world.sign_out(&account).await.unwrap(), SignedOut::Revoked);
    assert_eq!(picture_of(&world, &account.id).await, None);
    for owner in ["", "nobody", "https://social.example"] {
        assert_eq!(picture_of(&world, owner).await, None, "{owner}");
    }
}

#[tokio::test]
async fn a_server_shows_its_icon_once_it_is_looked_at_and_where_it_has_an_account() {
    let mut world = world().await;
    let looked_at = world.ask(GetPreview { text: world.server.host() }).await.unwrap().instance;
    assert!(looked_at.picture.is_some(), "a name for what is being fetched");
    let icon = picture_of(&world, &looked_at.origin).await.unwrap();
    assert!(icon.starts_with(b"\x89PNG"));
    let again = world.ask(GetPreview { text: world.server.host() }).await.unwrap().instance;
    assert_eq!((again.picture, world.server.count("GET", "/icon.png")), (looked_at.picture, 1));
    world.restart().await;
    assert_eq!(picture_of(&world, &looked_at.origin).await, None, "a look leaves nothing behind");

    world.add(ANA).await;
    let shown = world.until(|shown| shown.instances.iter().any(|shown| shown.picture.is_some())).await;
    assert_eq!(picture_of(&world, &shown.instances[0].origin).await, Some(icon));
}

#[tokio::test]
async fn a_preview_does_not_wait_for_an_icon_that_never_comes() {
    let world = world().await;
    world.server.fail_always("/icon.png", Fault::Hang);
    let looked_at = world.ask(GetPreview { text: world.server.host() }).await.unwrap().instance;
    assert_eq!(looked_at.title, "Practice Social", "T083-NW");
}

#[tokio::test]
async fn a_picture_that_changes_or_cannot_be_shown_any_more() {
    let mut world = world().await;
    let account = world.add(ANA).await;
    let first = with_picture(&world, &account).await.picture;
    let (mut shown, far) = (first, "https://10.0.0.1/avatar.png".to_owned());
    for picture in [Picture::Jpeg, Picture::Webp, Picture::Gif] {
        world.server.set_avatar(ANA, picture.clone());
        // Another moment, so that the check is seen: what is shown is when the owner looks for pictures.
        world.clock.move_by(1);
        world.check(&account).await.unwrap();
        let is_new = |account: &Account| account.picture.is_some() && account.picture != shown;
        let now = world.until(|shown| shown.accounts.iter().any(is_new)).await;
        shown = now.accounts[0].picture.clone();
        assert!(
            picture_of(&world, &account.id).await.unwrap().starts_with(b"\x89PNG"),
            "T083-NW {picture:?}"
        );
    }
    for picture in [Picture::Svg, Picture::At(far)] {
        world.server.set_avatar(ANA, picture.clone());
        world.check(&account).await.unwrap();
        look_around(&mut world).await;
        let now = world.account(&account.id).await;
        assert_eq!((now.state, now.picture), (State::Active, shown.clone()), "T083-NW {picture:?}");
    }
    let asked = world.server.requests();
    assert!(asked.iter().all(|request| !request.path.starts_with("/practice-svg")), "T083-NW");
}
