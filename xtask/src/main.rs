//! `cargo xtask`: everything one does with the project, on a machine that has gcc, git, Rust and Node.
#![expect(clippy::print_stdout, reason = "the commands of developers speak to a terminal")]

mod bench;
mod check;
mod demo;
mod icons;
mod package;
mod process;
mod run;
mod setup;
mod shots;
mod soak;
mod test;
mod ui;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
Use: cargo xtask COMMAND

  setup           installs what is missing on this machine and builds the front end
  demo [--alone] [--server NAME]
                  shows the program at work against a practice server
  run [ARG…]      starts the window on a profile for development
  test            builds and tests everything; ends with `N passed, N failed, N skipped`
  soak [PART…] [--rounds N] [--minutes N] [--seed N]
                  the tests that take long: kill, store, hostile, fuzz
  bench [PART…]   how fast and how large, compared with the goals; for an idle machine: speed, idle, many, hostile
  package [--profile release|dev] [--check]
                  a .deb and an .rpm in target/package; --check looks at them, installs the .deb in a root that
                  is thrown away, and plays the main job there
  shots [PART] [--language CODE]…
                  pictures of every view and state of the front end, in target/shots
  check           formatting, lints, generated types, licences and the rules of the house
  types           writes the TypeScript types of the front end from the Rust ones
  icons           draws every picture in icons/ from the drawings there
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let done = match (command.as_str(), rest.as_slice()) {
        ("setup", []) => setup::setup().map(|()| true),
        ("demo", rest) => demo::demo(rest).map(|()| true),
        ("run", rest) => run::run(rest).map(|()| true),
        ("test", []) => test::test(),
        ("bench", rest) => bench::bench(rest),
        ("soak", rest) => soak::soak(rest),
        ("package", rest) => package::package(rest),
        ("shots", rest) => shots::shots(rest).map(|()| true),
        ("check", []) => Ok(check::check()),
        ("icons", []) => icons::write().map(|()| true),
        ("types", []) => check::write_types().map(|()| true),
        ("help" | "--help" | "-h", _) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
