-- Version 4.

-- --- Thoughts -------------------------------------------------------------------------
-- A discouraging thought, what is fairer and the wins that speak against it are one entry
-- of the timeline (F24). Version 1 had a table of its own for them.

ALTER TABLE entry ADD COLUMN thought TEXT NOT NULL DEFAULT '';

INSERT INTO entry (id, recovery, kind, date, title, thought,
                   created_at, changed_at, deleted_at)
  SELECT id, recovery, 'reframe', date, reframe, belief,
         created_at, changed_at, deleted_at FROM belief ORDER BY rowid;

CREATE TABLE entry_against (
  thought TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  win TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (thought, win)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_against_win ON entry_against (win);

INSERT INTO entry_against (thought, win) SELECT belief, entry FROM belief_entry;

DROP TABLE belief_entry;
DROP TABLE belief;

-- --- Entries --------------------------------------------------------------------------

-- The setback that this entry answers.
ALTER TABLE entry ADD COLUMN answers TEXT REFERENCES entry (id) ON DELETE SET NULL;
CREATE INDEX entry_answers ON entry (answers) WHERE answers IS NOT NULL;

-- How likely it was thought, in percent, that what was feared comes true.
ALTER TABLE entry ADD COLUMN likelihood INTEGER CHECK (likelihood BETWEEN 0 AND 100);

-- Whether it is not to be shown again unasked.
ALTER TABLE entry ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0
  CHECK (set_aside IN (0, 1));

-- How often an entry was opened. It is never exported.
CREATE TABLE entry_opened (
  entry TEXT PRIMARY KEY NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  times INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- --- Search ---------------------------------------------------------------------------
-- All that is found of an entry is one text: with its figure's unit, its evidence, its
-- debrief, its thought and those who have seen it. Whatever of it changes leaves the
-- index at once, as before.

DROP TRIGGER entry_search_update;
CREATE TRIGGER entry_search_update
  AFTER UPDATE OF title, body, thought, metric_unit, evidence, intended, actual, why, next
  ON entry
  WHEN (old.title, old.body, old.thought, old.metric_unit, old.evidence,
        old.intended, old.actual, old.why, old.next) <>
       (new.title, new.body, new.thought, new.metric_unit, new.evidence,
        new.intended, new.actual, new.why, new.next)
BEGIN
  DELETE FROM entry_search WHERE rowid = old.seq;
END;
CREATE TRIGGER entry_search_seen AFTER INSERT ON entry_person BEGIN
  DELETE FROM entry_search WHERE rowid = (SELECT seq FROM entry WHERE id = new.entry);
END;
CREATE TRIGGER entry_search_unseen AFTER DELETE ON entry_person BEGIN
  DELETE FROM entry_search WHERE rowid = (SELECT seq FROM entry WHERE id = old.entry);
END;
CREATE TRIGGER entry_search_renamed AFTER UPDATE OF name, deleted_at ON person
  WHEN old.name <> new.name OR (old.deleted_at IS NULL) <> (new.deleted_at IS NULL)
BEGIN
  DELETE FROM entry_search WHERE rowid IN (
    SELECT seq FROM entry_person JOIN entry ON entry.id = entry_person.entry
     WHERE entry_person.person = new.id);
END;

DELETE FROM entry_search;
INSERT INTO entry_search (rowid, text)
  SELECT seq, footing_fold (
    title || ' ' || body || ' ' || thought || ' ' || metric_unit || ' ' || evidence ||
    ' ' || intended || ' ' || actual || ' ' || why || ' ' || next || ' ' ||
    ifnull ((SELECT group_concat (name, ' ')
               FROM entry_person JOIN person ON person.id = entry_person.person
              WHERE entry_person.entry = entry.id AND person.deleted_at IS NULL), ''))
    FROM entry;
