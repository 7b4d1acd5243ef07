/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "room.h"
#include "date.h"
#include "fold.h"
#include "plan/entries.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From how many decisions on none are suggested. */
#define N_BEGUN 3

/* --- What there is -------------------------------------------------------------------
 */

GPtrArray *
footing_room_list (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  GPtrArray *decisions;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  lines = footing_store_list (store, FOOTING_TYPE_PLAN_LINE, recovery, error);
  if (lines == NULL)
    return NULL;

  decisions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < lines->len; i++)
    if (footing_plan_line_is_decision (lines->pdata[i]))
      g_ptr_array_add (decisions, g_object_ref (lines->pdata[i]));

  return decisions;
}

GPtrArray *
footing_room_list_runs (FootingStore *store, const char *decision, GError **error)
{
  g_autoptr (GPtrArray) marks = NULL;
  GPtrArray *runs;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (decision != NULL, NULL);

  marks = footing_store_list (store, FOOTING_TYPE_MARK, decision, error);
  if (marks == NULL)
    return NULL;

  runs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = marks->len; i > 0; i--)
    g_ptr_array_add (runs, g_object_ref (marks->pdata[i - 1]));

  return runs;
}

/* Whether @run was made where @decision stands now; one that doesn't say where goes by
 * its day alone. */
static gboolean
counts (FootingPlanLine *decision, FootingMark *run)
{
  return (*run->latitude == '\0' || strcmp (run->latitude, decision->latitude) == 0) &&
         (*decision->moved_on == '\0' ||
          footing_date_compare (run->date, decision->moved_on) >= 0);
}

guint
footing_room_count_clean (FootingPlanLine *decision, GPtrArray *runs)
{
  guint n = 0;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), 0);
  g_return_val_if_fail (runs != NULL, 0);

  for (guint i = 0; i < runs->len; i++) {
    FootingMark *run = runs->pdata[i];

    if (!counts (decision, run))
      continue;
    if (!footing_mark_is_clean (run))
      break;
    n++;
  }

  return n;
}

gboolean
footing_room_is_agreed (FootingPlanLine *decision)
{
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), FALSE);

  return footing_date_is_valid (decision->agreed_on);
}

gboolean
footing_room_is_ready (FootingPlanLine *decision, guint clean)
{
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), FALSE);

  return footing_room_is_agreed (decision) && footing_room_get_above (decision) != NULL &&
         clean >= (guint)decision->runs;
}

const char *
footing_room_get_above (FootingPlanLine *decision)
{
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  return footing_latitudes ()[footing_latitude_get_place (decision->latitude) + 1];
}

const char *
footing_room_get_below (FootingPlanLine *decision)
{
  int place;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  place = footing_latitude_get_place (decision->latitude);

  return place > 0 ? footing_latitudes ()[place - 1] : NULL;
}

/* --- What is done --------------------------------------------------------------------
 */

char *
footing_room_add (FootingStore *store,
                  const char *recovery,
                  const char *title,
                  GError **error)
{
  g_autoptr (FootingPlanLine) line = NULL;
  int position;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL && title != NULL, NULL);

  position =
      footing_store_get_next_position (store, FOOTING_TYPE_PLAN_LINE, recovery, error);
  if (position < 0)
    return NULL;

  line = footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery, "kind",
                             "decision", "position", position, "title", title, NULL);

  return footing_store_save (store, line, error) ? g_strdup (footing_record_get_id (line))
                                                 : NULL;
}

char *
footing_room_log_run (FootingStore *store,
                      const char *decision,
                      gboolean clean,
                      GError **error)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (FootingMark) run = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (decision != NULL, NULL);

  line = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, decision, error);
  if (line == NULL)
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  run =
      footing_record_new (FOOTING_TYPE_MARK, "line", decision, "date", today, "code",
                          clean ? "clean" : "unclean", "latitude", line->latitude, NULL);

  return footing_store_save (store, run, error) ? g_strdup (footing_record_get_id (run))
                                                : NULL;
}

/* What moving @decision to @latitude is, with @clean runs in a row. */
static FootingRoomMove
find_move (FootingPlanLine *decision, const char *latitude, guint clean)
{
  const int by = footing_latitude_get_place (latitude) -
                 footing_latitude_get_place (decision->latitude);

  if (by == 0)
    return FOOTING_ROOM_STAYED;
  if (by < 0)
    return FOOTING_ROOM_DOWN;
  if (by == 1 && footing_room_is_ready (decision, clean))
    return FOOTING_ROOM_UP_AS_AGREED;

  return footing_room_is_agreed (decision) ? FOOTING_ROOM_UP_BEFORE
                                           : FOOTING_ROOM_UP_UNAGREED;
}

/* In the caller's transaction. */
static gboolean
move (FootingStore *store,
      const char *id,
      const char *latitude,
      FootingRoomMove *move,
      GError **error)
{
  g_autoptr (FootingPlanLine) line =
      footing_store_get (store, FOOTING_TYPE_PLAN_LINE, id, error);
  g_autoptr (GPtrArray) runs =
      line != NULL ? footing_room_list_runs (store, id, error) : NULL;
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  gboolean talked;

  if (runs == NULL)
    return FALSE;

  *move = find_move (line, latitude, footing_room_count_clean (line, runs));
  if (*move == FOOTING_ROOM_STAYED)
    return TRUE;

  /* The talk of which it comes has been; one that is still ahead stays. */
  talked = *move != FOOTING_ROOM_DOWN && footing_date_is_valid (line->due_on) &&
           footing_date_compare (line->due_on, today) <= 0;

  return footing_store_change (store, FOOTING_TYPE_PLAN_LINE, id, error, "latitude",
                               latitude, "moved-on", today, "agreed-on",
                               *move == FOOTING_ROOM_UP_AS_AGREED ? "" : line->agreed_on,
                               "due-on", talked ? "" : line->due_on, NULL);
}

gboolean
footing_room_move (FootingStore *store,
                   const char *decision,
                   const char *latitude,
                   FootingRoomMove *moved,
                   GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (decision != NULL && moved != NULL, FALSE);
  g_return_val_if_fail (g_strv_contains (footing_latitudes (), latitude), FALSE);

  *moved = FOOTING_ROOM_STAYED;
  if (!footing_store_begin (store, error))
    return FALSE;
  done = move (store, decision, latitude, moved, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* --- A win ---------------------------------------------------------------------------
 */

/* Where a decision of one's own stands now, after @runs clean runs. Owned by the caller.
 */
static char *
format_own (const char *latitude, guint runs)
{
  switch (footing_latitude_get_place (latitude)) {
  case 1:
    return g_strdup_printf (
        ngettext ("After %u clean run, as agreed, I propose and go ahead unless somebody "
                  "objects.",
                  "After %u clean runs in a row, as agreed, I propose and go ahead "
                  "unless somebody objects.",
                  runs),
        runs);
  case 2:
    return g_strdup_printf (
        ngettext ("After %u clean run, as agreed, I decide and say so afterwards.",
                  "After %u clean runs in a row, as agreed, I decide and say so "
                  "afterwards.",
                  runs),
        runs);
  default:
    return g_strdup_printf (
        ngettext ("After %u clean run, as agreed, I decide on my own.",
                  "After %u clean runs in a row, as agreed, I decide on my own.", runs),
        runs);
  }
}

/* The same of somebody whom one supports. */
static char *
format_theirs (const char *latitude, guint runs)
{
  switch (footing_latitude_get_place (latitude)) {
  case 1:
    return g_strdup_printf (
        ngettext ("After %u clean run, as agreed, they propose and go ahead unless I "
                  "object.",
                  "After %u clean runs in a row, as agreed, they propose and go ahead "
                  "unless I object.",
                  runs),
        runs);
  case 2:
    return g_strdup_printf (
        ngettext ("After %u clean run, as agreed, they decide and tell me afterwards.",
                  "After %u clean runs in a row, as agreed, they decide and tell me "
                  "afterwards.",
                  runs),
        runs);
  default:
    return g_strdup_printf (
        ngettext ("After %u clean run, as agreed, they decide on their own.",
                  "After %u clean runs in a row, as agreed, they decide on their own.",
                  runs),
        runs);
  }
}

char *
footing_room_log_win (FootingStore *store,
                      FootingPlanLine *decision,
                      FootingPerspective perspective,
                      guint runs,
                      GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  name = footing_text_excerpt_or (decision->title, FOOTING_STEP_CHARS, _ ("A decision"));
  /* Translators: the title of a win; %s is a decision: "More room to decide: Approving a
   * small purchase" */
  title = g_strdup_printf (_ ("More room to decide: %s"), name);
  body = perspective == FOOTING_PERSPECTIVE_SUPPORT
             ? format_theirs (decision->latitude, runs)
             : format_own (decision->latitude, runs);

  return footing_entries_log_win (store, decision->recovery, title, body, error);
}

/* --- To begin with -------------------------------------------------------------------
 */

static gboolean
has_title (GPtrArray *decisions, const char *title)
{
  g_autofree char *folded = footing_fold (title);

  for (guint i = 0; i < decisions->len; i++) {
    g_autofree char *other =
        footing_fold (((FootingPlanLine *)decisions->pdata[i])->title);

    if (strcmp (folded, other) == 0)
      return TRUE;
  }

  return FALSE;
}

GStrv
footing_room_suggest (GPtrArray *decisions)
{
  static const char *const everyday[] = {
      N_ ("Answering a routine client question"), N_ ("Approving a small purchase"),
      N_ ("Choosing the order of work"),          N_ ("Sending the weekly figures"),
      N_ ("Changing a deadline inside the team"),
  };
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  g_return_val_if_fail (decisions != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (everyday) && decisions->len < N_BEGUN; i++)
    if (!has_title (decisions, _ (everyday[i])))
      g_strv_builder_add (titles, _ (everyday[i]));

  return g_strv_builder_end (titles);
}

/* --- How far it is -------------------------------------------------------------------
 */

/* What the decisions add up to. */
typedef struct {
  /* borrowed, or NULL */
  FootingPlanLine *first; /* that is not at the top */
  FootingPlanLine *ready;
  FootingPlanLine *due; /* that is to be talked about first */

  gboolean agreed;
} Sum;

static gboolean
add_decision (FootingStore *store, FootingPlanLine *decision, Sum *sum, GError **error)
{
  g_autoptr (GPtrArray) runs = NULL;

  if (sum->first == NULL)
    sum->first = decision;
  if (footing_date_is_valid (decision->due_on) &&
      (sum->due == NULL || footing_date_compare (decision->due_on, sum->due->due_on) < 0))
    sum->due = decision;
  if (!footing_room_is_agreed (decision))
    return TRUE;

  sum->agreed = TRUE;
  if (sum->ready != NULL)
    return TRUE;
  runs = footing_room_list_runs (store, footing_record_get_id (decision), error);
  if (runs == NULL)
    return FALSE;
  if (footing_room_is_ready (decision, footing_room_count_clean (decision, runs)))
    sum->ready = decision;

  return TRUE;
}

gboolean
footing_room_read (FootingStore *store,
                   const char *recovery,
                   FootingPrepared *state,
                   GError **error)
{
  g_autoptr (GPtrArray) decisions = NULL;
  FootingPlanLine *shown;
  Sum sum = {NULL};

  g_return_val_if_fail (state != NULL, FALSE);

  decisions = footing_room_list (store, recovery, error);
  if (decisions == NULL)
    return FALSE;

  for (guint i = 0; i < decisions->len; i++)
    if (footing_room_get_above (decisions->pdata[i]) == NULL)
      state->n_done++;
    else if (!add_decision (store, decisions->pdata[i], &sum, error))
      return FALSE;

  state->n = decisions->len;
  if (decisions->len == 0)
    return TRUE;

  shown = sum.ready != NULL   ? sum.ready
          : sum.due != NULL   ? sum.due
          : sum.first != NULL ? sum.first
                              : decisions->pdata[0];
  state->id = g_strdup (footing_record_get_id (shown));
  state->title = g_strdup (shown->title);
  state->due_on = g_strdup (sum.due != NULL ? sum.due->due_on : "");
  state->stage = g_strdup (sum.ready != NULL   ? "ready"
                           : sum.first == NULL ? "decide"
                           : sum.agreed        ? "agreed"
                                               : "ask");

  return TRUE;
}
