//! A browser for tests: it signs in and answers the consent page as a person would.

mod device;

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, bail, ensure};
use axum::http::Method;
use axum::http::header::{ACCEPT, COOKIE, USER_AGENT};
use url::Url;
use url::form_urlencoded::Serializer;

use crate::html_forms::{Form, forms, text_after};
use crate::http_client::{self, Message, Reply};
use crate::people::User;

/// More pages than any honest sign-in has.
const MOST_STEPS: usize = 12;

/// What stands for an address where a page shows the code.
const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
/// The pages that show a code: Mastodon's, GoToSocial's.
const CODE_PAGES: [&str; 2] = ["/authorize/native", "/oauth/oob"];
/// The fields for a login and a password: Mastodon's, Pleroma's, GoToSocial's.
const SIGN_IN: [[&str; 2]; 3] = [
    ["user[email]", "user[password]"],
    ["authorization[name]", "authorization[password]"],
    ["username", "password"],
];
/// What stands before the handle of whoever is signed in: at Mastodon, at Pleroma.
const NAMES_WHO: [&str; 2] = ["Signed in as", "account-header__nickname\">"];

/// A browser that keeps cookies and follows redirects within a server, and stops where one leads
/// out of it. It reads this server's pages, those of a Rails app with Doorkeeper, and those of
/// Pleroma and GoToSocial.
#[derive(Debug, Default)]
pub struct Browser {
    /// By host and port, so that two servers on one machine do not meet.
    cookies: HashMap<String, BTreeMap<String, String>>,
    /// Who signed in last, for pages that do not say it.
    signed_in: HashMap<String, &'static str>,
    /// What it types where a second factor is asked.
    second_factor: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Approve,
    Deny,
}

/// Where a walk along redirects ends.
enum Landing {
    Page {
        url: Url,
        status: u16,
        body: String,
    },
    /// A redirect out of the server, or to the page that shows a code.
    Elsewhere(String),
}

impl Browser {
    /// A browser without cookies.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, with a code for pages that ask for a second factor.
    #[must_use]
    pub fn with_second_factor(mut self, code: impl Into<String>) -> Self {
        self.second_factor = Some(code.into());
        self
    }

    /// Opens an authorize URL, signs in if the page asks, approves; gives the `Location` with the
    /// app's redirect URI, which is not followed.
    ///
    /// If the consent page names somebody else, it logs out there and signs in as `user`. If the
    /// server skips the consent page, the answer is for whoever is signed in, as in any browser.
    pub async fn approve(&mut self, authorize_url: &str, user: User) -> anyhow::Result<String> {
        self.walk(authorize_url, user, Answer::Approve).await
    }

    /// As [`Browser::approve`], but denies. Fails if the server skips the consent page.
    pub async fn deny(&mut self, authorize_url: &str, user: User) -> anyhow::Result<String> {
        self.walk(authorize_url, user, Answer::Deny).await
    }

    async fn walk(&mut self, authorize_url: &str, user: User, answer: Answer) -> anyhow::Result<String> {
        let start = Url::parse(authorize_url).context("the authorize URL is none")?;
        let mut landing = self.open(start.clone()).await?;
        let mut tried_password = false;
        for _ in 0..MOST_STEPS {
            let (url, status, body) = match landing {
                Landing::Elsewhere(location) => {
                    ensure!(answer == Answer::Approve, "consent was skipped, so there was nothing to deny");
                    return Ok(location);
                }
                Landing::Page { url, status, body } => (url, status, body),
            };
            let forms = forms(&body);
            if let Some(form) = forms.iter().find(|form| form.has("mfa[code]")) {
                let code =
                    self.second_factor.take().context("a second factor is asked, and none is at hand")?;
                landing = self.fill_in(&url, form.clone(), &[("mfa[code]", &code)]).await?;
            } else if let Some((form, [login, password])) = sign_in_form(&forms) {
                ensure!(!tried_password, "the server does not take the password of {}", user.email);
                tried_password = true;
                self.signed_in.insert(authority(&url), user.name);
                let typed = [(login, user.email), (password, user.password)];
                landing = self.fill_in(&url, form.clone(), &typed).await?;
            } else if let Some(form) = forms.iter().find(|form| is_answer(form, answer)) {
                if self.is_somebody_else(&url, &body, user) {
                    tried_password = false;
                    landing = self.sign_out(&url, &forms, &start).await?;
                } else {
                    return self.answer(&url, form).await;
                }
            } else {
                bail!("neither a sign-in nor a consent page: {status} at {url}\n{body}");
            }
        }
        bail!("no end after {MOST_STEPS} pages")
    }

    async fn fill_in(
        &mut self,
        url: &Url,
        mut form: Form,
        typed: &[(&str, &str)],
    ) -> anyhow::Result<Landing> {
        for (name, value) in typed {
            form.fill(name, value);
        }
        self.submit(url, &form).await
    }

    /// Logs out by the page's own control and goes on from there, or starts over without cookies.
    async fn sign_out(&mut self, url: &Url, forms: &[Form], start: &Url) -> anyhow::Result<Landing> {
        self.signed_in.remove(&authority(url));
        let Some(form) = forms.iter().find(|form| form.leads_to("/auth/sign_out")) else {
            self.cookies.remove(&authority(url));
            return self.open(start.clone()).await;
        };
        self.submit(url, form).await
    }

    async fn answer(&mut self, url: &Url, form: &Form) -> anyhow::Result<String> {
        match self.submit(url, form).await? {
            Landing::Elsewhere(location) => Ok(location),
            Landing::Page { url, status, body } => bail!("no redirect to the app: {status} at {url}\n{body}"),
        }
    }

    fn is_somebody_else(&self, url: &Url, body: &str, user: User) -> bool {
        let named = NAMES_WHO.iter().find_map(|words| text_after(body, words)).and_then(|text| {
            let handle = text.trim_start().strip_prefix('@')?.to_owned();
            Some(handle.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>())
        });
        match named {
            Some(name) => name != user.name,
            None => self.signed_in.get(&authority(url)).is_some_and(|name| *name != user.name),
        }
    }

    async fn submit(&mut self, page: &Url, form: &Form) -> anyhow::Result<Landing> {
        let url = page.join(&form.action).with_context(|| format!("bad form action {}", form.action))?;
        let body = Serializer::new(String::new()).extend_pairs(&form.fields).finish();
        self.follow(url, Method::POST, Some(("application/x-www-form-urlencoded", body))).await
    }

    async fn open(&mut self, url: Url) -> anyhow::Result<Landing> {
        self.follow(url, Method::GET, None).await
    }

    async fn follow(
        &mut self,
        mut url: Url,
        mut method: Method,
        mut body: Option<(&'static str, String)>,
    ) -> anyhow::Result<Landing> {
        for _ in 0..MOST_STEPS {
            let mut headers =
                vec![(ACCEPT, "text/html".to_owned()), (USER_AGENT, "practice-browser".to_owned())];
            headers.extend(self.cookies_for(&url).map(|cookies| (COOKIE, cookies)));
            let reply = http_client::send(Message { method, url: &url, headers, body: body.take() }).await?;
            let jar = self.cookies.entry(authority(&url)).or_default();
            jar.extend(reply.cookies().map(|(name, value)| (name.to_owned(), value.to_owned())));
            let Some(location) = reply.location().filter(|_| (300..400).contains(&reply.status)) else {
                return Ok(landed(url, reply));
            };
            let target = url.join(location).with_context(|| format!("bad redirect to {location}"))?;
            if target.origin() != url.origin() || !target.has_host() {
                return Ok(Landing::Elsewhere(location.to_owned()));
            }
            if CODE_PAGES.iter().any(|page| target.path().ends_with(page)) {
                return Ok(Landing::Elsewhere(target.into()));
            }
            (url, method) = (target, Method::GET);
        }
        bail!("redirected in circles at {url}")
    }

    fn cookies_for(&self, url: &Url) -> Option<String> {
        let jar = self.cookies.get(&authority(url)).filter(|jar| !jar.is_empty())?;
        Some(jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; "))
    }
}

/// The first form that asks for a password, and the names of its two fields.
fn sign_in_form(forms: &[Form]) -> Option<(&Form, [&'static str; 2])> {
    let with = |fields: [&'static str; 2]| Some((forms.iter().find(|form| form.has(fields[1]))?, fields));
    SIGN_IN.into_iter().find_map(with)
}

fn is_answer(form: &Form, answer: Answer) -> bool {
    let asks = form.leads_to("/oauth/authorize") || form.action.starts_with("/miauth/");
    asks && form.is_delete() == (answer == Answer::Deny)
}

/// A page; one that shows a code ends the walk as a redirect with that code would.
fn landed(url: Url, reply: Reply) -> Landing {
    let shown = text_after(&reply.body, "Token code is");
    match shown.as_deref().and_then(|text| text.split_whitespace().next()) {
        Some(code) => Landing::Elsewhere(format!("{OUT_OF_BAND}?code={code}")),
        None => Landing::Page { url, status: reply.status, body: reply.body },
    }
}

fn authority(url: &Url) -> String {
    format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or_default())
}
