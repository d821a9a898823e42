-- What schema 3 added, on top of the rows of schema 2.

UPDATE token_set SET refresh_expires_at = 1791209599, renewing_since = 1790005760 WHERE access_token = 'CANARY_AT_1';

UPDATE pending_sign_in SET signs_in_by = 'password' WHERE expected_account = 'account-1';
