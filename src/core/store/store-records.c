/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-struct.h"

#include <glib/gi18n-lib.h>
#include <gobject/gvaluecollector.h>
#include <math.h>
#include <string.h>

#define MAX_CHANGES 16

static void
read_field (FootingStatement *statement,
            int column,
            const FootingField *field,
            GValue *value)
{
  const gboolean null = sqlite3_column_type (statement, column) == SQLITE_NULL;
  g_autofree char *text = NULL;

  switch (field->type) {
  case FOOTING_FIELD_INT:
    g_value_init (value, G_TYPE_INT);
    g_value_set_int (value, null ? -1 : sqlite3_column_int (statement, column));
    break;
  case FOOTING_FIELD_BOOL:
    g_value_init (value, G_TYPE_BOOLEAN);
    g_value_set_boolean (value, sqlite3_column_int (statement, column) != 0);
    break;
  case FOOTING_FIELD_REAL:
    g_value_init (value, G_TYPE_DOUBLE);
    g_value_set_double (value,
                        null ? (double)NAN : sqlite3_column_double (statement, column));
    break;
  case FOOTING_FIELD_INSTANT:
    g_value_init (value, G_TYPE_INT64);
    g_value_set_int64 (value, sqlite3_column_int64 (statement, column));
    break;
  case FOOTING_FIELD_CODES:
    g_value_init (value, G_TYPE_STRV);
    text = footing_db_column_text (statement, column);
    g_value_take_boxed (value, *text != '\0' ? g_strsplit (text, " ", -1) : NULL);
    break;
  case FOOTING_FIELD_REFERENCE:
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  default:
    g_value_init (value, G_TYPE_STRING);
    if (!null)
      g_value_take_string (value, footing_db_column_text (statement, column));
    break;
  }
}

/* The field of @column. Looks from *@next on and leaves there where it has come to, for
 * the next column is most often the next field. */
static const FootingField *
find_column (FootingRecordClass *klass, const char *column, guint *next)
{
  const guint n = footing_record_class_get_n_fields (klass);

  for (guint i = 0; i < n; i++) {
    const guint at = (*next + i) % n;
    const FootingField *field = footing_record_class_get_field (klass, at);

    if (strcmp (field->column, column) == 0) {
      *next = at + 1;
      return field;
    }
  }

  return NULL;
}

gpointer
footing_store_read (FootingStore *self,
                    FootingStatement *statement,
                    GType type,
                    GError **error)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  const int n_columns = sqlite3_column_count (statement);
  g_autofree const FootingField **fields = g_new0 (const FootingField *, n_columns);
  g_autofree GValue *values = g_new0 (GValue, n_columns);
  gpointer record = NULL;
  guint n = 0, next = 0;

  for (int i = 0; i < n_columns; i++) {
    fields[n] = find_column (klass, sqlite3_column_name (statement, i), &next);
    if (fields[n] == NULL)
      continue;
    read_field (statement, i, fields[n], &values[n]);
    n++;
  }

  /* Without memory a text reads as empty, and would be written back so. */
  if (sqlite3_errcode (sqlite3_db_handle (statement)) == SQLITE_NOMEM)
    footing_statement_fail (statement, SQLITE_NOMEM, error);
  else
    record = footing_record_new_from (type, n, fields, values);
  if (record != NULL && self != NULL && !store_give_initials (self, record, error))
    g_clear_object (&record);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);

  return record;
}

static void
bind_field (FootingStatement *statement, gpointer record, const FootingField *field)
{
  char name[64] = ":";
  g_autofree char *joined = NULL;
  int number;

  g_strlcat (name, field->column, sizeof name);

  switch (field->type) {
  case FOOTING_FIELD_INT:
    number = footing_record_get_int (record, field);
    if (number >= 0)
      footing_db_bind_int (statement, name, number);
    break;
  case FOOTING_FIELD_BOOL:
    footing_db_bind_int (statement, name, footing_record_get_int (record, field) != 0);
    break;
  case FOOTING_FIELD_REAL:
    footing_db_bind_real (statement, name, footing_record_get_real (record, field));
    break;
  case FOOTING_FIELD_INSTANT:
    if (footing_record_get_instant (record, field) != 0)
      footing_db_bind_int (statement, name, footing_record_get_instant (record, field));
    break;
  case FOOTING_FIELD_CODES:
    joined = g_strjoinv (" ", (GStrv)footing_record_get_codes (record, field));
    footing_db_bind_copy (statement, name, joined);
    break;
  case FOOTING_FIELD_REFERENCE:
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  default:
    footing_db_bind_text (statement, name, footing_record_get_text (record, field));
    break;
  }
}

gpointer
footing_store_read_first (FootingStore *self,
                          FootingStatement *statement,
                          GType type,
                          GError **error)
{
  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    return footing_store_read (self, statement, type, error);
  case FOOTING_DB_DONE:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
                 _ ("This is no longer in the file: go back and try again."));
    return NULL;
  case FOOTING_DB_ERROR:
  default:
    return NULL;
  }
}

static gpointer
read_one (FootingStore *self, GType type, const char *id, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      footing_store_get_db (self), footing_store_find_table (type)->get, error);

  footing_db_bind_text (statement, ":id", id);

  return footing_store_read_first (self, statement, type, error);
}

static void
bind_seq (FootingStore *self, FootingStatement *statement)
{
  const gint64 seq = footing_store_take_seq (self);

  if (seq != 0)
    footing_db_bind_int (statement, ":seq", seq);
}

gboolean
footing_store_index (FootingStore *self, GType type, const char *id, GError **error)
{
  const char *sql = footing_store_find_table (type)->index;
  g_autoptr (FootingStatement) statement = NULL;

  if (sql == NULL || !footing_store_get_indexing (self))
    return TRUE;

  statement = footing_db_prepare (footing_store_get_db (self), sql, error);
  footing_db_bind_text (statement, ":id", id);

  return footing_db_run (statement, error);
}

static gboolean
write_one (FootingStore *self, gpointer record, gint64 deleted_at, GError **error)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  const gint64 now = footing_store_get_now (self);
  const gint64 created_at = footing_record_get_created_at (record);
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self),
                          footing_store_find_table (G_OBJECT_TYPE (record))->save, error);

  for (guint i = 0; i < klass->n_fields; i++)
    bind_field (statement, record, &klass->fields[i]);
  footing_db_bind_text (statement, ":id", footing_record_get_id (record));
  footing_db_bind_int (statement, ":created_at", created_at != 0 ? created_at : now);
  footing_db_bind_int (statement, ":changed_at", now);
  if (deleted_at != 0)
    footing_db_bind_int (statement, ":deleted_at", deleted_at);
  if (FOOTING_IS_ENTRY (record))
    bind_seq (self, statement);

  footing_store_note (self, G_OBJECT_TYPE (record), footing_record_get_id (record));
  return footing_db_run (statement, error) &&
         footing_store_index (self, G_OBJECT_TYPE (record),
                              footing_record_get_id (record), error);
}

gboolean
footing_store_touch (FootingStore *self, GType type, const char *id, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      footing_store_get_db (self), footing_store_find_table (type)->touch, error);

  footing_db_bind_text (statement, ":id", id);
  footing_db_bind_int (statement, ":now", footing_store_get_now (self));
  footing_store_note (self, type, id);
  return footing_db_run (statement, error);
}

gpointer
footing_store_get (FootingStore *self, GType type, const char *id, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return read_one (self, type, id, error);
}

GPtrArray *
footing_store_read_all (FootingStore *self,
                        FootingStatement *statement,
                        GType type,
                        GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    gpointer record = footing_store_read (self, statement, type, error);

    if (record == NULL)
      return NULL;
    g_ptr_array_add (records, record);
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&records) : NULL;
}

GPtrArray *
footing_store_list (FootingStore *self, GType type, const char *parent, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (footing_store_get_db (self),
                                  footing_store_find_table (type)->list, error);
  footing_db_bind_text (statement, ":parent", parent);

  return footing_store_read_all (self, statement, type, error);
}

gboolean
footing_store_save (FootingStore *self, gpointer record, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECORD (record), FALSE);
  g_return_val_if_fail (!footing_record_is_shown (record), FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  done = write_one (self, record, footing_record_get_deleted_at (record), error);

  return footing_store_finish (self, done, error);
}

static gboolean
change_in_place (FootingStore *self,
                 GType type,
                 const char *id,
                 guint n,
                 const char *names[],
                 const GValue values[],
                 GError **error)
{
  g_autoptr (GObject) before = read_one (self, type, id, error);
  g_autoptr (GObject) record = NULL;

  if (before == NULL)
    return FALSE;

  record = footing_record_copy_values (before, n, names, values);
  /* Names are shown otherwise wherever the plan is. */
  if (FOOTING_IS_RECOVERY (record) &&
      FOOTING_RECOVERY (record)->initials != FOOTING_RECOVERY (before)->initials)
    footing_store_note_all (self);

  return write_one (self, record, footing_record_get_deleted_at (record), error);
}

gboolean
footing_store_change_values (FootingStore *self,
                             GType type,
                             const char *id,
                             guint n,
                             const char *names[],
                             const GValue values[],
                             GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  done = change_in_place (self, type, id, n, names, values, error) &&
         (type != FOOTING_TYPE_PERSON ||
          footing_store_share_person (self, id, n, names, error));

  return footing_store_finish (self, done, error);
}

gboolean
footing_store_change (FootingStore *self,
                      GType type,
                      const char *id,
                      GError **error,
                      const char *first_property,
                      ...)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  const char *names[MAX_CHANGES];
  GValue values[MAX_CHANGES] = {G_VALUE_INIT};
  guint n = 0;
  gboolean done;
  va_list args;

  va_start (args, first_property);
  for (const char *name = first_property; name != NULL;
       name = va_arg (args, const char *)) {
    GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), name);
    g_autofree char *problem = NULL;

    g_assert (pspec != NULL && n < MAX_CHANGES);
    names[n] = name;
    G_VALUE_COLLECT_INIT (&values[n++], pspec->value_type, args, 0, &problem);
    g_assert (problem == NULL);
  }
  va_end (args);

  done = footing_store_change_values (self, type, id, n, names, values, error);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);

  return done;
}

gboolean
footing_store_set_deleted (
    FootingStore *self, GType type, const char *id, gint64 deleted_at, GError **error)
{
  g_autoptr (GObject) record = NULL;
  gboolean done;

  if (!footing_store_begin (self, error))
    return FALSE;

  record = read_one (self, type, id, error);
  done = record != NULL && write_one (self, record, deleted_at, error);
  /* Its entries go from the timeline with it, or come back. */
  if (done && type == FOOTING_TYPE_RECOVERY)
    footing_store_note_all (self);

  return footing_store_finish (self, done, error);
}

/* What goes in one change goes at one moment: it is known by that. */
gboolean
footing_store_remove (FootingStore *self, GType type, const char *id, GError **error)
{
  gint64 now;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  /* 0 stands for "not removed", whatever the clock says. */
  now = footing_store_get_began_at (self);

  return footing_store_finish (
      self, footing_store_set_deleted (self, type, id, now != 0 ? now : 1, error), error);
}

gboolean
footing_store_restore (FootingStore *self, GType type, const char *id, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return footing_store_set_deleted (self, type, id, 0, error);
}

gboolean
footing_store_erase (FootingStore *self, GType type, const char *id, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  statement = footing_db_prepare (footing_store_get_db (self),
                                  footing_store_find_table (type)->erase, error);
  footing_db_bind_text (statement, ":id", id);
  footing_store_note_all (self);

  return footing_store_finish (self, footing_db_run (statement, error), error);
}

int
footing_store_count (FootingStore *self, GType type)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), 0);

  return MAX (0, footing_db_get_int (footing_store_get_db (self),
                                     footing_store_find_table (type)->count, NULL));
}
