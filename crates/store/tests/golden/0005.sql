-- What schema 5 added, on top of the rows of schema 4.

UPDATE token_set SET used_at = 1790001500 WHERE app = 'app.phanpy';
