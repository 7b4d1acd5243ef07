/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/edit.h"
#include "store/store-links.h"

#include <math.h>

/* F23: whatever is changed of a record of whatever kind, undone it is as it was; but that
 * it was shown, which nobody decides, stays. */
static void
test_every_record (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);

  for (guint i = 0; i < records->len; i++) {
    gpointer before = g_ptr_array_index (records, i);
    const GType type = G_OBJECT_TYPE (before);
    const char *id = footing_record_get_id (before);
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (before);
    g_autoptr (FootingEdit) edit = footing_edit_begin (f->store, type, id, NULL);
    g_autoptr (GObject) after = NULL;
    gboolean changed = FALSE;

    g_assert_nonnull (edit);
    for (guint j = 0; j < klass->n_fields; j++) {
      const FootingField *field = &klass->fields[j];
      const char *name = footing_field_get_property (field);
      g_auto (GValue) value = G_VALUE_INIT;

      if (field->type == FOOTING_FIELD_REFERENCE ||
          g_str_has_suffix (field->column, "shown_at"))
        continue;
      sample_value (&value, field, rand, NULL);
      g_assert_true (
          footing_store_change_values (f->store, type, id, 1, &name, &value, NULL));
    }
    g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
    g_assert_true (changed);
    g_assert_true (footing_edit_undo (edit, f->store, NULL));
    after = footing_store_get (f->store, type, id, NULL);
    g_assert_true (footing_record_equal (before, after));
  }
}

static GStrv
get_seen_by (Fixture *f, const char *entry)
{
  return footing_store_get_links (f->store, FOOTING_LINK_SEEN_BY, entry, NULL);
}

/* Who has seen it, and what the edit did not change. */
static void
test_links (Fixture *f, gconstpointer data)
{
  const char *id =
      sample_save (f->store, sample_entry ("win", "2026-03-01", "As it was"));
  const char *plan = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "title", "A plan", NULL));
  const char *const mira[] = {
      sample_save (f->store,
                   footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, NULL)),
      NULL};
  const char *const none[] = {NULL};
  g_autoptr (FootingEdit) edit = NULL;
  g_auto (GStrv) seen_by = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  gboolean changed = TRUE;

  g_assert_true (
      footing_store_set_links (f->store, FOOTING_LINK_SEEN_BY, id, mira, NULL));
  edit = footing_edit_begin (f->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_true (
      footing_store_set_links (f->store, FOOTING_LINK_SEEN_BY, id, none, NULL));
  g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
  g_assert_true (changed);

  /* Somebody else, since. */
  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_ENTRY, id, NULL, "title",
                                       "Another", NULL));
  g_assert_true (footing_edit_undo (edit, f->store, NULL));
  seen_by = get_seen_by (f, id);
  entry = footing_store_get (f->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_cmpstr (seen_by[0], ==, mira[0]);
  g_assert_cmpstr (entry->title, ==, "Another");
}

/* The answers of a check-in: given, changed, taken back. */
static void
test_signs (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_CHECKIN, "date", "2026-03-01", NULL));
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (GHashTable) signs = NULL;
  gboolean changed = TRUE;

  g_assert_true (footing_store_set_sign (f->store, id, "one", 1, NULL));
  g_assert_true (footing_store_set_sign (f->store, id, "two", 2, NULL));
  edit = footing_edit_begin (f->store, FOOTING_TYPE_CHECKIN, id, NULL);
  g_assert_true (footing_store_set_sign (f->store, id, "one", -1, NULL));
  g_assert_true (footing_store_set_sign (f->store, id, "two", 3, NULL));
  g_assert_true (footing_store_set_sign (f->store, id, "three", 0, NULL));
  g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
  g_assert_true (changed);
  /* What is answered after that stays. */
  g_assert_true (footing_store_set_sign (f->store, id, "four", 4, NULL));
  g_assert_true (footing_edit_undo (edit, f->store, NULL));

  signs = footing_store_get_signs (f->store, id, NULL);
  g_assert_cmpuint (g_hash_table_size (signs), ==, 3);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "four")), ==, 4);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "one")), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (signs, "two")), ==, 2);
}

/* Of what is noted the first counts, and what is so again is no change. */
static void
test_noted (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", "2026-03-01", "Third"));
  g_autoptr (FootingEdit) edit = footing_edit_new (FOOTING_TYPE_ENTRY, id);
  g_autoptr (FootingEntry) entry = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean changed = FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "First");
  footing_edit_note (edit, "title", &value);
  g_value_set_string (&value, "Second");
  footing_edit_note (edit, "title", &value);
  g_value_set_string (&value, "");
  footing_edit_note (edit, "body", &value);
  g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
  g_assert_true (changed);
  g_assert_true (footing_edit_undo (edit, f->store, NULL));
  entry = footing_store_get (f->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_cmpstr (entry->title, ==, "First");

  g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
  g_assert_false (changed);
}

/* A figure that was not there before is not there after. */
static void
test_figure (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", "2026-03-01", "A win"));

  for (int way = 0; way < 2; way++) {
    g_autoptr (FootingEdit) edit =
        footing_edit_begin (f->store, FOOTING_TYPE_ENTRY, id, NULL);
    g_autoptr (FootingEntry) entry = NULL;
    gboolean changed = FALSE;

    g_assert_true (footing_store_change (f->store, FOOTING_TYPE_ENTRY, id, NULL,
                                         "metric-value", way == 0 ? 12.0 : NAN, NULL));
    g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
    g_assert_true (changed == (way == 0));
    g_assert_true (footing_edit_undo (edit, f->store, NULL));
    entry = footing_store_get (f->store, FOOTING_TYPE_ENTRY, id, NULL);
    g_assert_true (isnan (entry->metric_value));
  }
}

/* A record that is gone is said to be. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", "2026-03-01", "A win"));
  g_autoptr (FootingEdit) edit =
      footing_edit_begin (f->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_autoptr (GError) error = NULL;
  gboolean changed;

  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_ENTRY, id, NULL, "title",
                                       "Another", NULL));
  g_assert_true (footing_edit_end (edit, f->store, &changed, NULL));
  g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_ENTRY, id, NULL));
  g_assert_false (footing_edit_undo (edit, f->store, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
  g_assert_null (footing_edit_begin (f->store, FOOTING_TYPE_ENTRY, id, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/edit/F23-every-record", test_every_record);
  fixture_add ("/edit/F23-links", test_links);
  fixture_add ("/edit/F23-signs", test_signs);
  fixture_add ("/edit/F23-noted", test_noted);
  fixture_add ("/edit/F23-figure", test_figure);
  fixture_add ("/edit/F23-gone", test_gone);

  return g_test_run ();
}
