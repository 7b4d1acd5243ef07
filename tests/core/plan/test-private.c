/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "plan/private.h"
#include "samples.h"
#include "store/backup-folder.h"
#include "store/backups.h"
#include "store/bin.h"
#include "store/store-kept.h"

/* Marks every text of @record, and has what was marked before in none of them. */
static void
mark (Fixture *self, gpointer record, const char *round, guint *n)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    g_autofree char *text = NULL;

    if (field->type != FOOTING_FIELD_TEXT)
      continue;
    text = g_strdup_printf ("zq%s%uqz", round, (*n)++);
    footing_store_change (self->store, G_OBJECT_TYPE (record),
                          footing_record_get_id (record), &error,
                          footing_field_get_property (field), text, NULL);
    g_assert_no_error (error);
  }
}

/* The id of a plan with a record of every type in it, each of which is marked. */
static char *
fill (Fixture *self, const char *round)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (round));
  g_autoptr (GPtrArray) records = sample_fill (self->store, rand);
  char *recovery = NULL;
  guint n = 0;

  for (guint i = 0; i < records->len; i++) {
    g_autofree char *old = g_strconcat (round, "old", NULL);

    if (FOOTING_IS_RECOVERY (records->pdata[i]))
      recovery = g_strdup (footing_record_get_id (records->pdata[i]));
    /* Belongs to no plan. */
    if (FOOTING_IS_SUPPORT_CONTACT (records->pdata[i]))
      continue;
    mark (self, records->pdata[i], old, &n);
    mark (self, records->pdata[i], round, &n);
  }
  g_assert_nonnull (recovery);
  g_assert_cmpuint (n, >, 40);

  return recovery;
}

/* How many marks of @round are in the folder of the file. */
static guint
count_marks (Fixture *self, const char *round)
{
  g_autoptr (GHashTable) marks = fixture_read_marks (self->folder);
  g_autofree char *start = g_strconcat ("zq", round, NULL);
  GHashTableIter iter;
  gpointer text;
  guint n = 0;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    n += g_str_has_prefix (text, start);

  return n;
}

/* F63: one plan goes at once, to the last byte; the other one stays as it is. */
static void
test_erase (Fixture *self, gconstpointer data)
{
  g_autofree char *gone = fill (self, "gone");
  g_autofree char *other = fill (self, "other");
  g_autoptr (GPtrArray) binned = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GObject) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_marks (self, "gone"), >, 0);
  footing_plan_erase (self->store, gone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marks (self, "gone"), ==, 0);
  g_assert_cmpuint (count_marks (self, "other"), >, 0);

  binned = footing_bin_list (self->store, NULL, &error);
  g_assert_no_error (error);
  plans = fixture_list (self, FOOTING_TYPE_RECOVERY, NULL);
  none = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, gone, &error);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
  g_clear_error (&error);
  for (guint i = 0; i < plans->len; i++)
    g_assert_cmpstr (footing_record_get_id (plans->pdata[i]), ==, other);

  g_assert_false (footing_plan_erase (self->store, gone, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
}

/* Each kind of copy that there can be, and a nightly backup of now and of before. */
static void
keep_copies (Fixture *self)
{
  const char *const names[] = {
      "before-restore-1", "before-restore-2", "before-import-1",    "v6",
      "damaged-1",        "set-aside-1-wal",  "before-import-2-wal"};
  const char *path = footing_store_get_path (self->store);
  g_autofree char *folder = footing_backups_get_folder (self->store);
  g_autofree char *today = NULL;
  g_autofree char *now = NULL;
  g_autofree char *content = NULL;
  gsize length;
  g_autofree char *earlier = footing_backup_folder_get_path (folder, "2025-12-31");
  g_autoptr (GError) error = NULL;

  footing_backups_run (self->store, folder, NULL, &error);
  g_assert_no_error (error);
  today = footing_clock_today (footing_store_get_clock (self->store));
  now = footing_backup_folder_get_path (folder, today);
  g_assert_true (g_file_get_contents (now, &content, &length, NULL));
  g_assert_true (g_file_set_contents (earlier, content, (gssize)length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *copy = g_strdup_printf ("%s.%s", path, names[i]);

    g_assert_true (g_file_set_contents (copy, content, (gssize)length, NULL));
  }
}

/* Copies hold it until they are told to go; then no byte is left of it anywhere in the
 * folder, and what is left is backed up. */
static void
test_copies (Fixture *self, gconstpointer data)
{
  g_autofree char *gone = fill (self, "gone");
  G_GNUC_UNUSED g_autofree char *other = fill (self, "other");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;
  int n_plans, n_entries;

  keep_copies (self);
  footing_plan_erase (self->store, gone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marks (self, "gone"), >, 0);
  footing_backups_renew (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marks (self, "gone"), ==, 0);
  g_assert_cmpuint (count_marks (self, "other"), >, 0);

  kept = footing_kept_list (footing_store_get_path (self->store));
  backups = footing_kept_list_backups (footing_store_get_path (self->store));
  g_assert_cmpuint (kept->len, ==, 0);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (footing_kept_count (backups->pdata[0], &n_plans, &n_entries, &error));
  g_assert_cmpint (n_plans, ==, 1);
}

static void
assert_shown (Fixture *self, GType type, const char *id, const char *text, const char *as)
{
  g_autoptr (FootingRecord) record = fixture_get (self, type, id);
  g_autofree char *shown = footing_record_show (record, text);

  g_assert_cmpstr (shown, ==, as);
}

/* F63: each record knows how it is shown, as soon as its plan says so, and again when
 * somebody is called otherwise. */
static void
test_initials (Fixture *self, gconstpointer data)
{
  const char *text = "Ask Noor van Dijk or Mira";
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support", "person",
                                "Noor van Dijk", NULL));
  g_autofree char *other = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "person", "Mira", NULL));
  g_autofree char *person = fixture_save (
      self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, NULL));
  g_autofree char *step =
      fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                              "title", text, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) read = NULL;
  g_autoptr (FootingStep) shown = NULL;

  assert_shown (self, FOOTING_TYPE_STEP, step, text, text);
  footing_plan_set_initials (self->store, plan, TRUE, &error);
  g_assert_no_error (error);
  assert_shown (self, FOOTING_TYPE_STEP, step, text, "Ask N. v. D. or Mira");
  footing_store_change (self->store, FOOTING_TYPE_PERSON, person, &error, "name",
                        "Mira Sen", NULL);
  g_assert_no_error (error);
  assert_shown (self, FOOTING_TYPE_STEP, step, text, "Ask N. v. D. or M.");
  assert_shown (self, FOOTING_TYPE_PERSON, person, text, "Ask N. v. D. or M.");
  assert_shown (self, FOOTING_TYPE_RECOVERY, plan, text, "Ask N. v. D. or M.");
  assert_shown (self, FOOTING_TYPE_RECOVERY, other, text, "Ask N. v. D. or M.");

  read = fixture_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (read->title, ==, text);
  shown = footing_record_dup_shown (read);
  g_assert_cmpstr (shown->title, ==, "Ask N. v. D. or M.");

  footing_plan_set_initials (self->store, plan, FALSE, &error);
  g_assert_no_error (error);
  assert_shown (self, FOOTING_TYPE_STEP, step, text, text);
}

/* A plan beside it is in sight as well, and so is what belongs to no plan: whoever is
 * hidden in one is so in all, also by what they are called elsewhere. Others are not. */
static void
test_beside (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "initials", TRUE, NULL));
  g_autofree char *other =
      fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "title",
                                              "Noor, and Jo", "person", "Noor", NULL));
  g_autofree char *win = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", other, "kind", "win",
                                "title", "Noor spoke", NULL));
  g_autofree char *sign = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OWN_SIGN, "title", "Noor waits", NULL));
  g_autofree char *same = g_uuid_string_random ();
  g_autofree char *here = fixture_save (
      self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name",
                                "Noor Khalil", "identity", same, NULL));
  g_autofree char *there =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", other,
                                              "name", "Nouri", "identity", same, NULL));
  g_autofree char *apart =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", other,
                                              "name", "Jo", NULL));
  g_autofree char *namesake =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", other,
                                              "name", "Noor Grant", NULL));

  assert_shown (self, FOOTING_TYPE_PERSON, namesake, "Noor Grant", "Noor Grant");
  assert_shown (self, FOOTING_TYPE_ENTRY, win, "Noor and Noor Grant",
                "N. and Noor Grant");
  assert_shown (self, FOOTING_TYPE_RECOVERY, other, "Noor, and Jo", "N., and Jo");
  assert_shown (self, FOOTING_TYPE_ENTRY, win, "Noor spoke", "N. spoke");
  assert_shown (self, FOOTING_TYPE_OWN_SIGN, sign, "Noor waits", "N. waits");
  assert_shown (self, FOOTING_TYPE_PERSON, here, "Noor Khalil", "N. K.");
  assert_shown (self, FOOTING_TYPE_PERSON, there, "Nouri", "N2.");
  assert_shown (self, FOOTING_TYPE_PERSON, apart, "Jo", "Jo");
}

/* What is noted of an outcome, or done in a ritual, belongs to the plan as well. */
static void
test_parts (Fixture *self, gconstpointer data)
{
  g_autofree char *plan =
      fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "person", "Noor",
                                              "initials", TRUE, NULL));
  g_autofree char *outcome = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan, NULL));
  g_autofree char *progress = fixture_save (
      self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome, NULL));
  g_autofree char *ritual = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", plan, NULL));
  g_autofree char *occurrence =
      fixture_save (self, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual", ritual,
                                              "date", TODAY, NULL));
  g_autofree char *answer = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ANSWER, "occurrence", occurrence, NULL));

  assert_shown (self, FOOTING_TYPE_PROGRESS, progress, "Noor", "N.");
  assert_shown (self, FOOTING_TYPE_RITUAL, ritual, "Noor", "N.");
  assert_shown (self, FOOTING_TYPE_OCCURRENCE, occurrence, "Noor", "N.");
  assert_shown (self, FOOTING_TYPE_ANSWER, answer, "Noor", "N.");
}

/* What was written about somebody outlives them: it hides them when nothing is left of
 * them in the bin, whether at once or after its days, with the initials that they had. */
static void
test_binned (Fixture *self, gconstpointer at_once)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "initials", TRUE, NULL));
  g_autofree char *first =
      fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                              "name", "Jonas van Beek", NULL));
  g_autofree char *second = NULL;
  g_autofree char *win = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "win",
                                "title", "Coffee with Jonas and Jan", NULL));
  g_autoptr (GError) error = NULL;

  footing_clock_set_now (self->clock, NOW + 1);
  second = fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                   "name", "Jan van Berg", NULL));
  assert_shown (self, FOOTING_TYPE_PERSON, second, "Jan van Berg", "J. v. B2.");
  footing_store_remove (self->store, FOOTING_TYPE_PERSON, first, &error);
  g_assert_no_error (error);
  if (at_once != NULL)
    footing_bin_empty (self->store, &error);
  else {
    footing_clock_set_now (self->clock, NOW + (FOOTING_BIN_DAYS + 1) * DAY);
    footing_store_empty_bin (self->store, &error);
  }
  g_assert_no_error (error);

  assert_shown (self, FOOTING_TYPE_ENTRY, win, "Coffee with Jonas van Beek",
                "Coffee with J. v. B.");
  assert_shown (self, FOOTING_TYPE_ENTRY, win, "Coffee with Jonas", "Coffee with J.");
  assert_shown (self, FOOTING_TYPE_PERSON, second, "Jan van Berg", "J. v. B2.");

  /* The plan goes, and with it what was kept. */
  footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, plan, &error);
  footing_bin_empty (self->store, &error);
  g_assert_no_error (error);
  fixture_close (self);
  g_assert_false (fixture_holds (self->path, "Jonas"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/private/F63/erase", test_erase);
  fixture_add ("/private/F63/copies", test_copies);
  fixture_add ("/private/F63/initials", test_initials);
  fixture_add ("/private/F63/beside", test_beside);
  g_test_add ("/private/F63/binned/at-once", Fixture, "at once", fixture_set_up,
              test_binned, fixture_tear_down);
  g_test_add ("/private/F63/binned/in-time", Fixture, NULL, fixture_set_up, test_binned,
              fixture_tear_down);
  fixture_add ("/private/F63/parts", test_parts);

  return g_test_run ();
}
