/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-find.h"
#include "fold.h"
#include "store-private.h"

/* What is looked for. */
typedef struct {
  GStrv words; /* folded */
  guint limit;
} Find;

/* All texts of a record of @klass, as one to be compared. */
static const char *
make_sql (FootingRecordClass *klass)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, footing_fold (");
  const char *between = "";

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == FOOTING_FIELD_TEXT) {
      g_string_append_printf (sql, "%s%s", between, klass->fields[i].column);
      between = " || char (10) || ";
    }
  g_string_append_printf (sql,
                          ") FROM %s WHERE recovery = :recovery AND deleted_at IS NULL"
                          " ORDER BY rowid",
                          klass->table);

  return g_intern_string (sql->str);
}

static gboolean
holds (const char *text, const Find *find)
{
  for (guint i = 0; find->words[i] != NULL; i++)
    if (text == NULL || strstr (text, find->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Adds the ids of those of @klass that hold the words, until there are enough. */
static GPtrArray *
find_ids (FootingDb *db,
          FootingRecordClass *klass,
          const char *recovery,
          const Find *find,
          guint n_found,
          GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (db, make_sql (klass), error);
  FootingDbStep step = FOOTING_DB_DONE;

  footing_db_bind_text (statement, ":recovery", recovery);
  while (n_found + ids->len < find->limit &&
         (step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    if (holds ((const char *)sqlite3_column_text (statement, 1), find))
      g_ptr_array_add (ids, g_strdup ((const char *)sqlite3_column_text (statement, 0)));

  return step != FOOTING_DB_ERROR ? g_steal_pointer (&ids) : NULL;
}

/* Adds those of @type that hold the words to @found, until there are enough. */
static gboolean
find_records (FootingStore *self,
              GType type,
              const char *recovery,
              const Find *find,
              GPtrArray *found,
              GError **error)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  g_autoptr (GPtrArray) ids =
      find_ids (footing_store_get_db (self), klass, recovery, find, found->len, error);

  if (ids == NULL)
    return FALSE;

  /* They are few. */
  for (guint i = 0; i < ids->len; i++) {
    gpointer record = footing_store_get (self, type, g_ptr_array_index (ids, i), error);

    if (record == NULL)
      return FALSE;
    g_ptr_array_add (found, record);
  }

  return TRUE;
}

GPtrArray *
footing_store_find_in_plan (FootingStore *self,
                            const char *recovery,
                            const char *text,
                            guint limit,
                            GError **error)
{
  const GType types[] = {FOOTING_TYPE_MOMENT,    FOOTING_TYPE_PLAN_LINE,
                         FOOTING_TYPE_AGREEMENT, FOOTING_TYPE_PERSON,
                         FOOTING_TYPE_OUTCOME,   FOOTING_TYPE_STEP};
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (recovery != NULL && text != NULL, NULL);

  words = footing_fold_words (text, FOOTING_SEARCH_WORDS);
  for (guint i = 0; words[0] != NULL && i < G_N_ELEMENTS (types); i++) {
    const Find find = {words, limit};

    if (!find_records (self, types[i], recovery, &find, found, error))
      return NULL;
  }

  return g_steal_pointer (&found);
}
