-- Version 2: what is written in the session of a ritual, the entry that it ends as, and
-- indexes for what is due next.

CREATE TABLE answer (
  id TEXT PRIMARY KEY NOT NULL,
  occurrence TEXT NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
  question TEXT NOT NULL DEFAULT '',
  person TEXT REFERENCES person (id) ON DELETE SET NULL, -- whom it is about or for
  text TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX answer_occurrence ON answer (occurrence);
CREATE INDEX answer_person ON answer (person) WHERE person IS NOT NULL;

ALTER TABLE entry ADD COLUMN occurrence TEXT
  REFERENCES occurrence (id) ON DELETE SET NULL;
CREATE INDEX entry_occurrence ON entry (occurrence) WHERE occurrence IS NOT NULL;

-- When an unanswered occurrence rings: at the end of its snooze, else when it is due.
DROP INDEX occurrence_next;
CREATE INDEX occurrence_next ON occurrence (ifnull (snoozed_until, due_at))
  WHERE state IN ('due', 'snoozed') AND shown_at IS NULL AND deleted_at IS NULL;
CREATE INDEX occurrence_shown ON occurrence (ifnull (snoozed_until, due_at))
  WHERE state IN ('due', 'snoozed') AND shown_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX occurrence_open ON occurrence (ritual, date)
  WHERE state IN ('due', 'snoozed') AND deleted_at IS NULL;
CREATE INDEX occurrence_missed ON occurrence (ritual, ifnull (snoozed_until, due_at))
  WHERE state = 'missed' AND deleted_at IS NULL;
