//! What went wrong, for programs: a stable code, and what may be done about it. Sentences for
//! people are written by whoever shows them.

use serde::{Deserialize, Serialize};

/// A stable name of what went wrong. One exists only where somebody acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[non_exhaustive]
pub enum Code {
    // What was typed.
    /// Nothing was typed.
    AddressEmpty,
    /// Longer than any address.
    AddressTooLong,
    /// A space inside.
    AddressSpace,
    /// A character that cannot be seen.
    AddressInvisible,
    /// A character that no server name has; `detail` is that character.
    AddressCharacter,
    /// A name without a dot.
    AddressNoDot,
    /// Not a server name.
    AddressBadHost,
    /// `@ana` alone.
    AddressNoServer,
    /// Not a handle.
    AddressBadHandle,
    /// http.
    AddressNotHttps,
    /// Some other scheme.
    AddressOtherScheme,
    /// A password in the address.
    AddressPassword,
    /// Not a port of a web server.
    AddressBadPort,
    /// In a private network.
    AddressPrivate,

    // The network and the server.
    /// The name has no address.
    HostNotFound,
    /// Nobody answers there.
    NotAnswering,
    /// The certificate or the handshake is bad.
    TlsFailed,
    /// Not a server of the fediverse.
    NotFediverse,
    /// Software that is not spoken yet; `detail` is its name.
    Unsupported,
    /// The server's endpoints are not its own.
    ForeignEndpoint,
    /// The server's answer cannot be read.
    BadAnswer,
    /// The server redirects where it must not.
    BadRedirect,
    /// The server refused the registration.
    RegistrationRefused,
    /// Too many registrations from here.
    TooManyRegistrations,
    /// The server looks like another one, named in `detail`, and the person did not say that they know.
    LooksAlike,

    // The sign-in.
    /// There is no such sign-in, or it was finished or cancelled.
    NoSuchSignIn,
    /// The sign-in is older than 14 minutes.
    SignInExpired,
    /// The redirect was used already.
    AlreadyUsed,
    /// What arrived is no redirect of ours.
    BadRedirectUrl,
    /// It belongs to another sign-in: `state`, issuer or redirect URI do not fit.
    Mismatch,
    /// The person or the server said no.
    AccessDenied,
    /// The code was not accepted.
    CodeRefused,
    /// The server no longer knows the registration.
    RegistrationLost,
    /// The server does not give the scope.
    ScopeRefused,
    /// Somebody else signed in than the one it was for; `detail` is who.
    OtherAccount,
    /// The account is disabled at the server.
    AccountDisabled,
    /// The name or the password is wrong.
    WrongPassword,
    /// The second factor is wrong.
    WrongSecondFactor,
    /// The second factor came too late: the password is needed again.
    ChallengeExpired,
    /// The e-mail address of the account is not confirmed yet.
    EmailUnconfirmed,
    /// The account waits for somebody's approval.
    AwaitingApproval,
    /// The account was not approved.
    ApprovalRejected,
    /// The server wants a new password first.
    PasswordReset,
    /// The server takes no more tries for now.
    TooManyTries,
    /// The server's software does not have that.
    NotOffered,
    /// No browser could be started.
    NoBrowser,
    /// Another program takes our links; `detail` is its name.
    SchemeTaken,
    /// Nobody takes our links: the window registers itself for them when it is opened.
    SchemeMissing,
    /// No local address could be opened.
    LoopbackFailed,
    /// What was pasted is no code.
    BadCode,
    /// Too many sign-ins are under way here.
    TooManySignIns,

    // A new account.
    /// The server takes no new people, or none through apps.
    NewAccountsClosed,
    /// Somebody has the name.
    UsernameTaken,
    /// The server takes no such name.
    UsernameInvalid,
    /// There is an account with that e-mail address.
    EmailTaken,
    /// The server does not take that e-mail address.
    EmailRefused,
    /// The server does not take that password.
    PasswordRefused,
    /// The server wants a reason.
    ReasonNeeded,
    /// The server wants the person to be older, or a date of birth.
    AgeRefused,
    /// The rules were not agreed to.
    RulesNotAgreed,
    /// The server does not make the account; `detail` is what it says.
    NewAccountRefused,

    // Accounts.
    /// The account has to be signed in again first.
    SignInNeeded,
    /// The session is not listed, or not any more.
    NoSuchSession,
    /// The session is that of the account itself: signing out ends it.
    OwnSession,
    /// The session is still there after it was ended.
    SessionStillThere,
    /// There is no such account.
    NoSuchAccount,
    /// Several accounts fit what was asked.
    Ambiguous,
    /// The account is being signed out.
    SigningOut,
    /// The account is not being signed out.
    NotSigningOut,
    /// There is no account of that server.
    NoSuchInstance,

    // This computer.
    /// The key of the database is not there yet: the keyring is locked, or the agent is starting.
    Locked,
    /// Locked by the person, or sealed with a passphrase that was not typed yet.
    AppLocked,
    /// The passphrase is another one.
    WrongPassphrase,
    /// The new passphrase is too short.
    PassphraseTooShort,
    /// There is no passphrase.
    NoPassphrase,
    /// The file with the sealed key cannot be read.
    KeyFileDamaged,
    /// There is no keyring.
    KeyringAbsent,
    /// The keyring is there, and our key is not in it.
    KeyMissing,
    /// The database is damaged.
    StoreDamaged,
    /// A newer FediAccounts wrote the database.
    StoreNewer,
    /// The disk is full.
    StoreFull,
    /// The database cannot be written.
    StoreReadOnly,
    /// The database belongs to another user, or is a link.
    StoreForeign,
    /// Another program has the database open.
    StoreInUse,
    /// The database cannot be used.
    StoreFailed,
    /// There is no such backup.
    NoSuchBackup,
    /// The file with accounts for another computer cannot be read at all.
    MovingFileUnreadable,
    /// It is no such file.
    MovingFileForeign,
    /// It is sealed to keys, not with a passphrase.
    MovingFileForKeys,
    /// It is cut off or changed.
    MovingFileDamaged,
    /// There is more in it than may be.
    MovingFileTooLarge,
    /// Opening it would cost more than it may.
    MovingFileTooCostly,
    /// A newer FediAccounts wrote it.
    MovingFileNewer,
    /// There is no account that could move to another computer.
    NothingToMove,
    /// That is not to be done while accounts are well.
    NotNow,
    /// The settings could not be written, and are as they were; `detail` says why.
    SettingsUnwritten,
    /// The desktop starts the agent of the person's own profile at login, and of no other.
    StartAtLoginOther,
    /// The desktop could not be told to start the agent at login.
    StartAtLoginFailed,
    /// The random source, or another part that never fails, failed.
    Internal,

    // Apps.
    /// The person has to be asked first: `accounts.request`.
    ConsentRequired,
    /// The person has to sign the account in again.
    SignInRequired,
    /// The person said no.
    Denied,
    /// The account's server does not answer.
    Unreachable,
    /// There is no such account, or this app may not use it.
    NoAccess,
    /// Too much was asked in too short a time.
    RateLimited,
    /// The question is not to be answered any more, or never was there.
    NoSuchPrompt,
    /// The question was shown a moment ago: nobody can have read it.
    TooSoon,
    /// No such program asked for an account.
    NoSuchApp,

    // The wire.
    /// The agent is not running and could not be started.
    AgentUnreachable,
    /// Not one of our own executables.
    NotAllowed,
    /// The request cannot be read.
    BadRequest,
    /// There is no such method.
    UnknownMethod,
    /// The two sides share no version of the wire.
    UnsupportedVersion,
    /// The agent is stopping.
    ShuttingDown,
}

/// What may be done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
#[non_exhaustive]
pub enum Remedy {
    /// Try again, after that many seconds if the server named a time.
    Retry {
        /// Seconds to wait.
        after: Option<u32>,
    },
    /// Begin the sign-in anew.
    StartAgain,
    /// Use this instead of what was typed.
    Use {
        /// The mended text.
        text: String,
    },
    /// Unlock the keyring.
    UnlockKeyring,
    /// Install a keyring.
    InstallKeyring,
    /// Type the passphrase.
    EnterPassphrase,
    /// Choose a passphrase.
    ChoosePassphrase,
    /// Put a backup in the place of the database.
    RestoreBackup,
    /// Set the database aside and begin an empty one.
    StartAnew,
    /// Nothing that can be offered as a button.
    None,
}

/// A failed request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{code:?}")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Failure {
    /// What went wrong.
    pub code: Code,
    /// What may be done.
    pub remedy: Remedy,
    /// For the folded details: a status, a name. Never a URL with parameters, never a body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub detail: Option<String>,
}

impl Failure {
    /// A failure without a remedy.
    pub fn new(code: Code) -> Self {
        Self { code, remedy: Remedy::None, detail: None }
    }

    /// The same with a remedy.
    #[must_use]
    pub fn remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = remedy;
        self
    }

    /// The same with a detail.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}
