/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"

/* The counts of the three weeks from @monday on: "wins+setbacks", a space between. */
static void
assert_weeks (Fixture *f, const char *monday, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) weeks =
      footing_store_count_wins_by_week (f->store, monday, 3, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < weeks->len; i++) {
    const FootingWeekCount *week = &g_array_index (weeks, FootingWeekCount, i);

    g_string_append_printf (text, "%s%d+%d", i > 0 ? " " : "", week->wins,
                            week->setbacks);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

/* F20: wins and setbacks by week, Monday to Sunday. */
static void
test_weeks (Fixture *f, gconstpointer data)
{
  const char *id;

  assert_weeks (f, "2026-02-16", "0+0 0+0 0+0");

  sample_save (f->store, sample_entry ("win", "2026-02-15", "the Sunday before"));
  sample_save (f->store, sample_entry ("win", "2026-02-16", "Monday"));
  sample_save (f->store, sample_entry ("win", "2026-02-22", "Sunday"));
  sample_save (f->store, sample_entry ("setback", "2026-02-22", "setback"));
  sample_save (f->store, sample_entry ("reflection", "2026-02-24", "no count"));
  sample_save (f->store, sample_entry ("win", "2026-03-08", "last day"));
  sample_save (f->store, sample_entry ("win", "2026-03-09", "too late"));
  id = sample_save (f->store, sample_entry ("win", "2026-03-07", "deleted"));
  assert_weeks (f, "2026-02-16", "2+1 0+0 2+0");

  footing_store_remove (f->store, FOOTING_TYPE_ENTRY, id, NULL);
  assert_weeks (f, "2026-02-16", "2+1 0+0 1+0");

  /* Over the start of summer time and of a year, a week is a week. */
  sample_save (f->store, sample_entry ("win", "2025-12-29", "Monday"));
  sample_save (f->store, sample_entry ("win", "2026-01-04", "Sunday"));
  assert_weeks (f, "2025-12-22", "0+0 2+0 0+0");
}

/* A row whose date cannot be read is in no week. */
static void
test_weeks_broken_date (Fixture *f, gconstpointer data)
{
  sample_save (f->store, sample_entry ("win", "2026-02-17", "one"));
  fixture_close (f);
  fixture_sql (f->path, "INSERT INTO entry (id, kind, date, created_at, changed_at)"
                        "  VALUES ('x', 'win', '2026-02-2x', 0, 0)");
  fixture_open (f);
  assert_weeks (f, "2026-02-16", "1+0 0+0 0+0");
}

static const char *
add_ritual (Fixture *f, const char *recovery, const char *title, gboolean enabled)
{
  return sample_save (f->store,
                      footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery,
                                          "title", title, "enabled", enabled, NULL));
}

static const char *
add_occurrence (
    Fixture *f, const char *ritual, const char *date, const char *state, gint64 due_at)
{
  return sample_save (f->store, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                                    ritual, "date", date, "state", state,
                                                    "due-at", due_at, NULL));
}

/* The dates of the open occurrences, a space between. */
static char *
open_dates (Fixture *f, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      footing_store_list_open_occurrences (f->store, recovery, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    FootingOccurrence *row = g_ptr_array_index (rows, i);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", row->date);
  }

  return g_strdup (text->str);
}

/* F70: what is due comes in the order in which it is due. */
static void
test_open_occurrences (Fixture *f, gconstpointer data)
{
  const char *mine = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *other = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *a = add_ritual (f, mine, "a", TRUE);
  const char *b = add_ritual (f, mine, "b", TRUE);
  const char *off = add_ritual (f, mine, "off", FALSE);
  const char *gone = add_ritual (f, mine, "gone", TRUE);
  g_autofree char *dates = NULL;
  g_autofree char *fewer = NULL;
  const char *removed;

  add_occurrence (f, a, "2026-03-05", "due", NOW + 2 * DAY);
  removed = add_occurrence (f, b, "2026-03-04", "snoozed", NOW + DAY);
  add_occurrence (f, a, "2026-02-26", "done", NOW - 5 * DAY);
  add_occurrence (f, a, "2026-02-19", "missed", NOW - 12 * DAY);
  add_occurrence (f, off, "2026-03-06", "due", NOW);
  add_occurrence (f, gone, "2026-03-07", "due", NOW);
  add_occurrence (f, add_ritual (f, other, "c", TRUE), "2026-03-08", "due", NOW);
  footing_store_remove (f->store, FOOTING_TYPE_RITUAL, gone, NULL);

  dates = open_dates (f, mine);
  g_assert_cmpstr (dates, ==, "2026-03-04 2026-03-05");

  footing_store_remove (f->store, FOOTING_TYPE_OCCURRENCE, removed, NULL);
  fewer = open_dates (f, mine);
  g_assert_cmpstr (fewer, ==, "2026-03-05");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-overview/F20-weeks", test_weeks);
  fixture_add ("/store-overview/F20-weeks-broken-date", test_weeks_broken_date);
  fixture_add ("/store-overview/F70-open-occurrences", test_open_occurrences);

  return g_test_run ();
}
