/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-merge.h"

typedef struct {
  /* borrowed */
  FootingJsonPlan *plan;
  FootingStore *store;
  const FootingJsonProgress *progress;

  /* state */
  guint n_done;
} Merge;

/* Brings what is in the bin out of it as it is. */
static gboolean
bring_back (Merge *self, gpointer current, GError **error)
{
  g_autoptr (GObject) record =
      footing_record_copy (current, "deleted-at", (gint64)0, NULL);

  return footing_store_take (self->store, record, footing_record_get_changed_at (current),
                             NULL, NULL, error);
}

static gboolean
merge_item (Merge *self,
            const FootingJsonItem *item,
            const FootingJsonTask *task,
            GError **error)
{
  g_autoptr (GObject) current = NULL;
  g_autoptr (GObject) record = NULL;
  g_autoptr (GHashTable) ratings = NULL;

  if (task->outcome == FOOTING_IMPORT_UNCHANGED || task->outcome == FOOTING_IMPORT_KEPT)
    return TRUE;

  if (task->outcome != FOOTING_IMPORT_ADDED) {
    current = footing_store_get (self->store, footing_json_kinds[item->place].get_type (),
                                 task->id, error);
    if (current == NULL)
      return FALSE;
  }
  if (!task->taken)
    return bring_back (self, current, error);

  record = footing_json_plan_make_record (self->plan, item, task, current);
  ratings = footing_json_plan_dup_ratings (self->plan, item);
  return footing_store_take (self->store, record, item->changed_at, ratings, item->links,
                             error) &&
         footing_json_progress_tell (self->progress, self->n_done++, self->plan->n_writes,
                                     error);
}

/* All items of the kind at @place. Entries of one date stand newest first in the file,
 * so the last of them is written first. */
static gboolean
merge_kind (Merge *self, guint place, GError **error)
{
  GPtrArray *items = self->plan->document->items;
  const gboolean reverse = footing_json_kinds[place].get_type () == FOOTING_TYPE_ENTRY;

  for (guint i = 0; i < items->len; i++) {
    const guint at = reverse ? items->len - 1 - i : i;
    const FootingJsonItem *item = items->pdata[at];

    if (item->place == place &&
        !merge_item (self, item, &g_array_index (self->plan->tasks, FootingJsonTask, at),
                     error))
      return FALSE;
  }

  return TRUE;
}

gboolean
footing_json_merge (FootingJsonPlan *plan,
                    FootingStore *store,
                    const FootingJsonProgress *progress,
                    GError **error)
{
  Merge self = {plan, store, progress, 0};
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  done = footing_store_defer_references (store, error);
  for (guint i = 0; done && i < FOOTING_N_JSON_KINDS; i++)
    done = merge_kind (&self, i, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
