/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-line.h"

#define TASK_KINDS                                                                       \
  " demo presentation report estimate negotiation code-change hand-over meeting"

static const FootingField plan_line_fields[] = {
    FOOTING_FIELD (FootingPlanLine, recovery, REFERENCE),
    FOOTING_FIELD_OF (
        FootingPlanLine, kind, CODE, "expectation risk rehearsal task part decision"),
    FOOTING_FIELD (FootingPlanLine, agreement, REFERENCE),
    FOOTING_FIELD (FootingPlanLine, moment, REFERENCE),
    FOOTING_FIELD (FootingPlanLine, task, REFERENCE),
    FOOTING_FIELD_PRESET (FootingPlanLine, position, INT, 0),
    FOOTING_FIELD_LINE (FootingPlanLine, title),
    FOOTING_FIELD (FootingPlanLine, detail, TEXT),
    FOOTING_FIELD_LINE (FootingPlanLine, who),
    FOOTING_FIELD (FootingPlanLine, due_on, DATE),
    FOOTING_FIELD (FootingPlanLine, done_on, DATE),
    FOOTING_FIELD (FootingPlanLine, outcome, REFERENCE),
    FOOTING_FIELD_INT_UNSET (FootingPlanLine, likelihood),
    FOOTING_FIELD_OF (FootingPlanLine, task_kind, CODE, TASK_KINDS),
    FOOTING_FIELD_OF (FootingPlanLine, latitude, CODE, "ask propose tell decide"),
    FOOTING_FIELD_PRESET (FootingPlanLine, runs, INT, 3),
    FOOTING_FIELD (FootingPlanLine, agreed_on, DATE),
    FOOTING_FIELD (FootingPlanLine, moved_on, DATE),
};

FOOTING_DEFINE_RECORD (FootingPlanLine, footing_plan_line, "plan_line", plan_line_fields)

FOOTING_DEFINE_IS (FootingPlanLine, footing_plan_line, expectation, kind, "expectation")
FOOTING_DEFINE_IS (FootingPlanLine, footing_plan_line, risk, kind, "risk")
FOOTING_DEFINE_IS (FootingPlanLine, footing_plan_line, rehearsal, kind, "rehearsal")
FOOTING_DEFINE_IS (FootingPlanLine, footing_plan_line, task, kind, "task")
FOOTING_DEFINE_IS (FootingPlanLine, footing_plan_line, part, kind, "part")
FOOTING_DEFINE_IS (FootingPlanLine, footing_plan_line, decision, kind, "decision")

/* The place of @code in @codes, -1 for what is not there. */
static int
get_place (const char *const *codes, const char *code)
{
  for (int i = 0; codes[i] != NULL; i++)
    if (strcmp (codes[i], code) == 0)
      return i;

  return -1;
}

const char *const *
footing_latitudes (void)
{
  static const char *const latitudes[] = {"ask", "propose", "tell", "decide", NULL};

  return latitudes;
}

const char *const *
footing_task_kinds (void)
{
  static const char *const kinds[] = {"demo",      "presentation", "report",
                                      "estimate",  "negotiation",  "code-change",
                                      "hand-over", "meeting",      NULL};

  return kinds;
}

int
footing_latitude_get_place (const char *latitude)
{
  g_return_val_if_fail (latitude != NULL, 0);

  return MAX (0, get_place (footing_latitudes (), latitude));
}

static const FootingField mark_fields[] = {
    FOOTING_FIELD (FootingMark, line, REFERENCE),
    FOOTING_FIELD (FootingMark, date, DATE),
    FOOTING_FIELD_OF (FootingMark, code, CODE, "not-yet with-help can clean unclean"),
    FOOTING_FIELD_OF (FootingMark, latitude, CODE, " ask propose tell decide"),
    FOOTING_FIELD_LINE (FootingMark, note),
};

FOOTING_DEFINE_RECORD (FootingMark, footing_mark, "mark", mark_fields)

FOOTING_DEFINE_IS (FootingMark, footing_mark, clean, code, "clean")
FOOTING_DEFINE_IS (FootingMark, footing_mark, unclean, code, "unclean")

const char *const *
footing_part_marks (void)
{
  static const char *const marks[] = {"not-yet", "with-help", "can", NULL};

  return marks;
}

int
footing_part_mark_get_place (const char *code)
{
  g_return_val_if_fail (code != NULL, -1);

  return get_place (footing_part_marks (), code);
}
