/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part-format.h"
#include "code-label.h"
#include "date-format.h"
#include "prepare/task-parts.h"
#include "prepare/tasks-read.h"
#include "text.h"

#include <glib/gi18n-lib.h>

const char *
footing_part_mark_to_label (const char *code)
{
  static const FootingCodeLabel labels[] = {
      /* Translators: how far one is with a part of a task */
      {"can", NC_ ("part", "Can")},
      {"with-help", NC_ ("part", "With help")},
      {"not-yet", NC_ ("part", "Not yet")},
      {"", NC_ ("part", "Not marked")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "part", code);
}

char *
footing_part_format_state (GPtrArray *marks, const char *today)
{
  const char *since;
  const char *code = footing_marks_get_state (marks, &since);
  g_autofree char *day = footing_date_format_day (since, today);

  if (*day == '\0')
    return g_strdup (footing_part_mark_to_label (code));

  /* Translators: how far one is with a part of a task, and from which day on: "With help,
   * since 3 March" */
  return g_strdup_printf (C_ ("part", "%s, since %s"), footing_part_mark_to_label (code),
                          day);
}

char *
footing_mark_format (FootingMark *mark, const char *today)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (FOOTING_IS_MARK (mark), NULL);

  day = footing_date_format_day (mark->date, today);

  /* Translators: a day, and how far one was with a part of a task: "3 March: With help"
   */
  return g_strdup_printf (C_ ("part", "%s: %s"), day,
                          footing_part_mark_to_label (mark->code));
}

char *
footing_task_format_title (FootingPlanLine *task)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (task), NULL);

  title = footing_record_show (task, task->title);

  return footing_text_excerpt_or (title, FOOTING_STEP_CHARS,
                                  *task->task_kind != '\0'
                                      ? footing_task_kind_to_label (task->task_kind)
                                      : _ ("A task without a name"));
}

char *
footing_part_format_title (FootingPlanLine *part)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (part), NULL);

  title = footing_record_show (part, part->title);

  return footing_text_excerpt_or (title, FOOTING_STEP_CHARS, _ ("A part without a name"));
}
