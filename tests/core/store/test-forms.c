/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/forms.h"

#include <string.h>

/* F84, D18, U3: what is typed in a form that is no record yet is in the file. */

static void
keep (Fixture *f, const char *place, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_forms_keep (f->store, place, field, text, &error));
  g_assert_no_error (error);
}

/* What is kept at @place: "field=text", sorted, a space between. */
static char *
describe (Fixture *f, const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) fields = footing_forms_get (f->store, place, NULL, &error);
  g_autoptr (GList) names = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  names = g_list_sort (g_hash_table_get_keys (fields), (GCompareFunc)strcmp);
  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (text, "%s%s=%s", text->len > 0 ? " " : "",
                            (const char *)l->data,
                            (const char *)g_hash_table_lookup (fields, l->data));

  return g_strdup (text->str);
}

static void
assert_kept (Fixture *f, const char *place, const char *expected)
{
  g_autofree char *text = describe (f, place);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_keep (Fixture *f, gconstpointer data)
{
  assert_kept (f, "today", "");
  keep (f, "today", "win", "half a");
  keep (f, "today", "win", "half a sentence");
  keep (f, "entry", "title", "other");
  keep (f, "entry", "note", "");
  assert_kept (f, "today", "win=half a sentence");
  assert_kept (f, "entry", "note= title=other");

  /* On the next connection too. */
  fixture_close (f);
  fixture_open (f);
  assert_kept (f, "today", "win=half a sentence");

  keep (f, "entry", "note", NULL);
  assert_kept (f, "entry", "title=other");
  keep (f, "entry", "never kept", NULL);
  g_assert_true (footing_forms_forget (f->store, "entry", NULL));
  g_assert_true (footing_forms_forget (f->store, "entry", NULL));
  assert_kept (f, "entry", "");
  assert_kept (f, "today", "win=half a sentence");
}

/* D18: every text comes back as it was. */
static void
test_texts (Fixture *f, gconstpointer data)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');

  for (guint i = 0; sample_texts[i] != NULL; i++) {
    g_autoptr (GHashTable) fields = NULL;

    keep (f, sample_texts[i], sample_texts[i], sample_texts[i]);
    fields = footing_forms_get (f->store, sample_texts[i], NULL, NULL);
    g_assert_cmpstr (g_hash_table_lookup (fields, sample_texts[i]), ==, sample_texts[i]);
  }

  keep (f, "large", "text", megabyte);
  fixture_close (f);
  fixture_open (f);
  {
    g_autoptr (GHashTable) fields = footing_forms_get (f->store, "large", NULL, NULL);

    g_assert_cmpstr (g_hash_table_lookup (fields, "text"), ==, megabyte);
  }
}

static void
test_kept_at (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) none = NULL;
  g_autoptr (GHashTable) some = NULL;
  gint64 kept_at = -1;

  none = footing_forms_get (f->store, "today", &kept_at, NULL);
  g_assert_cmpint (kept_at, ==, 0);
  keep (f, "today", "first", "a");
  footing_clock_set_now (f->clock, NOW + 60);
  keep (f, "today", "second", "b");
  some = footing_forms_get (f->store, "today", &kept_at, NULL);
  g_assert_cmpint (kept_at, ==, NOW + 60);
}

/* No view has to draw anything again because somebody types. */
static void
test_quiet (Fixture *f, gconstpointer data)
{
  g_autofree char *log = NULL;

  keep (f, "today", "win", "half a sentence");
  footing_forms_forget (f->store, "today", NULL);
  log = fixture_take_log (f);
  g_assert_cmpstr (log, ==, "");
}

/* With the record or not at all. */
static void
test_together (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingEntry) entry = sample_entry ("win", TODAY, "saved");

  keep (f, "entry", "title", "half");
  g_assert_true (footing_store_begin (f->store, NULL));
  g_assert_true (footing_store_save (f->store, entry, NULL));
  g_assert_true (footing_forms_forget (f->store, "entry", NULL));
  g_assert_true (footing_store_end (f->store, FALSE, NULL));
  assert_kept (f, "entry", "title=half");
  g_assert_cmpint (footing_store_count (f->store, FOOTING_TYPE_ENTRY), ==, 0);

  g_assert_true (footing_store_begin (f->store, NULL));
  g_assert_true (footing_store_save (f->store, entry, NULL));
  g_assert_true (footing_forms_forget (f->store, "entry", NULL));
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
  assert_kept (f, "entry", "");
  g_assert_cmpint (footing_store_count (f->store, FOOTING_TYPE_ENTRY), ==, 1);
}

/* The same in a form about a record, which has a name beside its id. */
static void
keep_form (Fixture *f, const char *id, const char *text)
{
  g_autofree char *place = g_strconcat (id, " edit", NULL);

  keep (f, place, "text", text);
}

static void
assert_form_kept (Fixture *f, const char *id, const char *expected)
{
  g_autofree char *place = g_strconcat (id, " edit", NULL);

  assert_kept (f, place, expected);
}

/* D33: what was typed for a record of any type goes with it: with itself, and with the
 * plan that takes it along. In the bin it stays. */
static void
test_erased (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);

  keep (f, "today", "win", "stays");
  keep_form (f, "other", "stays");
  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
    gpointer record = g_ptr_array_index (records, i);
    const char *id = footing_record_get_id (record);

    keep (f, id, "title", "half");
    keep_form (f, id, "half a form");
    g_assert_true (footing_store_remove (f->store, G_OBJECT_TYPE (record), id, NULL));
    assert_kept (f, id, "title=half");
    assert_form_kept (f, id, "text=half a form");
    g_assert_true (footing_store_erase (f->store, G_OBJECT_TYPE (record), id, NULL));
    assert_kept (f, id, "");
    assert_form_kept (f, id, "");
  }

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
    gpointer plan = g_ptr_array_index (records, 0);
    gpointer record = g_ptr_array_index (records, i);
    g_autoptr (GObject) after = NULL;

    if (FOOTING_IS_SUPPORT_CONTACT (record)) /* of no plan */
      continue;
    keep (f, footing_record_get_id (record), "title", "half");
    g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_RECOVERY,
                                        footing_record_get_id (plan), NULL));
    after = footing_store_get (f->store, G_OBJECT_TYPE (record),
                               footing_record_get_id (record), NULL);
    g_assert_null (after);
    assert_kept (f, footing_record_get_id (record), "");
  }
  assert_kept (f, "today", "win=stays");
  assert_form_kept (f, "other", "text=stays");
}

/* What is kept goes on at another place, unless something is there. */
static void
test_moved (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  keep (f, "compose a", "text", "one");
  keep (f, "compose b", "text", "two");
  keep (f, "composed", "text", "three");
  keep (f, "compose_c", "text", "four");
  g_assert_true (footing_forms_move (f->store, "compose a", "plan compose a", NULL));
  assert_kept (f, "compose a", "");
  assert_kept (f, "plan compose a", "text=one");
  g_assert_true (footing_forms_move (f->store, "compose b", "plan compose a", NULL));
  assert_kept (f, "compose b", "text=two");
  assert_kept (f, "plan compose a", "text=one");
  places = footing_forms_list (f->store, "compose ", NULL);
  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpstr (places->pdata[0], ==, "compose b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/forms/F84-keep", test_keep);
  fixture_add ("/forms/D18-texts", test_texts);
  fixture_add ("/forms/F84-kept-at", test_kept_at);
  fixture_add ("/forms/F84-quiet", test_quiet);
  fixture_add ("/forms/F84-together", test_together);
  fixture_add ("/forms/D33-erased", test_erased);
  fixture_add ("/forms/F92-moved", test_moved);

  return g_test_run ();
}
