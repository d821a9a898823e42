//! Rules of the house that no compiler knows, read from the text of the files.

/// No file is longer, in lines.
const LONGEST: usize = 500;
/// What a program writes, nobody reads from its beginning to its end: a line for each sentence there is.
const WRITTEN: &str = "ui/src/messages/fillings.ts";
/// The crate that may say `unsafe`.
const UNSAFE: &str = "crates/platform/";
/// The one folder of the front end that may import Tauri.
const TAURI: &str = "ui/src/backend/tauri/";
/// Written in two pieces, so that this file keeps its own rule.
const UNFINISHED: [&str; 2] = [concat!("todo", "!("), concat!("unimplemented", "!(")];

/// What is wrong with one file, a sentence each. `path` is from the root of the project, with `/`.
pub(super) fn faults(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(format!("{path}: {what}"));
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_read = matches!(ending, "rs" | "ts" | "svelte") && path != WRITTEN;
    if is_read && text.lines().count() > LONGEST {
        fault("longer than 500 lines");
    }
    if ending == "rs" {
        let speaks_of_unsafe =
            |line: &str| line.trim_start().starts_with('#') && line.contains("unsafe_code");
        if !path.starts_with(UNSAFE) && text.lines().any(speaks_of_unsafe) {
            fault("only crates/platform may allow unsafe code");
        }
        // Clippy finds these too, except in code for other systems.
        if UNFINISHED.iter().any(|unfinished| text.contains(unfinished)) {
            fault("unfinished code");
        }
    }
    if path.ends_with("/Cargo.toml") && !text.contains("[lints]\nworkspace = true\n") {
        fault("does not take the lints of the workspace");
    }
    if path.starts_with("ui/src/") && !path.starts_with(TAURI) && text.contains("@tauri-apps/") {
        fault("only ui/src/backend/tauri may import @tauri-apps");
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        faults(path, text).len()
    }

    #[test]
    fn a_source_of_more_than_five_hundred_lines_is_too_long() {
        let lines = |count| "x\n".repeat(count);
        assert_eq!(count("crates/core/src/a.rs", &lines(500)), 0);
        assert_eq!(count("crates/core/src/a.rs", &lines(501)), 1);
        assert_eq!(count("ui/src/A.svelte", &lines(501)), 1);
        assert_eq!(count("docs/a.md", &lines(501)), 0);
        assert_eq!(count(WRITTEN, &lines(501)), 0);
    }

    #[test]
    fn only_platform_may_allow_unsafe_code() {
        let text = "#[expect(unsafe_code, reason = \"…\")]\nfn a() {}\n";
        assert_eq!(count("crates/store/src/a.rs", text), 1);
        assert_eq!(count("crates/platform/src/a.rs", text), 0);
        assert_eq!(count("crates/store/src/a.rs", "// unsafe_code is denied\n"), 0);
    }

    #[test]
    fn unfinished_code_is_found_in_code_for_any_system() {
        assert_eq!(count("crates/platform/src/windows.rs", &format!("fn a() {{ {}) }}\n", UNFINISHED[0])), 1);
        assert_eq!(count("crates/platform/src/windows.rs", "// to do\n"), 0);
    }

    #[test]
    fn every_package_takes_the_lints_of_the_workspace() {
        assert_eq!(count("crates/new/Cargo.toml", "[package]\nname = \"new\"\n"), 1);
        assert_eq!(count("crates/new/Cargo.toml", "[lints]\nworkspace = true\n"), 0);
        assert_eq!(count("Cargo.toml", "[workspace]\n"), 0);
    }

    #[test]
    fn tauri_is_imported_in_one_folder_of_the_front_end() {
        let text = "import { invoke } from '@tauri-apps/api/core';\n";
        assert_eq!(count("ui/src/views/List.svelte", text), 1);
        assert_eq!(count("ui/src/backend/tauri/main.ts", text), 0);
        assert_eq!(count("ui/package.json", text), 0);
    }
}
