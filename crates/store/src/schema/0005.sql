-- When an app last had use of its own token, to within what was written down: one that is not used for long
-- is ended. NULL is as old as the token.
ALTER TABLE token_set ADD COLUMN used_at INTEGER;
