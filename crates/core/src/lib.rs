//! Plain values and rules of the authentication broker.
//!
//! Nothing here does I/O, knows a clock, or can be serialized: `store` and `protocol` have small
//! structs of their own, so a token cannot reach a file or a window by accident.

mod account;
mod activity;
mod address;
mod app;
mod authorization;
mod consent;
mod device;
mod dialect;
mod error;
mod instance;
mod invisible;
mod listed_account;
mod lock_rule;
mod look_alike;
mod new_account;
mod origin;
mod password;
mod pasted;
mod pending;
mod pkce;
mod ports;
mod preferences;
mod random;
mod redirect;
mod registration;
mod scope;
mod secret;
mod server_session;
mod session;
mod time;
mod token;

pub use account::{Account, AccountId, Handle, Identity};
pub use activity::{Activity, Deed};
pub use address::{Address, AddressError};
pub use app::{App, AppClass, AppId, AppIdentity, Attested, Process};
pub use authorization::{AuthorizationError, AuthorizationOutcome, AuthorizationResponse, State};
pub use consent::{Consent, Decision, Lifetime, Refusal, Share, decide};
pub use device::{DeviceAnswer, DeviceAuthorization, DeviceGrant};
pub use dialect::{
    Access, Dialect, Dialects, Offer, RegistrationRequest, RegistrationStanding, Returns, Revocation,
};
pub use error::{
    Bar, BrowserError, DeviceError, DiscoveryError, EntropyError, FieldError, IdentifyError, KeyringError,
    LoopbackError, NetError, NewAccountError, PasswordError, PictureError, PromptError, RefreshError,
    RegistrationError, RevokeError, SessionsError, StartAtLoginError, TokenError,
};
pub use instance::{DialectId, Endpoints, Instance, ServerSoftware};
pub use invisible::{inert_line, is_invisible};
pub use listed_account::{ListedAccount, Named};
pub use lock_rule::LockRule;
pub use look_alike::look_alike;
pub use new_account::{Created, HouseRules, NewAccount, NewAccounts};
pub use origin::{Origin, OriginError};
pub use password::{Challenge, Credentials, Factor, PasswordAnswer, PasswordGrant, SecondFactor};
pub use pasted::{Pasted, PastedError};
pub use pending::{Expected, MismatchError, PendingSignIn, SignInBy};
pub use pkce::{CodeChallenge, CodeVerifier};
pub use ports::{
    About, Attestor, Browser, Clock, ConsentPrompt, Destination, Entropy, Keyring, KeyringStatus,
    LinkHandler, Loopback, LoopbackListener, MainWindow, Need, Notice, Notifier, Picture, Pictures, Screen,
    StartAtLogin,
};
pub use preferences::{Language, Notices, Preferences, Theme};
pub use redirect::{Context, REDIRECT_AUTHORITY, RedirectError, RedirectUri, Scheme, WayBack};
pub use registration::ClientRegistration;
pub use scope::Scope;
pub use secret::{DatabaseKey, Secret};
pub use server_session::{ServerSession, Sessions};
pub use session::{IllegalMove, SessionState, SignInReason};
pub use time::Timestamp;
pub use token::{Holder, Received, TokenSet};
