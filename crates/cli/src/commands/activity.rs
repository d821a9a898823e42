//! What other programs did.

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{Activity, ClearActivity, GetActivity};

use super::{accounts, apps, opened};
use crate::args;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{clock, messages, terminal};

pub(crate) fn activity(
    agent: &mut Connection,
    asked: &args::Activity,
    output: Output,
) -> Result<u8, Trouble> {
    let snapshot = opened(agent)?;
    if asked.clear {
        return forget(agent, asked.yes, output);
    }
    // One that is gone is asked for as it was typed: its lines may still be there.
    let app = asked
        .app
        .as_ref()
        .map(|typed| apps::named(&snapshot, typed).map_or_else(|_| typed.clone(), |app| app.id.clone()));
    let account = match &asked.account {
        Some(typed) => Some(accounts::of_snapshot(agent, &snapshot, typed)?.id.clone()),
        None => None,
    };
    let mut lines = agent.request(&GetActivity { account, app, before: None, limit: Some(asked.limit) })?;
    // What leaves the terminal is shown to others more easily than it was meant to be.
    if output.is_json() || !terminal::shows_answers() {
        lines.iter_mut().filter(|_| !asked.full).for_each(mask);
    }
    output.answer(&lines, |lines| messages::activity(lines, clock::now()));
    Ok(output::DONE)
}

fn forget(agent: &mut Connection, yes: bool, output: Output) -> Result<u8, Trouble> {
    if !yes {
        let what = messages::FORGET_ACTIVITY.to_owned();
        terminal::confirm(output, what, "Forget it? [y/N]", terminal::YES, "--yes")?;
    }
    agent.request(&ClearActivity {})?;
    output.answer(&"forgotten", |_| messages::ACTIVITY_FORGOTTEN.into());
    Ok(output::DONE)
}

/// `@a…@s…` of `@ana@social.example`.
fn mask(line: &mut Activity) {
    let short = |part: &str| part.chars().next().map_or(String::new(), |first| format!("@{first}…"));
    let handle = line.handle.as_deref();
    line.handle = handle.map(|handle| handle.trim_start_matches('@').split('@').map(short).collect());
}

#[cfg(test)]
mod tests {
    use fediaccounts_protocol::manage::{AppClass, Deed};

    use super::*;

    #[test]
    fn what_is_masked_names_nobody() {
        let mut line = Activity {
            number: 1,
            at: 0,
            deed: Deed::Given,
            times: 1,
            app: "1".into(),
            name: "tuba".into(),
            class: AppClass::Installed,
            account: Some("1".into()),
            handle: Some("@äna@social.example".into()),
            scopes: vec![],
            lifetime: None,
        };
        mask(&mut line);
        assert_eq!(line.handle.as_deref(), Some("@ä…@s…"), "T171-CO");
    }
}
