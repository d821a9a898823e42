//! From what was typed, as it came over the wire, to what a server is sent. Each text is moved, so that
//! it is wiped with the request it was for.

use fediaccounts_core::{Credentials, Factor, NewAccount, SecondFactor, Secret};
use fediaccounts_protocol::manage::{
    self, NameAndPassword, SignInNewAccount, SignInPassword, SignInSecondFactor,
};
use fediaccounts_protocol::{Code, Failure};

use crate::sign_ins::Typed;

pub(crate) fn password(request: SignInPassword) -> (String, Typed) {
    (request.id, Typed::Password(credentials(request.typed)))
}

pub(crate) fn second_factor(request: SignInSecondFactor) -> (String, Typed) {
    let factor = match request.factor {
        manage::Factor::Totp => Factor::Totp,
        manage::Factor::Recovery => Factor::Recovery,
    };
    // Apps show `123 456`.
    let code = Secret::new(request.code.0.split_whitespace().collect::<String>());
    (request.id, Typed::SecondFactor(SecondFactor { factor, code }, request.again.map(credentials)))
}

/// Nobody agrees to rules but the person.
pub(crate) fn new_account(request: SignInNewAccount) -> Result<(String, Typed), Failure> {
    let SignInNewAccount { id, typed, email, agreed, reason, locale, date_of_birth } = request;
    if !agreed {
        return Err(Failure::new(Code::RulesNotAgreed));
    }
    let Credentials { username, password } = credentials(typed);
    let new = NewAccount {
        username,
        email: email.0.trim().to_owned(),
        password,
        reason: reason.trim().to_owned(),
        locale,
        date_of_birth: date_of_birth.map(|date| date.0.trim().to_owned()),
    };
    Ok((id, Typed::NewAccount(Box::new(new))))
}

/// White space around a name was not meant; in a password it may be.
fn credentials(typed: NameAndPassword) -> Credentials {
    let username = typed.username.0.trim().to_owned();
    Credentials { username, password: Secret::new(typed.password.into_text()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> NameAndPassword {
        let [username, password] = [" ana ", " a password "].map(|text| manage::Typed(text.to_owned()));
        NameAndPassword { username, password }
    }

    fn new(agreed: bool) -> Result<(String, Typed), Failure> {
        new_account(SignInNewAccount {
            id: "id".into(),
            typed: typed(),
            email: manage::Typed("ana@mail.example".into()),
            agreed,
            reason: String::new(),
            locale: "en".into(),
            date_of_birth: None,
        })
    }

    #[test]
    fn a_password_is_left_as_it_was_typed_and_a_code_loses_its_gaps() {
        let (id, Typed::Password(credentials)) = password(SignInPassword { id: "id".into(), typed: typed() })
        else {
            panic!("it is a password")
        };
        let sent = (id.as_str(), credentials.username.as_str(), credentials.password.expose());
        assert_eq!(sent, ("id", "ana", " a password "));
        let factor = manage::Factor::Totp;
        let code = manage::Typed(" 123 456\n".into());
        let (_, Typed::SecondFactor(second, None)) =
            second_factor(SignInSecondFactor { id, factor, code, again: None })
        else {
            panic!("it is a second factor")
        };
        assert_eq!((second.factor, second.code.expose()), (Factor::Totp, "123456"));
    }

    #[test]
    fn nothing_is_made_of_what_nobody_agreed_to() {
        assert_eq!(new(false).err().map(|failure| failure.code), Some(Code::RulesNotAgreed));
        assert!(matches!(new(true), Ok((_, Typed::NewAccount(new))) if new.username == "ana"));
    }
}
