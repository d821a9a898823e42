-- Until when a token set can be renewed, and since when it is being: what was begun and never ended may
-- have been done by the server.
ALTER TABLE token_set ADD COLUMN refresh_expires_at INTEGER;
ALTER TABLE token_set ADD COLUMN renewing_since INTEGER;

-- What the person signs in by.
ALTER TABLE pending_sign_in ADD COLUMN signs_in_by TEXT NOT NULL DEFAULT 'browser';
