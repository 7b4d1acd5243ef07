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
