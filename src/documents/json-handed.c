/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-plan.h"
#include "json-names.h"
#include "plan/plan.h"

#include <glib/gi18n-lib.h>

static GType
get_type (const FootingJsonItem *item)
{
  return footing_json_kinds[item->place].get_type ();
}

static gboolean
counts (gpointer record)
{
  return FOOTING_IS_OUTCOME (record)
             ? footing_outcome_is_open (record) || footing_outcome_is_delivered (record)
             : footing_step_is_first_win (record) && !footing_step_is_dropped (record);
}

/* How many of the type of @item come to its plan before it. */
static guint
count_added (FootingJsonPlan *self,
             const FootingJsonItem *item,
             const FootingJsonTask *task)
{
  guint n = 0;

  for (guint i = 0; self->document->items->pdata[i] != item; i++) {
    const FootingJsonTask *other = &g_array_index (self->tasks, FootingJsonTask, i);

    if (get_type (self->document->items->pdata[i]) == get_type (item) &&
        other->outcome == FOOTING_IMPORT_ADDED &&
        g_strcmp0 (other->parent, task->parent) == 0)
      n++;
  }

  return n;
}

/* Says that @item has no place in its plan here. */
static void
warn_full (FootingJsonPlan *self,
           const FootingJsonItem *item,
           const FootingJsonTask *task)
{
  g_autoptr (GObject) record = footing_json_plan_make_record (self, item, task, NULL);
  g_autofree char *name = footing_json_name_record (record, self->guidance);
  g_autofree char *sentence =
      get_type (item) == FOOTING_TYPE_OUTCOME
          /* Translators: %s is an outcome */
          ? g_strdup_printf (
                _ ("“%s” is left out: your plan has all the outcomes that it "
                   "can have."),
                name)
          /* Translators: %s is a step */
          : g_strdup_printf (_ ("“%s” is left out: your plan has a first win already."),
                             name);

  footing_import_report_warn (self->report, sentence);
}

gboolean
footing_json_plan_has_room (FootingJsonPlan *self,
                            const FootingJsonItem *item,
                            const FootingJsonTask *task,
                            gboolean *has_room,
                            GError **error)
{
  const guint most = get_type (item) == FOOTING_TYPE_OUTCOME ? FOOTING_OUTCOMES_MAX : 1;
  g_autoptr (GPtrArray) there = NULL;
  guint n;

  *has_room = TRUE;
  if (task->parent == NULL ||
      footing_known_table_lookup_type (self->known, FOOTING_TYPE_RECOVERY,
                                       task->parent) == NULL)
    return TRUE;

  there = footing_store_list (self->store, get_type (item), task->parent, error);
  if (there == NULL)
    return FALSE;

  n = count_added (self, item, task);
  for (guint i = 0; i < there->len; i++)
    n += counts (there->pdata[i]) ? 1 : 0;
  *has_room = n < most;
  if (!*has_room)
    warn_full (self, item, task);

  return TRUE;
}

FootingImportOutcome
footing_json_plan_choose_handed (gpointer current, gboolean same)
{
  if (footing_record_get_deleted_at (current) != 0)
    return FOOTING_IS_RECOVERY (current) ? FOOTING_IMPORT_RETURNED : FOOTING_IMPORT_KEPT;

  return same ? FOOTING_IMPORT_UNCHANGED : FOOTING_IMPORT_KEPT;
}

void
footing_json_plan_note_handed (FootingJsonPlan *self,
                               const FootingJsonItem *item,
                               const FootingJsonTask *task,
                               gpointer current)
{
  g_autoptr (GObject) record = NULL;
  g_autofree char *name = NULL;

  if (get_type (item) != FOOTING_TYPE_RECOVERY)
    return;

  record = current != NULL ? g_object_ref (current)
                           : footing_json_plan_make_record (self, item, task, NULL);
  name = footing_json_name_record (record, self->guidance);
  footing_import_report_set_hand_over (self->report, name, current != NULL);
}
