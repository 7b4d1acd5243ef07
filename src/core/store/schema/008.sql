-- Version 8.

-- What good looks like (F93), as it is agreed with whoever decides: the days on which the
-- page was sent, agreed, is to be checked and was; '' while it is not.
CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  person TEXT REFERENCES person (id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  sent_on TEXT NOT NULL DEFAULT '',
  agreed_on TEXT NOT NULL DEFAULT '',
  check_on TEXT NOT NULL DEFAULT '',
  checked_on TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX agreement_recovery ON agreement (recovery);
CREATE TRIGGER agreement_kept AFTER DELETE ON agreement BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;

-- An exposed moment (F94): a local day and time, what it is met with, which reminders ring
-- and when each was shown, and what became of it.
CREATE TABLE moment (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  title TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  time TEXT NOT NULL DEFAULT '',
  audience TEXT NOT NULL DEFAULT '',
  first_sentence TEXT NOT NULL DEFAULT '',
  partner TEXT NOT NULL DEFAULT '',
  roles TEXT NOT NULL DEFAULT '',
  fallback TEXT NOT NULL DEFAULT '',
  feared TEXT NOT NULL DEFAULT '',
  likelihood INTEGER,
  rung TEXT NOT NULL DEFAULT '' CHECK (rung IN ('', 'alone', 'pair', 'own', 'stretch')),
  remind_day INTEGER NOT NULL DEFAULT 1 CHECK (remind_day IN (0, 1)),
  remind_hour INTEGER NOT NULL DEFAULT 0 CHECK (remind_hour IN (0, 1)),
  day_shown_at INTEGER,
  hour_shown_at INTEGER,
  state TEXT NOT NULL DEFAULT 'ahead' CHECK (state IN ('ahead', 'held', 'dropped')),
  held_on TEXT NOT NULL DEFAULT '',
  happened TEXT NOT NULL DEFAULT '',
  came_true TEXT NOT NULL DEFAULT '' CHECK (came_true IN ('', 'no', 'partly', 'yes')),
  entry TEXT REFERENCES entry (id) ON DELETE SET NULL,
  follows TEXT REFERENCES moment (id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX moment_recovery ON moment (recovery);
CREATE INDEX moment_ahead ON moment (date) WHERE state = 'ahead' AND date <> '';
CREATE TRIGGER moment_kept AFTER DELETE ON moment BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;

-- One of several lines of such a page: an expectation of an agreement; a risk of a moment,
-- or something to rehearse for it; a task that failed, and its parts (F95); a decision on
-- the ladder of autonomy (F96). The detail is what would show the expectation, what is done
-- about the risk, what was agreed about the decision.
CREATE TABLE plan_line (
  id TEXT PRIMARY KEY NOT NULL,
  recovery TEXT NOT NULL REFERENCES recovery (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'expectation' CHECK (
    kind IN ('expectation', 'risk', 'rehearsal', 'task', 'part', 'decision')),
  agreement TEXT REFERENCES agreement (id) ON DELETE CASCADE,
  moment TEXT REFERENCES moment (id) ON DELETE CASCADE,
  task TEXT REFERENCES plan_line (id) ON DELETE CASCADE,
  position INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '',
  done_on TEXT NOT NULL DEFAULT '',
  outcome TEXT REFERENCES outcome (id) ON DELETE SET NULL,
  likelihood INTEGER,
  task_kind TEXT NOT NULL DEFAULT '' CHECK (
    task_kind IN ('', 'demo', 'presentation', 'report', 'estimate', 'negotiation',
                  'code-change', 'hand-over', 'meeting')),
  latitude TEXT NOT NULL DEFAULT 'ask'
    CHECK (latitude IN ('ask', 'propose', 'tell', 'decide')),
  runs INTEGER NOT NULL DEFAULT 3 CHECK (runs > 0),
  agreed_on TEXT NOT NULL DEFAULT '',
  moved_on TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX plan_line_recovery ON plan_line (recovery);
CREATE INDEX plan_line_agreement ON plan_line (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX plan_line_moment ON plan_line (moment) WHERE moment IS NOT NULL;
CREATE INDEX plan_line_task ON plan_line (task) WHERE task IS NOT NULL;
CREATE INDEX plan_line_outcome ON plan_line (outcome) WHERE outcome IS NOT NULL;
CREATE TRIGGER plan_line_kept AFTER DELETE ON plan_line BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;

-- What was noted of a line on a day: how far one is with a part, and how a run of a
-- decision went, with the column that the decision stood in then.
CREATE TABLE mark (
  id TEXT PRIMARY KEY NOT NULL,
  line TEXT NOT NULL REFERENCES plan_line (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT 'not-yet'
    CHECK (code IN ('not-yet', 'with-help', 'can', 'clean', 'unclean')),
  latitude TEXT NOT NULL DEFAULT ''
    CHECK (latitude IN ('', 'ask', 'propose', 'tell', 'decide')),
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX mark_line ON mark (line);
CREATE TRIGGER mark_kept AFTER DELETE ON mark BEGIN
  DELETE FROM kept_text WHERE place = old.id;
  DELETE FROM kept_text WHERE place > old.id || ' ' AND place < old.id || '!';
END;

-- The part of a task that a step practises, and with whom.
ALTER TABLE step ADD COLUMN part TEXT REFERENCES plan_line (id) ON DELETE SET NULL;
ALTER TABLE step ADD COLUMN with_whom TEXT NOT NULL DEFAULT '';
CREATE INDEX step_part ON step (part) WHERE part IS NOT NULL;
