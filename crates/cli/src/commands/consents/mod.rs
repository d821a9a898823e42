//! What other programs ask, answered at a terminal.

mod answering;
mod question;

use fediaccounts_client::{Connection, Place};

use self::answering::Answering;
use super::{events, opened};
use crate::args;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{ask, terminal};

/// Shows each question and takes the person's answer, until Ctrl-C. Nobody else answers for them: with JSON
/// what waits is shown, and left alone.
pub(crate) fn consents(
    place: &Place,
    mut agent: Connection,
    consents: &args::Consents,
    output: Output,
) -> Result<u8, Trouble> {
    opened(&mut agent)?;
    if output.is_json() {
        let (prompt, _) = ask(place)?.watch_prompts()?;
        output.answer(&prompt, |_| String::new());
        return Ok(output::DONE);
    }
    if !terminal::is_attended() {
        return Err(Trouble::Unattended);
    }
    let (events, sender) = events::channel();
    events::hear_interrupts(sender.clone());
    events::watch_prompts(place, sender.clone())?;
    Answering::new(place.clone(), agent, output, sender, consents.once).run(&events)
}
