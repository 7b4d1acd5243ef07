-- Version 7.

-- Whether people of this plan are shown by their initials (F63).
ALTER TABLE recovery ADD COLUMN initials INTEGER NOT NULL DEFAULT 0
  CHECK (initials IN (0, 1));
