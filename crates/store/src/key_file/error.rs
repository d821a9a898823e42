use crate::StoreError;

/// Using the file with the sealed key. Nothing of it or of the passphrase is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyFileError {
    /// There is none.
    #[error("there is no sealed key")]
    Missing,
    /// It is not one of ours, or it asks for more or less work than any of ours does.
    #[error("the sealed key cannot be read")]
    Malformed,
    /// The passphrase is another one, or somebody changed the file: the two cannot be told apart.
    #[error("the passphrase does not open the key")]
    WrongPassphrase,
    /// The random source failed.
    #[error("the random source failed")]
    Entropy,
    /// Reading or writing the file failed.
    #[error("the file of the sealed key: {0}")]
    Place(#[from] StoreError),
}
