-- What schema 2 added, on top of the rows of schema 1.

UPDATE instance SET icon = 'https://social.example/icon.png' WHERE origin = 'https://social.example';

UPDATE pending_sign_in SET restarted = 1 WHERE expected_user = 'ana';

INSERT INTO picture VALUES ('account-1', 'https://social.example/a.png', 1790000500, NULL);
