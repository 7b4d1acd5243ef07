-- Version 7.

-- Whether people of this plan are shown by their initials (F63).
ALTER TABLE recovery ADD COLUMN initials INTEGER NOT NULL DEFAULT 0
  CHECK (initials IN (0, 1));

-- Those with the same are the same somebody, in several plans (F50); '' for nobody else.
ALTER TABLE person ADD COLUMN identity TEXT NOT NULL DEFAULT '';
CREATE INDEX person_identity ON person (identity) WHERE identity <> '';

-- What the other one asks in the debrief that is led with them, and the day it was held (F60).
ALTER TABLE recovery ADD COLUMN their_questions TEXT NOT NULL DEFAULT '';
ALTER TABLE recovery ADD COLUMN debriefed_on TEXT NOT NULL DEFAULT '';

-- At what time a ritual takes place this once, where that is not its own (F43).
ALTER TABLE occurrence ADD COLUMN moved_time TEXT NOT NULL DEFAULT ''; -- local, 'HH:MM'
