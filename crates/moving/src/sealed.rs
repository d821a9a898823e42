//! The file around the document: `age`, version 1, with one recipient, which is a passphrase.

use std::io::{Read, Write};
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};

use crate::AccountList;

/// The longest file, in bytes: room for as many accounts as there may be.
pub const MAX_FILE: usize = 8 * 1024 * 1024;
/// What a guess of the passphrase costs, as the binary logarithm of scrypt's N: 128 MiB and the better part of a
/// second. OWASP's floor.
const WORK: u8 = 17;
/// The most that opening a file may cost: 256 MiB. What `age` itself asks for is within it.
const MOST_WORK: u8 = 18;
/// The longest header, in bytes: `age` reads one again from its beginning for each of its lines. Ours has not 200.
const LONGEST_HEADER: usize = 16 * 1024;
/// What age files begin with, whatever their version.
const MAGIC: &[u8] = b"age-encryption.org/";

/// Why a list could not be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// More accounts, or longer ones, than fit into a file.
    #[error("the list is too long for a file")]
    TooLarge,
    /// An account's name or server is none that could be read back.
    #[error("an account of the list cannot be written down")]
    Unwritable,
    /// The random source failed, or memory ran out.
    #[error("the file could not be made")]
    Failed,
}

/// Why a file could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is not there, no plain file, or not the person's to read.
    #[error("the file cannot be read")]
    Unreadable,
    /// No age file, or one with something else in it.
    #[error("not a file with a list of accounts")]
    Foreign,
    /// Sealed to keys, which we have none of, instead of a passphrase.
    #[error("the file is not sealed with a passphrase")]
    NoPassphrase,
    /// The passphrase is another one.
    #[error("the passphrase does not open the file")]
    WrongPassphrase,
    /// Cut off or changed, or not as its version says.
    #[error("the file is damaged")]
    Damaged,
    /// A newer version wrote it.
    #[error("a newer version wrote the file")]
    Newer,
    /// Longer than any file of ours.
    #[error("the file is too large")]
    TooLarge,
    /// Opening it would cost more than any file of ours.
    #[error("the file asks for too much work")]
    TooCostly,
}

/// Seals a list with a passphrase. Works for a moment on purpose: not for a thread that others wait for.
pub fn seal(list: &AccountList, passphrase: &str) -> Result<Vec<u8>, SealError> {
    seal_with(list, passphrase, WORK)
}

fn seal_with(list: &AccountList, passphrase: &str, work: u8) -> Result<Vec<u8>, SealError> {
    let json = list.to_json().map_err(|_| SealError::Failed)?;
    // A file that nobody can open is found out about on the other computer, when this one is gone.
    match AccountList::parse(&json) {
        Err(crate::OpenError::TooLarge) => return Err(SealError::TooLarge),
        Err(_) => return Err(SealError::Unwritable),
        Ok(_) => {}
    }
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(work);
    let file = write(&json, &recipient).map_err(|_| SealError::Failed)?;
    if file.len() > MAX_FILE { Err(SealError::TooLarge) } else { Ok(file) }
}

fn write(json: &[u8], recipient: &scrypt::Recipient) -> std::io::Result<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient as _)).map_err(std::io::Error::other)?;
    let mut file = vec![];
    let mut writer = encryptor.wrap_output(&mut file)?;
    writer.write_all(json)?;
    writer.finish()?;
    Ok(file)
}

/// Opens a file that [`seal`] made, or somebody else in its form. What it costs is bounded before any of it is
/// paid; still it is not for a thread that others wait for.
pub fn open(file: &[u8], passphrase: &str) -> Result<AccountList, OpenError> {
    if file.len() > MAX_FILE {
        return Err(OpenError::TooLarge);
    }
    if !file.starts_with(MAGIC) {
        return Err(OpenError::Foreign);
    }
    let beginning = &file[..file.len().min(LONGEST_HEADER)];
    Decryptor::new_buffered(beginning).map_err(|error| explain(&error))?;
    let sealed = Decryptor::new_buffered(file).map_err(|error| explain(&error))?;
    if !sealed.is_scrypt() {
        return Err(OpenError::NoPassphrase);
    }
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let opened = sealed.decrypt(iter::once(&identity as _));
    let mut json = Vec::with_capacity(file.len());
    // Each part of the file is proven before a byte of it is read, and the last one says that it is the last.
    opened.map_err(|error| explain(&error))?.read_to_end(&mut json).map_err(|_| OpenError::Damaged)?;
    AccountList::parse(&json)
}

fn explain(error: &DecryptError) -> OpenError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => OpenError::WrongPassphrase,
        DecryptError::ExcessiveWork { .. } => OpenError::TooCostly,
        DecryptError::UnknownFormat => OpenError::Newer,
        DecryptError::NoMatchingKeys => OpenError::NoPassphrase,
        DecryptError::InvalidHeader | DecryptError::InvalidMac | DecryptError::Io(_) => OpenError::Damaged,
    }
}

/// In memory that is wiped, without a copy on the way.
fn secret(passphrase: &str) -> SecretString {
    SecretString::from(Box::<str>::from(passphrase))
}

#[cfg(test)]
#[path = "sealed_tests.rs"]
mod tests;
