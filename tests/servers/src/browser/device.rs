//! The page where a person types the code of another device.

use anyhow::{Context, bail, ensure};
use url::Url;

use super::{Answer, Browser, Landing, MOST_STEPS, authority, sign_in_form};
use crate::html_forms::{Form, forms};
use crate::people::User;

impl Browser {
    /// Opens the page for codes, signs in if it asks, types the code and approves.
    pub async fn enter_code(&mut self, page: &str, code: &str, user: User) -> anyhow::Result<()> {
        self.walk_with(page, code, user, Some(Answer::Approve)).await
    }

    /// The same, and denies.
    pub async fn refuse_code(&mut self, page: &str, code: &str, user: User) -> anyhow::Result<()> {
        self.walk_with(page, code, user, Some(Answer::Deny)).await
    }

    /// Types the code and leaves the question behind it open.
    pub async fn type_code(&mut self, page: &str, code: &str, user: User) -> anyhow::Result<()> {
        self.walk_with(page, code, user, None).await
    }

    async fn walk_with(
        &mut self,
        page: &str,
        code: &str,
        user: User,
        answer: Option<Answer>,
    ) -> anyhow::Result<()> {
        let start = Url::parse(page).context("the address of the page is none")?;
        let mut landing = self.open(start.clone()).await?;
        let (mut signed_in, mut typed) = (false, false);
        for _ in 0..MOST_STEPS {
            let Landing::Page { url, status, body } = landing else { bail!("led away from the server") };
            let forms = forms(&body);
            if let Some((form, [login, password])) = sign_in_form(&forms) {
                ensure!(!signed_in, "the server does not take the password of {}", user.email);
                signed_in = true;
                self.signed_in.insert(authority(&url), user.name);
                let typed = [(login, user.email), (password, user.password)];
                landing = self.fill_in(&url, form.clone(), &typed).await?;
            } else if self.is_somebody_else(&url, &body, user) {
                signed_in = false;
                landing = self.sign_out(&url, &forms, &start).await?;
            } else if let Some(form) = forms.iter().find(|form| form.has("user_code") && !is_decision(form)) {
                ensure!(!typed, "the server does not take the code {code}: {body}");
                typed = true;
                let mut form = form.clone();
                form.fill("user_code", code);
                landing = self.submit(&url, &form).await?;
            } else if let Some(answer) = answer {
                let decides =
                    |form: &&Form| is_decision(form) && form.is_delete() == (answer == Answer::Deny);
                let form = forms.iter().find(decides);
                let form = form.with_context(|| format!("no question: {status} at {url}\n{body}"))?;
                self.submit(&url, form).await?;
                return Ok(());
            } else {
                ensure!(typed, "no page for a code: {status} at {url}\n{body}");
                return Ok(());
            }
        }
        bail!("no end after {MOST_STEPS} pages")
    }
}

fn is_decision(form: &Form) -> bool {
    form.leads_to("/login/device/authorize")
}
