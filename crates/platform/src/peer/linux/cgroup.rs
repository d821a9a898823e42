//! The group that the person's session put a process into.
//!
//! Any program of the person can have itself put into a group of any name (T131), so this proves nothing
//! alone.

use super::process::Process;

/// The innermost unit of its group that begins so, unescaped as `systemd.unit(5)` says.
pub(super) fn unit(process: &Process, beginning: &str) -> Option<String> {
    let groups = std::fs::read_to_string(process.folder().join("cgroup")).ok()?;
    unit_in(&groups, beginning)
}

fn unit_in(groups: &str, beginning: &str) -> Option<String> {
    // `0::` is the one hierarchy that counts; older ones stand beside it in some systems.
    let path = groups.lines().find_map(|line| line.strip_prefix("0::"))?;
    let unit = path.rsplit('/').find(|part| part.starts_with(beginning))?;
    Some(unescaped(unit))
}

fn unescaped(unit: &str) -> String {
    let mut parts = unit.split("\\x");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let byte = part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte.filter(u8::is_ascii) {
            Some(byte) => text.push(char::from(byte)),
            None => text.push_str("\\x"),
        }
        text.push_str(if byte.is_some_and(|byte| byte.is_ascii()) { &part[2..] } else { part });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_is_the_innermost_one_of_the_one_hierarchy() {
        let groups = "9:name=systemd:/app-flatpak-org.evil.App-1.scope\n0::/user.slice/user-1000.slice/\
                      user@1000.service/app.slice/app-flatpak-org.good.App-77.scope/inner\n";
        let unit = unit_in(groups, "app-flatpak-");
        assert_eq!(unit.as_deref(), Some("app-flatpak-org.good.App-77.scope"));
        assert_eq!(unit_in("0::/\n", "app-flatpak-"), None);
        assert_eq!(unit_in("9:name=systemd:/app-flatpak-a-1.scope\n", "app-flatpak-"), None);
    }

    #[test]
    fn names_are_unescaped_once() {
        for (unit, text) in [
            (r"a\x2db", "a-b"),
            (r"a\x5cx2db", r"a\x2db"),
            (r"a\xzz", r"a\xzz"),
            (r"a\x", r"a\x"),
            (r"\xff", r"\xff"),
        ] {
            assert_eq!(unescaped(unit), text);
        }
    }
}
