-- What schema 4 added, on top of the rows of schema 3.

UPDATE account SET label = 'Work "a''b', color = 1223629 WHERE id = 'account-1';

UPDATE pending_sign_in SET holder = 'app-1' WHERE expected_user = 'ana';

INSERT INTO app VALUES ('app-1', 'installed', '/usr/bin/tuba', 'Tuba 🎺', 1790001001);
INSERT INTO app VALUES ('app-2', 'sandboxed', 'dev.geopjr.Tuba', NULL, 1790001002);
INSERT INTO app VALUES ('app-3', 'interpreter', '/usr/bin/python3', 'a''b
', 1790001003);

INSERT INTO consent VALUES ('app-1', 'account-1', 'read write:statuses', 'own_token', 1790001010, 1790001500);
INSERT INTO consent VALUES ('app-2', 'account-1', 'read', 'account', 1790001020, NULL);

INSERT INTO refusal VALUES ('app-3', 'account-2', 1790001030);
INSERT INTO refusal VALUES ('app-3', NULL, 1790001040);

INSERT INTO activity VALUES (1, 1790001500, 'given', 12, 'app-1', 'tuba', 'installed', 'account-1',
    '@ana@social.example', 'read write:statuses', 'always');
INSERT INTO activity VALUES (2, 1790001600, 'refused', 1, 'app-1', 'tuba', 'installed', NULL, NULL, '', NULL);

INSERT INTO setting VALUES ('lock_after_minutes', '15');
INSERT INTO setting VALUES ('lock_with_session', 'yes');
INSERT INTO setting VALUES ('latest_time', '1790002000');
