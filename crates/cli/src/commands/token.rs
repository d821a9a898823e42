//! A token, printed.

use fediaccounts_client::Connection;

use super::obtaining::{Wish, obtain};
use crate::args;
use crate::messages;
use crate::output::{self, Output};
use crate::trouble::Trouble;

pub(crate) fn token(agent: &mut Connection, asked: &args::Token, output: Output) -> Result<u8, Trouble> {
    let wish = Wish {
        account: asked.account.as_deref(),
        said: &asked.wish,
        min_valid: asked.min_valid,
        needs: &[],
        reason: messages::TO_PRINT.into(),
    };
    let token = obtain(agent, &wish, output)?;
    output.secret(&token, &token.access_token)?;
    Ok(output::DONE)
}
