-- Version 6.

-- What is due with somebody on a day (F50).
CREATE INDEX conversation_next ON conversation (next_on) WHERE next_on <> '';

-- The story of a recovery (F55) in its versions: each is kept with its day, and there is one
-- for a review and for an interview, too.
ALTER TABLE recovery_story RENAME TO story_before;
CREATE TABLE recovery_story (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  reader TEXT NOT NULL DEFAULT 'manager'
    CHECK (reader IN ('manager', 'stakeholder', 'sponsor', 'review', 'interview')),
  date TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
INSERT INTO recovery_story
  (id, recovery, reader, body, created_at, changed_at, deleted_at)
  SELECT id, recovery, reader, body, created_at, changed_at, deleted_at FROM story_before;
DROP TABLE story_before;
CREATE INDEX recovery_story_recovery ON recovery_story (recovery);
CREATE TRIGGER recovery_story_kept AFTER DELETE ON recovery_story BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;

-- A conversation that was asked for and what became of it (F52 to F54). The day it was
-- held is its date. One that asks about a decision names the two options and the one that
-- is leaned towards.
ALTER TABLE conversation ADD COLUMN requested_on TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN answered_on TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN thanked_on TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN option_a TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN option_b TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN leaning TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN used TEXT NOT NULL DEFAULT '';

-- What is typed for a place to turn to goes with it, as with every record.
CREATE TRIGGER support_contact_kept AFTER DELETE ON support_contact BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
