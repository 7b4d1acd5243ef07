-- Version 6.

-- What is due with somebody on a day (F50).
CREATE INDEX conversation_next ON conversation (next_on) WHERE next_on <> '';

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
