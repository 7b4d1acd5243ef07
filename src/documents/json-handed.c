/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-plan.h"
#include "format/date-format.h"
#include "json-names.h"
#include "plan/plan.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How much of a text that is proposed is quoted, in characters. */
#define PROPOSED_CHARS 80

/* The columns that a hand-over can have (hand-over-read.c), but for codes. */
static const char *const PROPOSED[] = {
    "title", "happened_on", "known",    "technical_change", "communication_change",
    "unit",  "from_value",  "to_value", "due_on",           NULL};

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

/* --- What is proposed beside what is here ---------------------------------------------
 */

/* What @record holds in @field as it is read, "" for nothing. Owned by the caller. */
static char *
format_value (gpointer record, const FootingField *field, const char *today)
{
  double number;

  switch (field->type) {
  case FOOTING_FIELD_TEXT:
    return footing_text_excerpt (footing_record_get_text (record, field), PROPOSED_CHARS);
  case FOOTING_FIELD_DATE:
    return footing_date_format_day (footing_record_get_text (record, field), today);
  case FOOTING_FIELD_REAL:
    number = footing_record_get_real (record, field);
    return isfinite (number) ? g_strdup_printf ("%.10g", number) : g_strdup ("");
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_CODES:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
  case FOOTING_FIELD_INSTANT:
  default:
    return g_strdup ("");
  }
}

/* What @record, as it is handed over, says otherwise than @current, which is here: each
 * in quotation marks; "" for nothing. Owned by the caller. */
static char *
quote_proposed (gpointer record, gpointer current, const char *today)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    g_autofree char *theirs = NULL, *own = NULL;

    if (!g_strv_contains (PROPOSED, field->column))
      continue;
    theirs = format_value (record, field, today);
    own = format_value (current, field, today);
    if (*theirs != '\0' && strcmp (theirs, own) != 0)
      g_ptr_array_add (texts, g_steal_pointer (&theirs));
  }

  return footing_import_quote_names ((const char *const *)texts->pdata, texts->len,
                                     texts->len);
}

void
footing_json_plan_propose_handed (FootingJsonPlan *self,
                                  const FootingJsonItem *item,
                                  const FootingJsonTask *task,
                                  gpointer current)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (self->store));
  g_autoptr (GObject) record = footing_json_plan_make_record (self, item, task, current);
  g_autofree char *proposed = quote_proposed (record, current, today);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (*proposed == '\0' || footing_record_get_deleted_at (current) != 0)
    return;

  name = footing_json_name_record (current, self->guidance);
  sentence = g_strdup_printf (
      /* Translators: somebody hands over a plan anew; the first %s is what one has called
       * a part of it, the second what the file has there, in quotation marks */
      _ ("For “%s” the file proposes %s. What you have stays."), name, proposed);
  footing_import_report_propose (self->report, sentence);
}

/* --- What becomes of it --------------------------------------------------------------
 */

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
  name = footing_text_is_blank (((FootingRecovery *)record)->title)
             ? g_strdup ("")
             : footing_json_name_record (record, self->guidance);
  footing_import_report_set_hand_over (self->report, name, current != NULL);
}
