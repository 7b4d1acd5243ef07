/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "edit.h"
#include "store-links.h"

#include <math.h>
#include <string.h>

struct _FootingEdit {
  /* owned */
  char *id;
  GHashTable *values;            /* property → GValue, as they were */
  char **links[FOOTING_N_LINKS]; /* as they were; NULL for those that stay */
  GHashTable *signs; /* sign → rating as it was, -1 for none; NULL when they stay */

  /* state */
  GType type;
  gboolean whole; /* @signs are all that there were, changed or not */
};

static void
free_value (gpointer data)
{
  g_value_unset (data);
  g_free (data);
}

FootingEdit *
footing_edit_new (GType type, const char *id)
{
  FootingEdit *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (FootingEdit, 1);
  self->type = type;
  self->id = g_strdup (id);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);

  return self;
}

void
footing_edit_free (FootingEdit *self)
{
  g_free (self->id);
  g_hash_table_unref (self->values);
  for (guint i = 0; i < FOOTING_N_LINKS; i++)
    g_strfreev (self->links[i]);
  g_clear_pointer (&self->signs, g_hash_table_unref);
  g_free (self);
}

GType
footing_edit_get_record_type (FootingEdit *self)
{
  g_return_val_if_fail (self != NULL, G_TYPE_INVALID);

  return self->type;
}

const char *
footing_edit_get_id (FootingEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

void
footing_edit_note (FootingEdit *self, const char *property, const GValue *before)
{
  GValue *copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (property != NULL && G_IS_VALUE (before));

  if (g_hash_table_contains (self->values, property))
    return;

  copy = g_new0 (GValue, 1);
  g_value_init (copy, G_VALUE_TYPE (before));
  g_value_copy (before, copy);
  g_hash_table_insert (self->values, g_strdup (property), copy);
}

void
footing_edit_add (FootingEdit *self, FootingEdit *other)
{
  GHashTableIter iter;
  gpointer property, value;

  g_return_if_fail (self != NULL && other != NULL);
  g_return_if_fail (strcmp (self->id, other->id) == 0);

  g_hash_table_iter_init (&iter, other->values);
  while (g_hash_table_iter_next (&iter, &property, &value))
    footing_edit_note (self, property, value);
}

/* --- All that a record holds ---------------------------------------------------------
 */

static gboolean
read_links (FootingEdit *self, FootingStore *store, GError **error)
{
  for (guint i = 0; self->type == FOOTING_TYPE_ENTRY && i < FOOTING_N_LINKS; i++) {
    self->links[i] = footing_store_get_links (store, i, self->id, error);
    if (self->links[i] == NULL)
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_signs (FootingEdit *self, FootingStore *store, GError **error)
{
  if (self->type == FOOTING_TYPE_CHECKIN)
    self->signs = footing_store_get_signs (store, self->id, error);
  self->whole = TRUE;

  return self->type != FOOTING_TYPE_CHECKIN || self->signs != NULL;
}

/* Notes all fields of @record but when it was shown: nobody decides that, and it may be
 * while the edit lasts. */
static void
note_fields (FootingEdit *self, gpointer record)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++) {
    const char *property = footing_field_get_property (&klass->fields[i]);
    GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), property);
    g_auto (GValue) value = G_VALUE_INIT;

    if (g_str_has_suffix (klass->fields[i].column, "shown_at"))
      continue;
    g_value_init (&value, pspec->value_type);
    g_object_get_property (record, property, &value);
    footing_edit_note (self, property, &value);
  }
}

FootingEdit *
footing_edit_begin (FootingStore *store, GType type, const char *id, GError **error)
{
  g_autoptr (FootingEdit) self = NULL;
  g_autoptr (GObject) record = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  record = footing_store_get (store, type, id, error);
  if (record == NULL)
    return NULL;

  self = footing_edit_new (type, id);
  note_fields (self, record);

  return read_links (self, store, error) && read_signs (self, store, error)
             ? g_steal_pointer (&self)
             : NULL;
}

/* --- What of it has changed ----------------------------------------------------------
 */

/* No number is the same as no number, and not as any, which g_param_values_cmp() takes it
 * for. */
static gboolean
is_same (GParamSpec *pspec, const GValue *a, const GValue *b)
{
  if (pspec->value_type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  if (pspec->value_type == G_TYPE_DOUBLE &&
      (isnan (g_value_get_double (a)) || isnan (g_value_get_double (b))))
    return isnan (g_value_get_double (a)) && isnan (g_value_get_double (b));

  return g_param_values_cmp (pspec, a, b) == 0;
}

static gboolean
has_value (gpointer record, const char *property, const GValue *value)
{
  GParamSpec *pspec =
      g_object_class_find_property (G_OBJECT_GET_CLASS (record), property);
  g_auto (GValue) held = G_VALUE_INIT;

  g_value_init (&held, pspec->value_type);
  g_object_get_property (record, property, &held);

  return is_same (pspec, &held, value);
}

static void
compare_fields (FootingEdit *self, gpointer now)
{
  GHashTableIter iter;
  gpointer property, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &property, &value))
    if (has_value (now, property, value))
      g_hash_table_iter_remove (&iter);
}

static gboolean
compare_links (FootingEdit *self, FootingStore *store, GError **error)
{
  for (guint i = 0; i < FOOTING_N_LINKS; i++) {
    g_auto (GStrv) now = NULL;

    if (self->links[i] == NULL)
      continue;
    now = footing_store_get_links (store, i, self->id, error);
    if (now == NULL)
      return FALSE;
    if (g_strv_equal ((const char *const *)now, (const char *const *)self->links[i]))
      g_clear_pointer (&self->links[i], g_strfreev);
  }

  return TRUE;
}

static int
get_rating (GHashTable *signs, const char *sign)
{
  gpointer rating;

  return g_hash_table_lookup_extended (signs, sign, NULL, &rating)
             ? GPOINTER_TO_INT (rating)
             : -1;
}

static gboolean
compare_signs (FootingEdit *self, FootingStore *store, GError **error)
{
  g_autoptr (GHashTable) now = NULL;
  GHashTableIter iter;
  gpointer sign, rating;

  if (self->signs == NULL)
    return TRUE;

  now = footing_store_get_signs (store, self->id, error);
  if (now == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, now);
  while (self->whole && g_hash_table_iter_next (&iter, &sign, NULL))
    if (!g_hash_table_contains (self->signs, sign))
      g_hash_table_insert (self->signs, g_strdup (sign), GINT_TO_POINTER (-1));
  self->whole = FALSE;

  g_hash_table_iter_init (&iter, self->signs);
  while (g_hash_table_iter_next (&iter, &sign, &rating))
    if (get_rating (now, sign) == GPOINTER_TO_INT (rating))
      g_hash_table_iter_remove (&iter);
  if (g_hash_table_size (self->signs) == 0)
    g_clear_pointer (&self->signs, g_hash_table_unref);

  return TRUE;
}

static gboolean
has_changes (FootingEdit *self)
{
  gboolean any = g_hash_table_size (self->values) > 0 || self->signs != NULL;

  for (guint i = 0; i < FOOTING_N_LINKS; i++)
    any = any || self->links[i] != NULL;

  return any;
}

gboolean
footing_edit_end (FootingEdit *self,
                  FootingStore *store,
                  gboolean *changed,
                  GError **error)
{
  g_autoptr (GObject) now = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (changed != NULL, FALSE);

  *changed = FALSE;
  now = footing_store_get (store, self->type, self->id, error);
  if (now == NULL || !compare_links (self, store, error) ||
      !compare_signs (self, store, error))
    return FALSE;

  compare_fields (self, now);
  *changed = has_changes (self);

  return TRUE;
}

/* --- Putting it back -----------------------------------------------------------------
 */

/* The names of what is noted, and their values, which are borrowed; how many. Both arrays
 * are the caller's. */
static guint
list_values (FootingEdit *self, const char ***names, GValue **values)
{
  const guint max = g_hash_table_size (self->values);
  GHashTableIter iter;
  gpointer name, value;
  guint n = 0;

  *names = g_new0 (const char *, max);
  *values = g_new0 (GValue, max);
  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &name, &value)) {
    (*names)[n] = name;
    (*values)[n++] = *(GValue *)value;
  }

  return n;
}

gpointer
footing_edit_dup_record (FootingEdit *self, FootingStore *store)
{
  g_autoptr (GObject) record = NULL;
  g_autofree const char **names = NULL;
  g_autofree GValue *values = NULL;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  record = footing_store_get (store, self->type, self->id, NULL);
  if (record == NULL)
    return NULL;

  n = list_values (self, &names, &values);

  return footing_record_copy_values (record, n, names, values);
}

static gboolean
put_fields (FootingEdit *self, FootingStore *store, GError **error)
{
  g_autofree const char **names = NULL;
  g_autofree GValue *values = NULL;
  const guint n = list_values (self, &names, &values);

  return n == 0 || footing_store_change_values (store, self->type, self->id, n, names,
                                                values, error);
}

static gboolean
put_links (FootingEdit *self, FootingStore *store, GError **error)
{
  gboolean done = TRUE;

  for (guint i = 0; done && i < FOOTING_N_LINKS; i++)
    if (self->links[i] != NULL)
      done = footing_store_set_links (store, i, self->id,
                                      (const char *const *)self->links[i], error);

  return done;
}

static gboolean
put_signs (FootingEdit *self, FootingStore *store, GError **error)
{
  GHashTableIter iter;
  gpointer sign, rating;

  if (self->signs == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, self->signs);
  while (g_hash_table_iter_next (&iter, &sign, &rating))
    if (!footing_store_set_sign (store, self->id, sign, GPOINTER_TO_INT (rating), error))
      return FALSE;

  return TRUE;
}

gboolean
footing_edit_undo (FootingEdit *self, FootingStore *store, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = put_fields (self, store, error) && put_links (self, store, error) &&
         put_signs (self, store, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
