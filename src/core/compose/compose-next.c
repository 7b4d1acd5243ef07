/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"

#include "date.h"
#include "text.h"

#include <string.h>

#define NEXT_LINES 2

/* What somebody answered goes in before what is asked, or comes from the plan. */
#define TYPED_RANK 1

/* --- What is different now ---------------------------------------------------------- */

/* The answer to @fact as a sentence, or after its lead. FALSE when none was typed. */
static gboolean
add_typed_told (Composer *self, FootingFact fact, ComposePlace place, guint rank)
{
  const gboolean is_next = fact == FOOTING_FACT_NEXT;
  const char *code = footing_fact_get_code (fact);
  const char *typed = compose_get_typed (self, fact);
  g_autoptr (GArray) told = compose_told_array_new ();
  ComposeTold one = {.field = code, .rank = rank};

  if (typed == NULL)
    return FALSE;

  one.key = g_strdup (code);
  one.item = compose_format_item (typed, "");
  one.sentence = is_next ? compose_say_next (self, "next", typed, "", FALSE)
                         : compose_say_done (self, typed, "", 0);
  g_array_append_val (told, one);
  compose_add_need (
      self, fact,
      !compose_add_told (self, told, place, is_next ? "next-lead" : "changed-lead"));

  return TRUE;
}

/* What is different now: as it was typed, else as the plan has it. */
void
compose_add_changed (Composer *self, guint n_done)
{
  static const struct {
    const char *field;
    guint rank;
    FootingLength shortest;
  } changes[] = {{"technical-change", 4, FOOTING_LENGTH_TEN_SECONDS},
                 {"communication-change", 8, FOOTING_LENGTH_PAGE}};
  const gboolean is_own = self->perspective == FOOTING_PERSPECTIVE_SELF;
  FootingRecovery *plan = self->request->recovery;
  g_autoptr (GArray) told = compose_told_array_new ();

  if (add_typed_told (self, FOOTING_FACT_CHANGED, COMPOSE_CHANGED, TYPED_RANK))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (changes) && plan != NULL && is_own; i++) {
    ComposeTold one = {.record = plan, .field = changes[i].field};
    g_autofree char *written = NULL;

    g_object_get (plan, one.field, &written, NULL);
    if (footing_text_is_blank (written) ||
        !compose_may_say (self, written, FOOTING_SOURCE_CHANGE))
      continue;
    one.key = g_strdup_printf ("changed:%s", one.field);
    one.sentence = compose_say_done (self, written, "", 0);
    one.item = compose_format_item (written, "");
    one.rank = changes[i].rank;
    one.shortest = changes[i].shortest;
    g_array_append_val (told, one);
  }
  if (!compose_add_told (self, told, COMPOSE_CHANGED, "changed-lead") && n_done == 0)
    compose_add_need (self, FOOTING_FACT_CHANGED, FALSE);
}

/* --- Next --------------------------------------------------------------------------- */

static int
compare_due (gconstpointer a, gconstpointer b)
{
  FootingStep *one = *(FootingStep *const *)a, *other = *(FootingStep *const *)b;
  const int by_day = footing_date_compare (one->due_on, other->due_on);

  return by_day != 0 ? by_day : one->position - other->position;
}

/* Adds @step, which is told as @title, to what is told of. */
static void
add_next (Composer *self, GArray *told, FootingStep *step, const char *title)
{
  const guint n = told->len;
  g_autofree char *due = footing_date_format_short (step->due_on, self->today);
  const gboolean is_dated = *due != '\0' && strcmp (step->due_on, self->today) >= 0 &&
                            self->request->length != FOOTING_LENGTH_TEN_SECONDS;
  const char *part = n > 0 ? "next-2" : is_dated ? "next-day" : "next";
  const char *day = is_dated ? due : "";
  ComposeTold one = {.record = step, .field = "title"};

  one.key = g_strdup_printf ("next:%s", footing_record_get_id (step));
  one.sentence = compose_say_next (self, part, title, day, TRUE);
  one.item = compose_format_item_by (self, title, day);
  one.rank = n == 0 ? 4 : 8;
  one.shortest = n == 0 ? FOOTING_LENGTH_TEN_SECONDS : FOOTING_LENGTH_PAGE;
  g_array_append_val (told, one);
}

void
compose_add_steps (Composer *self, GPtrArray *steps)
{
  g_autoptr (GArray) told = compose_told_array_new ();

  if (add_typed_told (self, FOOTING_FACT_NEXT, COMPOSE_NEXT, TYPED_RANK))
    return;

  g_ptr_array_sort (steps, compare_due);
  for (guint i = 0; i < steps->len && told->len < NEXT_LINES; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);
    g_autofree char *title = NULL;

    if (!footing_step_is_open (step) || footing_text_is_blank (step->title) ||
        !compose_may_tell (self, FOOTING_SOURCE_STEP))
      continue;
    title = footing_telling_format_next (&self->telling, step);
    if (title != NULL && compose_may_name (self, title) &&
        !compose_is_debriefed (self, title))
      add_next (self, told, step, title);
  }
  compose_add_told (self, told, COMPOSE_NEXT, "next-lead");
  if (told->len == 0)
    compose_add_need (self, FOOTING_FACT_NEXT, FALSE);
}
