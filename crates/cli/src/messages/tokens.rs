//! What is said about tokens and the programs that get them.

/// While the person is asked.
pub(crate) const ASKING: &str = "Waiting for your answer, in the window or in `fediaccounts consents` …";

/// Why a token is asked for that is printed.
pub(crate) const TO_PRINT: &str = "fediaccounts token: the program gets the token itself";

/// Why a token is asked for that a program gets; what it is called with is its own business.
pub(crate) fn to_run(program: &str) -> String {
    format!("fediaccounts exec: to run {program}")
}
