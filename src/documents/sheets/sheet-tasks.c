/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/date-format.h"
#include "format/part-format.h"
#include "prepare/task-parts.h"
#include "prepare/tasks-read.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* Where @part stands, and since when. */
static gboolean
add_part (Sheet *self, FootingPlanLine *part, GError **error)
{
  g_autoptr (GPtrArray) marks = footing_store_list (self->store, FOOTING_TYPE_MARK,
                                                    footing_record_get_id (part), error);
  const char *title = sheet_text (self, part, "title");
  g_autofree char *day = NULL;
  const char *since;
  const char *code;

  if (marks == NULL)
    return FALSE;
  if (footing_text_is_blank (title))
    return TRUE;

  code = footing_marks_get_state (marks, &since);
  day = footing_date_format_day (since, "");
  {
    const char *cells[] = {title, footing_part_mark_to_label (code), day, NULL};

    footing_document_add_row (self->document, cells);
  }

  return TRUE;
}

static gboolean
add_task (Sheet *self, FootingPlanLine *task, GError **error)
{
  /* Translators: the headings of a table of the parts of a task: how far one is with each
   */
  const char *headings[] = {C_ ("document", "Part"), C_ ("document", "Mark"),
                            C_ ("document", "Since"), NULL};
  g_autoptr (GPtrArray) parts = footing_task_list_parts (self->store, task, error);
  const char *title = sheet_text (self, task, "title");

  if (parts == NULL)
    return FALSE;
  if (parts->len == 0)
    return TRUE;

  footing_document_add_heading (self->document, 3,
                                footing_text_is_blank (title)
                                    ? footing_task_kind_to_label (task->task_kind)
                                    : title);
  footing_document_add_table (self->document, headings);
  for (guint i = 0; i < parts->len; i++)
    if (!add_part (self, parts->pdata[i], error))
      return FALSE;

  return TRUE;
}

gboolean
sheet_add_tasks (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) tasks =
      footing_tasks_list (self->store, footing_record_get_id (self->recovery), error);

  if (tasks == NULL)
    return FALSE;

  footing_document_add_heading (self->document, 2, _ ("The Task Taken Apart"));
  for (guint i = 0; i < tasks->len; i++)
    if (!add_task (self, tasks->pdata[i], error))
      return FALSE;

  return TRUE;
}
