//! Random text.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use crate::{Entropy, EntropyError};

/// `N` random bytes in base64url. An error of the random source is passed on: there is no second source.
pub(crate) fn base64url<const N: usize>(entropy: &dyn Entropy) -> Result<String, EntropyError> {
    let mut bytes = Zeroizing::new([0; N]);
    entropy.fill(&mut *bytes)?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes.as_slice()))
}
