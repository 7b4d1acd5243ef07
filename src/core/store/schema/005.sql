-- Version 5.

-- Whether what was feared came true: '' while that is not said.
ALTER TABLE step ADD COLUMN came_true TEXT NOT NULL DEFAULT ''
  CHECK (came_true IN ('', 'no', 'partly', 'yes'));
ALTER TABLE entry ADD COLUMN came_true TEXT NOT NULL DEFAULT ''
  CHECK (came_true IN ('', 'no', 'partly', 'yes'));
