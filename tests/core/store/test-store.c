/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"

#include <string.h>

#define ENTRY FOOTING_TYPE_ENTRY
#define RECOVERY FOOTING_TYPE_RECOVERY

static char *
titles (GPtrArray *records)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++) {
    g_autofree char *title = NULL;

    g_object_get (records->pdata[i], "title", &title, NULL);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", title);
  }

  return g_strdup (text->str);
}

static void
assert_titles (Fixture *f, GType type, const char *parent, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = footing_store_list (f->store, type, parent, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = titles (records);
  g_assert_cmpstr (text, ==, expected);
}

static const char *
add_recovery (Fixture *f, const char *title)
{
  return sample_save (f->store, footing_record_new (RECOVERY, "title", title, NULL));
}

static void
test_gone (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    const GType type = sample_types ()[i];
    g_autoptr (GError) none = NULL;
    g_autoptr (GError) change = NULL;
    g_autoptr (GError) remove = NULL;
    g_autoptr (GError) restore = NULL;

    g_assert_null (footing_store_get (f->store, type, "no-such-id", &none));
    fixture_assert_error (none, FOOTING_ERROR_GONE);
    g_assert_false (
        footing_store_change (f->store, type, "no-such-id", &change, "id", "x", NULL));
    fixture_assert_error (change, FOOTING_ERROR_GONE);
    g_assert_false (footing_store_remove (f->store, type, "no-such-id", &remove));
    fixture_assert_error (remove, FOOTING_ERROR_GONE);
    g_assert_false (footing_store_restore (f->store, type, "no-such-id", &restore));
    fixture_assert_error (restore, FOOTING_ERROR_GONE);
  }
}

/* Each type is listed under its parent, in its order, without the bin (F12). */
static void
test_list (Fixture *f, gconstpointer data)
{
  const char *a = add_recovery (f, "A");
  const char *b = add_recovery (f, "B");
  const GType by_position[] = {FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,
                               FOOTING_TYPE_RITUAL};

  for (guint i = 0; i < G_N_ELEMENTS (by_position); i++) {
    const GType type = by_position[i];
    const char *last = NULL;

    sample_save (f->store, footing_record_new (type, "recovery", a, "position", 2,
                                               "title", "third", NULL));
    sample_save (f->store, footing_record_new (type, "recovery", a, "position", 0,
                                               "title", "first", NULL));
    sample_save (f->store, footing_record_new (type, "recovery", a, "position", 1,
                                               "title", "second", NULL));
    last = sample_save (f->store, footing_record_new (type, "recovery", a, "position", 2,
                                                      "title", "last", NULL));
    sample_save (f->store,
                 footing_record_new (type, "recovery", b, "title", "other", NULL));
    assert_titles (f, type, a, "first second third last");
    assert_titles (f, type, b, "other");
    assert_titles (f, type, NULL, "");
    assert_titles (f, type, "no-such-id", "");
    footing_store_remove (f->store, type, last, NULL);
    assert_titles (f, type, a, "first second third");
    g_assert_cmpint (footing_store_count (f->store, type), ==, 4);
  }

  assert_titles (f, RECOVERY, NULL, "A B");
  assert_titles (f, RECOVERY, a, "A B");
}

static void
test_list_entries (Fixture *f, gconstpointer data)
{
  const char *a = add_recovery (f, "A");
  const struct {
    const char *date;
    const char *title;
  } entries[] = {{"2026-03-01", "old"},
                 {"2026-03-03", "new"},
                 {"2026-03-02", "middle"},
                 {"2026-03-03", "newer"}};

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    sample_save (f->store,
                 footing_record_new (ENTRY, "recovery", a, "date", entries[i].date,
                                     "title", entries[i].title, NULL));
  sample_save (f->store, sample_entry ("win", TODAY, "alone"));

  assert_titles (f, ENTRY, a, "newer new middle old");
  assert_titles (f, ENTRY, NULL, "alone");
}

/* Saving again writes over, keeps when it was made, and says when it was changed. */
static void
test_save_again (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingEntry) entry = sample_entry ("win", TODAY, "one");
  g_autoptr (FootingEntry) again = footing_record_copy (entry, "title", "two", NULL);
  g_autoptr (FootingEntry) found = NULL;

  sample_save (f->store, g_object_ref (entry));
  footing_clock_set_now (f->clock, NOW + 60);
  sample_save (f->store, g_object_ref (again));
  found = footing_store_get (f->store, ENTRY, footing_record_get_id (entry), NULL);

  g_assert_cmpstr (found->title, ==, "two");
  g_assert_cmpint (footing_record_get_created_at (found), ==, NOW);
  g_assert_cmpint (footing_record_get_changed_at (found), ==, NOW + 60);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 1);
}

/* An import brings its own instants. */
static void
test_save_with_instants (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingEntry) found = NULL;
  const char *id = sample_save (
      f->store, footing_record_new (ENTRY, "date", TODAY, "created-at", (gint64)1000,
                                    "deleted-at", (gint64)2000, NULL));

  found = footing_store_get (f->store, ENTRY, id, NULL);
  g_assert_cmpint (footing_record_get_created_at (found), ==, 1000);
  g_assert_cmpint (footing_record_get_deleted_at (found), ==, 2000);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
}

/* D12: changing any one field keeps all others, for every field of every type. */
static void
test_change_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < records->len; i++) {
    g_autoptr (GObject) expected = g_object_ref (records->pdata[i]);
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (expected);

    for (guint j = 0; j < klass->n_fields; j++) {
      const char *names[] = {footing_field_get_property (&klass->fields[j])};
      GValue value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) before = g_object_ref (expected);
      g_autoptr (GObject) found = NULL;

      if (klass->fields[j].type == FOOTING_FIELD_REFERENCE)
        continue;
      sample_value (&value, &klass->fields[j], rand, ids);
      footing_store_change_values (f->store, G_OBJECT_TYPE (expected),
                                   footing_record_get_id (expected), 1, names, &value,
                                   &error);
      g_assert_no_error (error);

      g_object_unref (expected);
      expected = footing_record_copy_value (before, names[0], &value);
      found = footing_store_get (f->store, G_OBJECT_TYPE (expected),
                                 footing_record_get_id (expected), NULL);
      g_assert_true (footing_record_equal (expected, found));
      g_value_unset (&value);
    }
  }
}

static void
test_change_several (Fixture *f, gconstpointer data)
{
  const char *days[] = {"mon", "thu", NULL};
  const char *recovery = add_recovery (f, "A");
  const char *id = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRitual) ritual = NULL;

  footing_store_change (f->store, FOOTING_TYPE_RITUAL, id, &error, "days", days, "time",
                        "09:30", "enabled", FALSE, "length-minutes", 45, NULL);
  g_assert_no_error (error);
  ritual = footing_store_get (f->store, FOOTING_TYPE_RITUAL, id, NULL);
  g_assert_cmpstrv (ritual->days, days);
  g_assert_cmpstr (ritual->time, ==, "09:30");
  g_assert_false (ritual->enabled);
  g_assert_cmpint (ritual->length_minutes, ==, 45);
}

/* What the file does not allow is refused whole. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  const char *recovery = add_recovery (f, "A");
  const char *person = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, NULL));
  const struct {
    gpointer record;
  } cases[] = {
      {sample_blank (FOOTING_TYPE_OUTCOME)},
      {footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", "no-such-id", NULL)},
      {footing_record_new (ENTRY, "recovery", "no-such-id", NULL)},
      {footing_record_new (ENTRY, "kind", "", NULL)},
      {footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "rhythm-days", 0,
                           NULL)},
      {footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "likelihood", 101,
                           NULL)},
      {footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "every-weeks", 0,
                           NULL)},
      {footing_record_new (FOOTING_TYPE_PERSON, "id", person, "recovery", recovery,
                           "name", "new", "role", "stranger", NULL)},
  };
  g_autoptr (FootingPerson) found = NULL;
  g_autofree char *log = NULL;

  g_free (fixture_take_log (f));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GObject) record = cases[i].record;
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_store_save (f->store, record, &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
  }

  log = fixture_take_log (f);
  g_assert_cmpstr (log, ==, "");
  found = footing_store_get (f->store, FOOTING_TYPE_PERSON, person, NULL);
  g_assert_cmpstr (found->name, ==, "");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
}

/* F23: the bin gives back what was put in, until 30 days have passed to the second. */
static void
test_bin (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint t = 0; t < N_SAMPLE_TYPES; t++) {
    g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
    gpointer record = records->pdata[t];
    const GType type = sample_types ()[t];
    const char *id = footing_record_get_id (record);
    const int count = footing_store_count (f->store, type);
    g_autoptr (GError) error = NULL;
    g_autoptr (GObject) binned = NULL;
    g_autoptr (GObject) back = NULL;

    footing_clock_set_now (f->clock, NOW);
    g_assert_true (footing_store_remove (f->store, type, id, &error));
    g_assert_no_error (error);
    g_assert_cmpint (footing_store_count (f->store, type), ==, count - 1);
    binned = footing_store_get (f->store, type, id, &error);
    g_assert_no_error (error);
    g_assert_cmpint (footing_record_get_deleted_at (binned), ==, NOW);
    g_assert_true (footing_record_equal (record, binned));

    footing_clock_set_now (f->clock, NOW + 30 * DAY - 1);
    g_assert_true (footing_store_empty_bin (f->store, &error));
    g_assert_true (footing_store_restore (f->store, type, id, &error));
    g_assert_no_error (error);
    back = footing_store_get (f->store, type, id, NULL);
    g_assert_cmpint (footing_record_get_deleted_at (back), ==, 0);
    g_assert_true (footing_record_equal (record, back));
    g_assert_cmpint (footing_store_count (f->store, type), ==, count);

    footing_clock_set_now (f->clock, NOW);
    g_assert_true (footing_store_remove (f->store, type, id, NULL));
    footing_clock_set_now (f->clock, NOW + 30 * DAY);
    g_assert_true (footing_store_empty_bin (f->store, &error));
    g_assert_null (footing_store_get (f->store, type, id, &error));
    fixture_assert_error (error, FOOTING_ERROR_GONE);
  }
  g_assert_true (footing_store_verify (f->store, NULL));
}

/* What the clock says when it was set back does not empty the bin early. */
static void
test_bin_clock_back (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", TODAY, "kept"));
  g_autoptr (FootingEntry) found = NULL;

  footing_store_remove (f->store, ENTRY, id, NULL);
  footing_clock_set_now (f->clock, NOW - 400 * (gint64)DAY);
  g_assert_true (footing_store_empty_bin (f->store, NULL));
  found = footing_store_get (f->store, ENTRY, id, NULL);
  g_assert_nonnull (found);
}

/* Erasing takes along what belongs to it, and the rest stays. */
static void
test_erase (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (GPtrArray) gone = sample_fill (f->store, rand);
  g_autoptr (GPtrArray) kept = sample_fill (f->store, rand);
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_erase (f->store, RECOVERY,
                                      footing_record_get_id (gone->pdata[0]), &error));
  g_assert_no_error (error);

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autoptr (GObject) absent = footing_store_get (
        f->store, sample_types ()[i], footing_record_get_id (gone->pdata[i]), NULL);
    g_autoptr (GObject) present = footing_store_get (
        f->store, sample_types ()[i], footing_record_get_id (kept->pdata[i]), NULL);

    /* A place to turn to is of no plan. */
    g_assert_true ((absent == NULL) != FOOTING_IS_SUPPORT_CONTACT (gone->pdata[i]));
    g_assert_true (footing_record_equal (present, kept->pdata[i]));
  }
  g_assert_true (footing_store_verify (f->store, NULL));
  g_assert_true (footing_store_erase (f->store, RECOVERY, "no-such-id", NULL));
}

/* A setback's outcome and step may go; the entry stays, the reference is none. */
static void
test_erase_reference (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  FootingEntry *entry = records->pdata[9];
  FootingConversation *conversation = records->pdata[5];
  g_autoptr (FootingEntry) found = NULL;
  g_autoptr (FootingConversation) alone = NULL;

  g_assert_true (FOOTING_IS_ENTRY (entry));
  footing_store_erase (f->store, FOOTING_TYPE_OUTCOME, entry->outcome, NULL);
  footing_store_erase (f->store, FOOTING_TYPE_STEP, entry->step, NULL);
  footing_store_erase (f->store, FOOTING_TYPE_PERSON, conversation->person, NULL);

  found = footing_store_get (f->store, ENTRY, footing_record_get_id (entry), NULL);
  g_assert_null (found->outcome);
  g_assert_null (found->step);
  g_assert_cmpstr (found->title, ==, entry->title);
  alone = footing_store_get (f->store, FOOTING_TYPE_CONVERSATION,
                             footing_record_get_id (conversation), NULL);
  g_assert_null (alone->person);
}

static void
test_drivers (Fixture *f, gconstpointer data)
{
  const char *recovery = add_recovery (f, "A");
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) none = footing_store_get_drivers (f->store, recovery, &error);
  g_autoptr (GHashTable) drivers = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (none), ==, 0);

  for (int rating = 0; rating <= 3; rating++)
    g_assert_true (
        footing_store_set_driver (f->store, recovery, "no-plan", rating, &error));
  g_assert_true (footing_store_set_driver (f->store, recovery, "dwelling", 0, &error));
  drivers = footing_store_get_drivers (f->store, recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (drivers), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (drivers, "no-plan")), ==, 3);
  g_assert_true (g_hash_table_contains (drivers, "dwelling"));
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (drivers, "dwelling")), ==, 0);

  /* -1 takes the answer back. */
  g_assert_true (footing_store_set_driver (f->store, recovery, "no-plan", -1, &error));
  g_hash_table_unref (drivers);
  drivers = footing_store_get_drivers (f->store, recovery, &error);
  g_assert_false (g_hash_table_contains (drivers, "no-plan"));

  for (guint i = 0; i < 2; i++) {
    const struct {
      const char *recovery;
      int rating;
    } bad[] = {{recovery, 4}, {"no-such-id", 1}};

    g_assert_false (footing_store_set_driver (f->store, bad[i].recovery, "no-plan",
                                              bad[i].rating, &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
    g_clear_error (&error);
  }
}

/* An unanswered sign is absent, not 0. */
static void
test_signs (Fixture *f, gconstpointer data)
{
  const char *recovery = add_recovery (f, "A");
  const char *checkin =
      sample_save (f->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                                 recovery, "date", TODAY, NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) signs = NULL;
  g_autoptr (GHashTable) fewer = NULL;

  for (int frequency = 0; frequency <= 4; frequency++)
    g_assert_true (
        footing_store_set_sign (f->store, checkin, "reactive", frequency, &error));
  g_assert_true (footing_store_set_sign (f->store, checkin, "reworks", 0, &error));
  signs = footing_store_get_signs (f->store, checkin, &error);
  g_assert_cmpuint (g_hash_table_size (signs), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "reactive")), ==, 4);

  g_assert_true (footing_store_set_sign (f->store, checkin, "reworks", -1, &error));
  g_assert_true (footing_store_set_sign (f->store, checkin, "never-rated", -1, &error));
  fewer = footing_store_get_signs (f->store, checkin, &error);
  g_assert_cmpuint (g_hash_table_size (fewer), ==, 1);
  g_assert_no_error (error);

  g_assert_false (footing_store_set_sign (f->store, checkin, "reactive", 5, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
}

/* The newest check-in that has answers and is not "before the setback". */
static void
test_latest_signs (Fixture *f, gconstpointer data)
{
  const char *recovery = add_recovery (f, "A");
  const char *newest = NULL;
  const struct {
    const char *kind;
    const char *date;
    int frequency;
    int latest; /* after this one was added; 0: nothing yet */
  } cases[] = {
      {"before", "2026-03-09", 4, 0},   {"baseline", "2026-03-01", 1, 1},
      {"regular", "2026-03-08", 2, 2},  {"regular", "2026-03-07", 3, 2},
      {"regular", "2026-03-09", -1, 2}, /* nothing answered */
      {"regular", "2026-03-08", 3, 3},  /* the same day: the later one */
  };
  g_autoptr (GHashTable) signs = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) latest = NULL;

    newest = sample_save (f->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                                        recovery, "kind", cases[i].kind,
                                                        "date", cases[i].date, NULL));
    footing_store_set_sign (f->store, newest, "reactive", cases[i].frequency, NULL);
    latest = footing_store_get_latest_signs (f->store, recovery, NULL);
    g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (latest, "reactive")), ==,
                     cases[i].latest);
  }

  footing_store_remove (f->store, FOOTING_TYPE_CHECKIN, newest, NULL);
  signs = footing_store_get_latest_signs (f->store, recovery, NULL);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "reactive")), ==, 2);
}

/* F51: who has seen which win. */
static void
test_seen_by (Fixture *f, gconstpointer data)
{
  const char *recovery = add_recovery (f, "A");
  const char *entry = sample_save (f->store, sample_entry ("win", TODAY, "seen"));
  const char *a =
      sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "id", "person-a",
                                                 "recovery", recovery, NULL));
  const char *b =
      sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "id", "person-b",
                                                 "recovery", recovery, NULL));
  const char *const both[] = {b, a, b, NULL};
  const char *const stranger[] = {a, "no-such-id", NULL};
  const char *const nobody[] = {NULL};
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) first = footing_store_get_seen_by (f->store, entry, &error);
  g_auto (GStrv) second = NULL;
  g_auto (GStrv) third = NULL;
  g_auto (GStrv) fourth = NULL;

  g_assert_cmpstrv (first, nobody);
  g_assert_true (footing_store_set_seen_by (f->store, entry, both, &error));
  g_assert_no_error (error);
  second = footing_store_get_seen_by (f->store, entry, NULL);
  g_assert_cmpstrv (second, ((const char *[]){a, b, NULL}));

  g_assert_false (footing_store_set_seen_by (f->store, entry, stranger, &error));
  fixture_assert_error (error, FOOTING_ERROR_INVALID);
  third = footing_store_get_seen_by (f->store, entry, NULL);
  g_assert_cmpstrv (third, second);

  g_assert_true (footing_store_set_seen_by (f->store, entry, nobody, NULL));
  fourth = footing_store_get_seen_by (f->store, entry, NULL);
  g_assert_cmpstrv (fourth, nobody);
}

static void
test_accessors (Fixture *f, gconstpointer data)
{
  g_assert_cmpstr (footing_store_get_path (f->store), ==, f->path);
  g_assert_true (footing_store_get_clock (f->store) == f->clock);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store/gone", test_gone);
  fixture_add ("/store/list", test_list);
  fixture_add ("/store/list-entries", test_list_entries);
  fixture_add ("/store/save-again", test_save_again);
  fixture_add ("/store/save-with-instants", test_save_with_instants);
  fixture_add ("/store/change-one", test_change_one);
  fixture_add ("/store/change-several", test_change_several);
  fixture_add ("/store/refused", test_refused);
  fixture_add ("/store/bin", test_bin);
  fixture_add ("/store/bin-clock-back", test_bin_clock_back);
  fixture_add ("/store/erase", test_erase);
  fixture_add ("/store/erase-reference", test_erase_reference);
  fixture_add ("/store/drivers", test_drivers);
  fixture_add ("/store/signs", test_signs);
  fixture_add ("/store/latest-signs", test_latest_signs);
  fixture_add ("/store/seen-by", test_seen_by);
  fixture_add ("/store/accessors", test_accessors);

  return g_test_run ();
}
