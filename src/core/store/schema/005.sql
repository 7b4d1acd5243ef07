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

-- Why a step was dropped, in one line, and on which day: '' while it is not.
ALTER TABLE step ADD COLUMN dropped_why TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN dropped_on TEXT NOT NULL DEFAULT '';

-- The day on which an outcome was delivered; '' while it is not, or where nobody knows.
-- What was delivered before there was such a day was so when it was last noted, if it had
-- reached its target then.
ALTER TABLE outcome ADD COLUMN delivered_on TEXT NOT NULL DEFAULT '';
UPDATE outcome SET delivered_on = ifnull (
  (SELECT date FROM (
     SELECT date, value FROM progress
       WHERE progress.outcome = outcome.id AND progress.deleted_at IS NULL
         AND value IS NOT NULL
       ORDER BY date DESC, progress.rowid DESC LIMIT 1)
   WHERE (value - to_value) * (to_value - from_value) >= 0
     AND to_value <> from_value AND date (date, '+0 days') IS date), '')
  WHERE state = 'delivered';

-- What an outcome was until it was adjusted on a day, and why that was done (F11).
CREATE TABLE adjustment (
  id TEXT PRIMARY KEY NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  from_value REAL,
  to_value REAL,
  due_on TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX adjustment_outcome ON adjustment (outcome);
CREATE TRIGGER adjustment_kept AFTER DELETE ON adjustment BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;

-- What the week after the one looked back on is for (F43): whom to be in touch with, who
-- gets an update and which step is tried, each with its day; NULL for none.
CREATE TABLE review (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  week TEXT NOT NULL, -- the first day of the week looked back on
  reach TEXT REFERENCES person (id) ON DELETE SET NULL,
  reach_on TEXT NOT NULL DEFAULT '',
  reader TEXT REFERENCES person (id) ON DELETE SET NULL,
  update_on TEXT NOT NULL DEFAULT '',
  step TEXT REFERENCES step (id) ON DELETE SET NULL,
  step_on TEXT NOT NULL DEFAULT '',
  ask TEXT NOT NULL DEFAULT '', -- what to ask for in the next one-on-one
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX review_recovery ON review (recovery);
CREATE INDEX review_reach ON review (reach) WHERE reach IS NOT NULL;
CREATE INDEX review_reader ON review (reader) WHERE reader IS NOT NULL;
CREATE INDEX review_step ON review (step) WHERE step IS NOT NULL;
CREATE TRIGGER review_kept AFTER DELETE ON review BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
