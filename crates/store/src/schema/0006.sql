-- Accounts from another computer that nobody signed in to here yet: in the order in which they are offered.
CREATE TABLE awaited (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    place      INTEGER NOT NULL,
    origin     TEXT NOT NULL,
    user       TEXT NOT NULL,
    host       TEXT NOT NULL,
    software   TEXT NOT NULL,
    label      TEXT NOT NULL,
    color      INTEGER,
    scope      TEXT NOT NULL,
    is_default INTEGER NOT NULL
) STRICT;

CREATE INDEX awaited_in_order ON awaited (place);
