//! What an interpreter says it runs.

use fediaccounts_core::inert_line;

use super::process::Process;

/// As much of the arguments as is looked at.
const READ: u64 = 4096;
const LONGEST: usize = 100;

/// The first argument of a process that is no option, cut and inert. A process can write anything there, so
/// this is for showing only.
pub(super) fn claimed(process: &Process) -> Option<String> {
    use std::io::Read;

    let mut line = Vec::new();
    let file = std::fs::File::open(process.folder().join("cmdline")).ok()?;
    file.take(READ).read_to_end(&mut line).ok()?;
    first_argument(&line)
}

fn first_argument(line: &[u8]) -> Option<String> {
    let mut arguments = line.split(|&byte| byte == 0).skip(1).filter(|argument| !argument.is_empty());
    let first = arguments.find(|argument| !argument.starts_with(b"-"))?;
    let text = inert(&String::from_utf8_lossy(first));
    (!text.is_empty()).then_some(text)
}

fn inert(text: &str) -> String {
    let mut shown = inert_line(text, LONGEST + 1);
    if let Some((end, _)) = shown.char_indices().nth(LONGEST) {
        shown.truncate(end);
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_the_first_argument_that_is_no_option() {
        for (line, script) in [
            (&b"python3\0/home/ana/toot.py\0--as\0me\0"[..], Some("/home/ana/toot.py")),
            (b"python3\0-I\0-u\0toot.py\0", Some("toot.py")),
            (b"bash\0", None),
            (b"bash\0-l\0", None),
            (b"bash\0--\0script\0", Some("script")),
            (b"", None),
        ] {
            assert_eq!(first_argument(line).as_deref(), script, "T128-IP {line:?}");
        }
    }

    #[test]
    fn a_claim_cannot_move_or_hide_what_stands_around_it() {
        let line = "sh\0-c\0evil\u{202e}\n\u{1b}[31m\u{200b}\tcode\0".as_bytes();
        assert_eq!(first_argument(line).as_deref(), Some("evil [31m code"));
        let long = format!("sh\0{}\0", "x".repeat(5000));
        let shown = first_argument(long.as_bytes()).expect("there is one");
        assert_eq!(shown.chars().count(), LONGEST + 1);
        assert!(first_argument(b"sh\0\xff\xfe\0").is_some());
    }
}
