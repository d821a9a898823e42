-- What schema 6 added, on top of the rows of schema 5.

INSERT INTO awaited VALUES (3, 1, 'https://social.example', 'gil', 'example.org', 'mastodon', 'Work "a''b', 1223629,
    'read write:statuses', 1);
INSERT INTO awaited VALUES (7, 5, 'http://127.0.0.1:4080', 'Hal', '127.0.0.1:4080', '', '', NULL, '', 0);
INSERT INTO awaited VALUES (5, 9, 'https://other.example:8443', 'ivy', 'other.example:8443', 'gotosocial', '', NULL,
    'read', 0);
