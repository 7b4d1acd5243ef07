/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/due.h"
#include "plan/practice.h"
#include "today-items.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static FootingDue
get_due (const FootingTodayItem *item)
{
  return (FootingDue){item->date, item->time,
                      item->step != NULL && footing_step_is_first_win (item->step)};
}

int
footing_today_item_compare (gconstpointer a, gconstpointer b)
{
  const FootingDue first = get_due (*(FootingTodayItem *const *)a);
  const FootingDue second = get_due (*(FootingTodayItem *const *)b);

  return footing_due_compare (&first, &second);
}

/* Whether it is something to be done here and now: the others are on a page of theirs. */
static gboolean
is_deed (const FootingTodayItem *item)
{
  return item->kind == FOOTING_TODAY_STEP || item->kind == FOOTING_TODAY_RITUAL ||
         item->kind == FOOTING_TODAY_DRAFT;
}

int
footing_today_choose (GPtrArray *items)
{
  int draft = -1;

  for (guint i = 0; i < items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (items, i);

    if (item->n_rest > 0 || !is_deed (item))
      continue;
    if (item->kind != FOOTING_TODAY_DRAFT)
      return (int)i;
    if (draft < 0)
      draft = (int)i;
  }

  return draft;
}

gboolean
footing_today_item_is_same (const FootingTodayItem *a, const FootingTodayItem *b)
{
  return a->kind == b->kind && strcmp (a->id, b->id) == 0;
}

gboolean
footing_today_item_equal (const FootingTodayItem *a, const FootingTodayItem *b)
{
  return footing_today_item_is_same (a, b) && strcmp (a->title, b->title) == 0 &&
         strcmp (a->detail, b->detail) == 0 && a->rings == b->rings &&
         g_strcmp0 (a->answer, b->answer) == 0;
}

static const char *
find_step_answer (FootingStore *store, const char *id)
{
  g_autoptr (FootingStep) step = footing_store_get (store, FOOTING_TYPE_STEP, id, NULL);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *practised = NULL;

  if (step != NULL && footing_step_is_done (step))
    return _ ("Done");

  return step != NULL && footing_practice_find (store, id, today, &practised, NULL) &&
                 practised != NULL
             ? _ ("Practised today")
             : "";
}

static const char *
find_ritual_answer (FootingStore *store, const char *id)
{
  g_autoptr (FootingOccurrence) occurrence =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, id, NULL);

  if (occurrence != NULL && footing_occurrence_is_done (occurrence))
    return _ ("Done");
  if (occurrence != NULL && footing_occurrence_is_skipped (occurrence))
    return _ ("Skipped this time");

  return "";
}

const char *
footing_today_item_find_answer (const FootingTodayItem *self, FootingContext *context)
{
  FootingStore *store = footing_context_get_store (context);

  switch (self->kind) {
  case FOOTING_TODAY_STEP:
    return find_step_answer (store, self->id);
  case FOOTING_TODAY_RITUAL:
    return find_ritual_answer (store, self->id);
  case FOOTING_TODAY_DRAFT:
  case FOOTING_TODAY_PERSON:
  case FOOTING_TODAY_TALK:
  case FOOTING_TODAY_OUTCOME:
  case FOOTING_TODAY_DEBRIEF:
  case FOOTING_TODAY_ONE_ON_ONE:
  case FOOTING_TODAY_PREPARED:
  default:
    return "";
  }
}

const char *
footing_today_item_get_undo (const FootingTodayItem *self)
{
  if (self->answer == NULL || *self->answer == '\0')
    return NULL;

  return self->kind == FOOTING_TODAY_STEP ? "today.undo-step" : "today.undo-ritual";
}

const char *
footing_today_item_get_action (const FootingTodayItem *self, GVariant **target)
{
  switch (self->kind) {
  case FOOTING_TODAY_DRAFT:
    *target = g_variant_new_string (self->id);
    return "app.resume";
  case FOOTING_TODAY_OUTCOME:
    *target = g_variant_new_string ("plan");
    return "app.show";
  case FOOTING_TODAY_PERSON:
  case FOOTING_TODAY_TALK:
    *target = g_variant_new_string (self->id);
    return "app.person";
  case FOOTING_TODAY_DEBRIEF:
    *target = g_variant_new_string ("debrief");
    return "win.support";
  case FOOTING_TODAY_ONE_ON_ONE:
    *target = g_variant_new_string ("one-on-ones");
    return "win.support";
  case FOOTING_TODAY_PREPARED:
    *target = g_variant_new_string (self->id);
    return "app.prepare";
  case FOOTING_TODAY_RITUAL:
    *target = g_variant_new_string (self->ritual != NULL ? self->ritual : self->id);
    return self->ritual != NULL ? "today.start-ritual" : "app.start-ritual";
  case FOOTING_TODAY_STEP:
  default:
    *target = g_variant_new_string (self->id);
    return "today.do-step";
  }
}
