/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-salvage.h"
#include "migrations.h"
#include "store-inspect.h"
#include "store-private.h"
#include "store-read.h"
#include "store-verify.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A row takes this many bytes at the least; so a file has so many rows at the most. */
#define SMALLEST_ROW 8
/* How many rows in a row may be unreadable until the rest of a table is given up. */
#define MAX_GAP 20000
#define MAX_JUMP 1000000
/* Letting go of one thing may leave others that lead to it. */
#define MAX_PASSES 12

/* The statements below are built from names that our own schema has, never from what the
 * damaged file says. */

typedef struct {
  /* borrowed */
  sqlite3 *from;
  sqlite3 *to;

  /* state */
  gint64 budget; /* rows that may still be read */
} Salvage;

/* --- The damaged file ----------------------------------------------------------------
 */

/* The bytes of the file alone, as a database in memory: for one that is cut short, or
 * whose log makes it worse. */
static FootingDb *
read_bytes (const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autoptr (FootingDb) db = footing_db_open_memory (error);
  gsize length, size;
  unsigned char *copy;

  if (db == NULL)
    return NULL;
  if (!g_file_get_contents (path, &bytes, &length, NULL)) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return NULL;
  }

  /* Whole pages, of a file that has no log. */
  size = (length + 65535) / 65536 * 65536;
  copy = sqlite3_malloc64 (size);
  if (copy == NULL || length < 100) {
    sqlite3_free (copy);
    footing_file_fail_damaged (path, error);
    return NULL;
  }
  memset (copy, 0, size);
  memcpy (copy, bytes, length);
  copy[18] = copy[19] = 1;
  sqlite3_deserialize (footing_db_get_handle (db), "main", copy, size, size,
                       SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);

  return g_steal_pointer (&db);
}

/* Without this SQLite refuses a file whose pages are not all there, and all of a schema
 * of which one line is bad. */
static void
bear_with (FootingDb *db)
{
  sqlite3_db_config (footing_db_get_handle (db), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  footing_db_exec (db, "PRAGMA writable_schema = ON; PRAGMA cell_size_check = OFF;",
                   NULL);
}

/* --- Tables --------------------------------------------------------------------------
 */

static int
prepare (sqlite3 *db, char *sql, sqlite3_stmt **statement)
{
  const int code =
      sql != NULL ? sqlite3_prepare_v2 (db, sql, -1, statement, NULL) : SQLITE_NOMEM;

  sqlite3_free (sql);

  return code;
}

static GHashTable *
list_columns (sqlite3 *db, const char *table)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *row = NULL;

  prepare (db, sqlite3_mprintf ("PRAGMA table_info (\"%w\")", table), &row);
  while (row != NULL && sqlite3_step (row) == SQLITE_ROW)
    g_hash_table_add (names, g_strdup ((const char *)sqlite3_column_text (row, 1)));
  sqlite3_finalize (row);

  return names;
}

/* The columns that @table has here and there, with commas between, and as many "?". */
static guint
join_columns (const Salvage *self, const char *table, GString *columns, GString *marks)
{
  g_autoptr (GHashTable) there = list_columns (self->from, table);
  g_autoptr (GHashTable) here = list_columns (self->to, table);
  GHashTableIter iter;
  gpointer name;
  guint n = 0;

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_hash_table_contains (there, name)) {
      g_string_append_printf (columns, "%s\"%s\"", n > 0 ? ", " : "", (char *)name);
      g_string_append (marks, n > 0 ? ", ?" : "?");
      n++;
    }

  return n;
}

/* A text in which bytes are wrong is still most of a text. */
static void
bind_value (sqlite3_stmt *insert, int place, sqlite3_stmt *row, int column)
{
  const char *text;
  g_autofree char *valid = NULL;

  if (sqlite3_column_type (row, column) != SQLITE_TEXT) {
    sqlite3_bind_value (insert, place, sqlite3_column_value (row, column));
    return;
  }

  text = (const char *)sqlite3_column_text (row, column);
  valid =
      g_utf8_make_valid (text != NULL ? text : "", sqlite3_column_bytes (row, column));
  sqlite3_bind_text (insert, place, valid, -1, SQLITE_TRANSIENT);
}

/* Column 0 of @row is its number, and the others go to the columns of @insert. */
static void
take_row (Salvage *self, sqlite3_stmt *row, sqlite3_stmt *insert)
{
  for (int i = 1; i < sqlite3_column_count (row); i++)
    bind_value (insert, i, row, i);
  sqlite3_step (insert);
  sqlite3_reset (insert);
  sqlite3_clear_bindings (insert);
  self->budget--;
}

/* Takes rows until there are none or one cannot be read; whether the end was reached.
 * @last is the number of the last one; numbers that make no sense are passed over. */
static gboolean
take_rows (Salvage *self, sqlite3_stmt *row, sqlite3_stmt *insert, gint64 *last)
{
  int code = SQLITE_ROW;

  while (self->budget > 0 && (code = sqlite3_step (row)) == SQLITE_ROW) {
    const gint64 number = sqlite3_column_int64 (row, 0);

    if (number > *last && number - *last < MAX_JUMP)
      *last = number;
    take_row (self, row, insert);
  }
  sqlite3_reset (row);

  return code == SQLITE_DONE || self->budget <= 0;
}

/* By number: past each row that cannot be read, to the next that can. */
static gboolean
take_upwards (Salvage *self, sqlite3_stmt *row, sqlite3_stmt *insert)
{
  gint64 last = 0;

  for (int gap = 0; gap < MAX_GAP; gap++) {
    const gint64 before = last;

    sqlite3_bind_int64 (row, 1, last + 1 + gap);
    if (take_rows (self, row, insert, &last))
      return gap == 0;
    if (last > before)
      gap = -1;
  }

  return FALSE;
}

/* The columns of @table that order it when its rows have no numbers. */
static char *
join_keys (const Salvage *self, const char *table, const char *direction)
{
  GString *keys = g_string_new (NULL);
  sqlite3_stmt *row = NULL;

  prepare (self->to, sqlite3_mprintf ("PRAGMA table_info (\"%w\")", table), &row);
  while (row != NULL && sqlite3_step (row) == SQLITE_ROW)
    if (sqlite3_column_int (row, 5) > 0)
      g_string_append_printf (keys, "%s\"%s\" %s", keys->len > 0 ? ", " : "",
                              (const char *)sqlite3_column_text (row, 1), direction);
  sqlite3_finalize (row);

  return g_string_free (keys, FALSE);
}

/* The rows of @table from one end to the other, or to what cannot be read. */
static gboolean
take_from_end (Salvage *self,
               const char *table,
               const char *columns,
               const char *order,
               sqlite3_stmt *insert)
{
  sqlite3_stmt *row = NULL;
  gint64 last = 0;
  gboolean done = FALSE;

  if (prepare (self->from,
               sqlite3_mprintf ("SELECT 0, %s FROM \"%w\" NOT INDEXED ORDER BY %s",
                                columns, table, order),
               &row) == SQLITE_OK)
    done = take_rows (self, row, insert, &last);
  sqlite3_finalize (row);

  return done;
}

static void
take_numbered (Salvage *self,
               const char *table,
               const char *columns,
               sqlite3_stmt *row,
               sqlite3_stmt *insert)
{
  if (!take_upwards (self, row, insert))
    take_from_end (self, table, columns, "rowid DESC", insert);
}

static void
take_keyed (Salvage *self, const char *table, const char *columns, sqlite3_stmt *insert)
{
  g_autofree char *up = join_keys (self, table, "ASC");
  g_autofree char *down = join_keys (self, table, "DESC");

  if (*up != '\0' && !take_from_end (self, table, columns, up, insert))
    take_from_end (self, table, columns, down, insert);
}

static void
take_table (Salvage *self, const char *table)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);
  sqlite3_stmt *row = NULL, *insert = NULL;

  if (join_columns (self, table, columns, marks) == 0 ||
      prepare (self->to,
               sqlite3_mprintf ("INSERT OR IGNORE INTO \"%w\" (%s) VALUES (%s)", table,
                                columns->str, marks->str),
               &insert) != SQLITE_OK)
    return;

  if (prepare (self->from,
               sqlite3_mprintf ("SELECT rowid, %s FROM \"%w\" NOT INDEXED "
                                "WHERE rowid >= ? ORDER BY rowid",
                                columns->str, table),
               &row) == SQLITE_OK)
    take_numbered (self, table, columns->str, row, insert);
  else
    take_keyed (self, table, columns->str, insert);
  sqlite3_finalize (row);
  sqlite3_finalize (insert);
}

/* --- References ----------------------------------------------------------------------
 */

/* One that leads from @column of @table to the ids of @parent. */
typedef struct {
  const char *table;
  char *column;
  char *parent;
  gboolean required;
} Reference;

static void
clear_reference (gpointer data)
{
  g_free (((Reference *)data)->column);
  g_free (((Reference *)data)->parent);
}

static gboolean
is_required (sqlite3 *db, const char *table, const char *column)
{
  int required = 1;

  sqlite3_table_column_metadata (db, "main", table, column, NULL, NULL, &required, NULL,
                                 NULL);

  return required != 0;
}

static GArray *
list_references (sqlite3 *db, GStrv tables)
{
  GArray *references = g_array_new (FALSE, FALSE, sizeof (Reference));

  g_array_set_clear_func (references, clear_reference);
  for (guint i = 0; tables[i] != NULL; i++) {
    sqlite3_stmt *row = NULL;

    prepare (db, sqlite3_mprintf ("PRAGMA foreign_key_list (\"%w\")", tables[i]), &row);
    while (row != NULL && sqlite3_step (row) == SQLITE_ROW) {
      Reference reference = {
          .table = tables[i],
          .column = g_strdup ((const char *)sqlite3_column_text (row, 3)),
          .parent = g_strdup ((const char *)sqlite3_column_text (row, 2)),
      };

      reference.required = is_required (db, tables[i], reference.column);
      g_array_append_val (references, reference);
    }
    sqlite3_finalize (row);
  }

  return references;
}

#define LEADS_NOWHERE "\"%w\" IS NOT NULL AND \"%w\" NOT IN (SELECT id FROM \"%w\")"

static void
run (sqlite3 *db, char *sql)
{
  sqlite3_exec (db, sql, NULL, NULL, NULL);
  sqlite3_free (sql);
}

/* A plan is made anew when parts of it are left. */
static guint
make_plans (sqlite3 *db, const Reference *reference, gint64 now)
{
  sqlite3_stmt *insert = NULL;

  if (prepare (db,
               sqlite3_mprintf ("INSERT INTO recovery (id, title, state, created_at, "
                                "changed_at) SELECT DISTINCT \"%w\", ?1, 'paused', ?2, "
                                "?2 FROM \"%w\" WHERE " LEADS_NOWHERE,
                                reference->column, reference->table, reference->column,
                                reference->column, reference->parent),
               &insert) == SQLITE_OK) {
    /* Translators: the title of a plan of which the rest was lost */
    sqlite3_bind_text (insert, 1, _ ("Parts of a plan from a damaged file"), -1,
                       SQLITE_TRANSIENT);
    sqlite3_bind_int64 (insert, 2, now);
    sqlite3_step (insert);
  }
  sqlite3_finalize (insert);

  return sqlite3_changes (db);
}

static void
let_go (sqlite3 *db, const Reference *reference)
{
  if (reference->required)
    run (db, sqlite3_mprintf ("DELETE FROM \"%w\" WHERE " LEADS_NOWHERE, reference->table,
                              reference->column, reference->column, reference->parent));
  else
    run (db, sqlite3_mprintf ("UPDATE \"%w\" SET \"%w\" = NULL WHERE " LEADS_NOWHERE,
                              reference->table, reference->column, reference->column,
                              reference->column, reference->parent));
}

static void
mend_references (sqlite3 *db, GStrv tables, gint64 now)
{
  g_autoptr (GArray) references = list_references (db, tables);

  for (guint i = 0; i < references->len; i++) {
    const Reference *reference = &g_array_index (references, Reference, i);

    if (reference->required && strcmp (reference->parent, "recovery") == 0)
      make_plans (db, reference, now);
  }

  for (int pass = 0; pass < MAX_PASSES; pass++) {
    const gint64 before = sqlite3_total_changes64 (db);

    for (guint i = 0; i < references->len; i++)
      let_go (db, &g_array_index (references, Reference, i));
    if (sqlite3_total_changes64 (db) == before)
      break;
  }
}

/* --- All of it -----------------------------------------------------------------------
 */

static guint
count_records (sqlite3 *db, GStrv tables)
{
  guint n = 0;

  for (guint i = 0; tables[i] != NULL; i++) {
    sqlite3_stmt *row = NULL;

    if (prepare (db, sqlite3_mprintf ("SELECT count (created_at) FROM \"%w\"", tables[i]),
                 &row) == SQLITE_OK &&
        sqlite3_step (row) == SQLITE_ROW)
      n += sqlite3_column_int (row, 0);
    sqlite3_finalize (row);
  }

  return n;
}

/* An empty file of the present version. */
static FootingDb *
make_empty (GError **error)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (FootingDb) db = footing_db_open_memory (error);

  if (db == NULL || !footing_migrations_run (db, NULL, scripts, error) ||
      !footing_db_exec (db, "PRAGMA foreign_keys = OFF; BEGIN", error))
    return NULL;

  return g_steal_pointer (&db);
}

static gboolean
take_all (FootingDb *from, FootingDb *to, FootingClock *clock, guint *n, GError **error)
{
  g_auto (GStrv) tables = footing_file_list_tables (to, error);
  Salvage self = {footing_db_get_handle (from), footing_db_get_handle (to)};

  if (tables == NULL)
    return FALSE;

  bear_with (from);
  self.budget = footing_db_get_int (from, "PRAGMA page_count", NULL) *
                footing_db_get_int (from, "PRAGMA page_size", NULL) / SMALLEST_ROW;
  for (guint i = 0; tables[i] != NULL; i++)
    take_table (&self, tables[i]);
  *n = count_records (self.to, tables);
  mend_references (self.to, tables, footing_clock_now (clock));

  return footing_db_exec (to, "COMMIT; PRAGMA foreign_keys = ON", error);
}

FootingStore *
footing_store_salvage (const char *path,
                       FootingClock *clock,
                       guint *n_records,
                       GError **error)
{
  g_autoptr (FootingDb) from = NULL;
  g_autoptr (FootingDb) to = NULL;

  g_return_val_if_fail (path != NULL && n_records != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  from = footing_file_read (path, NULL, NULL);
  if (from == NULL)
    from = read_bytes (path, error);
  if (from == NULL)
    return NULL;

  to = make_empty (error);
  if (to == NULL || !take_all (from, to, clock, n_records, error))
    return NULL;

  if (*n_records == 0) {
    footing_file_fail_damaged (path, error);
    return NULL;
  }

  return footing_store_new_for_copy (g_steal_pointer (&to), path, clock);
}
