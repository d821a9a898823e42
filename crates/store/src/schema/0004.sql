-- The apps that asked for an account once. What an app is: its class and its program.
CREATE TABLE app (
    id            TEXT NOT NULL PRIMARY KEY,
    class         TEXT NOT NULL,
    program       TEXT NOT NULL,
    says          TEXT,            -- what it calls itself
    first_seen_at INTEGER NOT NULL,
    UNIQUE (class, program)
) STRICT;

-- What the person agreed to for longer than until the next lock. It goes with its account.
CREATE TABLE consent (
    app      TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
    account  TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    scope    TEXT NOT NULL,
    share    TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    used_at  INTEGER,
    PRIMARY KEY (app, account)
) STRICT;

CREATE INDEX consent_of_account ON consent (account);

-- What an app may not even ask for: an account, or with NULL any.
CREATE TABLE refusal (
    app        TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
    account    TEXT REFERENCES account (id) ON DELETE CASCADE,
    refused_at INTEGER NOT NULL,
    UNIQUE (app, account)
) STRICT;

CREATE INDEX refusal_of_account ON refusal (account);

-- What apps did, and the person about them. Names are as they were then; what they name may be gone.
CREATE TABLE activity (
    number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at       INTEGER NOT NULL,
    deed     TEXT NOT NULL,
    times    INTEGER NOT NULL,
    app      TEXT NOT NULL,
    name     TEXT NOT NULL,
    class    TEXT NOT NULL,
    account  TEXT,
    handle   TEXT,
    scope    TEXT NOT NULL,
    lifetime TEXT
) STRICT;

-- What the person set, by name.
CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Who gets what comes of a sign-in: NULL is FediAccounts itself.
ALTER TABLE pending_sign_in ADD COLUMN holder TEXT;
