/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "moments.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

const char *
footing_moment_get_last_day (FootingMoment *self, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT (self), "");
  g_return_val_if_fail (today != NULL, "");

  return footing_moment_is_held (self) ? today : "";
}

const char *
footing_moment_get_day_problem (void)
{
  return _ ("This was held already: choose today or an earlier day.");
}

const char *
footing_moment_get_held_on (FootingMoment *self, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT (self), "");
  g_return_val_if_fail (today != NULL, "");

  return *self->held_on != '\0' && footing_date_compare (self->held_on, today) <= 0
             ? self->held_on
             : self->date;
}

gboolean
footing_moments_find_entry (FootingStore *store,
                            FootingMoment *moment,
                            FootingEntry **entry,
                            GError **error)
{
  g_autoptr (FootingEntry) found = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  *entry = NULL;
  if (moment->entry == NULL)
    return TRUE;

  found = footing_store_get (store, FOOTING_TYPE_ENTRY, moment->entry, &problem);
  if (found == NULL && !g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (found != NULL && footing_record_get_deleted_at (found) == 0)
    *entry = g_steal_pointer (&found);

  return TRUE;
}

/* --- The debrief ---------------------------------------------------------------------
 */

/* What became of what was feared, as a sentence; NULL when that was not said. */
static const char *
get_came_true (const char *code)
{
  const double share = footing_came_true_get_share (code);

  if (isnan (share))
    return NULL;
  if (share == 0.0)
    return _ ("It didn’t come true.");

  return share < 1.0 ? _ ("It came true in part.") : _ ("It came true.");
}

/* What was feared, as a line; NULL for nothing. Owned by the caller. */
static char *
format_feared (FootingMoment *moment, gboolean support)
{
  if (footing_text_is_blank (moment->feared))
    return NULL;
  if (moment->likelihood >= 0)
    return g_strdup_printf (support
                                /* Translators: what somebody feared, and how likely that
                                 * seemed to them */
                                ? _ ("What they feared: %s (%d%%)")
                                /* Translators: what was feared, and how likely that
                                 * seemed */
                                : _ ("What I feared: %s (%d%%)"),
                            moment->feared, moment->likelihood);

  return g_strdup_printf (support ? _ ("What they feared: %s") : _ ("What I feared: %s"),
                          moment->feared);
}

/* How it turned out: what happened, and below that what was feared. */
static char *
format_actual (FootingMoment *moment, gboolean support)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *feared = format_feared (moment, support);
  const char *came_true = feared != NULL ? get_came_true (moment->came_true) : NULL;

  if (!footing_text_is_blank (moment->happened))
    g_string_append (text, moment->happened);
  if (feared != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", feared);
  if (came_true != NULL)
    g_string_append_printf (text, "\n%s", came_true);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_support (FootingStore *store, FootingMoment *moment)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, moment->recovery, NULL);

  return plan != NULL && footing_recovery_is_support (plan);
}

/* Saves the entry of @moment; its id, owned by the caller. */
static char *
put_on_timeline (FootingStore *store,
                 FootingMoment *moment,
                 const char *kind,
                 const char *today,
                 GError **error)
{
  const char *day = footing_moment_get_held_on (moment, today);
  g_autofree char *actual = format_actual (moment, is_support (store, moment));
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", moment->recovery, "kind", kind,
                          "date", day, "title", moment->title, "actual", actual, NULL);
  const char *id = footing_record_get_id (entry);

  return footing_store_save (store, entry, error) &&
                 footing_store_change (store, FOOTING_TYPE_MOMENT,
                                       footing_record_get_id (moment), error, "entry", id,
                                       "state", "held", "held-on", day, NULL)
             ? g_strdup (id)
             : NULL;
}

/* The entry that there is, else a new one. */
static char *
debrief (FootingStore *store, const char *id, const char *kind, GError **error)
{
  g_autoptr (FootingMoment) moment =
      footing_store_get (store, FOOTING_TYPE_MOMENT, id, error);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingEntry) entry = NULL;

  if (moment == NULL || !footing_moments_find_entry (store, moment, &entry, error))
    return NULL;
  if (entry != NULL)
    return g_strdup (footing_record_get_id (entry));
  if (!footing_moment_has_come (moment, today)) {
    g_set_error_literal (
        error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
        _ ("Its day hasn’t come yet: if it was held earlier, change the day first."));
    return NULL;
  }

  return put_on_timeline (store, moment, kind, today, error);
}

char *
footing_moments_debrief (FootingStore *store,
                         const char *moment,
                         const char *kind,
                         GError **error)
{
  g_autofree char *entry = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  entry = debrief (store, moment, kind, error);

  return footing_store_end (store, entry != NULL, entry != NULL ? error : NULL) &&
                 entry != NULL
             ? g_steal_pointer (&entry)
             : NULL;
}

static gboolean
take_back (FootingStore *store, FootingMoment *before, GError **error)
{
  const char *id = footing_record_get_id (before);
  g_autoptr (FootingMoment) moment =
      footing_store_get (store, FOOTING_TYPE_MOMENT, id, error);
  g_autoptr (FootingEntry) entry = NULL;

  if (moment == NULL || !footing_moments_find_entry (store, moment, &entry, error))
    return FALSE;
  if (entry != NULL && !footing_store_remove (store, FOOTING_TYPE_ENTRY,
                                              footing_record_get_id (entry), error))
    return FALSE;

  return footing_store_change (store, FOOTING_TYPE_MOMENT, id, error, "entry",
                               before->entry, "state", before->state, "held-on",
                               before->held_on, NULL);
}

gboolean
footing_moments_take_back_debrief (FootingStore *store,
                                   FootingMoment *before,
                                   GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_MOMENT (before), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = take_back (store, before, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* @actual with the line @old after the line @feared replaced by @new, either NULL for no
 * such line; NULL where it does not say so. Owned by the caller. */
static char *
replace_came_true (const char *actual,
                   const char *feared,
                   const char *old,
                   const char *new)
{
  g_auto (GStrv) lines = g_strsplit (actual, "\n", -1);
  g_autoptr (GStrvBuilder) changed = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gboolean found = FALSE;

  for (guint i = 0; lines[i] != NULL; i++) {
    g_strv_builder_add (changed, lines[i]);
    if (found || strcmp (lines[i], feared) != 0 ||
        (old != NULL && g_strcmp0 (lines[i + 1], old) != 0))
      continue;
    found = TRUE;
    if (new != NULL)
      g_strv_builder_add (changed, new);
    i += old != NULL;
  }
  all = g_strv_builder_end (changed);

  return found ? g_strjoinv ("\n", all) : NULL;
}

/* How it turned out, as @entry says it once it was said otherwise before whether what was
 * feared @came_true. Owned by the caller. */
static char *
follow_came_true (FootingStore *store,
                  FootingMoment *moment,
                  FootingEntry *entry,
                  const char *came_true)
{
  g_autofree char *feared = format_feared (moment, is_support (store, moment));
  char *actual = NULL;

  if (feared != NULL && strcmp (came_true, moment->came_true) != 0)
    actual = replace_came_true (entry->actual, feared, get_came_true (came_true),
                                get_came_true (moment->came_true));

  return actual != NULL ? actual : g_strdup (entry->actual);
}

gboolean
footing_moments_follow (FootingStore *store,
                        const char *moment,
                        const char *title,
                        const char *came_true,
                        GError **error)
{
  g_autoptr (FootingMoment) row = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *actual = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);
  g_return_val_if_fail (title != NULL && came_true != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_MOMENT, moment, NULL);
  if (row != NULL && !footing_moments_find_entry (store, row, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  actual = follow_came_true (store, row, entry, came_true);

  return footing_store_change (
      store, FOOTING_TYPE_ENTRY, footing_record_get_id (entry), error, "actual", actual,
      "title", strcmp (entry->title, title) == 0 ? row->title : entry->title, NULL);
}

/* --- The next one --------------------------------------------------------------------
 */

const char *
footing_moment_propose_rung (FootingMoment *self)
{
  const char *const *rungs = footing_rungs ();
  const int last = (int)g_strv_length ((char **)rungs) - 1;
  double share;
  int place;

  g_return_val_if_fail (FOOTING_IS_MOMENT (self), "");

  share = footing_came_true_get_share (self->came_true);
  place = footing_rung_get_place (self->rung);
  if (place == 0 && share != 0.0 && share != 1.0)
    return "";
  if (place == 0)
    place =
        footing_rung_get_place (footing_text_is_blank (self->partner) ? "own" : "pair");
  if (share == 0.0)
    place++;
  else if (share == 1.0)
    place--;

  return rungs[CLAMP (place, 1, last)];
}

char *
footing_moments_plan_next (FootingStore *store, const char *moment, GError **error)
{
  g_autoptr (FootingMoment) row = NULL;
  g_autoptr (FootingMoment) next = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  row = footing_store_get (store, FOOTING_TYPE_MOMENT, moment, error);
  if (row == NULL)
    return NULL;

  next = footing_record_new (FOOTING_TYPE_MOMENT, "recovery", row->recovery, "audience",
                             row->audience, "partner", row->partner, "roles", row->roles,
                             "rung", footing_moment_propose_rung (row), "follows", moment,
                             NULL);

  return footing_store_save (store, next, error) ? g_strdup (footing_record_get_id (next))
                                                 : NULL;
}
