//! Why accounts cannot be used, and what may be done about it: the one table that every client shows.

use fediaccounts_protocol::manage::{KeySlots, Lock};
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::StoreError;

use crate::failures::retry;

/// Why accounts cannot be used when the database, opened with the right key, says this.
pub(crate) fn store_lock(error: StoreError) -> Lock {
    match error {
        StoreError::Malformed => Lock::StoreDamaged,
        StoreError::Newer { .. } => Lock::StoreNewer,
        StoreError::Full => Lock::StoreFull,
        StoreError::ReadOnly => Lock::StoreReadOnly,
        StoreError::ForeignOwner | StoreError::Symlink => Lock::StoreForeign,
        StoreError::InUse => Lock::StoreInUse,
        _ => Lock::StoreFailed,
    }
}

/// What whoever needs accounts is told. What may be done depends on where the key lies, and on whether
/// there is anything yet that it opens.
pub(crate) fn locked(lock: Lock, key: KeySlots, has_database: bool) -> Failure {
    let by_passphrase = |code| Failure::new(code).remedy(Remedy::EnterPassphrase);
    match lock {
        Lock::AppLocked if key.passphrase => by_passphrase(Code::AppLocked),
        Lock::AppLocked => Failure::new(Code::AppLocked).remedy(Remedy::UnlockKeyring),
        Lock::KeyringLocked if key.passphrase => by_passphrase(Code::Locked),
        Lock::KeyringLocked => Failure::new(Code::Locked).remedy(Remedy::UnlockKeyring),
        Lock::KeyringAbsent if key.passphrase => by_passphrase(Code::KeyringAbsent),
        Lock::KeyringAbsent if has_database => {
            Failure::new(Code::KeyringAbsent).remedy(Remedy::InstallKeyring)
        }
        // Nothing to unlock yet: a passphrase is another way to begin.
        Lock::KeyringAbsent => Failure::new(Code::KeyringAbsent).remedy(Remedy::ChoosePassphrase),
        Lock::KeyMissing if key.passphrase => by_passphrase(Code::KeyMissing),
        Lock::KeyMissing => Failure::new(Code::KeyMissing).remedy(Remedy::StartAnew),
        Lock::StoreDamaged => damaged(),
        Lock::StoreNewer => Failure::new(Code::StoreNewer),
        Lock::StoreFull => retry(Code::StoreFull, None),
        Lock::StoreReadOnly => retry(Code::StoreReadOnly, None),
        Lock::StoreForeign => retry(Code::StoreForeign, None),
        Lock::StoreInUse => retry(Code::StoreInUse, None),
        Lock::StoreFailed => retry(Code::StoreFailed, None),
        Lock::Starting | Lock::Open | Lock::NoAgent => {
            Failure::new(Code::Locked).remedy(Remedy::Retry { after: Some(1) })
        }
    }
}

/// The same of a fault of the database, wherever its key lies.
pub(crate) fn of_store(error: StoreError) -> Failure {
    locked(store_lock(error), KeySlots::default(), true)
}

/// Whether accounts that are locked so may open without the person, moments after a start. Without a keyring
/// nothing does where nothing was ever stored.
pub(crate) fn may_open_soon(lock: Lock, has_database: bool) -> bool {
    match lock {
        Lock::Starting | Lock::KeyringLocked | Lock::StoreInUse => true,
        Lock::KeyringAbsent => has_database,
        _ => false,
    }
}

/// What is to be done about a file that nothing can be read from.
pub(crate) fn damaged() -> Failure {
    Failure::new(Code::StoreDamaged).remedy(Remedy::RestoreBackup)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failures::Explain;

    const KEYRING: KeySlots = KeySlots { keyring: true, passphrase: false };
    const SEALED: KeySlots = KeySlots { keyring: true, passphrase: true };

    #[test]
    fn each_fault_of_the_database_has_a_name_of_its_own() {
        for (error, lock, code) in [
            (StoreError::Malformed, Lock::StoreDamaged, Code::StoreDamaged),
            (StoreError::Newer { version: 9 }, Lock::StoreNewer, Code::StoreNewer),
            (StoreError::Full, Lock::StoreFull, Code::StoreFull),
            (StoreError::ReadOnly, Lock::StoreReadOnly, Code::StoreReadOnly),
            (StoreError::ForeignOwner, Lock::StoreForeign, Code::StoreForeign),
            (StoreError::Symlink, Lock::StoreForeign, Code::StoreForeign),
            (StoreError::InUse, Lock::StoreInUse, Code::StoreInUse),
            (StoreError::Io, Lock::StoreFailed, Code::StoreFailed),
        ] {
            assert_eq!((store_lock(error), error.explain().code), (lock, code), "T096-ST {error:?}");
            assert_eq!(locked(lock, KEYRING, true).code, code, "T096-ST {error:?}");
        }
    }

    #[test]
    fn whatever_a_passphrase_opens_asks_for_it() {
        for lock in [Lock::AppLocked, Lock::KeyringLocked, Lock::KeyringAbsent, Lock::KeyMissing] {
            assert_eq!(locked(lock, SEALED, true).remedy, Remedy::EnterPassphrase, "T104-ST {lock:?}");
            assert_ne!(locked(lock, KEYRING, true).remedy, Remedy::EnterPassphrase, "{lock:?}");
        }
    }

    #[test]
    fn a_passphrase_is_a_beginning_only_where_nothing_has_begun() {
        for (has_database, remedy) in [(false, Remedy::ChoosePassphrase), (true, Remedy::InstallKeyring)] {
            let failure = locked(Lock::KeyringAbsent, KeySlots::default(), has_database);
            assert_eq!(failure.remedy, remedy, "T105-ST");
        }
    }
}
