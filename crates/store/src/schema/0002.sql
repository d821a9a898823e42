ALTER TABLE instance ADD COLUMN icon TEXT;

-- Whether it stands in the place of one whose registration the server had lost.
ALTER TABLE pending_sign_in ADD COLUMN restarted INTEGER NOT NULL DEFAULT 0;

-- Small PNGs of our own making. The owner is an account's id or an instance's origin.
CREATE TABLE picture (
    owner      TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL,
    png        BLOB NOT NULL,
    fetched_at INTEGER NOT NULL
) STRICT;
