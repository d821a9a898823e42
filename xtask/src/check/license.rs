//! License expressions of Cargo packages: SPDX, and the older `A/B`, which means `A OR B`.

/// Whether the terms of an expression can be met with the allowed licenses alone. `X WITH Y` is a
/// license of its own. An expression that cannot be read cannot be met.
pub(super) fn is_satisfied(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut reader = Reader { words: spaced.split_whitespace().collect(), next: 0, allowed };
    reader.any_of() == Some(true) && reader.next == reader.words.len()
}

/// Which licenses `deny.toml` allows: the strings of `allow` in its section `[licenses]`.
pub(super) fn allowed(deny: &str) -> Vec<String> {
    let section = deny.split("\n[").find_map(|section| section.strip_prefix("licenses]\n"));
    let list = section.and_then(|section| section.split_once("\nallow = [")).map_or("", |(_, list)| list);
    let list = list.split_once("\n]").map_or("", |(list, _)| list);
    let names = list.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once('"'));
    names.map(|(name, _)| name.to_owned()).collect()
}

struct Reader<'a> {
    words: Vec<&'a str>,
    next: usize,
    allowed: &'a [String],
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> Option<&'a str> {
        let word = self.words.get(self.next).copied()?;
        self.next += 1;
        Some(word)
    }

    fn take_if(&mut self, word: &str) -> bool {
        let is_next = self.words.get(self.next) == Some(&word);
        self.next += usize::from(is_next);
        is_next
    }

    fn any_of(&mut self) -> Option<bool> {
        let mut met = self.all_of()?;
        while self.take_if("OR") {
            met |= self.all_of()?;
        }
        Some(met)
    }

    fn all_of(&mut self) -> Option<bool> {
        let mut met = self.term()?;
        while self.take_if("AND") {
            met &= self.term()?;
        }
        Some(met)
    }

    fn term(&mut self) -> Option<bool> {
        let word = self.take()?;
        if word == "(" {
            let met = self.any_of()?;
            return self.take_if(")").then_some(met);
        }
        if matches!(word, ")" | "OR" | "AND" | "WITH") {
            return None;
        }
        let license =
            if self.take_if("WITH") { format!("{word} WITH {}", self.take()?) } else { word.to_owned() };
        Some(self.allowed.contains(&license))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_met_by_allowed_licenses_alone() {
        let allowed = ["MIT", "Apache-2.0", "BSD-3-Clause", "Unicode-3.0"].map(str::to_owned);
        for (expression, met) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("MIT OR GPL-3.0-only", true),
            ("MIT AND GPL-3.0-only", false),
            ("MIT/Apache-2.0", true),
            ("Apache-2.0 / MIT", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND (GPL-2.0-only OR LGPL-2.1-only)", false),
            ("GPL-2.0-only AND MIT OR Apache-2.0", true),
            ("GPL-2.0-only AND (MIT OR Apache-2.0)", false),
            ("Apache-2.0 WITH LLVM-exception", false),
            ("Apache-2.0 WITH LLVM-exception OR MIT", true),
        ] {
            assert_eq!(is_satisfied(expression, &allowed), met, "{expression}");
        }
        assert!(is_satisfied("A WITH B", &["A WITH B".to_owned()]));
    }

    #[test]
    fn an_expression_that_cannot_be_read_is_not_met() {
        let allowed = ["MIT".to_owned()];
        for expression in ["", "MIT OR", "(MIT", "MIT)", "MIT MIT", "OR MIT", "MIT WITH", "mit"] {
            assert!(!is_satisfied(expression, &allowed), "{expression}");
        }
    }

    #[test]
    fn the_allowed_licenses_stand_in_one_place() {
        let deny = "[bans]\nallow = [\n  \"X\",\n]\n\n[licenses]\nconfidence-threshold = 0.9\nallow = [\n  \
                    \"MIT\",\n  \"0BSD\", # why\n]\n\n[sources]\nallow = [\n  \"Y\",\n]\n";
        assert_eq!(allowed(deny), ["MIT", "0BSD"]);
        assert!(allowed("").is_empty());
    }
}
