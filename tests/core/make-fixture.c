/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "store/migrations.h"
#include "samples.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Writes a file of the present version with something in every table, such as v1.db, and
 * what it holds, v1.ini, into the folder that is given:
 *
 *   [TABLE ID]    a record, each column with its text
 *   [drivers ID]  a recovery's ratings; [signs ID] a check-in's; [seen ID] who saw an
 * entry [rows TABLE]  for a table without records: a query, and the one text it gives
 *
 * Run by `ninja -C _build fixture`, as long as the version has not been released. */

#define N_FILLS 3

typedef struct {
  FootingStore *store;
  GKeyFile *says;
  int n_ids;
} Maker;

/* The error is read once it is there: arguments are worked out in any order. */
static void
must (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

static char *
next_id (Maker *self)
{
  return g_strdup_printf ("00000000-0000-4000-8000-%012d", ++self->n_ids);
}

static void
say (Maker *self, gpointer record)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  g_autofree char *group =
      g_strdup_printf ("%s %s", klass->table, footing_record_get_id (record));

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    g_autofree char *text = sample_to_text (record, field);

    if (text != NULL)
      g_key_file_set_string (self->says, group, field->column, text);
  }
}

static const char *
save (Maker *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GObject) found = NULL;
  g_autoptr (GError) error = NULL;

  must (footing_store_save (self->store, record, &error), &error);
  found = footing_store_get (self->store, G_OBJECT_TYPE (record),
                             footing_record_get_id (record), &error);
  say (self, found);

  return g_intern_string (footing_record_get_id (record));
}

/* A record with everything, and one with nothing but what it needs. */
static const char *
make (Maker *self, GType type, GRand *rand, GHashTable *ids, gboolean full)
{
  g_autoptr (GObject) record =
      full ? sample_record (type, rand, ids) : sample_blank_in (type, ids);
  g_autofree char *id = next_id (self);

  if (full)
    sample_refer_to (ids, type, id);

  return save (self, footing_record_copy (record, "id", id, NULL));
}

static void
rate (Maker *self, const char *recovery, const char *checkin, GRand *rand)
{
  const char *const drivers[] = {"no-plan", "dwelling", "skill-gap"};
  const char *const signs[] = {"reactive", "reworks", "seen-less"};
  g_autofree char *drivers_group = g_strdup_printf ("drivers %s", recovery);
  g_autofree char *signs_group = g_strdup_printf ("signs %s", checkin);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (drivers); i++) {
    const int rating = g_rand_int_range (rand, 0, 4);
    const int frequency = g_rand_int_range (rand, 0, 5);

    must (footing_store_set_driver (self->store, recovery, drivers[i], rating, &error),
          &error);
    must (footing_store_set_sign (self->store, checkin, signs[i], frequency, &error),
          &error);
    g_key_file_set_integer (self->says, drivers_group, drivers[i], rating);
    g_key_file_set_integer (self->says, signs_group, signs[i], frequency);
  }
}

static void
see (Maker *self, const char *entry, const char *first, const char *second)
{
  const char *const people[] = {first, second, NULL};
  g_autofree char *group = g_strdup_printf ("seen %s", entry);
  g_autoptr (GError) error = NULL;

  must (footing_store_set_seen_by (self->store, entry, people, &error), &error);
  g_key_file_set_string_list (self->says, group, "people", people, 2);
}

static void
fill (Maker *self, GRand *rand)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *full[N_SAMPLE_TYPES];
  const char *plain[N_SAMPLE_TYPES] = {NULL};

  make (self, FOOTING_TYPE_RECOVERY, rand, ids, TRUE);
  make (self, FOOTING_TYPE_STEP, rand, ids, TRUE);
  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    const GType type = sample_types ()[i];

    full[i] = make (self, type, rand, ids, TRUE);
    if (type != FOOTING_TYPE_OCCURRENCE)
      plain[i] = make (self, type, rand, ids, FALSE);
  }

  g_assert (sample_types ()[8] == FOOTING_TYPE_CHECKIN);
  rate (self, full[0], full[8], rand);
  see (self, full[9], full[4], plain[4]);
}

static void
put_in_bin (Maker *self)
{
  g_autoptr (FootingEntry) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *next = next_id (self);
  const char *id = save (self, footing_record_new (FOOTING_TYPE_ENTRY, "id", next, "date",
                                                   TODAY, "title", "in the bin", NULL));

  must (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, id, &error), &error);
  found = footing_store_get (self->store, FOOTING_TYPE_ENTRY, id, &error);
  say (self, found);
}

static void
add_rows (Maker *self, const char *path)
{
  const struct {
    const char *table;
    const char *insert;
    const char *query;
  } tables[] = {
      {"entry_against", "INSERT INTO entry_against SELECT max (id), min (id) FROM entry",
       "SELECT thought || win FROM entry_against"},
      {"entry_opened", "INSERT INTO entry_opened SELECT max (id), 3 FROM entry",
       "SELECT entry || times FROM entry_opened"},
      /* As it is once the file has become one of the next version. */
      {"upkeep", "UPDATE upkeep SET unswept = 1", "SELECT unswept FROM upkeep"},
      {"support_contact",
       "INSERT INTO support_contact VALUES ('c1', 'Occupational health', '3rd floor', 1, "
       "2, NULL)",
       "SELECT id || name || details FROM support_contact"},
      {"kept_text", "INSERT INTO kept_text VALUES ('today', 'win', 'half a <sent', 2)",
       "SELECT place || field || text || changed_at FROM kept_text"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *group = g_strdup_printf ("rows %s", tables[i].table);
    g_autofree char *text = NULL;

    fixture_sql (path, tables[i].insert);
    text = fixture_query (path, tables[i].query);
    g_key_file_set_string (self->says, group, "query", tables[i].query);
    g_key_file_set_string (self->says, group, "text", text);
  }
}

int
main (int argc, char *argv[])
{
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (NOW, "Europe/Berlin");
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("footing-fixture-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "footing.db", NULL);
  g_autofree char *version = g_strdup_printf ("v%u", FOOTING_SCHEMA_VERSION);
  g_autofree char *out = g_build_filename (argc > 1 ? argv[1] : ".", version, NULL);
  g_autofree char *db = g_strconcat (out, ".db", NULL);
  g_autofree char *ini = g_strconcat (out, ".ini", NULL);
  Maker self = {NULL, g_key_file_new (), 0};

  self.store = footing_store_open (path, clock, &error);
  must (self.store != NULL, &error);
  for (int i = 0; i < N_FILLS; i++)
    fill (&self, rand);
  put_in_bin (&self);
  add_rows (&self, path);

  must (footing_store_verify (self.store, &error), &error);
  must (footing_store_backup (self.store, db, &error), &error);
  must (g_key_file_save_to_file (self.says, ini, &error), &error);
  g_object_unref (self.store);
  g_key_file_unref (self.says);
  g_unlink (path);
  g_rmdir (folder);

  return EXIT_SUCCESS;
}
