use std::sync::Arc;

use fediaccounts_core::{CodeVerifier, Dialect, RegistrationStanding, Secret, State};

use super::*;
use crate::family::Family;
use crate::scripted::{Scripted, instance, origin, registration};

#[test]
fn nothing_is_asked_for_that_would_be_given_as_more() {
    let scope = |access: &Access| Friendica::scope(access, &instance()).to_string();
    assert_eq!(scope(&Access::Custom(Scope::parse("read:accounts write:statuses follow"))), "follow");
    assert_eq!(scope(&Access::Everything), "follow push read write");
    assert_eq!(scope(&Access::ReadOnly), "read");
}

#[tokio::test]
async fn its_clients_are_never_called_lost() {
    let transport = Arc::new(Scripted::new());
    let friendica = Family::<Friendica>::new(Arc::clone(&transport) as _);
    let standing = friendica.check_registration(&instance(), &registration()).await;
    assert_eq!(standing, Ok(RegistrationStanding::Unknown));
    assert!(transport.routes().is_empty());
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let challenge = CodeVerifier::from_secret(Secret::new("v".repeat(43))).challenge();
    let page = friendica.authorization_request(&instance(), &registration(), &state, &challenge);
    assert!(origin().holds(&page) && page.query().is_some_and(|query| !query.contains("force_login")));
}
