//! The people who have an account here.

/// What a person types to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct User {
    /// The account's name, as in `@ana`.
    pub name: &'static str,
    /// The address for the sign-in page.
    pub email: &'static str,
    /// The password for the sign-in page.
    pub password: &'static str,
}

/// The first practice account.
pub const ANA: User = User { name: "ana", email: "ana@practice.example", password: "ana-practice" };
/// The second practice account.
pub const BEN: User = User { name: "ben", email: "ben@practice.example", password: "ben-practice" };

/// An account with what its profile shows.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) id: &'static str,
    pub(crate) user: User,
    pub(crate) display_name: &'static str,
    pub(crate) note: &'static str,
    pub(crate) created_at: &'static str,
    pub(crate) avatar: &'static [u8],
}

/// Everybody who has an account here.
pub(crate) static PEOPLE: [Person; 2] = [
    Person {
        id: "109300000000000001",
        user: ANA,
        display_name: "Ana Lind",
        note: "Maps, ferries and bread.",
        created_at: "2022-11-06T00:00:00.000Z",
        avatar: include_bytes!("../assets/ana.png"),
    },
    Person {
        id: "111500000000000002",
        user: BEN,
        display_name: "Ben Okoro",
        note: "Plays the cello. Mostly in tune.",
        created_at: "2023-11-30T00:00:00.000Z",
        avatar: include_bytes!("../assets/ben.png"),
    },
];

/// The person of that name.
pub(crate) fn by_name(name: &str) -> Option<&'static Person> {
    PEOPLE.iter().find(|person| person.user.name == name)
}
