/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#include <string.h>

void
plan_set_up (Plan *self, gconstpointer data)
{
  fixture_set_up_empty (&self->f, data);
}

void
plan_tear_down (Plan *self, gconstpointer data)
{
  g_free (self->zone);
  g_free (self->recovery);
  g_free (self->ritual);
  fixture_tear_down (&self->f, data);
}

static void
save (Plan *self, gpointer record)
{
  g_autoptr (GError) error = NULL;

  footing_store_save (self->f.store, record, &error);
  g_assert_no_error (error);
}

char *
plan_add_ritual (Plan *self, const char *days, const char *time)
{
  g_auto (GStrv) split = g_strsplit (days, " ", -1);
  g_autoptr (FootingRitual) ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", self->recovery, "days", split, "time", time, NULL);

  save (self, ritual);

  return g_strdup (footing_record_get_id (ritual));
}

void
plan_make (
    Plan *self, const char *zone, const char *now, const char *days, const char *time)
{
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL);

  plan_in (self, zone);
  plan_at (self, now);
  fixture_open (&self->f);
  self->recovery = g_strdup (footing_record_get_id (recovery));
  save (self, recovery);
  self->ritual = plan_add_ritual (self, days, time);
}

gint64
plan_instant (Plan *self, const char *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (self->zone);
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *iso = g_strconcat (
      moment, strlen (moment) == strlen ("2026-03-10 10:00") ? ":00" : "", NULL);

  iso[strlen ("2026-03-10")] = 'T';
  local = g_date_time_new_from_iso8601 (iso, zone);
  g_assert_nonnull (local);

  return g_date_time_to_unix (local);
}

void
plan_at (Plan *self, const char *now)
{
  footing_clock_set_now (self->f.clock, plan_instant (self, now));
}

void
plan_in (Plan *self, const char *zone)
{
  g_free (self->zone);
  self->zone = g_strdup (zone);
  footing_clock_set_zone (self->f.clock, zone);
}

void
plan_update (Plan *self)
{
  g_autoptr (GError) error = NULL;

  footing_schedule_update (self->f.store, &error);
  g_assert_no_error (error);
}

void
plan_assert_rings (Plan *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ringing = NULL;
  g_autoptr (GString) dates = g_string_new (NULL);

  plan_update (self);
  ringing = footing_schedule_list_ringing (self->f.store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ringing->len; i++) {
    FootingOccurrence *occurrence = ringing->pdata[i];

    g_string_append_printf (dates, "%s%s", i > 0 ? ", " : "", occurrence->date);
    footing_schedule_set_shown (self->f.store, footing_record_get_id (occurrence),
                                &error);
    g_assert_no_error (error);
  }

  g_assert_cmpstr (dates->str, ==, expected);
}

void
plan_assert (Plan *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) occurrences =
      footing_store_list (self->f.store, FOOTING_TYPE_OCCURRENCE, self->ritual, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = occurrences->pdata[i];

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", occurrence->date,
                            occurrence->state);
  }

  g_assert_cmpstr (text->str, ==, expected);
}

void
plan_assert_next (Plan *self, const char *moment)
{
  g_autoptr (GError) error = NULL;
  const gint64 next = footing_schedule_next (self->f.store, &error);

  g_assert_no_error (error);
  g_assert_cmpint (next, ==, moment != NULL ? plan_instant (self, moment) : G_MAXINT64);
}

guint
plan_count_ringing (Plan *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = footing_schedule_list_ringing (self->f.store, &error);

  g_assert_no_error (error);

  return found->len;
}

guint
plan_count_shown (Plan *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = footing_schedule_list_shown (self->f.store, &error);

  g_assert_no_error (error);

  return found->len;
}

static void
move (Plan *self)
{
  g_autoptr (GError) error = NULL;

  footing_schedule_move (self->f.store, self->ritual, &error);
  g_assert_no_error (error);
}

void
plan_change (Plan *self, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) split = g_strsplit (value, " ", -1);

  if (strcmp (property, "days") == 0)
    footing_store_change (self->f.store, FOOTING_TYPE_RITUAL, self->ritual, &error,
                          property, split, NULL);
  else
    footing_store_change (self->f.store, FOOTING_TYPE_RITUAL, self->ritual, &error,
                          property, value, NULL);
  g_assert_no_error (error);
  move (self);
}

void
plan_set_enabled (Plan *self, gboolean enabled)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->f.store, FOOTING_TYPE_RITUAL, self->ritual, &error,
                        "enabled", enabled, NULL);
  g_assert_no_error (error);
  move (self);
}

void
plan_set_state (Plan *self, const char *state)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY, self->recovery, &error,
                        "state", state, NULL);
  g_assert_no_error (error);
  footing_schedule_move_all (self->f.store, self->recovery, &error);
  g_assert_no_error (error);
}

FootingOccurrence *
plan_get (Plan *self, const char *date)
{
  g_autoptr (GError) error = NULL;
  FootingOccurrence *found =
      footing_store_find_occurrence (self->f.store, self->ritual, date, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);

  return found;
}

gboolean
plan_answer (Plan *self, const char *date, FootingScheduleAnswer answer)
{
  g_autoptr (FootingOccurrence) occurrence = plan_get (self, date);
  g_autoptr (GError) error = NULL;
  gboolean changed;

  footing_schedule_answer (self->f.store, footing_record_get_id (occurrence), answer,
                           &changed, &error);
  g_assert_no_error (error);

  return changed;
}

void
plan_write (Plan *self, const char *date, const char *text)
{
  g_autoptr (FootingOccurrence) occurrence = plan_get (self, date);
  g_autoptr (FootingAnswer) answer = footing_record_new (
      FOOTING_TYPE_ANSWER, "occurrence", footing_record_get_id (occurrence), "question",
      "next", "text", text, NULL);

  save (self, answer);
}

void
plan_fill (Plan *self, const char *until)
{
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE week (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM week WHERE n < "
      "520) INSERT INTO occurrence (id, ritual, date, state, due_at, created_at, "
      "changed_at) SELECT ritual.id || '-' || n, ritual.id, date ('%s', (-7 * n) || "
      "' days'), CASE n %% 5 WHEN 0 THEN 'missed' WHEN 1 THEN 'skipped' ELSE 'done' END, "
      "unixepoch ('%s', (-7 * n) || ' days'), 1, 1 FROM ritual, week",
      until, until);

  footing_store_begin (self->f.store, NULL);
  for (int i = 1; i < 200; i++)
    g_free (plan_add_ritual (self, "tue", "10:00"));
  g_assert_true (footing_store_end (self->f.store, TRUE, NULL));
  fixture_sql (self->f.path, sql);
}
