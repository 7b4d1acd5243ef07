-- Version 5.

-- Whether what was feared came true: '' while that is not said.
ALTER TABLE step ADD COLUMN came_true TEXT NOT NULL DEFAULT ''
  CHECK (came_true IN ('', 'no', 'partly', 'yes'));
ALTER TABLE entry ADD COLUMN came_true TEXT NOT NULL DEFAULT ''
  CHECK (came_true IN ('', 'no', 'partly', 'yes'));

-- Signs of one's own, with what helps in one's own words; and signs that do not apply. Those
-- of a plan for somebody else are told by its recovery, one's own by none.
ALTER TABLE own_sign ADD COLUMN recovery TEXT REFERENCES recovery (id) ON DELETE CASCADE;
ALTER TABLE own_sign ADD COLUMN counter_move TEXT NOT NULL DEFAULT '';
CREATE INDEX own_sign_recovery ON own_sign (recovery);

ALTER TABLE hidden_sign RENAME TO hidden_before;
CREATE TABLE hidden_sign (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT REFERENCES recovery (id) ON DELETE CASCADE,
  sign TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
INSERT INTO hidden_sign (id, sign, created_at, changed_at)
  SELECT 'hidden-' || sign, sign, 1, 1 FROM hidden_before;
DROP TABLE hidden_before;
CREATE INDEX hidden_sign_recovery ON hidden_sign (recovery);

CREATE TRIGGER own_sign_kept AFTER DELETE ON own_sign BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER hidden_sign_kept AFTER DELETE ON hidden_sign BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
