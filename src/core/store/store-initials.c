/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-initials.h"
#include "store-struct.h"

/* The names in plans that show initials, and what the same people are called in others,
 * in the order in which they were made. Those in the bin are read there, and those who
 * were in it as what was kept of them. */
#define NAMES                                                                            \
  "SELECT name FROM ("                                                                   \
  "SELECT person AS name, created_at, -1 AS position, rowid AS made FROM recovery "      \
  "WHERE initials UNION ALL "                                                            \
  "SELECT name, created_at, position, rowid AS made FROM person "                        \
  "WHERE recovery IN (SELECT id FROM recovery WHERE initials) OR identity <> '' "        \
  "AND identity IN (SELECT person.identity FROM person JOIN recovery "                   \
  "ON recovery.id = person.recovery WHERE recovery.initials) UNION ALL "                 \
  "SELECT field AS name, kept_text.changed_at AS created_at, CAST (text AS INTEGER) "    \
  "AS position, kept_text.rowid AS made FROM kept_text JOIN recovery "                   \
  "ON place = recovery.id || ' " STORE_HIDDEN "' WHERE recovery.initials) "              \
  "ORDER BY created_at, position, made"

/* Everybody: who is hidden is among them. */
#define OTHERS "SELECT person FROM recovery UNION SELECT name FROM person"

void
store_forget_initials (FootingStore *self)
{
  g_clear_pointer (&self->initials, footing_initials_unref);
}

/* The names that @sql finds, and NULL after the last. */
static GPtrArray *
list_names (FootingStore *self, const char *sql, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (self->db, sql, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    g_ptr_array_add (names, footing_db_column_text (statement, 0));
  g_ptr_array_add (names, NULL);

  return step == FOOTING_DB_DONE ? g_steal_pointer (&names) : NULL;
}

static FootingInitials *
read_names (FootingStore *self, GError **error)
{
  g_autoptr (GPtrArray) names = list_names (self, NAMES, error);
  g_autoptr (GPtrArray) others = NULL;

  if (names == NULL)
    return NULL;
  if (names->len == 1)
    return footing_initials_new ((const char *const *)names->pdata);

  others = list_names (self, OTHERS, error);

  return others != NULL ? footing_initials_new_beside ((const char *const *)names->pdata,
                                                       (const char *const *)others->pdata)
                        : NULL;
}

gboolean
store_give_initials (FootingStore *self, gpointer record, GError **error)
{
  if (self->initials == NULL)
    self->initials = read_names (self, error);
  if (self->initials == NULL)
    return FALSE;

  if (!footing_initials_is_empty (self->initials))
    footing_record_set_initials (record, self->initials);

  return TRUE;
}

char *
footing_store_show (FootingStore *self, const char *text)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (self->initials == NULL)
    self->initials = read_names (self, NULL);

  return footing_initials_apply (self->initials, text);
}
