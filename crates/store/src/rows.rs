//! Reading rows: columns are taken in order, and every value is checked on its way in.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use fediaccounts_core::{Origin, Scope, Secret, Timestamp};
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params, Row};
use url::Url;

use crate::StoreError;

/// The columns of a row, taken from left to right. So the columns of several tables, joined, are
/// read by the functions of those tables one after the other.
pub(crate) struct Fields<'a> {
    row: &'a Row<'a>,
    next: usize,
    shared: &'a mut Shared,
}

/// What many rows say alike, read once: thousands of accounts are on a few servers, with a few scopes.
#[derive(Default)]
struct Shared {
    origins: HashMap<String, Origin>,
    scopes: HashMap<String, Scope>,
    texts: HashSet<Arc<str>>,
}

impl Fields<'_> {
    /// The next column as it is.
    pub(crate) fn take<T: FromSql>(&mut self) -> Result<T, StoreError> {
        let value = self.row.get(self.next)?;
        self.next += 1;
        Ok(value)
    }

    /// The next column's text, read by `parse`.
    pub(crate) fn parse<T>(&mut self, parse: impl FnOnce(String) -> Option<T>) -> Result<T, StoreError> {
        self.parse_optional(parse)?.ok_or(StoreError::Malformed)
    }

    /// The next column's text, read by `parse`, unless it is null.
    pub(crate) fn parse_optional<T>(
        &mut self,
        parse: impl FnOnce(String) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self.take()?;
        text.map(|text| parse(text).ok_or(StoreError::Malformed)).transpose()
    }

    pub(crate) fn secret(&mut self) -> Result<Secret, StoreError> {
        self.parse(|text| Some(Secret::new(text)))
    }

    pub(crate) fn optional_secret(&mut self) -> Result<Option<Secret>, StoreError> {
        self.parse_optional(|text| Some(Secret::new(text)))
    }

    pub(crate) fn time(&mut self) -> Result<Timestamp, StoreError> {
        self.take().map(Timestamp::from_seconds)
    }

    pub(crate) fn optional_time(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let seconds: Option<i64> = self.take()?;
        Ok(seconds.map(Timestamp::from_seconds))
    }

    pub(crate) fn url(&mut self) -> Result<Url, StoreError> {
        self.parse(|text| Url::parse(&text).ok())
    }

    pub(crate) fn optional_url(&mut self) -> Result<Option<Url>, StoreError> {
        self.parse_optional(|text| Url::parse(&text).ok())
    }

    pub(crate) fn scope(&mut self) -> Result<Scope, StoreError> {
        let text: String = self.take()?;
        Ok(self.shared.scopes.entry(text).or_insert_with_key(|text| Scope::parse(text)).clone())
    }

    /// The next column's text, unless it is null: one that many rows have alike.
    pub(crate) fn shared_text(&mut self) -> Result<Option<Arc<str>>, StoreError> {
        let text: Option<String> = self.take()?;
        let texts = &mut self.shared.texts;
        Ok(text.map(|text| {
            if let Some(known) = texts.get(text.as_str()) {
                return Arc::clone(known);
            }
            let new = Arc::from(text);
            texts.insert(Arc::clone(&new));
            new
        }))
    }

    /// The next column's text, unless it is null: that of a URL.
    pub(crate) fn url_text(&mut self) -> Result<Option<Box<str>>, StoreError> {
        Ok(self.optional_url()?.map(|url| String::from(url).into_boxed_str()))
    }

    pub(crate) fn origin(&mut self) -> Result<Origin, StoreError> {
        let text: String = self.take()?;
        if let Some(origin) = self.shared.origins.get(&text) {
            return Ok(origin.clone());
        }
        let origin = Origin::parse(&text).map_err(|_| StoreError::Malformed)?;
        self.shared.origins.insert(text, origin.clone());
        Ok(origin)
    }
}

/// What a name in a column stands for.
pub(crate) fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find_map(|(known, value)| (*known == name).then_some(*value))
}

/// The name that stands in a column for a value.
pub(crate) fn name_of<T: Copy + PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    let found = names.iter().find(|(_, known)| *known == value);
    found.expect("every value has a name").0
}

/// Reads the id of a row.
pub(crate) fn id(fields: &mut Fields<'_>) -> Result<i64, StoreError> {
    fields.take()
}

/// Reads the origin of an instance.
pub(crate) fn origin(fields: &mut Fields<'_>) -> Result<Origin, StoreError> {
    fields.origin()
}

/// Runs a statement and reads every row it gives.
pub(crate) fn all<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&mut Fields<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let (mut found, mut shared) = (Vec::new(), Shared::default());
    while let Some(row) = rows.next()? {
        found.push(read(&mut Fields { row, next: 0, shared: &mut shared })?);
    }
    Ok(found)
}
