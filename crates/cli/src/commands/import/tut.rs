//! `accounts.toml` of tut 1 and 2: a table `Accounts` for each.

use fediaccounts_protocol::Typed;
use toml_edit::{ArrayOfTables, DocumentMut, Table};

use super::keepers::{Login, handle};

const ACCOUNTS: &str = "Accounts";
const TOKEN: &str = "AccessToken";

pub(super) fn read(text: &str) -> Option<Vec<Login>> {
    let document: DocumentMut = text.parse().ok()?;
    Some(document.get(ACCOUNTS)?.as_array_of_tables()?.iter().filter_map(login).collect())
}

fn login(table: &Table) -> Option<Login> {
    let text = |name| table.get(name).and_then(toml_edit::Item::as_str).map(str::to_owned);
    let server = text("Server")?;
    Some(Login {
        who: handle(&text("Name").unwrap_or_default(), &server),
        origin: server,
        access_token: Typed(text(TOKEN)?),
        client_id: text("ClientID"),
        client_secret: text("ClientSecret").map(Typed),
    })
}

pub(super) fn without(text: &str, token: &Typed) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let accounts: &mut ArrayOfTables = document.get_mut(ACCOUNTS)?.as_array_of_tables_mut()?;
    let has_it = |table: &Table| table.get(TOKEN).and_then(toml_edit::Item::as_str) == Some(&token.0);
    let at = accounts.iter().position(has_it)?;
    accounts.remove(at);
    if accounts.is_empty() {
        document.remove(ACCOUNTS);
    }
    Some(document.to_string())
}
