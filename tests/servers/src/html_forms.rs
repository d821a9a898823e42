//! Finds the forms of a page, well enough for pages made by Rails, by Phoenix and by this server.

/// A form with its fields' names and values, buttons left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// The address it is sent to, as written.
    pub(crate) action: String,
    /// All named inputs but buttons and boxes without a mark.
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// Whether it has an input of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }

    /// Whether it stands for a `DELETE`, as Rails writes it.
    pub(crate) fn is_delete(&self) -> bool {
        self.fields.iter().any(|(field, value)| field == "_method" && value.eq_ignore_ascii_case("delete"))
    }

    /// Whether its action's path ends so.
    pub(crate) fn leads_to(&self, path: &str) -> bool {
        self.action.split(['?', '#']).next().unwrap_or_default().ends_with(path)
    }

    /// Fills in an input.
    pub(crate) fn fill(&mut self, name: &str, value: &str) {
        for (_, old) in self.fields.iter_mut().filter(|(field, _)| field == name) {
            value.clone_into(old);
        }
    }
}

/// The forms of a page, in their order.
pub(crate) fn forms(page: &str) -> Vec<Form> {
    let mut found = Vec::new();
    let mut open: Option<Form> = None;
    for tag in tags(page) {
        let (name, attributes) = read_tag(tag);
        match (name.as_str(), &mut open) {
            ("form", _) => open = Some(Form { action: value_of(&attributes, "action"), fields: Vec::new() }),
            ("/form", _) => found.extend(open.take()),
            ("input", Some(form)) => form.fields.extend(field(&attributes)),
            _ => {}
        }
    }
    found
}

/// The text after some words, with the tags taken out.
pub(crate) fn text_after<'a>(page: &'a str, words: &str) -> Option<String> {
    let (_, rest): (&'a str, &'a str) = page.split_once(words)?;
    let pieces = rest.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    Some(unescape(&pieces.collect::<String>()))
}

fn field(attributes: &[(String, String)]) -> Option<(String, String)> {
    let kind = value_of(attributes, "type");
    let name = value_of(attributes, "name");
    let button = ["submit", "button", "image", "reset"].contains(&kind.as_str());
    let unchecked = kind == "checkbox" && !attributes.iter().any(|(key, _)| key == "checked");
    (!button && !unchecked && !name.is_empty()).then(|| (name, value_of(attributes, "value")))
}

fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag)
}

fn read_tag(tag: &str) -> (String, Vec<(String, String)>) {
    let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
    let (name, mut rest) = tag.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (name.to_ascii_lowercase(), attributes);
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix('=') {
            Some(after) => read_value(after),
            None => ("", after),
        };
        attributes.push((key.to_ascii_lowercase(), unescape(value)));
        rest = after;
    }
}

fn read_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

fn value_of(attributes: &[(String, String)], name: &str) -> String {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

fn unescape(text: &str) -> String {
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    plain.iter().fold(text.to_owned(), |text, (entity, character)| text.replace(entity, character))
}

#[cfg(test)]
mod tests {
    use super::{forms, text_after};

    #[test]
    fn reads_a_page_as_recorded_from_rails() {
        let page = r#"<form action="/oauth/authorize" accept-charset="UTF-8" method="post"><input type="hidden" name="_method" value="delete" autocomplete="off" />
            <input type="hidden" name="state" value="st&amp;te=1 +/é" autocomplete="off" />
            <input type="hidden" name="code_challenge" autocomplete="off" />
            <input type="submit" name="commit" value="Deny" class="btn" /></form>"#;
        let [form] = forms(page).try_into().unwrap();
        assert!(form.is_delete() && form.leads_to("/oauth/authorize"));
        let fields: Vec<_> =
            form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(fields, [("_method", "delete"), ("state", "st&te=1 +/é"), ("code_challenge", "")]);
    }

    #[test]
    fn reads_text_across_tags() {
        let text =
            text_after("<p>Signed in as <strong>@ana</strong> <a href='/'>Log out</a>", "Signed in as");
        assert_eq!(text.unwrap(), " @ana Log out");
    }
}
