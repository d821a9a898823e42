//! What programs read their token from, as they write it themselves.

use std::ffi::OsString;
use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use fediaccounts_protocol::public::Token;
use fediaccounts_protocol::{Code, Failure};
use serde_json::json;
use zeroize::Zeroizing;

use crate::args::Form;
use crate::trouble::Trouble;

/// A program's own file with a token in it.
pub(super) struct Configuration {
    /// Below which folder of the person's configuration it lies, for programs that look there.
    folder: Option<&'static str>,
    file: &'static str,
    text: Zeroizing<String>,
}

impl Configuration {
    /// What a program of that form reads; `None` if it takes the environment.
    pub(super) fn of(form: Form, token: &Token) -> Result<Option<Self>, Trouble> {
        let (folder, file, text) = match form {
            Form::Env => return Ok(None),
            Form::Toot => (Some("toot"), "config.json", toot(token)),
            Form::Tut => (Some("tut"), "accounts.toml", tut(token)?),
            Form::MastodonPy => (None, "token", mastodon_py(token)),
        };
        Ok(Some(Self { folder, file, text: Zeroizing::new(text) }))
    }

    /// Puts it into a folder that nobody else can read, and gives the variable that leads there.
    pub(super) fn put(&self, private: &Path) -> Result<(&'static str, OsString), Trouble> {
        let (folder, variable) = match self.folder {
            None => (private.to_owned(), "FEDIACCOUNTS_TOKEN_FILE"),
            Some(name) => (self.instead(private, name).map_err(|_| Trouble::Unwritten)?, "XDG_CONFIG_HOME"),
        };
        let path = folder.join(self.file);
        write(&path, self.text.as_bytes()).map_err(|_| Trouble::Unwritten)?;
        let leads = if self.folder.is_some() { private.to_owned() } else { path };
        Ok((variable, leads.into()))
    }

    /// A folder that stands for the person's own configuration: all of that is in it but this one file.
    fn instead(&self, private: &Path, name: &str) -> io::Result<PathBuf> {
        let folder = private.join(name);
        DirBuilder::new().create(&folder)?;
        if let Some(own) = own_configuration() {
            link(&own, private, name);
            link(&own.join(name), &folder, self.file);
        }
        Ok(folder)
    }
}

/// Leads from one folder to everything in another but one. What cannot be linked is missing.
fn link(from: &Path, to: &Path, but: &str) {
    for entry in std::fs::read_dir(from).into_iter().flatten().flatten() {
        if entry.file_name() != but {
            let link = to.join(entry.file_name());
            #[cfg(unix)]
            let _ = std::os::unix::fs::symlink(entry.path(), link);
            #[cfg(windows)]
            let _ = (entry.path(), link);
        }
    }
}

/// The folder of the person's own configuration.
#[expect(clippy::disallowed_methods, reason = "where programs look for their configuration")]
pub(in crate::commands) fn own_configuration() -> Option<PathBuf> {
    let named = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    named.or_else(|| Some(std::env::home_dir()?.join(".config")))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(bytes)
}

/// `ana` of `@ana@social.example`.
fn user(token: &Token) -> &str {
    let handle = token.account.handle.trim_start_matches('@');
    handle.split_once('@').map_or(handle, |(user, _)| user)
}

/// `social.example`, with its port.
fn host(token: &Token) -> &str {
    token.api_base.split_once("://").map_or(&*token.api_base, |(_, host)| host)
}

/// `config.json` of toot 0.5x: apps by instance, users by `user@instance`.
fn toot(token: &Token) -> String {
    let (user, host) = (user(token), host(token));
    let name = format!("{user}@{host}");
    // What it would need to sign in or out it has no business with.
    let app = json!({ "instance": host, "base_url": token.api_base, "client_id": "", "client_secret": "" });
    let access = json!({ "instance": host, "username": user, "access_token": token.access_token });
    json!({ "apps": { host: app }, "users": { &name: access }, "active_user": name }).to_string()
}

/// `accounts.toml` of tut 1 and 2. It runs what follows `!CMD!`: no server gets to say that.
fn tut(token: &Token) -> Result<String, Trouble> {
    let values = [user(token), &token.api_base, &token.access_token.0];
    if values.iter().any(|value| value.starts_with('!')) {
        return Err(Failure::new(Code::BadAnswer).into());
    }
    // Strings of JSON are strings of TOML.
    let [name, server, access] = values.map(|value| Zeroizing::new(json!(value).to_string()));
    Ok(format!(
        "[[Accounts]]\nName = {}\nServer = {}\nClientID = \"\"\nClientSecret = \"\"\nAccessToken = {}\n",
        *name, *server, *access
    ))
}

/// What Mastodon.py's `access_token` may name: a line with the token, and one with its server.
fn mastodon_py(token: &Token) -> String {
    format!("{}\n{}\n", token.access_token.0, token.api_base)
}

#[cfg(test)]
#[path = "configuration_tests.rs"]
mod tests;
