-- Times are whole seconds since 1970. Everything a server said is text as we understood it.

CREATE TABLE instance (
    origin                 TEXT NOT NULL PRIMARY KEY,
    account_domain         TEXT NOT NULL,
    software_name          TEXT NOT NULL,
    software_version       TEXT NOT NULL,
    dialect                TEXT NOT NULL,
    title                  TEXT NOT NULL,
    description            TEXT NOT NULL,
    issuer                 TEXT,
    registration_endpoint  TEXT NOT NULL,
    authorization_endpoint TEXT NOT NULL,
    token_endpoint         TEXT NOT NULL,
    revocation_endpoint    TEXT NOT NULL,
    scopes_supported       TEXT
) STRICT;

CREATE TABLE account (
    id           TEXT NOT NULL PRIMARY KEY,
    origin       TEXT NOT NULL REFERENCES instance (origin),
    subject      TEXT NOT NULL,
    user         TEXT NOT NULL,
    host         TEXT NOT NULL,
    display_name TEXT NOT NULL,
    avatar       TEXT,
    state        TEXT NOT NULL,
    state_detail TEXT,             -- why it needs a sign-in, or where it moved
    added_at     INTEGER NOT NULL,
    checked_at   INTEGER,
    label        TEXT NOT NULL DEFAULT '',
    color        INTEGER,
    UNIQUE (origin, subject)       -- the identity
) STRICT;

CREATE TABLE registration (
    id            INTEGER NOT NULL PRIMARY KEY,
    origin        TEXT NOT NULL REFERENCES instance (origin),
    client_id     TEXT NOT NULL,
    client_secret TEXT,
    redirect_uri  TEXT NOT NULL,
    scope         TEXT NOT NULL,
    registered_at INTEGER NOT NULL
) STRICT;

CREATE INDEX registration_of_instance ON registration (origin);

-- A token set belongs to an account and one holder there; or its revocation is owed (an orphan); or
-- it was received in a sign-in that waits for the person's word.
CREATE TABLE token_set (
    id                  INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    registration        INTEGER NOT NULL REFERENCES registration (id),
    account             TEXT REFERENCES account (id),
    app                 TEXT,      -- the holder: NULL is FediAccounts itself
    orphaned_at         INTEGER,
    access_token        TEXT NOT NULL,
    refresh_token       TEXT,
    scope               TEXT NOT NULL,
    issued_at           INTEGER NOT NULL,
    expires_at          INTEGER,
    received_scope      TEXT,      -- the answer's own words
    received_created_at TEXT,
    received_id         TEXT,
    received_me         TEXT,
    CHECK (account IS NULL OR orphaned_at IS NULL),
    CHECK (app IS NULL OR account IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX token_set_of_our_own ON token_set (account) WHERE account IS NOT NULL AND app IS NULL;
CREATE UNIQUE INDEX token_set_of_app ON token_set (account, app) WHERE app IS NOT NULL;
CREATE INDEX token_set_of_registration ON token_set (registration);

CREATE TABLE pending_sign_in (
    context               TEXT NOT NULL PRIMARY KEY,
    registration          INTEGER NOT NULL REFERENCES registration (id),
    state                 TEXT NOT NULL,
    verifier              TEXT NOT NULL,
    expected_user         TEXT,
    expected_account      TEXT,    -- no reference: who is expected may be gone when somebody comes
    begun_at              INTEGER NOT NULL,
    received_tokens       INTEGER REFERENCES token_set (id),
    received_subject      TEXT,
    received_username     TEXT,
    received_display_name TEXT,
    received_avatar       TEXT,
    CHECK (expected_user IS NULL OR expected_account IS NULL)
) STRICT;

CREATE INDEX pending_of_registration ON pending_sign_in (registration);
CREATE INDEX pending_of_tokens ON pending_sign_in (received_tokens) WHERE received_tokens IS NOT NULL;

-- One row: since when the database is open. NULL says that it was closed in good order.
CREATE TABLE run (
    only_one  INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    opened_at INTEGER
) STRICT;

INSERT INTO run (only_one, opened_at) VALUES (1, NULL);
