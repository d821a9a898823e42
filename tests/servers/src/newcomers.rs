//! People who made their account while the server ran.

use crate::people::{self, Person, User};
use crate::server::PracticeServer;
use crate::world::World;

impl World {
    /// The person of that name, however they came here.
    pub(crate) fn person(&self, name: &str) -> Option<&'static Person> {
        self.everybody().find(|person| person.user.name == name)
    }

    /// The person who may sign in so. Mastodon compares e-mail addresses without regard to case.
    pub(crate) fn person_by_email(&self, email: &str, password: &str) -> Option<&'static Person> {
        let has = |user: &User| user.email.eq_ignore_ascii_case(email.trim()) && user.password == password;
        self.everybody().find(|person| has(&person.user))
    }

    /// The same where the name does too.
    pub(crate) fn person_by_login(&self, login: &str, password: &str) -> Option<&'static Person> {
        let named = || self.person(login).filter(|person| person.user.password == password);
        self.person_by_email(login, password).or_else(named)
    }

    /// Whether somebody has that e-mail address.
    pub(crate) fn knows_email(&self, email: &str) -> bool {
        self.everybody().any(|person| person.user.email.eq_ignore_ascii_case(email))
    }

    fn everybody(&self) -> impl Iterator<Item = &'static Person> {
        people::PEOPLE.iter().chain(self.newcomers.iter().copied())
    }

    /// Makes an account. It is never given back: people are shared as if they had always been here, and
    /// a practice server meets few.
    pub(crate) fn join(&mut self, name: &str, email: &str, password: &str) -> &'static Person {
        let kept = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
        let user = User { name: kept(name), email: kept(email), password: kept(password) };
        let person: &'static Person = Box::leak(Box::new(Person {
            id: kept(&format!("1160000000000000{:02}", self.newcomers.len())),
            user,
            display_name: user.name,
            note: "",
            created_at: "2026-11-22T00:00:00.000Z",
            avatar: include_bytes!("../assets/icon.png"),
        }));
        self.newcomers.push(person);
        person
    }
}

impl PracticeServer {
    /// Who made an account here, in their order.
    pub fn newcomers(&self) -> Vec<User> {
        self.shared.lock().newcomers.iter().map(|person| person.user).collect()
    }
}
