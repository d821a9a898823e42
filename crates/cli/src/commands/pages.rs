//! What shells and `man` read.

use std::io::Write;

use clap::CommandFactory;

use crate::args::Args;
use crate::output;
use crate::trouble::Trouble;

const NAME: &str = "fediaccounts";

pub(crate) fn completions(shell: clap_complete::Shell) -> Result<u8, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), NAME, &mut script);
    print(&script)
}

/// One page with every command: a section each, after what there is for all.
pub(crate) fn man() -> Result<u8, Trouble> {
    let mut page = Vec::new();
    let mut command = Args::command().name(NAME);
    command.build();
    let written = clap_mangen::Man::new(command.clone()).render(&mut page).and_then(|()| {
        let mut listed = command.get_subcommands().filter(|listed| listed.get_name() != "help");
        listed.try_for_each(|listed| section(listed, &mut page))
    });
    written.map_err(|_| Trouble::Unwritten)?;
    print(&page)
}

fn section(command: &clap::Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    writeln!(page, ".SH {}", command.get_name().to_uppercase())?;
    let man = clap_mangen::Man::new(command.clone());
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    if command.get_arguments().next().is_some() {
        man.render_options_section(page)?;
    }
    Ok(())
}

fn print(bytes: &[u8]) -> Result<u8, Trouble> {
    std::io::stdout().write_all(bytes).map_err(|_| Trouble::Unwritten)?;
    Ok(output::DONE)
}
