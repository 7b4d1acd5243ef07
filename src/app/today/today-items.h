/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/**
 * FootingTodayKind:
 * @FOOTING_TODAY_DRAFT: a plan that is not started, by the recovery's id
 * @FOOTING_TODAY_RITUAL: a ritual that comes next, by the occurrence's id
 * @FOOTING_TODAY_STEP: a step or the first win, by the step's id; it can be checked off
 * @FOOTING_TODAY_PERSON: somebody who is due an update, by the person's id
 * @FOOTING_TODAY_TALK: somebody one wants to clear things up with, by the person's id
 * @FOOTING_TODAY_OUTCOME: what the plan is for, by the outcome's id
 * @FOOTING_TODAY_DEBRIEF: a debrief that is still to be led (F60), by the recovery's id
 * @FOOTING_TODAY_ONE_ON_ONE: a one-on-one that is due (F62), by the recovery's id
 * @FOOTING_TODAY_PREPARED: a page that prepares what comes (F93 to F96), by what
 *   footing_prepare_parse() reads
 */
typedef enum {
  FOOTING_TODAY_DRAFT,
  FOOTING_TODAY_RITUAL,
  FOOTING_TODAY_STEP,
  FOOTING_TODAY_PERSON,
  FOOTING_TODAY_TALK,
  FOOTING_TODAY_OUTCOME,
  FOOTING_TODAY_DEBRIEF,
  FOOTING_TODAY_ONE_ON_ONE,
  FOOTING_TODAY_PREPARED,
} FootingTodayKind;

/* Something to do next: @title is what, @detail is when; both translated, no markup. A
 * ritual that @rings is due now, or was and is snoozed; one that comes only after
 * tomorrow has the id of its @ritual too. What is @begun is written in part already: a
 * draft, a session. A @step comes with its record.
 * An outcome is @later when it is not due soon, and nothing but a reminder of what it is
 * all for.
 * With @n_rest it stands for that many more of its kind, and has no id.
 * One that is still in its place although it has been dealt with has an @answer: what
 * became of it, or "" when that cannot be said in a word. A ritual has its @occurrence,
 * as it was when it was listed. */
typedef struct {
  FootingTodayKind kind;
  char *id;
  char *title;
  char *detail;
  gboolean rings;
  gboolean begun;
  gboolean later;
  char *ritual;
  FootingStep *step;
  FootingOccurrence *occurrence;
  char *answer; /* NULL while it is open */
  guint n_rest;
  char *date; /* and the time: by which rituals and steps are in order */
  char *time;
} FootingTodayItem;

/* What comes next, the first dozen of each kind: drafts; the first win; in the order of
 * time rituals of today and tomorrow, one of each, where there are fewer than two those
 * of the next seven days (H19), the steps and the outcomes of the next two weeks, and
 * what was prepared when it is due; whom one wants to talk to, and people who wait to
 * hear; where no outcome is due soon the one that comes next (H4). An array of
 * FootingTodayItem, owned by the caller; NULL with @error set. */
GPtrArray *footing_today_list (FootingContext *context, GError **error);

/* Which of two items, of rituals and steps, comes first in time: a GCompareFunc for an
 * array of them. */
int footing_today_item_compare (gconstpointer a, gconstpointer b);

/* The one of @items that is shown larger than the others: what the plan asks for first,
 * else the first draft. -1 where there is neither. */
int footing_today_choose (GPtrArray *items);

/* Whether @a and @b are about the same thing. */
gboolean footing_today_item_is_same (const FootingTodayItem *a,
                                     const FootingTodayItem *b);

/* Whether they also say the same of it. */
gboolean footing_today_item_equal (const FootingTodayItem *a, const FootingTodayItem *b);

/* What became of @self, which is not listed any more; "" when it is not known. A static
 * string, translated. */
const char *footing_today_item_find_answer (const FootingTodayItem *self,
                                            FootingContext *context);

/* The action that takes back what became of @self, of a string, its id; NULL when there
 * is none. */
const char *footing_today_item_get_undo (const FootingTodayItem *self);

/* The action that leads to @self, or says of a step that it is done, with its @target, a
 * string (floating). Those that begin with "today" are the view's own. */
const char *footing_today_item_get_action (const FootingTodayItem *self,
                                           GVariant **target);

G_END_DECLS
