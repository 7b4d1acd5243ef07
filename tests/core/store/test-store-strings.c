/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/backup-folder.h"
#include "store/backups.h"
#include "store/forms.h"
#include "store/nightly.h"
#include "store/store-private.h"

#include <string.h>

/* D33, F84: every text of every kind of record carries a mark that says what becomes of
 * it. Replaced ones are gone after a night, deleted ones 30 days and a night later, and
 * both are gone from the backups when those have rotated out. */

#define NIGHTS 60

/* "zq", what becomes of it, the table, the column, "qz". */
#define MARK "zq%s-%s-%sqz"

/* Records that have no type yet: their texts by SQL. */
static const struct {
  const char *insert;  /* with :id, :recovery, :text */
  const char *replace; /* the text of :id by :text */
  const char *delete;  /* puts :id in the bin at :at */
  const char *table;
} others[] = {
    {"INSERT INTO support_contact (id, name, details, created_at, changed_at) "
     "VALUES (:id, :text, :text, 1, 1)",
     "UPDATE support_contact SET (name, details) = (:text, :text) WHERE id = :id",
     "UPDATE support_contact SET deleted_at = :at WHERE id = :id", "support_contact"},
};

/* @record with a mark in each of its texts. Takes it. */
static gpointer
mark (gpointer record, const char *fate)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++) {
    g_autoptr (GObject) before = record;
    g_autofree char *text =
        g_strdup_printf (MARK, fate, klass->table, klass->fields[i].column);

    record = klass->fields[i].type == FOOTING_FIELD_TEXT
                 ? footing_record_copy (
                       before, footing_field_get_property (&klass->fields[i]), text, NULL)
                 : g_object_ref (before);
  }

  return record;
}

static void
run_sql (
    Fixture *f, const char *sql, const char *id, const char *recovery, const char *text)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (f->store), sql, NULL);

  footing_db_bind_text (statement, ":id", id);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":text", text);
  footing_db_bind_int (statement, ":at", footing_clock_now (f->clock));
  g_assert_true (footing_db_run (statement, NULL));
}

/* The same for the records without a type: added, replaced, put in the bin. */
static void
mark_others (Fixture *f, const char *sql_of, const char *recovery, const char *fate)
{
  g_assert_true (footing_store_begin (f->store, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *text = g_strdup_printf (MARK, fate, others[i].table, "text");
    const char *sql = strcmp (sql_of, "insert") == 0    ? others[i].insert
                      : strcmp (sql_of, "replace") == 0 ? others[i].replace
                                                        : others[i].delete;

    run_sql (f, sql, recovery, recovery, text);
  }
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
}

/* Typed for a plan and not saved yet. */
static void
keep_marked (Fixture *f, const char *recovery, const char *fate)
{
  g_autofree char *text = g_strdup_printf (MARK, fate, "kept_text", "text");

  g_assert_true (footing_forms_keep (f->store, recovery, "title", text, NULL));
}

/* A record of each type, each with a mark of @fate; those that must be of the first. */
static GPtrArray *
save_marked (Fixture *f, GRand *rand, const char *fate)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    gpointer record = mark (sample_record (sample_types ()[i], rand, ids), fate);

    g_ptr_array_add (records, record);
    sample_save (f->store, g_object_ref (record));
  }
  mark_others (f, "insert", footing_record_get_id (records->pdata[0]), fate);
  keep_marked (f, footing_record_get_id (records->pdata[0]), fate);

  return records;
}

static void
done_cb (gboolean *done)
{
  *done = TRUE;
}

/* A night: what the agent does, and the window when reminders are off. */
static void
sleep_till (Fixture *f, FootingNightly *nightly, gint64 now)
{
  gboolean done = FALSE;
  const gulong id =
      g_signal_connect_swapped (nightly, "done", G_CALLBACK (done_cb), &done);

  footing_clock_set_now (f->clock, now);
  footing_nightly_look (nightly);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (nightly, id);
  g_assert_cmpstr (footing_nightly_get_problem (nightly), ==, "");
}

/* How many of the marks in the file at @path (or below it) are of @fate. */
static guint
count (const char *path, const char *fate)
{
  g_autoptr (GHashTable) marks = fixture_read_marks (path);
  g_autofree char *prefix = g_strdup_printf ("zq%s-", fate);
  GHashTableIter iter;
  gpointer found;
  guint n = 0;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &found, NULL))
    n += g_str_has_prefix (found, prefix);

  return n;
}

/* In the file, in its log, and in the backup of the last night. */
static guint
count_now (Fixture *f, const char *fate)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *folder = footing_backups_get_folder (f->store);
  g_auto (GStrv) dates = footing_backup_folder_list (folder);
  g_autofree char *backup = footing_backup_folder_get_path (folder, dates[0]);

  return count (f->path, fate) + count (wal, fate) + count (backup, fate);
}

/* A place to turn to is of no plan, and goes by itself. */
static void
remove_contact (Fixture *f, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (FOOTING_IS_SUPPORT_CONTACT (records->pdata[i]))
      g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_SUPPORT_CONTACT,
                                           footing_record_get_id (records->pdata[i]),
                                           NULL));
}

static void
test_strings (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingNightly) nightly = footing_nightly_new (f->path, f->clock);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2033);
  g_autoptr (GPtrArray) edited = save_marked (f, rand, "old");
  g_autoptr (GPtrArray) deleted = save_marked (f, rand, "bin");
  g_autoptr (GPtrArray) tree = save_marked (f, rand, "tree");
  const char *kept = footing_record_get_id (edited->pdata[0]);
  const guint n = count (f->folder, "old");

  g_assert_cmpuint (n, >=, 20);
  sleep_till (f, nightly, NOW);
  g_assert_cmpuint (count_now (f, "old"), >=, 2 * n);

  /* Every text is replaced, each record is deleted, and a plan with all that is in it. */
  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    sample_save (f->store, mark (g_object_ref (edited->pdata[i]), "new"));
    if (!FOOTING_IS_RECOVERY (deleted->pdata[i]))
      g_assert_true (footing_store_remove (f->store, G_OBJECT_TYPE (deleted->pdata[i]),
                                           footing_record_get_id (deleted->pdata[i]),
                                           NULL));
  }
  mark_others (f, "replace", kept, "new");
  keep_marked (f, kept, "new");
  g_assert_true (
      footing_forms_forget (f->store, footing_record_get_id (deleted->pdata[0]), NULL));
  mark_others (f, "delete", footing_record_get_id (deleted->pdata[0]), "bin");
  mark_others (f, "delete", footing_record_get_id (tree->pdata[0]), "tree");
  g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_RECOVERY,
                                       footing_record_get_id (tree->pdata[0]), NULL));
  remove_contact (f, tree);
  sample_save (f->store, mark (g_object_ref (deleted->pdata[0]), "new"));

  sleep_till (f, nightly, NOW + DAY);
  g_assert_cmpuint (count_now (f, "old"), ==, 0);
  g_assert_cmpuint (count (f->path, "tree"), ==, n);
  g_assert_cmpuint (count (f->path, "new"), ==, n);
  g_assert_cmpuint (count (f->path, "bin"), >, 20);
  sleep_till (f, nightly, NOW + 29 * DAY);
  g_assert_cmpuint (count (f->path, "tree"), ==, n);

  sleep_till (f, nightly, NOW + 31 * DAY);
  g_assert_cmpuint (count_now (f, "bin"), ==, 0);
  g_assert_cmpuint (count_now (f, "tree"), ==, 0);
  g_assert_cmpuint (count (f->path, "new"), ==, n);
  g_assert_cmpuint (count (f->folder, "tree"), ==, n);
  for (int night = 32; night < 32 + NIGHTS; night++)
    sleep_till (f, nightly, NOW + night * DAY);

  g_assert_cmpuint (count (f->folder, "old"), ==, 0);
  g_assert_cmpuint (count (f->folder, "bin"), ==, 0);
  g_assert_cmpuint (count (f->folder, "tree"), ==, 0);
  g_assert_cmpuint (count (f->folder, "new"), ==, n);
}

static gboolean
is_marked (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].table, table))
      return TRUE;

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autoptr (GTypeClass) klass = g_type_class_ref (sample_types ()[i]);

    if (g_str_equal (((FootingRecordClass *)klass)->table, table))
      return TRUE;
  }

  return FALSE;
}

/* D33: every kind of record that there is has its marks above: what can be put in the bin
 * has a time of deletion. */
static void
test_every_kind (Fixture *f, gconstpointer data)
{
  g_autofree char *names =
      fixture_query (f->path, "SELECT group_concat (s.name, ' ') FROM sqlite_schema s, "
                              "pragma_table_info (s.name) c WHERE s.type = 'table' "
                              "AND c.name = 'deleted_at'");
  g_auto (GStrv) tables = g_strsplit (names, " ", -1);

  g_assert_cmpuint (g_strv_length (tables), >, 10);
  for (guint i = 0; tables[i] != NULL; i++)
    if (!is_marked (tables[i]))
      g_error ("no text of “%s” is tried", tables[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/strings/D33-F84", test_strings);
  fixture_add ("/strings/D33-every-kind", test_every_kind);

  return g_test_run ();
}
