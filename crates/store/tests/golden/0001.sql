-- What a database of schema 1 may hold: every state, every holder, odd text, and what is left of
-- sign-ins that were cut off.

INSERT INTO instance VALUES
    ('https://social.example', 'social.example', 'mastodon', '4.5.2', 'mastodon', 'Social "Example" 🦣', 'a''b' || char(10) || 'c',
     'https://social.example/', 'https://social.example/api/v1/apps', 'https://social.example/oauth/authorize',
     'https://social.example/oauth/token', 'https://social.example/oauth/revoke', 'read write follow'),
    ('https://other.example:8443', 'example.org', 'mastodon', '3.5.0', 'mastodon', '', '', NULL,
     'https://other.example:8443/api/v1/apps', 'https://other.example:8443/oauth/authorize',
     'https://other.example:8443/oauth/token', 'https://other.example:8443/oauth/revoke', NULL);

INSERT INTO account VALUES
    ('account-1', 'https://social.example', '1', 'ana', 'social.example', 'Ána 🦣', 'https://social.example/a.png', 'active', NULL,
     1790000000, 1790000500, '', NULL),
    ('account-2', 'https://social.example', '2', 'ben', 'social.example', '', NULL, 'needs_sign_in', 'token_refused', 1790000001, NULL,
     'work', 3),
    ('account-3', 'https://other.example:8443', '1', 'cleo', 'example.org', 'Cleo', NULL, 'moved', '@cleo@social.example', 1790000002,
     NULL, '', NULL),
    ('account-4', 'https://other.example:8443', '4', 'dan', 'example.org', 'Dan', NULL, 'waiting_to_sign_out', NULL, 1790000003, NULL,
     '', NULL),
    ('account-5', 'https://other.example:8443', '5', 'eve', 'example.org', 'Eve', NULL, 'suspended', NULL, 1790000004, 1790000900, '',
     NULL);

INSERT INTO registration VALUES
    (1, 'https://social.example', 'client-1', 'CANARY_CS_1',
     'app.fediaccounts.dev://sign-in.fediaccounts.app/__________________________________________1', 'read write', 1790000000),
    (2, 'https://social.example', 'client-2', NULL,
     'app.fediaccounts.dev://sign-in.fediaccounts.app/__________________________________________2', 'read', 1790000001),
    (3, 'https://other.example:8443', 'client-3', 'CANARY_CS_3',
     'app.fediaccounts.dev://sign-in.fediaccounts.app/__________________________________________3', 'read', 1790000002),
    (4, 'https://other.example:8443', 'client-4', 'CANARY_CS_4',
     'app.fediaccounts.dev://sign-in.fediaccounts.app/__________________________________________4', 'read', 1790000003);

INSERT INTO token_set (id, registration, account, app, orphaned_at, access_token, refresh_token, scope, issued_at, expires_at,
        received_scope, received_created_at, received_id, received_me) VALUES
    (1, 1, 'account-1', NULL, NULL, 'CANARY_AT_1', 'CANARY_RT_1', 'read write', 1790000000, 1790007200, 'write read', '1790000000.5', '7',
     'https://social.example/@ana'),
    (2, 1, 'account-1', 'app.phanpy', NULL, 'CANARY_AT_2', NULL, 'read', 1790000010, NULL, NULL, NULL, NULL, NULL),
    (3, 3, 'account-3', NULL, NULL, 'CANARY_AT_3', NULL, 'read', 1790000002, NULL, NULL, NULL, NULL, NULL),
    (4, 3, 'account-4', NULL, NULL, 'CANARY_AT_4', NULL, 'read', 1790000003, NULL, NULL, NULL, NULL, NULL),
    (5, 2, NULL, NULL, 1790000600, 'CANARY_AT_5', NULL, 'read', 1790000100, NULL, NULL, NULL, NULL, NULL),
    (6, 4, NULL, NULL, NULL, 'CANARY_AT_6', NULL, 'read', 1790000200, NULL, NULL, NULL, NULL, NULL);

INSERT INTO pending_sign_in (context, registration, state, verifier, expected_user, expected_account, begun_at, received_tokens,
        received_subject, received_username, received_display_name, received_avatar) VALUES
    ('__________________________________________2', 2, 'CANARY_STATE_2', 'CANARY_VERIFIER_2', 'ana', NULL, 1790000700, NULL, NULL, NULL,
     NULL, NULL),
    ('__________________________________________4', 4, 'CANARY_STATE_4', 'CANARY_VERIFIER_4', NULL, 'account-1', 1790000800, 6, '9', 'fay',
     'Fay', 'https://other.example:8443/f.png');

UPDATE run SET opened_at = NULL;
