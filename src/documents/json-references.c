/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FootingJsonItem *
get_item (const FootingJsonPlan *self, guint i)
{
  return self->document->items->pdata[i];
}

static FootingJsonTask *
get_task (const FootingJsonPlan *self, guint i)
{
  return &g_array_index (self->tasks, FootingJsonTask, i);
}

static GType
get_type (const FootingJsonItem *item)
{
  return footing_json_kinds[item->place].get_type ();
}

static const FootingJsonItem *
find_item (const FootingJsonPlan *self, const char *id)
{
  const int place = footing_json_plan_find (self, id);

  return place >= 0 ? get_item (self, place) : NULL;
}

/* --- Ids ---------------------------------------------------------------------- */

static gboolean
refuse_twice (const FootingJsonItem *item, const FootingJsonItem *other, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
               /* Translators: two places such as recoveries[0].steps[1] */
               _ ("“%s” has the same id as “%s”: give each its own."), item->where,
               other->where);
  return FALSE;
}

static gboolean
refuse_day (const FootingJsonItem *item, GError **error)
{
  g_set_error (
      error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
      _ ("“%s” has the same date as another one of its ritual: keep one of them."),
      item->where);
  return FALSE;
}

/* An occurrence of the same ritual and date is the same, whatever its id. */
static gboolean
find_occurrence (FootingJsonPlan *self,
                 const FootingJsonItem *item,
                 FootingJsonTask *task,
                 GError **error)
{
  const char *there = footing_known_table_find_occurrence (
      self->known, task->parent, footing_json_item_get_date (item));

  if (there == NULL || strcmp (there, task->id) == 0)
    return TRUE;
  if (footing_known_table_lookup (self->known, task->id) != NULL)
    return refuse_day (item, error);

  task->id = there;
  return TRUE;
}

/* Finds what the store has under the id of @item, which must be of its type. */
static gboolean
find_known (FootingJsonPlan *self,
            const FootingJsonItem *item,
            FootingJsonTask *task,
            const FootingKnown **known,
            GError **error)
{
  *known = g_hash_table_lookup (self->others, item->id);
  if (*known != NULL && (*known)->type == get_type (item)) {
    task->id = (*known)->id;
    return TRUE;
  }

  if (get_type (item) == FOOTING_TYPE_OCCURRENCE &&
      !find_occurrence (self, item, task, error))
    return FALSE;

  *known = footing_known_table_lookup_type (self->known, get_type (item), task->id);
  if (*known != NULL || footing_known_table_lookup (self->known, task->id) == NULL)
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
               /* Translators: a place such as recoveries[0].steps[1] */
               _ ("“%s” has the id of something else that is here: give it another."),
               item->where);
  return FALSE;
}

/* What is not said to belong to a recovery stays where it is; what belongs to none may
 * come to one. Nothing is taken from another. */
static gboolean
check_parent (const FootingJsonItem *item,
              FootingJsonTask *task,
              const FootingKnown *known,
              GError **error)
{
  if (known == NULL || known->parent == NULL)
    return TRUE;
  if (task->parent == NULL)
    task->parent = known->parent;
  if (strcmp (task->parent, known->parent) == 0)
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
               /* Translators: a place such as recoveries[0].steps[1] */
               _ ("“%s” is here already, and belongs to something else: give it another "
                  "id."),
               item->where);
  return FALSE;
}

/* Occurrences of one ritual have dates of their own. */
static gboolean
claim_day (FootingJsonPlan *self, GHashTable *days, guint i, GError **error)
{
  const FootingJsonItem *item = get_item (self, i);

  return get_type (item) != FOOTING_TYPE_OCCURRENCE ||
         g_hash_table_add (days, g_strdup_printf ("%s %s", get_task (self, i)->parent,
                                                  footing_json_item_get_date (item))) ||
         refuse_day (item, error);
}

/* What the store has under another id stands once. @claimed has the items that are there
 * under another. */
static gboolean
claim (FootingJsonPlan *self, GHashTable *claimed, guint i, GError **error)
{
  const FootingJsonItem *item = get_item (self, i);
  const char *id = get_task (self, i)->id;
  const FootingJsonItem *other;

  if (strcmp (id, item->id) == 0)
    return TRUE;

  other = find_item (self, id);
  if (other == NULL || get_type (other) != get_type (item))
    other = g_hash_table_lookup (claimed, id);
  if (other != NULL && get_type (other) == get_type (item))
    return refuse_twice (item, other, error);

  g_hash_table_insert (claimed, (gpointer)id, (gpointer)item);
  return TRUE;
}

static gboolean
check_id (FootingJsonPlan *self, guint i, GError **error)
{
  const FootingJsonItem *item = get_item (self, i);
  FootingJsonTask *task = get_task (self, i);
  const FootingJsonItem *other = find_item (self, item->id);
  const FootingKnown *known;

  if (other != NULL)
    return refuse_twice (item, other, error);
  g_hash_table_insert (self->places, item->id, GUINT_TO_POINTER (i + 1));

  task->id = item->id;
  task->parent = footing_json_plan_map (self, item->parent);
  return find_known (self, item, task, &known, error) &&
         check_parent (item, task, known, error);
}

gboolean
footing_json_plan_check_ids (FootingJsonPlan *self, GError **error)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) days =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->tasks->len; i++)
    if (!check_id (self, i, error) || !claim_day (self, days, i, error))
      return FALSE;
  for (guint i = 0; i < self->tasks->len; i++)
    if (!claim (self, claimed, i, error))
      return FALSE;

  return TRUE;
}

/* --- References --------------------------------------------------------------- */

/* The id of the recovery to which what has the @id belongs, or will belong; NULL for
 * none. */
static const char *
find_recovery (const FootingJsonPlan *self, GType type, const char *id)
{
  const FootingJsonItem *item = find_item (self, id);

  /* What comes in the document comes with all that is above it. */
  while (item != NULL && footing_json_kinds[item->place].above > 0) {
    type = footing_json_kinds[footing_json_kinds[item->place].above].get_type ();
    id = item->parent;
    item = find_item (self, id);
  }
  if (item != NULL && footing_json_kinds[item->place].above == 0)
    return get_task (self, footing_json_plan_find (self, id))->parent;

  return footing_known_table_find_recovery (self->known, type, id);
}

static gboolean
exists (const FootingJsonPlan *self, GType type, const char *id)
{
  const FootingJsonItem *target = find_item (self, id);

  return (target != NULL && get_type (target) == type) ||
         footing_known_table_lookup_type (self->known, type, id) != NULL;
}

/* Whether what @item refers to belongs to another recovery than itself. */
static gboolean
leaves_plan (const FootingJsonPlan *self,
             const FootingJsonItem *item,
             GType type,
             const char *id)
{
  const char *own = find_recovery (self, get_type (item), item->id);
  const char *other = find_recovery (self, type, id);

  return own != NULL && other != NULL && strcmp (own, other) != 0;
}

static gboolean
check_existence (const FootingJsonPlan *self,
                 guint i,
                 const char *key,
                 GType type,
                 const char *id,
                 GError **error)
{
  if (exists (self, type, id))
    return TRUE;

  g_set_error (
      error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
      /* Translators: a place such as recoveries[0].entries[3].outcome, and an id */
      _ ("“%s.%s” refers to “%s”, which is nowhere: correct the file."),
      get_item (self, i)->where, key, id);
  return FALSE;
}

static gboolean
check_reference (const FootingJsonPlan *self,
                 guint i,
                 const char *key,
                 GType type,
                 const char *id,
                 GError **error)
{
  const FootingJsonItem *item = get_item (self, i);

  if (!check_existence (self, i, key, type, id, error))
    return FALSE;

  if (get_task (self, i)->taken && leaves_plan (self, item, type, id)) {
    g_set_error (
        error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
        /* Translators: a place such as recoveries[0].entries[3].outcome, and an id */
        _ ("“%s.%s” refers to “%s”, which belongs to another plan: correct the file."),
        item->where, key, id);
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_link (const FootingJsonPlan *self, guint i, guint link, GError **error)
{
  const FootingJsonLink *described = &footing_json_links[link];
  const GStrv ids = get_item (self, i)->links[link];

  for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
    if (!(described->anywhere ? check_existence : check_reference) (
            self, i, described->key, described->get_type (), ids[j], error))
      return FALSE;

  return TRUE;
}

/* The signs of one's own that a value of codes refers to. */
static gboolean
check_codes (const FootingJsonPlan *self,
             guint i,
             const FootingJsonValue *value,
             GError **error)
{
  const FootingJsonField *described = value->described;
  g_autofree char *key = described->group != NULL
                             ? g_strconcat (described->group, ".", described->key, NULL)
                             : g_strdup (described->key);
  const char *const *codes;

  if (described->field->type != FOOTING_FIELD_CODES)
    return TRUE;

  codes = g_value_get_boxed (&value->value);
  for (guint j = 0; codes != NULL && codes[j] != NULL; j++)
    if (footing_json_is_own_sign (described->catalogue, codes[j]) &&
        !check_reference (self, i, key, FOOTING_TYPE_OWN_SIGN, codes[j], error))
      return FALSE;

  return TRUE;
}

/* Those that are rated. */
static gboolean
check_ratings (const FootingJsonPlan *self, guint i, GError **error)
{
  const FootingJsonItem *item = get_item (self, i);
  const FootingJsonKind *kind = &footing_json_kinds[item->place];
  GHashTableIter iter;
  gpointer code;

  if (item->ratings == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, item->ratings);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (footing_json_is_own_sign (kind->rated, code) &&
        !check_reference (self, i, kind->ratings, FOOTING_TYPE_OWN_SIGN, code, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_item (const FootingJsonPlan *self, guint i, GError **error)
{
  const FootingJsonItem *item = get_item (self, i);

  for (guint j = 0; j < item->values->len; j++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, j);

    if (value->described->target != 0 &&
        !check_reference (self, i, value->described->key, value->described->target,
                          g_value_get_string (&value->value), error))
      return FALSE;
    if (!check_codes (self, i, value, error))
      return FALSE;
  }
  if (!check_ratings (self, i, error))
    return FALSE;

  for (guint j = 0; j < FOOTING_N_LINKS; j++)
    if (!check_link (self, i, j, error))
      return FALSE;

  return TRUE;
}

/* --- Circles ------------------------------------------------------------------ */

/* The item with the @id if what it says of itself is taken, or NULL. */
static const FootingJsonItem *
find_taken (const FootingJsonPlan *self, const char *id)
{
  const int place = footing_json_plan_find (self, id);

  return place >= 0 && get_task (self, place)->taken ? get_item (self, place) : NULL;
}

/* The id of the step that the step @id will restore, or NULL. */
static const char *
get_restored (const FootingJsonPlan *self, const char *id)
{
  const FootingJsonItem *item = find_taken (self, id);
  const FootingKnown *known =
      footing_known_table_lookup_type (self->known, FOOTING_TYPE_STEP, id);

  for (guint i = 0; item != NULL && i < item->values->len; i++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, i);

    if (value->described->target == FOOTING_TYPE_STEP)
      return g_value_get_string (&value->value);
  }

  return known != NULL ? known->detail : NULL;
}

/* Refuses the circle that goes through the step @id, unless it is none of ours. */
static gboolean
refuse_circle (const FootingJsonPlan *self, const char *id, GError **error)
{
  const char *at = id;

  do {
    const FootingJsonItem *item = find_taken (self, at);

    if (item != NULL) {
      g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                   /* Translators: a place such as recoveries[0].steps[1] */
                   _ ("“%s.restores” leads back to where it began: correct the file."),
                   item->where);
      return FALSE;
    }
    at = get_restored (self, at);
  } while (strcmp (at, id) != 0);

  return TRUE;
}

/* Follows from each step what it restores. No step is passed twice: @passed has the walk
 * in which each was. */
static gboolean
check_circles (const FootingJsonPlan *self, GError **error)
{
  g_autoptr (GHashTable) passed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->tasks->len; i++) {
    const gpointer walk = GUINT_TO_POINTER (i + 1);
    const char *id = get_item (self, i)->id;

    if (get_type (get_item (self, i)) != FOOTING_TYPE_STEP)
      continue;

    while (id != NULL && g_hash_table_lookup (passed, id) == NULL) {
      g_hash_table_insert (passed, (gpointer)id, walk);
      id = get_restored (self, id);
    }
    if (id != NULL && g_hash_table_lookup (passed, id) == walk &&
        !refuse_circle (self, id, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
footing_json_plan_check_references (FootingJsonPlan *self, GError **error)
{
  for (guint i = 0; i < self->tasks->len; i++)
    if (!check_item (self, i, error))
      return FALSE;

  return check_circles (self, error);
}
