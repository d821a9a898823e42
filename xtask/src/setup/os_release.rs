//! Reads os-release(5).

/// The names of a system, the most exact first: `ID`, then those of `ID_LIKE`.
pub(super) fn names(release: &str) -> Vec<String> {
    let value = |key: &str| {
        release.lines().find_map(|line| {
            let (name, value) = line.trim().split_once('=')?;
            (name == key).then(|| value.trim_matches(['"', '\'']).to_lowercase())
        })
    };
    let all = [value("ID"), value("ID_LIKE")];
    all.iter().flatten().flat_map(|names| names.split_whitespace().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_its_own_name_and_then_by_its_relatives() {
        let mint = "NAME=\"Linux Mint\"\nVERSION_ID=\"22\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n";
        assert_eq!(names(mint), ["linuxmint", "ubuntu", "debian"]);
        assert_eq!(names("ID=debian\nVERSION_CODENAME=bookworm\n"), ["debian"]);
        assert_eq!(names("ID='Fedora'\n"), ["fedora"]);
        assert!(names("NAME=nothing\nVARIANT_ID=x\n").is_empty());
    }
}
