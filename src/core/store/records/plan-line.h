/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* One of several lines of a page: an expectation of an agreement (F93), a risk of a
 * moment or something to rehearse for it (F94), a task that failed or one of its parts
 * (F95), or a decision on the ladder of autonomy (F96). A field that its kind has no use
 * for holds what a new record holds. */
#define FOOTING_TYPE_PLAN_LINE (footing_plan_line_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPlanLine, footing_plan_line, FOOTING, PLAN_LINE, FootingRecord)

struct _FootingPlanLine {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *kind;
  const char *agreement; /* of an expectation */
  const char *moment;    /* of a risk or a rehearsal */
  const char *task;      /* of a part: the line that is its task */
  int position;
  const char *title;
  const char *detail;  /* what would show it; what is done about it; what was agreed */
  const char *who;     /* who decides; with whom */
  const char *due_on;  /* an expectation: by when; a decision: when more is handed over */
  const char *done_on; /* a rehearsal: the day of it */
  const char *outcome; /* what the expectation became, NULL for nothing */
  int likelihood;      /* of a risk, per cent; -1 when not given */
  const char *task_kind; /* of a task: a code of footing_task_kinds(), or "" */
  const char *latitude;  /* of a decision: its column */
  int runs;              /* how many clean runs in a row it takes to move up */
  const char *agreed_on; /* the day that was agreed, "" while it is not */
  const char *moved_on;  /* the day it came to its column, "" where it was added to it */
};

gboolean footing_plan_line_is_expectation (FootingPlanLine *self);
gboolean footing_plan_line_is_risk (FootingPlanLine *self);
gboolean footing_plan_line_is_rehearsal (FootingPlanLine *self);
gboolean footing_plan_line_is_task (FootingPlanLine *self);
gboolean footing_plan_line_is_part (FootingPlanLine *self);
gboolean footing_plan_line_is_decision (FootingPlanLine *self);

/* The kinds of task that parts are suggested for; NULL-terminated, static. */
const char *const *footing_task_kinds (void);

/* The columns of the ladder of autonomy, the least room first; NULL-terminated, static.
 */
const char *const *footing_latitudes (void);

/* The place of @latitude in that list; 0 for what is none. */
int footing_latitude_get_place (const char *latitude);

/* What was noted of a line on a local day: how far one is with a part, or how a run of a
 * decision went. */
#define FOOTING_TYPE_MARK (footing_mark_get_type ())
G_DECLARE_FINAL_TYPE (FootingMark, footing_mark, FOOTING, MARK, FootingRecord)

struct _FootingMark {
  FootingRecord parent_instance;

  /* fields */
  const char *line;
  const char *date;
  const char *code;
  const char *latitude; /* of a run: the column that the decision stood in, else "" */
  const char *note;
};

/* The marks of a part, the least first; NULL-terminated, static. */
const char *const *footing_part_marks (void);

/* The place of @code in that list, -1 for what is none. */
int footing_part_mark_get_place (const char *code);

/* Whether it is a run that went clean, or one that did not. */
gboolean footing_mark_is_clean (FootingMark *self);
gboolean footing_mark_is_unclean (FootingMark *self);

G_END_DECLS
