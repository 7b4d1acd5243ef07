/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-merge.h"

typedef struct {
  /* owned */
  GHashTable *days; /* ritual and date → id, of the rituals that were asked for */
  GHashTable *rituals;
  GHashTable *kept;    /* id in the document → id in the store, where they differ */
  GPtrArray *deferred; /* records whose reference has no target yet */

  /* borrowed */
  FootingStore *store;
  FootingJsonDocument *document;
  FootingImportReport *report;
} Merge;

static GType
get_type (const FootingJsonItem *item)
{
  return footing_json_kinds[item->place].get_type ();
}

/* The record @id, NULL without @error when there is none. */
static gpointer
find_record (Merge *self, GType type, const char *id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer record = footing_store_get (self->store, type, id, &failure);

  if (record == NULL && !g_error_matches (failure, FOOTING_ERROR, FOOTING_ERROR_GONE))
    g_propagate_error (error, g_steal_pointer (&failure));

  return record;
}

/* Notes which occurrences @ritual has in the store. */
static gboolean
note_days (Merge *self, const char *ritual, GError **error)
{
  g_autoptr (GPtrArray) occurrences = NULL;

  if (!g_hash_table_add (self->rituals, g_strdup (ritual)))
    return TRUE;

  occurrences = footing_store_list (self->store, FOOTING_TYPE_OCCURRENCE, ritual, error);
  for (guint i = 0; occurrences != NULL && i < occurrences->len; i++) {
    FootingOccurrence *occurrence = occurrences->pdata[i];

    g_hash_table_insert (self->days, g_strdup_printf ("%s %s", ritual, occurrence->date),
                         g_strdup (footing_record_get_id (occurrence)));
  }

  return occurrences != NULL;
}

/* What the store has for @item, NULL without @error when it is new. An occurrence of the
 * same ritual and date is the same, whatever its id. */
static gpointer
find_current (Merge *self, FootingJsonItem *item, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer current = find_record (self, get_type (item), item->id, &failure);
  g_autofree char *day = NULL;
  const char *id;

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (current != NULL || get_type (item) != FOOTING_TYPE_OCCURRENCE)
    return current;

  if (!note_days (self, item->parent, error))
    return NULL;
  day = footing_json_item_make_day (item);
  id = g_hash_table_lookup (self->days, day);
  if (id == NULL)
    return NULL;

  g_hash_table_insert (self->kept, g_steal_pointer (&item->id), g_strdup (id));
  item->id = g_strdup (id);
  return find_record (self, FOOTING_TYPE_OCCURRENCE, id, error);
}

static const GValue *
find_value (FootingJsonItem *item, const FootingField *field)
{
  for (guint i = 0; i < item->values->len; i++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, i);

    if (value->described->field == field)
      return &value->value;
  }

  return NULL;
}

/* The id under which the store has what @id is in the document. */
static const char *
find_kept (Merge *self, const char *id)
{
  const char *kept = id != NULL ? g_hash_table_lookup (self->kept, id) : NULL;

  return kept != NULL ? kept : id;
}

/* @item as a record: what it gives, and for the rest what @current, if any, has. */
static gpointer
make_record (Merge *self, FootingJsonItem *item, gpointer current)
{
  const char *parent = footing_json_kinds[item->place].parent;
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (get_type (item));
  const guint n_fields = klass->n_fields;
  g_autofree const char **names = g_new0 (const char *, n_fields + 2);
  g_autofree GValue *values = g_new0 (GValue, n_fields + 2);
  gpointer record;
  guint n = 0;

  for (guint i = 0; i < n_fields; i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    const GValue *given = find_value (item, field);

    names[n] = footing_field_get_property (field);
    if (g_strcmp0 (field->column, parent) == 0) {
      g_value_init (&values[n], G_TYPE_STRING);
      g_value_set_string (&values[n++], find_kept (self, item->parent));
    } else if (given != NULL && field->type == FOOTING_FIELD_REFERENCE) {
      g_value_init (&values[n], G_TYPE_STRING);
      g_value_set_string (&values[n++], find_kept (self, g_value_get_string (given)));
    } else if (given != NULL) {
      g_value_init (&values[n], G_VALUE_TYPE (given));
      g_value_copy (given, &values[n++]);
    } else if (current != NULL) {
      g_object_get_property (current, names[n], &values[n]);
      n++;
    }
  }

  names[n] = "id";
  g_value_init (&values[n], G_TYPE_STRING);
  g_value_set_string (&values[n++], item->id);
  names[n] = "created-at";
  g_value_init (&values[n], G_TYPE_INT64);
  g_value_set_int64 (&values[n++], item->created_at);

  record = footing_record_new_with (get_type (item), n, names, values);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);

  return record;
}

/* Saves @record. What it refers to may be of its own kind and come later; then it does
 * not refer to it yet. */
static gboolean
save (Merge *self, gpointer record, GError **error)
{
  g_autoptr (GObject) target = NULL;
  g_autoptr (GObject) without = NULL;
  g_autoptr (GError) failure = NULL;

  if (!FOOTING_IS_STEP (record) || ((FootingStep *)record)->restores == NULL)
    return footing_store_save (self->store, record, error);

  target =
      find_record (self, FOOTING_TYPE_STEP, ((FootingStep *)record)->restores, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (target != NULL)
    return footing_store_save (self->store, record, error);

  without = footing_record_copy (record, "restores", NULL, NULL);
  g_ptr_array_add (self->deferred, g_object_ref (record));
  return footing_store_save (self->store, without, error);
}

static gboolean
save_deferred (Merge *self, GError **error)
{
  for (guint i = 0; i < self->deferred->len; i++)
    if (!footing_store_save (self->store, self->deferred->pdata[i], error))
      return FALSE;

  g_ptr_array_set_size (self->deferred, 0);
  return TRUE;
}

static gboolean
set_rating (
    Merge *self, FootingJsonItem *item, const char *code, int rating, GError **error)
{
  return get_type (item) == FOOTING_TYPE_RECOVERY
             ? footing_store_set_driver (self->store, item->id, code, rating, error)
             : footing_store_set_sign (self->store, item->id, code, rating, error);
}

/* Writes the ratings that are new or other ones; @n counts them. */
static gboolean
merge_ratings (Merge *self, FootingJsonItem *item, guint *n, GError **error)
{
  g_autoptr (GHashTable) current = NULL;
  GHashTableIter iter;
  gpointer code, rating, before;

  if (item->ratings == NULL)
    return TRUE;

  current = get_type (item) == FOOTING_TYPE_RECOVERY
                ? footing_store_get_drivers (self->store, item->id, error)
                : footing_store_get_signs (self->store, item->id, error);
  if (current == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, item->ratings);
  while (g_hash_table_iter_next (&iter, &code, &rating)) {
    if (g_hash_table_lookup_extended (current, code, NULL, &before) && before == rating)
      continue;
    if (!set_rating (self, item, code, GPOINTER_TO_INT (rating), error))
      return FALSE;
    (*n)++;
  }

  return TRUE;
}

/* Writes the people who have seen it too; @n counts them. */
static gboolean
merge_seen_by (Merge *self, FootingJsonItem *item, guint *n, GError **error)
{
  g_auto (GStrv) current = NULL;
  g_auto (GStrv) all = NULL;
  g_autoptr (GStrvBuilder) people = NULL;
  guint more = 0;

  if (item->seen_by == NULL)
    return TRUE;

  current = footing_store_get_seen_by (self->store, item->id, error);
  if (current == NULL)
    return FALSE;

  people = g_strv_builder_new ();
  g_strv_builder_addv (people, (const char **)current);
  for (guint i = 0; item->seen_by[i] != NULL; i++) {
    if (g_strv_contains ((const char *const *)current, item->seen_by[i]))
      continue;
    g_strv_builder_add (people, item->seen_by[i]);
    more++;
  }

  *n += more;
  all = g_strv_builder_end (people);
  return more == 0 || footing_store_set_seen_by (self->store, item->id,
                                                 (const char *const *)all, error);
}

static gboolean
merge_item (Merge *self, FootingJsonItem *item, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GObject) current = find_current (self, item, &failure);
  g_autoptr (GObject) record = NULL;
  guint n_more = 0;
  gboolean same;

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  record = make_record (self, item, current);
  same = current != NULL && footing_record_get_deleted_at (current) == 0 &&
         footing_record_equal (current, record);
  if ((!same && !save (self, record, error)) ||
      !merge_ratings (self, item, &n_more, error) ||
      !merge_seen_by (self, item, &n_more, error))
    return FALSE;

  footing_import_report_add (self->report, get_type (item),
                             current == NULL       ? FOOTING_IMPORT_ADDED
                             : same && n_more == 0 ? FOOTING_IMPORT_UNCHANGED
                                                   : FOOTING_IMPORT_CHANGED);
  return TRUE;
}

/* All items of the kind at @place. Entries of one date stand newest first in the file,
 * so the last of them is written first. */
static gboolean
merge_kind (Merge *self, guint place, GError **error)
{
  GPtrArray *items = self->document->items;
  const gboolean reverse = footing_json_kinds[place].get_type () == FOOTING_TYPE_ENTRY;

  for (guint i = 0; i < items->len; i++) {
    FootingJsonItem *item = items->pdata[reverse ? items->len - 1 - i : i];

    if (item->place == place && !merge_item (self, item, error))
      return FALSE;
  }

  return save_deferred (self, error);
}

FootingImportReport *
footing_json_merge (FootingJsonDocument *document,
                    FootingStore *store,
                    gboolean keep,
                    GError **error)
{
  g_autoptr (FootingImportReport) report = footing_import_report_new ();
  g_autoptr (GHashTable) days =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) rituals =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) deferred = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) kept =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Merge self = {days, rituals, kept, deferred, store, document, report};
  gboolean done = TRUE;

  if (!footing_store_begin (store, error))
    return NULL;

  for (guint i = 0; done && i < FOOTING_N_JSON_KINDS; i++)
    done = merge_kind (&self, i, error);
  if (!footing_store_end (store, done && keep, done ? error : NULL))
    done = FALSE;

  return done ? g_steal_pointer (&report) : NULL;
}
