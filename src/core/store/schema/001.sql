-- Footing's file, version 1.
-- Dates a person means are local: 'YYYY-MM-DD', '' when not given. Instants are UTC
-- seconds, NULL when not given. Ids are UUIDs. Codes come from the catalogue.
-- Nothing is deleted at once: deleted_at holds a row in the bin for 30 days.

CREATE TABLE recovery (
  id TEXT PRIMARY KEY NOT NULL,
  perspective TEXT NOT NULL DEFAULT 'self' CHECK (perspective IN ('self', 'support')),
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'active', 'paused', 'recovered', 'archived')),
  page INTEGER NOT NULL DEFAULT 0,           -- where a draft is resumed, 0 to 9
  reached INTEGER NOT NULL DEFAULT 0,        -- the furthest page seen, 0 to 9
  title TEXT NOT NULL DEFAULT '',
  happened_on TEXT NOT NULL DEFAULT '',
  trigger TEXT NOT NULL DEFAULT '',
  seen_by TEXT NOT NULL DEFAULT '',
  person TEXT NOT NULL DEFAULT '',           -- support: a name or initials
  known TEXT NOT NULL DEFAULT '',
  unknown TEXT NOT NULL DEFAULT '',
  story TEXT NOT NULL DEFAULT '',
  feelings TEXT NOT NULL DEFAULT '',
  thoughts TEXT NOT NULL DEFAULT '',
  behaviour TEXT NOT NULL DEFAULT '',
  reframe TEXT NOT NULL DEFAULT '',
  technical_change TEXT NOT NULL DEFAULT '', -- support: the debrief's two changes
  communication_change TEXT NOT NULL DEFAULT '',
  drivers_unclear INTEGER NOT NULL DEFAULT 0 CHECK (drivers_unclear IN (0, 1)),
  back_on_my_feet TEXT NOT NULL DEFAULT '',
  back_on_my_feet_on TEXT NOT NULL DEFAULT '',
  started_on TEXT NOT NULL DEFAULT '',
  closed_on TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE driver_rating (
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  driver TEXT NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 3),
  PRIMARY KEY (recovery, driver)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  from_value REAL,
  to_value REAL,
  due_on TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'delivered', 'dropped')),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX outcome_recovery ON outcome (recovery);

CREATE TABLE progress (
  id TEXT PRIMARY KEY NOT NULL,
  outcome TEXT NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  value REAL,
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX progress_outcome ON progress (outcome);

-- A step is an accepted move or one's own; the first win, a practice task, a reduced
-- scope and the day it is restored are kinds of it.
CREATE TABLE step (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'step'
    CHECK (kind IN ('step', 'first-win', 'practice', 'scope', 'restore')),
  move TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '',
  cue TEXT NOT NULL DEFAULT '',              -- when and where: "after the Monday meeting"
  often TEXT NOT NULL DEFAULT '',            -- practice: how often
  until_on TEXT NOT NULL DEFAULT '',         -- practice, scope: the day it ends
  restores TEXT REFERENCES step (id) ON DELETE CASCADE,
  seen_by TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
  done_on TEXT NOT NULL DEFAULT '',
  rung TEXT NOT NULL DEFAULT '' CHECK (rung IN ('', 'alone', 'pair', 'own', 'stretch')),
  because_drivers TEXT NOT NULL DEFAULT '',  -- codes, a space between
  because_signs TEXT NOT NULL DEFAULT '',
  feared TEXT NOT NULL DEFAULT '',
  likelihood INTEGER CHECK (likelihood BETWEEN 0 AND 100),
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  happened TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX step_recovery ON step (recovery);
CREATE INDEX step_restores ON step (restores) WHERE restores IS NOT NULL;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT 'manager'
    CHECK (role IN ('manager', 'sponsor', 'mentor', 'peer', 'client', 'report', 'other')),
  relation TEXT NOT NULL DEFAULT '',
  saw TEXT NOT NULL DEFAULT '',
  needs TEXT NOT NULL DEFAULT '',
  rhythm_days INTEGER CHECK (rhythm_days > 0), -- how often they want to hear
  last_contact_on TEXT NOT NULL DEFAULT '',
  repair TEXT NOT NULL DEFAULT 'none'
    CHECK (repair IN ('none', 'wanted', 'requested', 'held')),
  repair_note TEXT NOT NULL DEFAULT '',
  ask TEXT NOT NULL DEFAULT '',              -- the one decision to ask about
  vouch TEXT NOT NULL DEFAULT '',            -- what would make this person vouch
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX person_recovery ON person (recovery);

CREATE TABLE conversation (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  person TEXT REFERENCES person (id) ON DELETE SET NULL,
  kind TEXT NOT NULL DEFAULT 'update'
    CHECK (kind IN ('repair', 'ask', 'sponsor', 'update', 'one-on-one')),
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'requested', 'held', 'answered', 'thanked')),
  date TEXT NOT NULL DEFAULT '',
  next_on TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT '',
  opening TEXT NOT NULL DEFAULT '',
  agenda TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX conversation_recovery ON conversation (recovery);
CREATE INDEX conversation_person ON conversation (person);

CREATE TABLE ritual (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  code TEXT NOT NULL DEFAULT '',             -- '' for one's own
  title TEXT NOT NULL DEFAULT '',
  days TEXT NOT NULL DEFAULT '',             -- 'tue fri'
  time TEXT NOT NULL DEFAULT '',             -- local, 'HH:MM'
  every_weeks INTEGER NOT NULL DEFAULT 1 CHECK (every_weeks > 0),
  starts_on TEXT NOT NULL DEFAULT '',        -- the week from which every_weeks counts
  length_minutes INTEGER NOT NULL DEFAULT 20 CHECK (length_minutes > 0),
  snooze_minutes INTEGER NOT NULL DEFAULT 60 CHECK (snooze_minutes > 0),
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  paused_until TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX ritual_recovery ON ritual (recovery);

CREATE TABLE occurrence (
  id TEXT PRIMARY KEY NOT NULL,
  ritual TEXT NOT NULL REFERENCES ritual (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'due'
    CHECK (state IN ('due', 'done', 'snoozed', 'skipped', 'missed')),
  moved_to TEXT NOT NULL DEFAULT '',         -- this one only: a local date
  due_at INTEGER,
  snoozed_until INTEGER,
  shown_at INTEGER,
  answered_at INTEGER,
  notes TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER,
  UNIQUE (ritual, date)
) STRICT;
CREATE INDEX occurrence_next ON occurrence (due_at) WHERE state IN ('due', 'snoozed');

CREATE TABLE checkin (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT REFERENCES recovery (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'regular' CHECK (kind IN ('regular', 'baseline', 'before')),
  date TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX checkin_recovery ON checkin (recovery, date);

CREATE TABLE sign_rating (
  checkin TEXT NOT NULL REFERENCES checkin (id) ON DELETE CASCADE,
  sign TEXT NOT NULL,
  frequency INTEGER NOT NULL CHECK (frequency BETWEEN 0 AND 4),
  PRIMARY KEY (checkin, sign)
) STRICT, WITHOUT ROWID;

-- Signs of one's own, and catalogue signs that do not apply (hidden).
CREATE TABLE own_sign (
  id TEXT PRIMARY KEY NOT NULL,
  sign_group TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE hidden_sign (sign TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,                   -- the search index's row
  id TEXT NOT NULL UNIQUE,
  recovery TEXT REFERENCES recovery (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'win' CHECK (
    kind IN ('win', 'setback', 'reflection', 'update', 'conversation', 'experiment',
             'reframe', 'check-in')),
  date TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  metric_value REAL,
  metric_unit TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  outcome TEXT REFERENCES outcome (id) ON DELETE SET NULL,
  step TEXT REFERENCES step (id) ON DELETE SET NULL,
  checkin TEXT REFERENCES checkin (id) ON DELETE CASCADE,
  intended TEXT NOT NULL DEFAULT '',         -- a setback's debrief
  actual TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  next TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
-- All that the timeline asks for, so that it need not read the entries themselves.
CREATE INDEX entry_order ON entry (date DESC, seq DESC, kind, recovery, deleted_at)
  WHERE deleted_at IS NULL;
CREATE INDEX entry_bin ON entry (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX entry_recovery ON entry (recovery);
CREATE INDEX entry_outcome ON entry (outcome) WHERE outcome IS NOT NULL;
CREATE INDEX entry_step ON entry (step) WHERE step IS NOT NULL;
CREATE INDEX entry_checkin ON entry (checkin) WHERE checkin IS NOT NULL;

-- Who has seen which entry.
CREATE TABLE entry_person (
  entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (entry, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_person_person ON entry_person (person);

CREATE VIRTUAL TABLE entry_search USING fts5 (
  title, body,
  content = 'entry', content_rowid = 'seq',
  prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER entry_search_insert AFTER INSERT ON entry BEGIN
  INSERT INTO entry_search (rowid, title, body) VALUES (new.seq, new.title, new.body);
END;
CREATE TRIGGER entry_search_delete AFTER DELETE ON entry BEGIN
  INSERT INTO entry_search (entry_search, rowid, title, body)
    VALUES ('delete', old.seq, old.title, old.body);
END;
CREATE TRIGGER entry_search_update AFTER UPDATE OF title, body ON entry BEGIN
  INSERT INTO entry_search (entry_search, rowid, title, body)
    VALUES ('delete', old.seq, old.title, old.body);
  INSERT INTO entry_search (rowid, title, body) VALUES (new.seq, new.title, new.body);
END;

-- A discouraging belief, the wins that speak against it, and the reframe.
CREATE TABLE belief (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT REFERENCES recovery (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  belief TEXT NOT NULL DEFAULT '',
  reframe TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE TABLE belief_entry (
  belief TEXT NOT NULL REFERENCES belief (id) ON DELETE CASCADE,
  entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  PRIMARY KEY (belief, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX belief_entry_entry ON belief_entry (entry);

-- The recovery story, a version for each reader.
CREATE TABLE recovery_story (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  reader TEXT NOT NULL CHECK (reader IN ('manager', 'stakeholder', 'sponsor')),
  body TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

-- One's own places to turn to: occupational health, an assistance programme.
CREATE TABLE support_contact (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  details TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
