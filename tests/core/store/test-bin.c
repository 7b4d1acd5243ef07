/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23, F84: what is in the bin is listed and comes back, with what hung on it, or goes
 * for good. */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/bin.h"

#include <string.h>

#define MINUTE 60

/* The relations of the schema between kinds of records: "entry recovery recovery
 * CASCADE". */
#define RELATIONS                                                                        \
  "SELECT group_concat (t.name || ' ' || k.\"from\" || ' ' || k.\"table\" || ' ' ||"     \
  "  k.on_delete, ',') FROM sqlite_schema t, pragma_foreign_key_list (t.name) k,"        \
  "  pragma_table_info (t.name) c WHERE t.type = 'table' AND c.name = 'deleted_at'"

static const char *
get_table (gpointer record)
{
  return FOOTING_RECORD_GET_CLASS (record)->table;
}

static gpointer
find_sample (GPtrArray *samples, const char *table)
{
  for (guint i = 0; i < samples->len; i++)
    if (strcmp (get_table (samples->pdata[i]), table) == 0)
      return samples->pdata[i];

  return NULL;
}

static gboolean
is_in_bin (Fixture *f, GType type, const char *id)
{
  g_autoptr (GObject) record = fixture_get (f, type, id);

  return footing_record_get_deleted_at (record) != 0;
}

static void
remove_one (Fixture *f, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;

  footing_store_remove (f->store, type, id, &error);
  g_assert_no_error (error);
}

/* Restores @id; what undoes that, owned by the caller. */
static GVariant *
restore (Fixture *f, const char *id)
{
  GVariant *deed = NULL;
  g_autoptr (GError) error = NULL;

  footing_bin_restore (f->store, id, &deed, &error);
  g_assert_no_error (error);

  return deed;
}

static void
restore_all (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = footing_bin_list (f->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_variant_unref (restore (f, ids->pdata[i]));
}

/* What the list holds is @first, @second (or NULL), and no more. */
static void
assert_list (Fixture *f, const char *first, const char *second)
{
  g_autoptr (GHashTable) types = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = footing_bin_list (f->store, &types, &error);
  g_autoptr (GPtrArray) records = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, (first != NULL) + (second != NULL));
  if (first != NULL)
    g_assert_cmpstr (ids->pdata[0], ==, first);
  if (second != NULL)
    g_assert_cmpstr (ids->pdata[1], ==, second);

  records = footing_bin_get_all (f->store, ids, types, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, ids->len);
  for (guint i = 0; i < ids->len; i++) {
    gpointer record = records->pdata[i];

    g_assert_cmpstr (footing_record_get_id (record), ==, ids->pdata[i]);
    g_assert_cmpint (footing_bin_get_end (record), ==,
                     footing_record_get_deleted_at (record) + 30 * DAY);
  }
}

/* Every kind of record is listed, comes back as it was, and goes again by undo until when
 * it was to stay. */
static void
test_every_kind (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) samples = sample_fill (f->store, rand);

  for (guint i = 0; i < samples->len; i++) {
    const GType type = G_OBJECT_TYPE (samples->pdata[i]);
    const char *id = footing_record_get_id (samples->pdata[i]);
    g_autoptr (GVariant) deed = NULL;
    g_autoptr (GVariant) nothing = NULL;
    g_autoptr (GObject) before = fixture_get (f, type, id);
    g_autoptr (GObject) after = NULL;
    g_autoptr (GObject) back = NULL;

    g_test_message ("%s", g_type_name (type));
    footing_clock_set_now (f->clock, NOW);
    remove_one (f, type, id);
    assert_list (f, id, NULL);

    footing_clock_set_now (f->clock, NOW + DAY);
    deed = restore (f, id);
    assert_list (f, NULL, NULL);
    after = fixture_get (f, type, id);
    g_assert_true (footing_record_equal (before, after));
    nothing = restore (f, id);
    g_assert_cmpuint (g_variant_n_children (nothing), ==, 0);

    g_assert_true (footing_bin_put_back (f->store, deed, NULL));
    assert_list (f, id, NULL);
    back = fixture_get (f, type, id);
    g_assert_cmpint (footing_record_get_deleted_at (back), ==, NOW);
    restore_all (f);
  }
}

/* What was deleted in one change is one row, and comes back as one. */
static void
check_together (
    Fixture *f, gpointer child, GType owner_type, const char *owner, gboolean held)
{
  const GType type = G_OBJECT_TYPE (child);
  const char *id = footing_record_get_id (child);
  g_autoptr (GVariant) deed = NULL;
  g_autoptr (GVariant) other = NULL;

  g_assert_true (footing_store_begin (f->store, NULL));
  remove_one (f, type, id);
  footing_clock_set_now (f->clock, footing_clock_now (f->clock) + 1);
  remove_one (f, owner_type, owner);
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
  assert_list (f, owner, NULL);

  deed = restore (f, owner);
  g_assert_false (is_in_bin (f, type, id));
  g_assert_false (is_in_bin (f, owner_type, owner));
  g_assert_true (footing_bin_put_back (f->store, deed, NULL));
  assert_list (f, owner, NULL);

  other = restore (f, id);
  g_assert_false (is_in_bin (f, type, id));
  g_assert_cmpint (is_in_bin (f, owner_type, owner), ==, !held);
  restore_all (f);
}

/* What was deleted by itself stays in the bin, but never comes back to nowhere. */
static void
check_apart (
    Fixture *f, gpointer child, GType owner_type, const char *owner, gboolean held)
{
  const GType type = G_OBJECT_TYPE (child);
  const char *id = footing_record_get_id (child);
  const gint64 now = footing_clock_now (f->clock);
  g_autoptr (GVariant) deed = NULL;
  g_autoptr (GVariant) other = NULL;

  remove_one (f, type, id);
  footing_clock_set_now (f->clock, now + MINUTE);
  remove_one (f, owner_type, owner);
  assert_list (f, owner, id);

  deed = restore (f, owner);
  assert_list (f, id, NULL);
  g_assert_true (footing_bin_put_back (f->store, deed, NULL));
  assert_list (f, owner, id);

  other = restore (f, id);
  g_assert_cmpint (is_in_bin (f, owner_type, owner), ==, !held);
  g_assert_true (footing_bin_put_back (f->store, other, NULL));
  assert_list (f, owner, id);
  restore_all (f);
}

/* By the schema, so that no relation can be forgotten: what goes for good with what it
 * belongs to comes back with it, and the other way round. */
static void
test_relations (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (GPtrArray) samples = sample_fill (f->store, rand);
  g_autofree char *joined = fixture_query (f->path, RELATIONS);
  g_auto (GStrv) relations = g_strsplit (joined, ",", -1);
  guint n = 0;

  for (guint i = 0; relations[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (relations[i], " ", 4);
    gpointer child = find_sample (samples, parts[0]);
    gpointer parent = find_sample (samples, parts[2]);
    const gboolean held = strcmp (parts[3], "CASCADE") == 0;
    g_autofree char *owner = NULL;

    if (child == NULL || parent == NULL)
      continue;
    g_test_message ("%s", relations[i]);
    g_object_get (child, parts[1], &owner, NULL);
    g_assert_nonnull (owner);
    check_together (f, child, G_OBJECT_TYPE (parent), owner, held);
    check_apart (f, child, G_OBJECT_TYPE (parent), owner, held);
    n++;
  }
  g_assert_cmpuint (n, >=, 18);
}

/* The newest comes first, of whatever kind; a page of them is read at a time. */
static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GHashTable) types = NULL;

  for (guint i = 0; i < 3 * FOOTING_PAGE_LENGTH; i++) {
    const GType type = i % 3 == 0 ? FOOTING_TYPE_RECOVERY : FOOTING_TYPE_ENTRY;
    const char *id = sample_save (
        f->store, type == FOOTING_TYPE_ENTRY ? (gpointer)sample_entry ("win", TODAY, "a")
                                             : sample_blank (type));

    footing_clock_set_now (f->clock, NOW + (i * 37 % 96) * MINUTE);
    remove_one (f, type, id);
    g_ptr_array_add (expected, (gpointer)id);
  }

  ids = footing_bin_list (f->store, &types, NULL);
  records = footing_bin_get_all (f->store, ids, types, NULL);
  g_assert_cmpuint (ids->len, ==, expected->len);
  g_assert_cmpuint (records->len, ==, expected->len);
  for (guint i = 0; i < ids->len; i++) {
    g_assert_cmpint (footing_record_get_deleted_at (records->pdata[i]), ==,
                     NOW + (95 - i) * MINUTE);
    g_assert_true (
        g_ptr_array_find_with_equal_func (expected, ids->pdata[i], g_str_equal, NULL));
  }
}

static void
test_gone (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (footing_bin_restore (f->store, "gone", NULL, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

/* A plan takes along what belongs to it, though none of that was deleted; what is live
 * stays; no byte is left; and nothing comes back by undo. */
static void
test_empty (Fixture *f, gconstpointer data)
{
  const char *plan = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "title", "zqplanqz", NULL));
  const char *entry =
      sample_save (f->store, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                                 "body", "zqinsideqz", NULL));
  const char *person = sample_save (
      f->store,
      footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                          sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY)),
                          "name", "zqpersonqz", NULL));
  const char *live = sample_save (f->store, sample_entry ("win", TODAY, "zqliveqz"));
  g_autoptr (GVariant) deed = NULL;
  g_autoptr (GHashTable) marks = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) gone = NULL;

  remove_one (f, FOOTING_TYPE_ENTRY, live);
  deed = restore (f, live);
  remove_one (f, FOOTING_TYPE_RECOVERY, plan);
  remove_one (f, FOOTING_TYPE_PERSON, person);
  g_clear_pointer (&marks, g_hash_table_unref);
  marks = fixture_read_marks (f->folder);
  g_assert_cmpuint (g_hash_table_size (marks), ==, 4);
  g_clear_pointer (&marks, g_hash_table_unref);

  footing_bin_empty (f->store, &error);
  g_assert_no_error (error);
  assert_list (f, NULL, NULL);
  marks = fixture_read_marks (f->folder);
  g_assert_cmpuint (g_hash_table_size (marks), ==, 1);
  g_assert_true (g_hash_table_contains (marks, "zqliveqz"));
  g_assert_null (footing_store_get (f->store, FOOTING_TYPE_ENTRY, entry, NULL));
  g_assert_false (footing_bin_restore (f->store, person, NULL, &gone));
  fixture_assert_error (gone, FOOTING_ERROR_GONE);
  g_assert_true (footing_store_verify (f->store, NULL));

  /* What undo would put there is in it again. */
  g_assert_true (footing_bin_put_back (f->store, deed, NULL));
  assert_list (f, live, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/bin/F84-every-kind", test_every_kind);
  fixture_add ("/bin/F84-relations", test_relations);
  fixture_add ("/bin/F84-order", test_order);
  fixture_add ("/bin/gone", test_gone);
  fixture_add ("/bin/F84-D33-empty", test_empty);

  return g_test_run ();
}
