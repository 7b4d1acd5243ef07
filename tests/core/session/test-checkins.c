/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F30: a check-in of the signs is begun, finished or discarded by one rule, with a plan
 * and without (F72). Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "plan/checkins.h"
#include "samples.h"
#include "session-plan.h"

#define YESTERDAY "2026-03-02"

/* "baseline" and "before" there is one of, whenever it was; "regular" is today's. */
static void
test_ensure (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *there, *on, *wanted;
    gboolean found;
  } cases[] = {
      {"regular", TODAY, "regular", TRUE},       {"regular", YESTERDAY, "regular", FALSE},
      {"baseline", YESTERDAY, "baseline", TRUE}, {"before", YESTERDAY, "before", TRUE},
      {"baseline", TODAY, "regular", FALSE},     {"before", TODAY, "baseline", FALSE},
      {"regular", TODAY, "before", FALSE},
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    const guint n = i / 2;
    const char *recovery =
        i % 2 == 0 ? sample_save (self->store, sample_blank (FOOTING_TYPE_RECOVERY))
                   : NULL;
    const char *there =
        sample_save (self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                                      recovery, "kind", cases[n].there,
                                                      "date", cases[n].on, NULL));
    g_autofree char *found = NULL;
    g_autofree char *ensured = NULL;
    g_autofree char *again = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u, %s", n, recovery != NULL ? "with a plan" : "without");
    g_assert_true (footing_plan_find_checkin (self->store, recovery, cases[n].wanted,
                                              &found, &error));
    g_assert_cmpstr (found, ==, cases[n].found ? there : NULL);
    ensured =
        footing_plan_ensure_checkin (self->store, recovery, cases[n].wanted, &error);
    again = footing_plan_ensure_checkin (self->store, recovery, cases[n].wanted, &error);
    g_assert_no_error (error);
    g_assert_nonnull (ensured);
    g_assert_cmpint (g_strcmp0 (ensured, there) == 0, ==, cases[n].found);
    g_assert_cmpstr (again, ==, ensured);
    g_assert_true (
        footing_store_erase (self->store, FOOTING_TYPE_CHECKIN, ensured, NULL));
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_CHECKIN, there, NULL));
  }
}

static void
test_discard (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *note;
    gboolean answered, stays;
  } cases[] = {
      {"", FALSE, FALSE}, {"", TRUE, TRUE}, {"A line", FALSE, TRUE}, {" ", FALSE, TRUE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *id =
        sample_save (self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "note",
                                                      cases[i].note, NULL));
    g_autoptr (FootingCheckin) left = NULL;
    g_autoptr (GError) error = NULL;

    if (cases[i].answered)
      footing_store_set_sign (self->store, id, "reactive", 2, &error);
    g_assert_true (footing_plan_discard_checkin (self->store, id, &error));
    g_assert_no_error (error);
    left = footing_store_get (self->store, FOOTING_TYPE_CHECKIN, id, NULL);
    g_assert_cmpint (left != NULL, ==, cases[i].stays);

    /* Again, when there is nothing more to discard. */
    g_assert_true (footing_plan_discard_checkin (self->store, id, &error));
    g_assert_no_error (error);
  }
}

static GPtrArray *
list_entries (Fixture *self, const char *recovery)
{
  return fixture_list (self, FOOTING_TYPE_ENTRY, recovery);
}

/* Without an answer it is refused, and nothing is written. */
static void
test_unanswered (Fixture *self, gconstpointer data)
{
  const char *id =
      sample_save (self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "date",
                                                    YESTERDAY, "note", "Why", NULL));
  g_autoptr (FootingCheckin) row = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_session_finish_checkin (self->store, id, NULL, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
  row = fixture_get (self, FOOTING_TYPE_CHECKIN, id);
  g_assert_cmpstr (row->date, ==, YESTERDAY);
  entries = list_entries (self, NULL);
  g_assert_cmpuint (entries->len, ==, 0);
}

static void
finish (Fixture *self, const char *checkin, const char *occurrence)
{
  g_autoptr (GError) error = NULL;

  footing_session_finish_checkin (self->store, checkin, occurrence, &error);
  g_assert_no_error (error);
}

/* It is dated today and on the timeline, once however often it is finished. */
static void
test_finish (Fixture *self, gconstpointer data)
{
  const char *id = sample_save (
      self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "date", YESTERDAY, NULL));

  footing_store_set_sign (self->store, id, "reactive", 2, NULL);
  for (int i = 0; i < 2; i++) {
    g_autoptr (FootingCheckin) row = NULL;
    g_autoptr (GPtrArray) entries = NULL;
    FootingEntry *entry;

    finish (self, id, NULL);
    row = fixture_get (self, FOOTING_TYPE_CHECKIN, id);
    entries = list_entries (self, NULL);
    g_assert_cmpstr (row->date, ==, TODAY);
    g_assert_cmpuint (entries->len, ==, 1);
    entry = g_ptr_array_index (entries, 0);
    g_assert_true (footing_entry_is_checkin (entry));
    g_assert_cmpstr (entry->checkin, ==, id);
    g_assert_cmpstr (entry->date, ==, TODAY);
    g_assert_null (entry->occurrence);
  }
}

static guint
count_done (Fixture *self, SessionPlan *plan)
{
  g_autoptr (GPtrArray) rituals =
      fixture_list (self, FOOTING_TYPE_RITUAL, plan->recovery);
  guint n = 0;

  for (guint i = 0; i < rituals->len; i++) {
    g_autoptr (GPtrArray) occurrences =
        fixture_list (self, FOOTING_TYPE_OCCURRENCE,
                      footing_record_get_id (g_ptr_array_index (rituals, i)));

    for (guint j = 0; j < occurrences->len; j++)
      n += footing_occurrence_is_done (g_ptr_array_index (occurrences, j));
  }

  return n;
}

/* The session's own occurrence is done; H19: of one's own accord it is this week's, and
 * finished again it takes no other. */
static void
test_ritual (Fixture *self, gconstpointer data)
{
  for (int opened = 0; opened < 2; opened++) {
    g_auto (SessionPlan) plan = {0};
    g_autofree char *checkin = NULL;
    g_autofree char *occurrence = NULL;
    g_autoptr (GPtrArray) entries = NULL;
    FootingEntry *entry;

    session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
    g_assert_true (footing_schedule_update (self->store, NULL));
    checkin = footing_plan_ensure_checkin (self->store, plan.recovery, "regular", NULL);
    footing_store_set_sign (self->store, checkin, "reactive", 2, NULL);
    if (opened)
      occurrence = session_plan_open_session (self, &plan, "check-in");

    finish (self, checkin, occurrence);
    finish (self, checkin, NULL);
    g_assert_cmpuint (count_done (self, &plan), ==, 1);
    entries = list_entries (self, plan.recovery);
    g_assert_cmpuint (entries->len, ==, 1);
    entry = g_ptr_array_index (entries, 0);
    g_assert_nonnull (entry->occurrence);
    session_plan_assert_state (self, entry->occurrence, "done");
    if (opened)
      g_assert_cmpstr (entry->occurrence, ==, occurrence);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/checkins/F30/ensure", test_ensure);
  fixture_add ("/checkins/F30/discard", test_discard);
  fixture_add ("/checkins/F30/unanswered", test_unanswered);
  fixture_add ("/checkins/F30/finish", test_finish);
  fixture_add ("/checkins/H19/ritual", test_ritual);

  return g_test_run ();
}
