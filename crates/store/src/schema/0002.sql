ALTER TABLE instance ADD COLUMN icon TEXT;

-- Whether it stands in the place of one whose registration the server had lost.
ALTER TABLE pending_sign_in ADD COLUMN restarted INTEGER NOT NULL DEFAULT 0;

-- The pictures of accounts and instances. The owner is an account's id or an instance's origin.
CREATE TABLE picture (
    owner  TEXT NOT NULL PRIMARY KEY,
    url    TEXT NOT NULL,          -- what was asked for last
    due_at INTEGER NOT NULL,       -- when it is asked for again
    tag    TEXT                    -- a name for the PNG; NULL while there is none
) STRICT;

-- Small PNGs of our own making, apart: what is due is looked for often, and without them.
CREATE TABLE picture_png (
    owner TEXT NOT NULL PRIMARY KEY REFERENCES picture (owner) ON DELETE CASCADE,
    png   BLOB NOT NULL
) STRICT;

-- A picture goes with its owner, whoever removes that, and with the owner's wish for one.
CREATE TRIGGER picture_of_account AFTER DELETE ON account BEGIN
    DELETE FROM picture WHERE owner = OLD.id;
END;
CREATE TRIGGER picture_of_account_given_up AFTER UPDATE OF avatar ON account WHEN NEW.avatar IS NULL BEGIN
    DELETE FROM picture WHERE owner = NEW.id;
END;
CREATE TRIGGER picture_of_instance AFTER DELETE ON instance BEGIN
    DELETE FROM picture WHERE owner = OLD.origin;
END;
CREATE TRIGGER picture_of_instance_given_up AFTER UPDATE OF icon ON instance WHEN NEW.icon IS NULL BEGIN
    DELETE FROM picture WHERE owner = NEW.origin;
END;
