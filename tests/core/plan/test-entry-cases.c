/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cases of data (D) as they touch an entry, by their number. */
#include "config.h"

#include "date.h"
#include "fixture.h"
#include "samples.h"
#include "store/store-keys.h"

#include <string.h>

static const char *
find_entry (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (FOOTING_IS_ENTRY (records->pdata[i]))
      return footing_record_get_id (records->pdata[i]);

  g_assert_not_reached ();
}

/* What all fields of @entry hold but @left_out. Owned by the caller. */
static char *
describe (FootingEntry *entry, const FootingField *left_out)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (FOOTING_TYPE_ENTRY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++) {
    g_autofree char *value = NULL;

    if (&klass->fields[i] == left_out)
      continue;
    value = sample_to_text (entry, &klass->fields[i]);
    g_string_append_printf (text, "%s=%s\n", klass->fields[i].column, value);
  }

  return g_string_free (text, FALSE);
}

/* D12: each field is changed for itself, and the others stay. */
static void
test_one_field (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (FOOTING_TYPE_ENTRY);
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  const char *id = find_entry (records);
  guint n_changed = 0;

  for (guint i = 0; i < klass->n_fields; i++) {
    const FootingField *field = &klass->fields[i];
    g_autoptr (FootingEntry) entry = fixture_get (f, FOOTING_TYPE_ENTRY, id);
    g_autofree char *before = describe (entry, field);
    g_autofree char *after = NULL;
    g_autofree char *property = g_strdelimit (g_strdup (field->column), "_", '-');
    g_autoptr (GError) error = NULL;

    /* A reference would need something else to refer to. */
    if (field->type != FOOTING_FIELD_TEXT)
      continue;
    footing_store_change (f->store, FOOTING_TYPE_ENTRY, id, &error, property,
                          "Something else", NULL);
    g_assert_no_error (error);
    g_clear_object (&entry);
    entry = fixture_get (f, FOOTING_TYPE_ENTRY, id);
    after = describe (entry, field);
    g_assert_cmpstr (after, ==, before);
    n_changed++;
  }
  g_assert_cmpuint (n_changed, >, 5);
}

typedef struct {
  const char *ours;   /* the field that one window changes */
  const char *theirs; /* and another one */
} Writers;

static FootingStore *
open_other (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  FootingStore *other = footing_store_open (f->path, f->clock, &error);

  g_assert_no_error (error);

  return other;
}

static void
change (FootingStore *store, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (store, FOOTING_TYPE_ENTRY, id, &error, field, text, NULL);
  g_assert_no_error (error);
}

/* D13: two write to one entry. Of different fields both are kept, of the same one the
 * last, whole. */
static void
test_two_writers (Fixture *f, gconstpointer data)
{
  static const Writers writers[] = {
      {"title", "body"}, {"body", "evidence"}, {"why", "next"}, {"title", "title"}};
  g_autoptr (FootingStore) other = open_other (f);

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++) {
    const char *id = sample_save (f->store, sample_entry ("win", TODAY, "before"));
    g_autofree char *ours = NULL;
    g_autofree char *theirs = NULL;
    g_autoptr (FootingEntry) entry = NULL;

    change (f->store, id, writers[i].ours, "ours");
    change (other, id, writers[i].theirs, "theirs");
    entry = fixture_get (f, FOOTING_TYPE_ENTRY, id);
    g_object_get (entry, writers[i].ours, &ours, writers[i].theirs, &theirs, NULL);
    g_assert_cmpstr (theirs, ==, "theirs");
    if (strcmp (writers[i].ours, writers[i].theirs) != 0)
      g_assert_cmpstr (ours, ==, "ours");
  }
}

/* D15: the date of an entry is that of the place where it was written, wherever one is
 * then. */
static void
test_zones (Fixture *f, gconstpointer data)
{
  static const char *const zones[] = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC",
                                      "Asia/Kathmandu", "America/St_Johns"};
  static const char *const dates[] = {"2026-03-01", "2026-03-29", "2026-12-31"};
  const char *ids[G_N_ELEMENTS (dates)];

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    ids[i] = sample_save (f->store, sample_entry ("win", dates[i], "a"));

  for (guint zone = 0; zone < G_N_ELEMENTS (zones); zone++) {
    g_autoptr (FootingClock) clock = footing_clock_new_fixed (NOW, zones[zone]);
    g_autoptr (GError) error = NULL;
    g_autoptr (FootingStore) store = footing_store_open (f->path, clock, &error);

    g_assert_no_error (error);
    for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
      g_autoptr (FootingEntry) entry =
          footing_store_get (store, FOOTING_TYPE_ENTRY, ids[i], &error);
      const FootingEntryFilter day = {.from = dates[i], .to = dates[i]};
      g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, &day, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (entry->date, ==, dates[i]);
      g_assert_cmpuint (keys->len, ==, 1);
      g_assert_cmpint (g_array_index (keys, FootingEntryKey, 0).day, ==,
                       footing_date_get_day (dates[i]));
    }
  }
}

/* D24: an entry that is gone is not written to, and nothing comes in its place. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", TODAY, "gone"));
  g_autoptr (FootingStore) other = open_other (f);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = NULL;

  g_assert_true (footing_store_erase (other, FOOTING_TYPE_ENTRY, id, &error));
  g_assert_false (footing_store_change (f->store, FOOTING_TYPE_ENTRY, id, &error, "title",
                                        "Still here", NULL));
  fixture_assert_sentence (error);
  keys = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  g_assert_cmpuint (keys->len, ==, 0);
}

/* D38: from the first year that has a date to the last one, in their order. */
static void
test_years (Fixture *f, gconstpointer data)
{
  static const char *const dates[] = {"9999-12-31", "2100-02-28", "2026-03-03",
                                      "2024-02-29", "1970-01-01", "1969-12-31",
                                      "1900-03-01"};
  const guint n = G_N_ELEMENTS (dates);
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) rest = NULL;

  /* Saved in another order. */
  for (guint i = 0; i < n; i++)
    sample_save (f->store, sample_entry ("win", dates[(i * 3) % n], "a"));
  keys = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  g_assert_cmpuint (keys->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (keys, FootingEntryKey, i).day, ==,
                     footing_date_get_day (dates[i]));

  for (guint i = 0; i < n; i++) {
    const FootingEntryFilter all = {NULL};

    g_clear_pointer (&rest, g_array_unref);
    rest = footing_store_list_entry_keys_after (
        f->store, &all, &g_array_index (keys, FootingEntryKey, i), n, NULL);
    g_assert_cmpuint (rest->len, ==, n - 1 - i);
  }
  g_assert_cmpint (
      footing_store_get_oldest_day (f->store, &(FootingEntryFilter){.kind = "win"}), ==,
      footing_date_get_day ("1900-03-01"));
}

/* D16: a row that this program cannot have written keeps no other from being shown. */
static void
test_odd_rows (Fixture *f, gconstpointer data)
{
  static const char *const rows[] = {
      "9223372036854775000, 'a', 'win', '2026-03-03'",
      "7, 'b', 'win', 'yesterday'",
      "8, 'c', 'win', ''",
      "-5, 'd', 'win', '2026-03-02'",
  };
  g_autoptr (GArray) keys = NULL;
  FootingEntryKey key;
  gboolean shown;

  sample_save (f->store, sample_entry ("win", TODAY, "even"));
  fixture_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *sql = g_strdup_printf (
        "INSERT INTO entry (seq, id, kind, date, created_at, changed_at) "
        "VALUES (%s, 1, 1)",
        rows[i]);

    fixture_sql (f->path, sql);
  }
  fixture_open (f);
  keys = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  g_assert_cmpuint (keys->len, >=, G_N_ELEMENTS (rows));
  for (guint i = 0; i < keys->len; i++) {
    g_autoptr (FootingEntry) entry = footing_store_get_entry_at (
        f->store, g_array_index (keys, FootingEntryKey, i).seq, NULL);

    g_assert_nonnull (entry);
  }

  g_assert_false (footing_store_get_entry_key (f->store, &(FootingEntryFilter){NULL}, "a",
                                               &key, &shown, NULL));
  g_assert_true (footing_store_get_entry_key (f->store, &(FootingEntryFilter){NULL}, "d",
                                              &key, &shown, NULL));
  g_assert_cmpint (key.seq, ==, -5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/entry-cases/D12-one-field", test_one_field);
  fixture_add ("/entry-cases/D13-two-writers", test_two_writers);
  fixture_add ("/entry-cases/D15-zones", test_zones);
  fixture_add ("/entry-cases/D16-odd-rows", test_odd_rows);
  fixture_add ("/entry-cases/D24-gone", test_gone);
  fixture_add ("/entry-cases/D38-years", test_years);

  return g_test_run ();
}
