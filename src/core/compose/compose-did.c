/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"
#include "phrase.h"

#include "date.h"
#include "number-format.h"
#include "plan/talks.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DONE_LINES 3
#define OUTCOME_LINES 3

static char *
format_figure (double value, const char *unit)
{
  g_autofree char *short_unit = footing_text_excerpt (unit, 30);

  return footing_number_format_measure_inside (value, short_unit);
}

/* "9 minutes, 24 Feb", as it stands after what was done; without the day where there is
 * little room. */
static char *
format_note (Composer *self, double value, const char *unit, const char *on)
{
  const gboolean is_short = self->request->length == FOOTING_LENGTH_TEN_SECONDS;
  g_autofree char *figure = format_figure (value, unit);
  g_autofree char *day =
      is_short ? g_strdup ("") : footing_date_format_short (on, self->today);

  return g_strdup_printf ("%s%s%s", figure,
                          *figure != '\0' && *day != '\0' ? _ (", ") : "", day);
}

/* Adds @record, a win or a step, to what is told of; one that has to be @is_own is left
 * out where no sentence of whoever speaks can be made of it. */
static void
add_done (
    Composer *self, GArray *told, gpointer record, const char *title, gboolean is_own)
{
  const ComposeSay how = COMPOSE_SAY_TURNED | (is_own ? COMPOSE_SAY_OWN : 0);
  static const guint ranks[] = {3, 7, 8};
  FootingEntry *win = FOOTING_IS_ENTRY (record) ? record : NULL;
  FootingStep *step = FOOTING_IS_STEP (record) ? record : NULL;
  g_autofree char *line = footing_text_excerpt (title, FOOTING_NAME_CHARS);
  g_autofree char *note = format_note (self, win != NULL ? win->metric_value : NAN,
                                       win != NULL ? win->metric_unit : "",
                                       win != NULL ? win->date : step->done_on);
  ComposeTold one = {.record = record, .field = "title"};

  one.sentence = compose_say_done (self, line, note, how);
  if (one.sentence == NULL && is_own)
    return;
  one.item = compose_format_item (line, note);
  one.key = g_strdup_printf ("done:%s", footing_record_get_id (record));
  one.rank = ranks[MIN (told->len, 2)];
  one.shortest = told->len == 0 ? FOOTING_LENGTH_TEN_SECONDS : FOOTING_LENGTH_MINUTE;
  g_array_append_val (told, one);
}

/* Whether @title is a sentence of what whoever speaks did. */
static gboolean
is_deed (Composer *self, const char *title)
{
  FootingPhraseForm form;

  g_free (footing_phrase_read (self->request->sayings, title, &form));

  return form == FOOTING_PHRASE_DONE || form == FOOTING_PHRASE_OWN;
}

/* What @win counts towards, "" for nothing. Owned by the caller. */
static char *
dup_aim (Composer *self, FootingEntry *win)
{
  g_autoptr (FootingOutcome) outcome = NULL;

  if (win->outcome != NULL && *win->outcome != '\0')
    outcome = footing_store_get (self->request->store, FOOTING_TYPE_OUTCOME, win->outcome,
                                 NULL);

  return g_strdup (outcome != NULL ? outcome->title : "");
}

/* Whether @title, of a win that counts towards @aim, is for the reader: who is supported
 * does not hear what one counts of oneself. */
static gboolean
is_for_reader (Composer *self, const char *title, const char *aim)
{
  return !compose_is_for_person (self) || *aim == '\0' ||
         (!compose_has_form (self, "of-oneself", aim) &&
          !compose_has_form (self, "tally", title));
}

/* Adds @win where it is for the reader, told as @title; what somebody else did is seen,
 * not done, and never stands as a sentence of one's own. */
static void
add_win (Composer *self, GArray *told, FootingEntry *win, const char *title)
{
  g_autofree char *aim = dup_aim (self, win);

  if (!compose_may_name (self, title) || compose_is_debriefed (self, title) ||
      !is_for_reader (self, title, aim))
    return;

  add_done (self, told, win, title, FALSE);
  if (self->perspective != FOOTING_PERSPECTIVE_SELF && !is_deed (self, title))
    g_clear_pointer (&g_array_index (told, ComposeTold, told->len - 1).sentence, g_free);
}

/* Wins, the newest first; how many were said is added to @n. */
gboolean
compose_add_wins (Composer *self, GPtrArray *entries, guint *n, GError **error)
{
  const gboolean is_own = self->perspective == FOOTING_PERSPECTIVE_SELF;
  const guint most = is_own ? DONE_LINES : 1;
  g_autoptr (GArray) told = compose_told_array_new ();

  for (guint i = 0; i < entries->len && told->len < most; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *title = NULL;

    if (!footing_entry_is_win (entry) || footing_text_is_blank (entry->title))
      continue;
    if (!footing_telling_format_win (&self->telling, entry, &title, error))
      return FALSE;
    if (title != NULL)
      add_win (self, told, entry, title);
  }
  compose_add_told (self, told, COMPOSE_DONE, is_own ? "done-lead" : "observed-lead");
  *n += told->len;

  return TRUE;
}

/* What one has done for somebody else. A step is often noted as what is to be so ("Noor
 * owns the note"): that it is ticked does not make it something that one has done. */
void
compose_add_kept_steps (Composer *self, GPtrArray *steps, guint *n)
{
  g_autoptr (GArray) told = compose_told_array_new ();

  for (guint i = 0; i < steps->len && told->len < DONE_LINES; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);
    g_autofree char *title = NULL;

    if (!footing_step_is_done (step) || footing_text_is_blank (step->title))
      continue;
    title = footing_telling_format_step (&self->telling, step);
    if (title != NULL && compose_may_name (self, title) &&
        !compose_is_debriefed (self, title))
      add_done (self, told, step, title, TRUE);
  }
  compose_add_told (self, told, COMPOSE_DONE, "done-lead");
  *n += told->len;
}

static gboolean
is_overdue (Composer *self, FootingOutcome *outcome)
{
  return footing_date_is_valid (outcome->due_on) &&
         footing_date_compare (outcome->due_on, self->today) < 0;
}

/* The sentence of the catalogue for @outcome: an aim whose day is over is told as one
 * that was. */
static const char *
get_outcome_frame (Composer *self, FootingOutcome *outcome, gboolean stands)
{
  const gboolean is_past = is_overdue (self, outcome);
  const char *part = stands    ? is_past ? "stands-past" : "stands"
                     : is_past ? "target-past"
                               : "target";

  if (footing_outcome_is_delivered (outcome))
    part = "delivered";

  return footing_sayings_get (self->request->sayings, part, FOOTING_PERSPECTIVE_SELF,
                              NULL, NULL);
}

static void
add_outcome (Composer *self, FootingOutcome *outcome, guint n)
{
  FootingStore *store = self->request->store;
  g_autoptr (GPtrArray) rows = footing_store_list (store, FOOTING_TYPE_PROGRESS,
                                                   footing_record_get_id (outcome), NULL);
  FootingProgress *last =
      rows != NULL && rows->len > 0 ? g_ptr_array_index (rows, rows->len - 1) : NULL;
  const gboolean stands = last != NULL && isfinite (last->value);
  g_autofree char *title = footing_text_excerpt (outcome->title, FOOTING_NAME_CHARS);
  g_autofree char *now = format_figure (
      stands ? last->value : NAN, stands && fabs (last->value) != 1 ? outcome->unit : "");
  g_autofree char *from = format_figure (outcome->from_value, "");
  g_autofree char *to = format_figure (outcome->to_value, outcome->unit);
  g_autofree char *day = footing_date_format_short (outcome->due_on, self->today);
  const char *const gaps[] = {"title", title, "now", now, "from", from,
                              "to",    to,    "day", day, NULL};
  const gboolean is_delivered = footing_outcome_is_delivered (outcome);
  const char *frame = get_outcome_frame (self, outcome, stands);
  g_autofree char *key = g_strdup_printf ("outcome:%s", footing_record_get_id (outcome));

  if (*title == '\0' || frame == NULL ||
      !compose_may_say (self, outcome->title, FOOTING_SOURCE_OUTCOME) ||
      footing_telling_is_aside (&self->telling, outcome->title) ||
      (!is_delivered && (*from == '\0' || *to == '\0' || *day == '\0')))
    return;

  compose_set_source (
      compose_add_line (self, key,
                        stands || is_delivered || is_overdue (self, outcome)
                            ? COMPOSE_STANDS
                            : COMPOSE_TARGET,
                        6 + n, n == 0 ? FOOTING_LENGTH_MINUTE : FOOTING_LENGTH_PAGE,
                        compose_fill (frame, gaps)),
      outcome, "title");
}

gboolean
compose_add_outcomes (Composer *self, GError **error)
{
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (self->request->store, FOOTING_TYPE_OUTCOME,
                          footing_record_get_id (self->request->recovery), error);

  if (outcomes == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (outcomes->len, OUTCOME_LINES); i++)
    add_outcome (self, g_ptr_array_index (outcomes, i), i);

  return TRUE;
}

/* --- Thanks ------------------------------------------------------------------------- */

/* Thanks are said alike by whoever had the setback and by whoever supports somebody. */
static void
add_thanks (Composer *self, const char *part, ComposePlace place, FootingLength shortest)
{
  const char *text =
      footing_sayings_get (self->request->sayings, part, FOOTING_PERSPECTIVE_SELF,
                           self->trigger, self->request->reader);

  if (text != NULL)
    compose_add_line (self, part, place, 1, shortest, g_strdup (text));
}

/* The person whom it was asked for, or NULL. Borrowed. */
static FootingPerson *
find_person (Composer *self)
{
  for (guint i = 0;
       self->people != NULL && self->request->name != NULL && i < self->people->len;
       i++) {
    FootingPerson *person = g_ptr_array_index (self->people, i);

    if (g_str_equal (person->name, self->request->name))
      return person;
  }

  return NULL;
}

/* What became of @talk is what the reader is told, and what of their answer one kept. */
static void
add_used (Composer *self, FootingConversation *talk)
{
  g_autoptr (GArray) told = compose_told_array_new ();
  g_autofree char *answer = compose_format_fact (talk->answer, self->request->length);
  ComposeTold one = {.record = talk, .field = "used", .rank = 1};

  compose_set_source (compose_add_fact (self, "thanks-answer", "thanks-answer",
                                        COMPOSE_WHAT, 2, FOOTING_LENGTH_MINUTE, answer,
                                        NULL),
                      talk, "answer");
  one.key = g_strdup_printf ("used:%s", footing_record_get_id (talk));
  one.sentence = compose_say_done (self, talk->used, "", COMPOSE_SAY_TURNED);
  one.item = compose_format_item (talk->used, "");
  g_array_append_val (told, one);
  compose_add_told (self, told, COMPOSE_DONE, "done-lead");
  add_thanks (self, "thanks-since", COMPOSE_STANCE, FOOTING_LENGTH_MINUTE);
}

gboolean
compose_gather_thanks (Composer *self, GPtrArray *entries, GError **error)
{
  FootingPerson *person = find_person (self);
  g_autoptr (FootingConversation) talk = NULL;
  g_autoptr (GError) problem = NULL;
  guint n_done = 0;

  add_thanks (self, "thanks", COMPOSE_OPENING, FOOTING_LENGTH_TEN_SECONDS);
  if (person != NULL)
    talk = footing_talks_find_used (self->request->store, footing_record_get_id (person),
                                    &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  /* What was done with the answer is what they are thanked with, and nothing else. */
  if (talk != NULL) {
    add_used (self, talk);
    return TRUE;
  }
  if (!compose_add_wins (self, entries, &n_done, error))
    return FALSE;
  compose_add_changed (self, n_done);
  if (n_done > 0 || compose_get_typed (self, FOOTING_FACT_CHANGED) != NULL)
    add_thanks (self, "thanks-since", COMPOSE_STANCE, FOOTING_LENGTH_MINUTE);

  return TRUE;
}
