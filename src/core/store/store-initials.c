/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-initials.h"
#include "store-struct.h"

#include <string.h>

/* Where what belongs to a part of a plan finds its plan. */
static const struct {
  const char *column;
  const char *find; /* by :id */
} parents[] = {
    {"outcome", "SELECT recovery FROM outcome WHERE id = :id"},
    {"ritual", "SELECT recovery FROM ritual WHERE id = :id"},
    {"occurrence", "SELECT recovery FROM ritual JOIN occurrence "
                   "ON occurrence.ritual = ritual.id WHERE occurrence.id = :id"},
};

void
store_forget_initials (FootingStore *self)
{
  g_clear_pointer (&self->initials, g_hash_table_unref);
}

static void
add_names (GHashTable *found, const char *recovery, GPtrArray *names)
{
  if (names->len == 0)
    return;

  g_ptr_array_add (names, NULL);
  g_hash_table_insert (found, g_strdup (recovery),
                       footing_initials_new ((const char *const *)names->pdata));
  g_ptr_array_set_size (names, 0);
}

/* Those in the bin are read there. */
static GHashTable *
read_names (FootingStore *self, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      self->db,
      "SELECT recovery.id, recovery.person, ifnull (person.name, '') FROM recovery "
      "LEFT JOIN person ON person.recovery = recovery.id WHERE recovery.initials "
      "ORDER BY recovery.id",
      error);
  g_autoptr (GHashTable) found = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify)footing_initials_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last = NULL;
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    g_autofree char *recovery = footing_db_column_text (statement, 0);

    if (g_strcmp0 (recovery, last) != 0) {
      if (last != NULL)
        add_names (found, last, names);
      g_free (last);
      last = g_steal_pointer (&recovery);
      g_ptr_array_add (names, footing_db_column_text (statement, 1));
    }
    g_ptr_array_add (names, footing_db_column_text (statement, 2));
  }
  if (last != NULL)
    add_names (found, last, names);

  return step == FOOTING_DB_DONE ? g_steal_pointer (&found) : NULL;
}

/* The plan that @record belongs to, NULL for none. */
static char *
find_recovery (FootingStore *self, gpointer record)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  if (FOOTING_IS_RECOVERY (record))
    return g_strdup (footing_record_get_id (record));

  for (guint i = 0; i < klass->n_fields; i++) {
    const FootingField *field = &klass->fields[i];

    if (field->type != FOOTING_FIELD_REFERENCE)
      continue;
    if (strcmp (field->column, "recovery") == 0)
      return g_strdup (footing_record_get_text (record, field));
    for (guint j = 0; j < G_N_ELEMENTS (parents); j++)
      if (strcmp (field->column, parents[j].column) == 0) {
        g_autoptr (FootingStatement) statement =
            footing_db_prepare (self->db, parents[j].find, NULL);

        footing_db_bind_text (statement, ":id", footing_record_get_text (record, field));
        return footing_db_step (statement, NULL) == FOOTING_DB_ROW
                   ? footing_db_column_text (statement, 0)
                   : NULL;
      }
  }

  return NULL;
}

gboolean
store_give_initials (FootingStore *self, gpointer record, GError **error)
{
  g_autofree char *recovery = NULL;

  if (self->initials == NULL)
    self->initials = read_names (self, error);
  if (self->initials == NULL)
    return FALSE;
  if (g_hash_table_size (self->initials) == 0)
    return TRUE;

  recovery = find_recovery (self, record);
  if (recovery != NULL)
    footing_record_set_initials (record, g_hash_table_lookup (self->initials, recovery));

  return TRUE;
}

char *
footing_store_show (FootingStore *self, const char *recovery, const char *text)
{
  g_autoptr (FootingRecovery) plan = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (recovery != NULL)
    plan = footing_store_get (self, FOOTING_TYPE_RECOVERY, recovery, NULL);

  return plan != NULL ? footing_record_show (plan, text) : g_strdup (text);
}

char *
footing_store_show_any (FootingStore *self, const char *text)
{
  g_autofree char *shown = g_strdup (text);
  GHashTableIter iter;
  gpointer initials;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (self->initials == NULL)
    self->initials = read_names (self, NULL);
  if (self->initials == NULL)
    return g_steal_pointer (&shown);

  g_hash_table_iter_init (&iter, self->initials);
  while (g_hash_table_iter_next (&iter, NULL, &initials)) {
    char *next = footing_initials_apply (initials, shown);

    g_free (shown);
    shown = next;
  }

  return g_steal_pointer (&shown);
}
