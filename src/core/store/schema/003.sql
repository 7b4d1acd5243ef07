-- Version 3.

-- --- Lineage --------------------------------------------------------------------------
-- Which state of which file this is: a random number, and the one of the state before.
-- Each change goes on from one to the next, so that a log that is left beside a file
-- shows whether it is its own.

CREATE TABLE lineage (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  ids BLOB NOT NULL CHECK (length (ids) = 16)
) STRICT;
INSERT INTO lineage (id, ids) VALUES (1, CAST (randomblob (8) || zeroblob (8) AS BLOB));

-- --- Kept forms -----------------------------------------------------------------------
-- What is typed in forms that are no records yet. The place is the form: a name, or the
-- id of the record that it is about, which a blank and a name may follow. It is never
-- exported.
CREATE TABLE kept_text (
  place TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (place, field)
) STRICT, WITHOUT ROWID;

-- What was typed for a record goes with it.
CREATE TRIGGER recovery_kept AFTER DELETE ON recovery BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER outcome_kept AFTER DELETE ON outcome BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER progress_kept AFTER DELETE ON progress BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER step_kept AFTER DELETE ON step BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER person_kept AFTER DELETE ON person BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER conversation_kept AFTER DELETE ON conversation BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER ritual_kept AFTER DELETE ON ritual BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER occurrence_kept AFTER DELETE ON occurrence BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER answer_kept AFTER DELETE ON answer BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER checkin_kept AFTER DELETE ON checkin BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER entry_kept AFTER DELETE ON entry BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
CREATE TRIGGER belief_kept AFTER DELETE ON belief BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;
