/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "one-on-ones.h"
#include "plan/parts.h"
#include "session-changes.h"
#include "session-private.h"
#include "text.h"

#include <string.h>

/* So many lines of a talk become steps: more than that is no list of promises. */
#define PROMISES_MAX 20

/* How many of the last talks are looked at for what was promised. */
#define TALKS_MAX 10

char *
footing_session_get_promise_id (const char *occurrence, guint n)
{
  g_autofree char *what = g_strdup_printf ("promise-%u", n);

  g_return_val_if_fail (occurrence != NULL, NULL);

  return session_make_id (occurrence, what);
}

/* --- Of one talk ---------------------------------------------------------------------
 */

/* What was promised in one talk, and what is now. */
typedef struct {
  /* borrowed */
  SessionFinish *finish;
  GPtrArray *before; /* lines */
  GPtrArray *after;
  const char *due_on;

  /* owned */
  GPtrArray *others; /* the open steps that did not come of it */
  char *ids[PROMISES_MAX];
  FootingStep *steps[PROMISES_MAX]; /* of those ids, NULL where there is none */

  /* state */
  gboolean taken[PROMISES_MAX];
} Promises;

static gboolean
has_line (GPtrArray *lines, const char *line)
{
  return g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL);
}

static gboolean
is_live (FootingStep *step)
{
  return step != NULL && footing_record_get_deleted_at (step) == 0;
}

static void
promises_clear (Promises *self)
{
  g_clear_pointer (&self->others, g_ptr_array_unref);
  for (guint i = 0; i < PROMISES_MAX; i++) {
    g_free (self->ids[i]);
    g_clear_object (&self->steps[i]);
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Promises, promises_clear)

static gboolean
is_own (Promises *self, const char *id)
{
  for (guint i = 0; i < PROMISES_MAX; i++)
    if (strcmp (self->ids[i], id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
promises_read (Promises *self, GError **error)
{
  SessionFinish *finish = self->finish;
  g_autoptr (GError) problem = NULL;

  for (guint i = 0; i < PROMISES_MAX && problem == NULL; i++) {
    self->ids[i] = footing_session_get_promise_id (finish->id, i);
    self->steps[i] = session_find (finish, FOOTING_TYPE_STEP, self->ids[i], &problem);
  }
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  self->others =
      footing_store_list (finish->store, FOOTING_TYPE_STEP, finish->recovery, error);
  for (guint i = self->others != NULL ? self->others->len : 0; i > 0; i--) {
    FootingStep *step = self->others->pdata[i - 1];

    if (!footing_step_is_open (step) || is_own (self, footing_record_get_id (step)))
      g_ptr_array_remove_index (self->others, i - 1);
  }

  return self->others != NULL;
}

/* Whether the plan says so already: it was promised before. */
static gboolean
is_planned (Promises *self, const char *line)
{
  for (guint i = 0; i < self->others->len; i++)
    if (strcmp (((FootingStep *)self->others->pdata[i])->title, line) == 0)
      return TRUE;

  return FALSE;
}

/* The place of the step that is called @line, -1 for none. */
static int
find_called (Promises *self, const char *line, gboolean live)
{
  for (int i = 0; i < PROMISES_MAX; i++)
    if (!self->taken[i] && self->steps[i] != NULL && is_live (self->steps[i]) == live &&
        strcmp (self->steps[i]->title, line) == 0)
      return i;

  return -1;
}

/* The place of the step whose line is there no more, for one that is: it was reworded. A
 * step that somebody has called otherwise in their plan stands for a line that is gone
 * and that no step is called by. */
static int
find_reworded (Promises *self)
{
  int renamed = -1;
  guint n_lost = 0;

  for (guint i = 0; i < self->before->len; i++)
    n_lost += !has_line (self->after, self->before->pdata[i]) &&
              !is_planned (self, self->before->pdata[i]) &&
              find_called (self, self->before->pdata[i], TRUE) < 0 &&
              find_called (self, self->before->pdata[i], FALSE) < 0;

  for (int i = 0; i < PROMISES_MAX; i++) {
    const char *title = self->steps[i] != NULL ? self->steps[i]->title : "";

    if (self->taken[i] || !is_live (self->steps[i]))
      continue;
    if (has_line (self->before, title))
      return i;
    if (renamed < 0)
      renamed = i;
  }

  return n_lost > 0 ? renamed : -1;
}

static int
find_free (Promises *self)
{
  for (int i = 0; i < PROMISES_MAX; i++)
    if (!self->taken[i] && self->steps[i] == NULL)
      return i;

  return -1;
}

static gboolean
add_step (SessionFinish *self, const char *id, const char *title, GError **error)
{
  const int position = footing_store_get_next_position (self->store, FOOTING_TYPE_STEP,
                                                        self->recovery, error);
  g_autoptr (FootingStep) blank = NULL;
  g_autoptr (FootingStep) step = NULL;

  if (position < 0)
    return FALSE;

  blank = footing_plan_make_step (id, self->recovery, "step", position, self->today);
  step = footing_record_copy (blank, "title", title, NULL);
  session_note_made (self, FOOTING_TYPE_STEP, id);

  return footing_store_save (self->store, step, error);
}

/* The step at @place (or -1) is called @line; a new one is due on the day of the next
 * talk, where that is agreed. */
static gboolean
keep (Promises *self, int place, const char *line, GError **error)
{
  SessionFinish *finish = self->finish;
  const gboolean dated = footing_date_is_coming (self->due_on, finish->today);

  if (place < 0)
    return TRUE;

  self->taken[place] = TRUE;
  if (!session_keep_step (finish, self->ids[place], line, add_step, NULL, error))
    return FALSE;

  return self->steps[place] != NULL || !dated ||
         footing_store_change (finish->store, FOOTING_TYPE_STEP, self->ids[place], error,
                               "due-on", self->due_on, NULL);
}

/* Those that are called as a line says already, be it in the bin, are the ones. Takes out
 * of @fresh what is done. */
static gboolean
keep_called (Promises *self, GPtrArray *fresh, GError **error)
{
  for (guint i = 0; i < self->after->len; i++) {
    const char *line = self->after->pdata[i];
    const gboolean is_new = !has_line (self->before, line);
    int place = find_called (self, line, TRUE);

    if (place < 0 && is_new && !is_planned (self, line))
      place = find_called (self, line, FALSE);
    if (place >= 0 && !keep (self, place, line, error))
      return FALSE;
    if (place < 0 && is_new && !is_planned (self, line))
      g_ptr_array_add (fresh, (gpointer)line);
  }

  return TRUE;
}

static gboolean
promises_keep (Promises *self, GError **error)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  if (!keep_called (self, fresh, error))
    return FALSE;

  for (guint i = 0; i < fresh->len; i++) {
    const int place = find_reworded (self);

    if (!keep (self, place >= 0 ? place : find_free (self), fresh->pdata[i], error))
      return FALSE;
  }

  /* What is promised no more; one that is done, or that is called otherwise, stays. */
  for (guint i = 0; i < PROMISES_MAX; i++)
    if (!self->taken[i] && is_live (self->steps[i]) &&
        has_line (self->before, self->steps[i]->title) &&
        !session_keep_step (self->finish, self->ids[i], NULL, add_step, NULL, error))
      return FALSE;

  return TRUE;
}

gboolean
session_keep_promises (SessionFinish *self,
                       const char *before,
                       const char *after,
                       const char *due_on,
                       GError **error)
{
  g_autoptr (GPtrArray) old = session_list_promised (before);
  g_autoptr (GPtrArray) now = session_list_promised (after);
  g_auto (Promises) promises = {self, old, now, due_on};

  return (old->len == 0 && now->len == 0) ||
         (promises_read (&promises, error) && promises_keep (&promises, error));
}

/* --- Of a plan ----------------------------------------------------------------------
 */

char *
session_find_promise_base (FootingStore *store, FootingConversation *talk, GError **error)
{
  const char *id = footing_record_get_id (talk);
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (!session_has_made (id))
    return g_strdup (id);

  ritual = footing_one_on_ones_find_ritual (store, talk->recovery, &problem);
  if (ritual != NULL)
    rows = footing_store_list (store, FOOTING_TYPE_OCCURRENCE,
                               footing_record_get_id (ritual), &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const char *occurrence = footing_record_get_id (rows->pdata[i]);
    g_autofree char *made = session_make_id (occurrence, "conversation");

    if (strcmp (made, id) == 0)
      return g_strdup (occurrence);
  }

  return g_strdup (id);
}

/* The place of a step of one talk that stands for @line: it is called so, or otherwise by
 * now. -1 for none. */
static int
find_standing (Promises *self, const char *line)
{
  const int called = find_called (self, line, TRUE);

  if (called >= 0 || is_planned (self, line) || find_called (self, line, FALSE) >= 0)
    return called;

  for (int i = 0; i < PROMISES_MAX; i++)
    if (!self->taken[i] && is_live (self->steps[i]) &&
        !has_line (self->after, self->steps[i]->title))
      return i;

  return -1;
}

GPtrArray *
session_list_standing (FootingStore *store, FootingConversation *talk, GError **error)
{
  g_autofree char *base = session_find_promise_base (store, talk, error);
  g_autoptr (GPtrArray) lines = session_list_promised (talk->notes);
  SessionFinish finish = {.store = store, .id = base, .recovery = talk->recovery};
  g_auto (Promises) promises = {&finish, lines, lines, ""};

  if (base == NULL || !promises_read (&promises, error))
    return NULL;

  for (guint i = 0; i < lines->len;) {
    const int place = find_standing (&promises, lines->pdata[i]);
    const gboolean stands = place >= 0 && footing_step_is_open (promises.steps[place]);

    if (place >= 0)
      promises.taken[place] = TRUE;
    if (stands)
      i++;
    else
      g_ptr_array_remove_index (lines, i);
  }

  return g_steal_pointer (&lines);
}

static gboolean
add_ids (FootingStore *store, FootingConversation *talk, GHashTable *ids, GError **error)
{
  g_autofree char *base = session_find_promise_base (store, talk, error);

  if (base == NULL)
    return FALSE;
  for (guint i = 0; i < PROMISES_MAX; i++)
    g_hash_table_add (ids, footing_session_get_promise_id (base, i));

  return TRUE;
}

/* The ids that promises of the last talks of @session's plan have, but for its own. */
static GHashTable *
list_ids (FootingStore *store, FootingSession *session, GError **error)
{
  g_autofree char *own =
      session_make_id (footing_record_get_id (session->occurrence), "conversation");
  g_autoptr (GPtrArray) talks =
      footing_one_on_ones_list (store, footing_record_get_id (session->recovery), error);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (talks == NULL)
    return NULL;
  for (guint i = 0; i < MIN (talks->len, TALKS_MAX); i++)
    if (strcmp (footing_record_get_id (talks->pdata[i]), own) != 0 &&
        !add_ids (store, talks->pdata[i], ids, error))
      return NULL;

  return g_steal_pointer (&ids);
}

GPtrArray *
session_list_steps_promised_first (FootingStore *store,
                                   FootingSession *session,
                                   guint *n_promised,
                                   GError **error)
{
  g_autoptr (GPtrArray) steps = session_list_steps (
      store, footing_record_get_id (session->recovery), G_MAXUINT, error);
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  if (steps != NULL)
    ids = list_ids (store, session, error);
  if (ids == NULL)
    return NULL;

  for (int promised = 1; promised >= 0; promised--) {
    for (guint i = 0; i < steps->len; i++)
      if (g_hash_table_contains (ids, footing_record_get_id (steps->pdata[i])) ==
          promised)
        g_ptr_array_add (sorted, g_object_ref (steps->pdata[i]));
    if (promised && n_promised != NULL)
      *n_promised = sorted->len;
  }

  return g_steal_pointer (&sorted);
}

GPtrArray *
footing_session_list_open_promises (FootingStore *store,
                                    FootingSession *session,
                                    GError **error)
{
  GPtrArray *steps;
  guint n;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  steps = session_list_steps_promised_first (store, session, &n, error);
  if (steps != NULL)
    g_ptr_array_set_size (steps, (int)MIN (n, FOOTING_SESSION_LINES));

  return steps;
}
