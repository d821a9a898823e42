//! What a person does to sign in, as short calls.

use std::collections::HashMap;

use fediaccounts_practice::User;
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{
    Access, Account, Check, Factor, NameAndPassword, SignIn, SignInAnotherWay, SignInBegin, SignInBy,
    SignInCancel, SignInComplete, SignInPassword, SignInPaste, SignInSecondFactor, SignInStep, SignOut,
    SignedOut, Typed, WayBack,
};
use url::Url;

use super::World;

/// What is asked for where nothing special is.
pub(crate) fn beginning(text: &str) -> SignInBegin {
    SignInBegin {
        text: text.to_owned(),
        access: Some(Access::Everyday),
        account: None,
        open_browser: true,
        way: None,
        by: None,
        accept_look_alike: false,
        origin: None,
    }
}

impl World {
    /// Begins a sign-in at an address, and has the browser opened.
    pub(crate) async fn begin(&self, text: &str) -> Result<SignIn, Failure> {
        self.ask(beginning(text)).await.map(|begun| begun.sign_in)
    }

    /// Begins to sign an account in again.
    pub(crate) async fn begin_again(&self, account: &Account) -> Result<SignIn, Failure> {
        let request = SignInBegin { account: Some(account.id.clone()), ..beginning("") };
        self.ask(request).await.map(|begun| begun.sign_in)
    }

    /// Begins a sign-in at the practice server that comes back by that way.
    pub(crate) async fn begin_by(&self, way: WayBack) -> Result<SignIn, Failure> {
        let request = SignInBegin { way: Some(way), ..beginning(&self.server.host()) };
        self.ask(request).await.map(|begun| begun.sign_in)
    }

    /// Begins a sign-in once more, with another way back.
    pub(crate) async fn another_way(&self, id: &str, way: WayBack) -> Result<SignIn, Failure> {
        let request = SignInAnotherWay { id: id.to_owned(), way, open_browser: true };
        self.ask(request).await.map(|begun| begun.sign_in)
    }

    /// Pastes something into a sign-in.
    pub(crate) async fn paste(&self, id: &str, text: &str) -> Result<SignIn, Failure> {
        self.ask(SignInPaste { id: id.to_owned(), text: Typed(text.to_owned()) }).await
    }

    pub(crate) async fn cancel(&self, id: &str) {
        self.ask(SignInCancel { id: id.to_owned() }).await.unwrap();
    }

    /// Approves the page that was opened last; gives the redirect.
    pub(crate) async fn approve(&mut self, user: User) -> String {
        let page = self.browser.last();
        self.person.approve(page.as_str(), user).await.unwrap()
    }

    /// Denies the page that was opened last; gives the redirect.
    pub(crate) async fn deny(&mut self, user: User) -> String {
        let page = self.browser.last();
        self.person.deny(page.as_str(), user).await.unwrap()
    }

    /// Brings a redirect back.
    pub(crate) async fn complete(&self, redirect: &str) -> Result<SignIn, Failure> {
        self.ask(SignInComplete { redirect: redirect.to_owned() }).await
    }

    /// Brings a redirect back that fits, and waits for what becomes of it.
    pub(crate) async fn settle(&self, redirect: &str) -> SignInStep {
        let sign_in = self.complete(redirect).await.unwrap();
        self.settled(&sign_in.id).await
    }

    /// Begins a sign-in at the practice server that goes by that, without a browser.
    pub(crate) async fn begin_with(&self, by: SignInBy) -> Result<SignIn, Failure> {
        let beginning = beginning(&self.server.host());
        let request = SignInBegin { by: Some(by), open_browser: false, ..beginning };
        self.ask(request).await.map(|begun| begun.sign_in)
    }

    /// Types a name and a password into a sign-in, and waits for what becomes of it.
    pub(crate) async fn type_password(&self, id: &str, username: &str, password: &str) -> SignInStep {
        let typed = name_and_password(username, password);
        let taken = self.ask(SignInPassword { id: id.to_owned(), typed }).await.unwrap();
        assert_eq!(taken.step, SignInStep::Exchanging, "it is answered as soon as it is taken");
        self.settled(id).await
    }

    /// Signs somebody in by password once more who is here, and leaves what came unadopted: a second session
    /// at the server, for as long as the sign-in waits for a choice.
    pub(crate) async fn second_session(&self, account: &Account, user: User) -> String {
        let text = format!("@nobody@{}", self.server.host());
        let request = SignInBegin { by: Some(SignInBy::Password), ..beginning(&text) };
        let id = self.ask(request).await.unwrap().sign_in.id;
        let step = self.type_password(&id, user.name, user.password).await;
        let is_other = matches!(&step, SignInStep::Other { got, here: true, .. } if *got == account.handle);
        assert!(is_other, "{step:?}");
        id
    }

    /// Types a second factor into a sign-in, and waits for what becomes of it.
    pub(crate) async fn type_second_factor(&self, id: &str, factor: Factor, code: &str) -> SignInStep {
        self.type_again(id, factor, code, None).await
    }

    /// The same with name and password once more.
    pub(crate) async fn type_again(
        &self,
        id: &str,
        factor: Factor,
        code: &str,
        again: Option<NameAndPassword>,
    ) -> SignInStep {
        let code = Typed(code.to_owned());
        let taken = self.ask(SignInSecondFactor { id: id.to_owned(), factor, code, again }).await.unwrap();
        assert_eq!(taken.step, SignInStep::Exchanging, "it is answered as soon as it is taken");
        self.settled(id).await
    }

    /// Waits until a sign-in is neither in the browser nor being exchanged.
    pub(crate) async fn settled(&self, id: &str) -> SignInStep {
        let is_settled =
            |step: &SignInStep| !matches!(step, SignInStep::Waiting { .. } | SignInStep::Exchanging);
        let found = |sign_in: &&SignIn| sign_in.id == id && is_settled(&sign_in.step);
        let shown = self.until(|shown| shown.sign_ins.iter().any(|sign_in| found(&sign_in))).await;
        shown.sign_ins.iter().find(found).expect("it was just there").step.clone()
    }

    /// The same, once it can no longer go on.
    pub(crate) async fn settled_for_good(&self, id: &str) -> SignInStep {
        let goes_on = |step: &SignInStep| {
            use SignInStep::{Exchanging, Failed, Waiting};
            matches!(step, Waiting { .. } | Exchanging | Failed { pending: true, .. })
        };
        let found = |sign_in: &&SignIn| sign_in.id == id && !goes_on(&sign_in.step);
        let shown = self.until(|shown| shown.sign_ins.iter().any(|sign_in| found(&sign_in))).await;
        shown.sign_ins.iter().find(found).expect("it was just there").step.clone()
    }

    /// The whole way at the practice server, for an account that becomes ready.
    pub(crate) async fn add(&mut self, user: User) -> Account {
        self.add_at(&self.server.host(), user).await
    }

    /// The same at another server.
    pub(crate) async fn add_at(&mut self, host: &str, user: User) -> Account {
        self.begin(host).await.unwrap();
        let redirect = self.approve(user).await;
        let step = self.settle(&redirect).await;
        let SignInStep::Ready { account, .. } = step else { panic!("not ready: {step:?}") };
        self.account(&account).await
    }

    /// An account that is listed.
    pub(crate) async fn account(&self, id: &str) -> Account {
        let shown = self.snapshot().await;
        let found = shown.accounts.iter().find(|account| account.id == id).cloned();
        found.unwrap_or_else(|| panic!("not listed: {shown:#?}"))
    }

    pub(crate) async fn check(&self, account: &Account) -> Result<Account, Failure> {
        self.ask(Check { account: account.id.clone() }).await
    }

    pub(crate) async fn sign_out(&self, account: &Account) -> Result<SignedOut, Failure> {
        self.ask(SignOut { account: account.id.clone() }).await
    }
}

/// A name and a password as they are typed.
pub(crate) fn name_and_password(username: &str, password: &str) -> NameAndPassword {
    NameAndPassword { username: Typed(username.to_owned()), password: Typed(password.to_owned()) }
}

/// The parameters of an authorize URL or a redirect.
pub(crate) fn query_of(url: &str) -> HashMap<String, String> {
    let pairs: Vec<_> = Url::parse(url).unwrap().query_pairs().into_owned().collect();
    let named: HashMap<_, _> = pairs.iter().cloned().collect();
    assert_eq!(named.len(), pairs.len(), "nothing stands twice in {url}");
    named
}

/// A redirect with one parameter changed, or left out.
pub(crate) fn changed(redirect: &str, name: &str, value: Option<&str>) -> String {
    let mut url = Url::parse(redirect).unwrap();
    let mut pairs: Vec<(String, String)> =
        url.query_pairs().into_owned().filter(|(key, _)| key != name).collect();
    pairs.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    url.query_pairs_mut().clear().extend_pairs(pairs);
    url.into()
}

/// The sign-in that a redirect belongs to.
pub(crate) fn id_of(redirect: &str) -> String {
    Url::parse(redirect).unwrap().path().trim_start_matches('/').to_owned()
}

/// `127.0.0.1:4080` as a person types it with a name.
pub(crate) fn host_of(user: User, host: &str) -> String {
    format!("@{}@{host}", user.name)
}
