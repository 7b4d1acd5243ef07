/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-plan.h"
#include "json-names.h"
#include "json-scope.h"

#include <string.h>

/* How many items pass between two words on them. */
#define TOLD_EACH 256

gboolean
footing_json_progress_tell (const FootingJsonProgress *self,
                            guint i,
                            guint n,
                            GError **error)
{
  if (self == NULL || i % TOLD_EACH != 0)
    return TRUE;

  if (self->func != NULL)
    self->func (self->from + (self->to - self->from) * i / MAX (n, 1), self->data);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static GType
get_type (const FootingJsonItem *item)
{
  return footing_json_kinds[item->place].get_type ();
}

int
footing_json_plan_find (const FootingJsonPlan *self, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->places, id)) - 1;
}

const char *
footing_json_plan_map (const FootingJsonPlan *self, const char *id)
{
  const int place = id != NULL ? footing_json_plan_find (self, id) : -1;

  return place >= 0 ? g_array_index (self->tasks, FootingJsonTask, place).id : id;
}

/* Codes may be the ids of signs of one's own. */
static GStrv
map_codes (const FootingJsonPlan *self, const char *const *codes)
{
  g_autoptr (GStrvBuilder) mapped = g_strv_builder_new ();

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_strv_builder_add (mapped, footing_json_plan_map (self, codes[i]));

  return g_strv_builder_end (mapped);
}

static void
set_given (const FootingJsonPlan *self,
           GValue *value,
           const GValue *given,
           const FootingField *field)
{
  g_value_init (value, G_VALUE_TYPE (given));
  if (field->type == FOOTING_FIELD_REFERENCE)
    g_value_set_string (value, footing_json_plan_map (self, g_value_get_string (given)));
  else if (field->type == FOOTING_FIELD_CODES)
    g_value_take_boxed (value, map_codes (self, g_value_get_boxed (given)));
  else
    g_value_copy (given, value);
}

GHashTable *
footing_json_plan_dup_ratings (const FootingJsonPlan *self, const FootingJsonItem *item)
{
  GHashTable *ratings;
  GHashTableIter iter;
  gpointer code, rating;

  if (item->ratings == NULL)
    return NULL;

  ratings = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_iter_init (&iter, item->ratings);
  while (g_hash_table_iter_next (&iter, &code, &rating))
    g_hash_table_insert (ratings, (gpointer)footing_json_plan_map (self, code), rating);

  return ratings;
}

gpointer
footing_json_plan_make_record (const FootingJsonPlan *self,
                               const FootingJsonItem *item,
                               const FootingJsonTask *task,
                               gpointer current)
{
  const char *parent = footing_json_kinds[item->place].parent;
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (get_type (item));
  const guint n_fields = footing_record_class_get_n_fields (klass);
  g_autofree const FootingField **fields = g_new0 (const FootingField *, n_fields);
  g_autofree GValue *values = g_new0 (GValue, n_fields);
  gpointer record;
  guint n = 0;

  for (guint i = 0; i < n_fields; i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    const GValue *given = footing_json_item_get_value (item, field);

    fields[n] = field;
    if (strcmp (field->column, "id") == 0) {
      g_value_init (&values[n], G_TYPE_STRING);
      g_value_set_string (&values[n++], task->id);
    } else if (g_strcmp0 (field->column, parent) == 0) {
      g_value_init (&values[n], G_TYPE_STRING);
      g_value_set_string (&values[n++], task->parent);
    } else if (strcmp (field->column, "created_at") == 0) {
      g_value_init (&values[n], G_TYPE_INT64);
      g_value_set_int64 (&values[n++], item->created_at);
    } else if (given != NULL) {
      set_given (self, &values[n++], given, field);
    } else if (current != NULL && i < klass->n_fields) {
      g_object_get_property (current, footing_field_get_property (field), &values[n++]);
    }
  }

  record = footing_record_new_from (get_type (item), n, fields, values);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);

  return record;
}

/* Whether the store has all ratings that @item gives. */
static gboolean
has_ratings (FootingJsonPlan *self,
             const FootingJsonItem *item,
             const char *id,
             gboolean *has,
             GError **error)
{
  g_autoptr (GHashTable) current = NULL;
  g_autoptr (GHashTable) ratings = footing_json_plan_dup_ratings (self, item);
  GHashTableIter iter;
  gpointer code, rating, before;

  if (ratings == NULL || g_hash_table_size (ratings) == 0)
    return TRUE;

  current = get_type (item) == FOOTING_TYPE_RECOVERY
                ? footing_store_get_drivers (self->store, id, error)
                : footing_store_get_signs (self->store, id, error);
  if (current == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, ratings);
  while (*has && g_hash_table_iter_next (&iter, &code, &rating))
    *has =
        g_hash_table_lookup_extended (current, code, NULL, &before) && before == rating;

  return TRUE;
}

/* Whether the record @id has all that @given, ids or NULL, says of one of its lists. */
static gboolean
has_link (FootingJsonPlan *self,
          FootingLink link,
          const GStrv given,
          const char *id,
          gboolean *has,
          GError **error)
{
  g_auto (GStrv) current = NULL;

  if (given == NULL || given[0] == NULL)
    return TRUE;

  current = footing_store_get_links (self->store, link, id, error);
  if (current == NULL)
    return FALSE;

  for (guint i = 0; *has && given[i] != NULL; i++)
    *has = g_strv_contains ((const char *const *)current, given[i]);

  return TRUE;
}

static gboolean
has_links (FootingJsonPlan *self,
           const FootingJsonItem *item,
           const char *id,
           gboolean *has,
           GError **error)
{
  for (guint i = 0; i < FOOTING_N_LINKS; i++)
    if (!has_link (self, i, item->links[i], id, has, error))
      return FALSE;

  return TRUE;
}

/* Whether the store has all that @item gives. */
static gboolean
is_same (FootingJsonPlan *self,
         const FootingJsonItem *item,
         const FootingJsonTask *task,
         gpointer current,
         gboolean *same,
         GError **error)
{
  g_autoptr (GObject) record = footing_json_plan_make_record (self, item, task, current);

  *same = footing_record_equal (current, record);

  return !*same || (has_ratings (self, item, task->id, same, error) &&
                    has_links (self, item, task->id, same, error));
}

/* Whether @item is newer than @current. Of two texts of the same second the one that is
 * here stays, unless the other does not say how old it is. */
static gboolean
is_newer (const FootingJsonItem *item, gpointer current)
{
  const gint64 here = footing_record_get_changed_at (current);

  return item->changed_at > here || (item->changed_at == here && !item->dated);
}

static FootingImportOutcome
choose (gboolean same, gboolean taken, gboolean deleted)
{
  if (deleted)
    return FOOTING_IMPORT_RETURNED;
  if (same)
    return FOOTING_IMPORT_UNCHANGED;

  return taken ? FOOTING_IMPORT_REPLACED : FOOTING_IMPORT_KEPT;
}

/* The first of them are named, where they have a title. */
static void
report_new (FootingJsonPlan *self,
            const FootingJsonItem *item,
            const FootingJsonTask *task)
{
  g_autoptr (GObject) record = NULL;
  g_autofree char *name = NULL;

  if (footing_import_report_names (self->report, task->outcome)) {
    record = footing_json_plan_make_record (self, item, task, NULL);
    name = footing_json_dup_title (record);
  }
  footing_import_report_add (self->report, get_type (item), task->outcome, name);
}

/* What is not here yet. */
static gboolean
plan_new (FootingJsonPlan *self,
          const FootingJsonItem *item,
          FootingJsonTask *task,
          GError **error)
{
  gboolean has_room = TRUE;

  if (self->document->handed_over) {
    if (!footing_json_plan_has_room (self, item, task, &has_room, error))
      return FALSE;
    footing_json_plan_note_handed (self, item, task, NULL);
  }

  task->taken = has_room;
  task->outcome = has_room ? FOOTING_IMPORT_ADDED : FOOTING_IMPORT_KEPT;
  if (has_room)
    report_new (self, item, task);

  return TRUE;
}

static gboolean
plan_item (FootingJsonPlan *self,
           const FootingJsonItem *item,
           FootingJsonTask *task,
           GError **error)
{
  const GType type = get_type (item);
  g_autoptr (GObject) current = NULL;
  g_autofree char *name = NULL;
  gboolean same;

  if (footing_known_table_lookup_type (self->known, type, task->id) == NULL)
    return plan_new (self, item, task, error);

  current = footing_store_get (self->store, type, task->id, error);
  if (current == NULL || !is_same (self, item, task, current, &same, error))
    return FALSE;

  if (self->document->handed_over) {
    task->outcome = footing_json_plan_choose_handed (current, same);
    footing_json_plan_note_handed (self, item, task, current);
    if (task->outcome == FOOTING_IMPORT_KEPT)
      footing_json_plan_propose_handed (self, item, task, current);
  } else {
    task->taken = !same && is_newer (item, current);
    task->outcome =
        choose (same, task->taken, footing_record_get_deleted_at (current) != 0);
  }
  if (task->outcome != FOOTING_IMPORT_UNCHANGED)
    name = footing_json_name_record (current, self->guidance);
  footing_import_report_add (self->report, type, task->outcome, name);

  return TRUE;
}

static gboolean
plan_items (FootingJsonPlan *self, const FootingJsonProgress *progress, GError **error)
{
  GPtrArray *items = self->document->items;

  for (guint i = 0; i < items->len; i++)
    if (!footing_json_progress_tell (progress, i, items->len, error) ||
        !plan_item (self, items->pdata[i],
                    &g_array_index (self->tasks, FootingJsonTask, i), error))
      return FALSE;

  self->n_writes = footing_import_report_count_changes (self->report);
  return TRUE;
}

static void
note_others (FootingJsonPlan *self)
{
  for (guint i = 0; i < footing_known_table_get_size (self->known); i++) {
    const FootingKnown *known = footing_known_table_nth (self->known, i);

    if (!footing_json_keeps_id (known))
      g_hash_table_insert (self->others,
                           footing_json_make_other_id (known->type, known->id),
                           (gpointer)known);
  }
}

static gboolean
prepare (FootingJsonPlan *self, const FootingJsonProgress *progress, GError **error)
{
  self->version = footing_store_get_version (self->store, error);
  if (self->version < 0)
    return FALSE;

  self->known = footing_store_list_known (self->store, error);
  if (self->known == NULL)
    return FALSE;

  note_others (self);
  return footing_json_plan_check_ids (self, error) &&
         plan_items (self, progress, error) &&
         footing_json_plan_check_references (self, error);
}

FootingJsonPlan *
footing_json_plan_new (FootingJsonDocument *document,
                       FootingGuidance *guidance,
                       FootingStore *store,
                       const FootingJsonProgress *progress,
                       GError **error)
{
  g_autoptr (FootingJsonPlan) self = g_new0 (FootingJsonPlan, 1);

  self->document = document;
  self->guidance = guidance;
  self->store = store;
  self->tasks =
      g_array_sized_new (FALSE, TRUE, sizeof (FootingJsonTask), document->items->len);
  g_array_set_size (self->tasks, document->items->len);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->report = footing_import_report_new ();

  if (!prepare (self, progress, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
footing_json_plan_free (FootingJsonPlan *self)
{
  g_array_unref (self->tasks);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->others);
  g_clear_pointer (&self->known, footing_known_table_free);
  g_clear_pointer (&self->report, footing_import_report_free);
  g_free (self);
}
