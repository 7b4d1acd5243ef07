/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"
#include "date.h"
#include "scopes.h"
#include "store/forms.h"

/* @id may be NULL, for a new one. */
static gpointer
make_part (GType type, const char *id, const char *recovery, int position)
{
  static const char *const days[] = {"mon", NULL};

  if (type == FOOTING_TYPE_RITUAL)
    return footing_record_new (type, "id", id, "recovery", recovery, "position", position,
                               "days", days, "time", "09:00", NULL);
  /* What somebody is to one, nobody has said yet. */
  if (type == FOOTING_TYPE_PERSON)
    return footing_record_new (type, "id", id, "recovery", recovery, "position", position,
                               "role", "other", NULL);

  return footing_record_new (type, "id", id, "recovery", recovery, "position", position,
                             NULL);
}

char *
footing_plan_add_part (FootingStore *store,
                       GType type,
                       const char *recovery,
                       GError **error)
{
  g_autoptr (FootingRecord) part = NULL;
  int position;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  position = footing_store_get_next_position (store, type, recovery, error);
  if (position < 0)
    return NULL;
  part = make_part (type, NULL, recovery, position);

  return footing_store_save (store, part, error) ? g_strdup (footing_record_get_id (part))
                                                 : NULL;
}

gboolean
footing_plan_remove_part (FootingStore *store, GType type, const char *id, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = (type != FOOTING_TYPE_STEP || footing_plan_remove_restore (store, id, error)) &&
         footing_store_remove (store, type, id, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* --- As it was added ------------------------------------------------------------------
 */

gpointer
footing_plan_make_step (const char *id,
                        const char *recovery,
                        const char *kind,
                        int position,
                        const char *today)
{
  g_autofree char *due = footing_date_propose (today, FOOTING_OWN_STEP_DAYS);

  g_return_val_if_fail (kind != NULL, NULL);

  return footing_record_new (FOOTING_TYPE_STEP, "id", id, "recovery", recovery, "kind",
                             kind, "position", position, "due-on",
                             footing_step_kind_is_step (kind) ? due : "", NULL);
}

gpointer
footing_plan_make_one_on_one (const char *id, const char *recovery, const char *day)
{
  return footing_record_new (FOOTING_TYPE_CONVERSATION, "id", id, "recovery", recovery,
                             "kind", "one-on-one", "state", "held", "date", day, NULL);
}

/* The local date on which @part was added. Owned by the caller. */
static char *
find_day_added (FootingStore *store, gpointer part)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (footing_store_get_clock (store));

  return footing_instant_to_date (footing_record_get_created_at (part), zone);
}

/* One's own @step as it was added, on the day that was proposed then. */
static gpointer
make_step (FootingStore *store, FootingStep *step)
{
  g_autofree char *added = find_day_added (store, step);

  return footing_plan_make_step (footing_record_get_id (step), step->recovery, step->kind,
                                 step->position, added);
}

/* A one-on-one as it was added to the log; NULL for another conversation. */
static gpointer
make_talk (FootingStore *store, FootingConversation *talk)
{
  g_autofree char *added = find_day_added (store, talk);

  return footing_conversation_is_one_on_one (talk)
             ? footing_plan_make_one_on_one (footing_record_get_id (talk), talk->recovery,
                                             added)
             : NULL;
}

/* Whether something is noted of @line, or lines belong to it. */
static gboolean
has_more (FootingStore *store, FootingPlanLine *line)
{
  const char *id = footing_record_get_id (line);
  g_autoptr (GPtrArray) marks = footing_store_list (store, FOOTING_TYPE_MARK, id, NULL);
  g_autoptr (GPtrArray) lines =
      footing_store_list (store, FOOTING_TYPE_PLAN_LINE, line->recovery, NULL);
  gboolean more = marks == NULL || marks->len > 0 || lines == NULL;

  for (guint i = 0; !more && i < lines->len; i++)
    more = g_strcmp0 (((FootingPlanLine *)lines->pdata[i])->task, id) == 0;

  return more;
}

/* @part as it was added; NULL when it was not added by itself. Owned by the caller. */
static gpointer
make_as_added (FootingStore *store, gpointer part)
{
  const char *id = footing_record_get_id (part);

  if (FOOTING_IS_CONVERSATION (part))
    return make_talk (store, part);
  if (FOOTING_IS_STEP (part))
    return footing_step_is_first_win (part) ? NULL : make_step (store, part);
  if (FOOTING_IS_OUTCOME (part) || FOOTING_IS_PERSON (part) || FOOTING_IS_RITUAL (part)) {
    g_autofree char *recovery = NULL;
    int position;

    g_object_get (part, "recovery", &recovery, "position", &position, NULL);
    return make_part (G_OBJECT_TYPE (part), id, recovery, position);
  }

  return NULL;
}

/* Whether a line of a page that prepares what comes says nothing yet. */
static gboolean
is_empty_line (FootingPlanLine *line)
{
  return *line->title == '\0' && *line->detail == '\0' && *line->who == '\0' &&
         *line->due_on == '\0' && *line->done_on == '\0' && *line->agreed_on == '\0' &&
         *line->task_kind == '\0' && line->outcome == NULL && line->likelihood < 0;
}

gboolean
footing_plan_is_untouched (FootingStore *store, gpointer part)
{
  g_autoptr (GObject) added = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECORD (part), FALSE);

  /* A day alone says nothing of where an outcome is. */
  if (FOOTING_IS_PROGRESS (part))
    return footing_progress_is_empty (part);

  if (FOOTING_IS_SUPPORT_CONTACT (part))
    return *((FootingSupportContact *)part)->name == '\0' &&
           *((FootingSupportContact *)part)->details == '\0';

  if (FOOTING_IS_PLAN_LINE (part))
    return is_empty_line (part) && !has_more (store, part);

  added = make_as_added (store, part);

  return added != NULL && footing_record_equal (part, added);
}

/* Whether something was typed in it that is no value yet; TRUE when it cannot be told. */
static gboolean
has_kept (FootingStore *store, gpointer part)
{
  g_autoptr (GHashTable) texts =
      footing_forms_get (store, footing_record_get_id (part), NULL, NULL);

  return texts == NULL || g_hash_table_size (texts) > 0;
}

/* Whether @part is an outcome of a plan that has not started. */
static gboolean
is_of_draft (FootingStore *store, gpointer part)
{
  g_autoptr (FootingRecovery) plan = NULL;

  if (!FOOTING_IS_OUTCOME (part))
    return FALSE;

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY,
                            ((FootingOutcome *)part)->recovery, NULL);

  return plan != NULL && footing_recovery_is_draft (plan);
}

gboolean
footing_plan_drop_untouched (
    FootingStore *store, GType type, const char *id, gboolean *dropped, GError **error)
{
  g_autoptr (GObject) part = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (dropped != NULL, FALSE);

  *dropped = FALSE;
  part = footing_store_get (store, type, id, &problem);
  if (part == NULL) {
    if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (footing_record_get_deleted_at (part) != 0 || is_of_draft (store, part) ||
      !footing_plan_is_untouched (store, part) || has_kept (store, part))
    return TRUE;

  *dropped = footing_store_erase (store, type, id, error);

  return *dropped;
}
