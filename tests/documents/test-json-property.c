/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R8, B5, D6, D30-D32: documents by chance over files by chance. Whatever stands in them:
 * all of it is taken or nothing, nothing newer is replaced by something older, nothing
 * goes away, twice is as once, and what comes out goes in again. */
#include "config.h"

#include "fixture.h"
#include "json-import.h"
#include "json-writer.h"

#include <glib/gstdio.h>
#include <string.h>

/* Ids are few, so that they meet: so many of each kind in each of the plans. */
#define N_PLANS 3
#define N_IDS 3

/* One in so many is not where it belongs. */
#define RARE 200

typedef struct {
  Fixture *fixture;
  GRand *rand;
  FootingJsonWriter *writer;
  gboolean dated; /* whether each record says when it was changed */
  gboolean full;  /* whether nothing is left out */
  guint nth;      /* the record that is being made, among its kind */
} Maker;

static gboolean
by_chance (Maker *self, int n)
{
  return g_rand_int_range (self->rand, 0, n) == 0;
}

/* The @n-th id of the kind at @place in @plan. Owned by the caller. */
static char *
make_id (guint place, guint plan, guint n)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x", place + 1, plan * 16 + n + 1);
}

/* An id of the kind at @place in @plan, or seldom any other one. Owned by the caller. */
static char *
pick_id (Maker *self, guint place, guint plan)
{
  if (by_chance (self, RARE))
    plan = g_rand_int_range (self->rand, 0, N_PLANS + 1);
  if (by_chance (self, 4 * RARE))
    place = g_rand_int_range (self->rand, 0, FOOTING_N_JSON_KINDS);

  return make_id (place, plan, g_rand_int_range (self->rand, 0, N_IDS));
}

static guint
find_place (GType type)
{
  guint place = 0;

  while (footing_json_kinds[place].get_type () != type)
    place++;

  return place;
}

/* Within some minutes, so that any may be older than any other. */
static void
add_instant (Maker *self, const char *key)
{
  g_autofree char *text =
      g_strdup_printf ("2026-03-05T%02d:%02d:00Z", g_rand_int_range (self->rand, 11, 14),
                       g_rand_int_range (self->rand, 0, 60));

  footing_json_writer_add_text (self->writer, key, text);
}

static void
add_text (Maker *self, const char *key)
{
  static const char *const texts[] = {
      "a",   "b",           "Call Mira", "two\nlines", " \xe2\x80\xae ", "\xe2\x80\x8b",
      "<b>", "e\t\xcc\x81", "",
  };

  footing_json_writer_add_text (
      self->writer, key, texts[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (texts))]);
}

static void
add_date (Maker *self, const char *key)
{
  g_autofree char *date =
      g_strdup_printf ("2026-02-%02d", g_rand_int_range (self->rand, 1, 6));

  footing_json_writer_add_text (self->writer, key, by_chance (self, 500) ? "" : date);
}

static void
add_code (Maker *self, const char *key, const FootingJsonField *described)
{
  g_auto (GStrv) codes = NULL;
  int n;

  if (described->catalogue != FOOTING_CODE_ANY) {
    n = footing_guidance_n (self->fixture->guidance, described->catalogue - 1);
    footing_json_writer_add_text (self->writer, key,
                                  footing_guide_code (footing_guidance_nth (
                                      self->fixture->guidance, described->catalogue - 1,
                                      g_rand_int_range (self->rand, 0, n))));
    return;
  }

  /* Of a group of signs. */
  if (described->field->codes == NULL) {
    footing_json_writer_add_text (self->writer, key, "work");
    return;
  }

  codes = g_strsplit (described->field->codes, " ", -1);
  n = g_strv_length (codes);
  footing_json_writer_add_text (self->writer, key,
                                codes[g_rand_int_range (self->rand, 0, n)]);
}

/* Steps restore one that comes before, or seldom any; what belongs to no plan refers to
 * any. */
static void
add_reference (Maker *self, const FootingJsonField *described, guint plan)
{
  const guint place = find_place (described->target);
  const guint of =
      plan < N_PLANS ? plan : (guint)g_rand_int_range (self->rand, 0, N_PLANS);
  const gboolean step = described->target == FOOTING_TYPE_STEP && self->nth > 0;
  g_autofree char *id = step && !by_chance (self, RARE)
                            ? make_id (place, of, self->nth - 1)
                            : pick_id (self, place, of);

  footing_json_writer_add_text (self->writer, described->key, id);
}

static void
add_field (Maker *self, const FootingJsonField *described, guint plan)
{
  const char *key = described->key;

  switch (described->field->type) {
  case FOOTING_FIELD_TEXT:
    add_text (self, key);
    break;
  case FOOTING_FIELD_CODE:
    add_code (self, key, described);
    break;
  case FOOTING_FIELD_CODES:
    footing_json_writer_begin_list (self->writer, key);
    add_code (self, NULL, described);
    footing_json_writer_end_list (self->writer);
    break;
  case FOOTING_FIELD_DATE:
    add_date (self, key);
    break;
  case FOOTING_FIELD_TIME:
    footing_json_writer_add_text (self->writer, key, "09:30");
    break;
  case FOOTING_FIELD_REFERENCE:
    add_reference (self, described, plan);
    break;
  case FOOTING_FIELD_INT:
    footing_json_writer_add_int (
        self->writer, key,
        g_rand_int_range (self->rand, described->min, MIN (described->max, 8) + 1));
    break;
  case FOOTING_FIELD_REAL:
    footing_json_writer_add_real (self->writer, key, g_rand_double (self->rand));
    break;
  case FOOTING_FIELD_BOOL:
    footing_json_writer_add_bool (self->writer, key, by_chance (self, 2));
    break;
  case FOOTING_FIELD_INSTANT:
  default:
    add_instant (self, key);
    break;
  }
}

/* Some of the fields, each group in an object of its own. */
static void
add_fields (Maker *self, const FootingJsonKind *kind, guint plan)
{
  g_autoptr (GArray) fields = footing_json_kind_list_fields (kind);
  const char *group = NULL;

  for (guint i = 0; i < fields->len; i++) {
    const FootingJsonField *described = &g_array_index (fields, FootingJsonField, i);

    if (!described->required && !by_chance (self, described->target != 0 ? 6 : 3))
      continue;
    if (described->target == FOOTING_TYPE_STEP && self->nth == 0)
      continue;
    if (g_strcmp0 (group, described->group) != 0) {
      if (group != NULL)
        footing_json_writer_end_object (self->writer);
      group = described->group;
      if (group != NULL)
        footing_json_writer_begin_object (self->writer, group);
    }
    add_field (self, described, plan);
  }
  if (group != NULL)
    footing_json_writer_end_object (self->writer);
}

static void
add_ratings (Maker *self, const FootingJsonKind *kind)
{
  footing_json_writer_begin_object (self->writer, kind->ratings);
  for (int i = g_rand_int_range (self->rand, 0, 3); i > 0; i--)
    footing_json_writer_add_int (self->writer,
                                 footing_guide_code (footing_guidance_nth (
                                     self->fixture->guidance, kind->rated - 1, i)),
                                 g_rand_int_range (self->rand, 0, kind->rating_max + 1));
  footing_json_writer_end_object (self->writer);
}

static void
add_links (Maker *self, guint plan)
{
  for (guint i = 0; i < FOOTING_N_LINKS; i++) {
    const FootingJsonLink *link = &footing_json_links[i];
    const guint of =
        link->anywhere ? (guint)g_rand_int_range (self->rand, 0, N_PLANS) : plan;
    g_autofree char *id = pick_id (self, find_place (link->get_type ()), of % N_PLANS);

    footing_json_writer_begin_list (self->writer, link->key);
    if (by_chance (self, 3))
      footing_json_writer_add_text (self->writer, NULL, id);
    footing_json_writer_end_list (self->writer);
  }
}

static void add_list (Maker *self, guint place, guint plan, guint parent);

static void
add_record (Maker *self, guint place, guint plan, const char *id, guint n)
{
  const FootingJsonKind *kind = &footing_json_kinds[place];

  footing_json_writer_begin_object (self->writer, NULL);
  footing_json_writer_add_text (self->writer, "id", id);
  self->nth = n;
  add_fields (self, kind, plan);
  if (by_chance (self, 2))
    add_instant (self, "created_at");
  if (self->dated)
    add_instant (self, "changed_at");
  if (kind->ratings != NULL)
    add_ratings (self, kind);
  if (kind->linked)
    add_links (self, plan);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    if (footing_json_kinds[i].above == (int)place)
      add_list (self, i, plan, n);
  footing_json_writer_end_object (self->writer);
}

/* Some of the records of the kind at @place, each at most once. Each of what nests twice
 * has a place of its own: below the @parent-th only those that are its own. */
static void
add_list (Maker *self, guint place, guint plan, guint parent)
{
  const gboolean deep = footing_json_kinds[place].above > 0;

  footing_json_writer_begin_list (self->writer, footing_json_kinds[place].list);
  for (guint n = 0; n < N_IDS; n++) {
    g_autofree char *id = make_id (place, plan, n);
    g_autofree char *other = pick_id (self, place, plan);

    if ((deep && n != parent) || (!self->full && by_chance (self, 3)))
      continue;
    add_record (self, place, plan, by_chance (self, RARE) ? other : id, n);
  }
  footing_json_writer_end_list (self->writer);
}

/* Owned by the caller. */
static char *
make_document (Maker *self)
{
  g_autoptr (GBytes) bytes = NULL;

  self->writer = footing_json_writer_new ();
  self->dated = !by_chance (self, 3);
  footing_json_writer_begin_object (self->writer, NULL);
  footing_json_writer_add_text (self->writer, "format", "footing");
  footing_json_writer_add_int (self->writer, "version", 1);
  if (!by_chance (self, 5))
    add_instant (self, "exported_at");
  footing_json_writer_begin_list (self->writer, "recoveries");
  for (guint plan = 0; plan < N_PLANS; plan++) {
    g_autofree char *id = make_id (0, plan, 0);

    if (self->full || !by_chance (self, 3))
      add_record (self, 0, plan, id, 0);
  }
  footing_json_writer_end_list (self->writer);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    if (footing_json_kinds[i].loose)
      add_list (self, i, N_PLANS, 0);
  footing_json_writer_end_object (self->writer);
  bytes = footing_json_writer_finish (self->writer);
  g_clear_pointer (&self->writer, footing_json_writer_free);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* --- What was and what is ------------------------------------------------------- */

/* All records: kind and id → GObject. Owned by the caller. */
static GHashTable *
read_all (FootingStore *store)
{
  GHashTable *all =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint place = 0; place < FOOTING_N_JSON_KINDS; place++)
    for (guint kind = 0; kind < FOOTING_N_JSON_KINDS; kind++)
      for (guint i = 0; i < (N_PLANS + 1) * N_IDS; i++) {
        const GType type = footing_json_kinds[place].get_type ();
        g_autofree char *id = make_id (kind, i / N_IDS, i % N_IDS);
        gpointer record = footing_store_get (store, type, id, NULL);

        if (record != NULL)
          g_hash_table_insert (all, g_strdup_printf ("%u %s", place, id), record);
      }

  return all;
}

/* That nothing went away, and nothing was replaced but by something newer. */
static void
assert_nothing_lost (GHashTable *before, GHashTable *after, gboolean dated)
{
  GHashTableIter iter;
  gpointer key, record;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, &record)) {
    gpointer now = g_hash_table_lookup (after, key);
    gint64 then_at, now_at;

    g_assert_nonnull (now);
    then_at = footing_record_get_changed_at (record);
    now_at = footing_record_get_changed_at (now);
    g_assert_cmpint (now_at, >=, then_at);
    if (!footing_record_equal (record, now) && now_at == then_at)
      g_assert_false (dated);
    g_assert_true (footing_record_get_deleted_at (now) == 0 ||
                   footing_record_get_deleted_at (now) ==
                       footing_record_get_deleted_at (record));
  }
}

/* Somebody changes, deletes or brings back something. */
static void
live (Maker *self, GHashTable *all)
{
  FootingStore *store = self->fixture->store;
  GHashTableIter iter;
  gpointer record;

  footing_clock_set_now (self->fixture->clock,
                         FIXTURE_NOW + g_rand_int_range (self->rand, -3600, 7200));
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, NULL, &record)) {
    const char *id = footing_record_get_id (record);
    const GType type = G_OBJECT_TYPE (record);

    switch (g_rand_int_range (self->rand, 0, 24)) {
    case 0:
      footing_store_remove (store, type, id, NULL);
      break;
    case 1:
      footing_store_restore (store, type, id, NULL);
      break;
    case 2:
      footing_store_erase (store, type, id, NULL);
      break;
    case 3:
      if (FOOTING_IS_ENTRY (record))
        footing_store_change (store, type, id, NULL, "title", "Here", NULL);
      break;
    case 4:
      if (FOOTING_IS_RECOVERY (record))
        footing_store_set_driver (store, id, "no-plan", 2, NULL);
      break;
    default:
      break;
    }
  }
}

static void
assert_comes_out_and_goes_in (Fixture *fixture, const char *export)
{
  g_autofree char *path = fixture_path (fixture, "other.db");
  g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, other, export, NULL, &error);
  g_assert_no_error (error);
  again = fixture_export (other);
  g_assert_cmpstr (again, ==, export);
  g_clear_object (&other);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Whether the document was taken. */
static gboolean
try_one (Maker *self)
{
  Fixture *fixture = self->fixture;
  g_autofree char *text = make_document (self);
  g_autofree char *before = fixture_export (fixture->store);
  g_autoptr (GHashTable) were = read_all (fixture->store);
  g_autoptr (GHashTable) are = NULL;
  g_autofree char *after = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean taken;

  fixture->large = by_chance (self, 2) ? 1 : G_MAXUINT;
  taken = fixture_import (fixture, fixture->store, text, NULL, &error);
  after = fixture_export (fixture->store);
  are = read_all (fixture->store);
  assert_nothing_lost (were, are, self->dated);
  if (!taken) {
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
    g_assert_null (strchr (error->message, '\n'));
    g_test_message ("%s", error->message);
    g_assert_cmpstr (after, ==, before);
    return FALSE;
  }

  fixture_import (fixture, fixture->store, text, &report, &error);
  g_assert_no_error (error);
  counts = fixture_describe (report);
  g_assert_true (g_str_has_prefix (counts, "added 0, changed 0, "));
  twice = fixture_export (fixture->store);
  g_assert_cmpstr (twice, ==, after);
  g_assert_true (footing_store_verify (fixture->store, &error));

  live (self, are);
  return TRUE;
}

/* Documents over one file, until @n were taken. */
static void
run (Fixture *fixture, guint32 seed, int n)
{
  Maker maker = {fixture, g_rand_new_with_seed (seed)};
  int n_taken = 0, n_refused = 0;
  g_autofree char *export = NULL;

  g_test_message ("seed %u", seed);
  while (n_taken < n) {
    maker.full = n_taken == 0 || by_chance (&maker, 3);
    if (try_one (&maker))
      n_taken++;
    else
      n_refused++;
    g_assert_cmpint (n_refused, <, 100 * n);
  }
  g_test_message ("%d taken, %d refused", n_taken, n_refused);
  export = fixture_export (fixture->store);
  assert_comes_out_and_goes_in (fixture, export);
  g_rand_free (maker.rand);
}

static void
test_any_document (Fixture *fixture, gconstpointer data)
{
  const guint32 last = g_test_slow () ? 200 : 4;

  for (guint32 seed = 1; seed <= last; seed++) {
    run (fixture, seed, g_test_slow () ? 12 : 5);
    fixture_sql (
        fixture,
        "DELETE FROM recovery; DELETE FROM entry; DELETE FROM checkin; "
        "DELETE FROM entry_against; DELETE FROM review; "
        "DELETE FROM recovery_story; DELETE FROM step; DELETE FROM "
        "outcome; "
        "DELETE FROM progress; DELETE FROM adjustment; DELETE FROM person; DELETE FROM "
        "conversation; DELETE FROM ritual; DELETE FROM occurrence; "
        "DELETE FROM answer; DELETE FROM driver_rating; DELETE FROM "
        "sign_rating; DELETE FROM entry_person; DELETE FROM own_sign; "
        "DELETE FROM hidden_sign; DELETE FROM mark; DELETE FROM plan_line; "
        "DELETE FROM moment; DELETE FROM agreement;");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F81/R8/B5/D6/D30/D31/D32/any-document", test_any_document);

  return g_test_run ();
}
