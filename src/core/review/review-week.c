/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-private.h"
#include "date.h"
#include "momentum/sign-history.h"
#include "plan/signs.h"
#include "store/store-momentum.h"
#include "text.h"

#include <math.h>
#include <string.h>

/* On so many days of a week it is the one before that is looked back on. */
#define DAYS_OF_LAST 2

/* What is read for one week. */
typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  const char *recovery; /* or NULL */
  FootingPerspective perspective;
  FootingReviewWeek *week;
} Reading;

static gboolean
is_support (const Reading *self)
{
  return self->perspective == FOOTING_PERSPECTIVE_SUPPORT;
}

static gboolean
is_in (const FootingReviewWeek *week, const char *date)
{
  return strcmp (date, week->first) >= 0 && strcmp (date, week->last) <= 0;
}

char *
footing_review_find_week (const char *today, int first_weekday)
{
  g_autofree char *start = footing_date_week_start (today, first_weekday);

  if (start == NULL)
    return NULL;

  return footing_date_days_between (start, today) < DAYS_OF_LAST
             ? footing_date_add_days (start, -REVIEW_WEEK_DAYS)
             : g_steal_pointer (&start);
}

/* --- Who heard ------------------------------------------------------------------ */

static void
listener_free (gpointer data)
{
  FootingReviewListener *listener = data;

  g_free (listener->name);
  g_free (listener);
}

/* Notes of one entry of the week that @listener, the person @id, stands at it. */
static void
hear (FootingReviewListener *listener, FootingEntry *entry)
{
  if (footing_entry_is_update (entry))
    listener->updates++;
  else if (footing_entry_is_conversation (entry))
    listener->talks++;
  else if (footing_entry_is_win (entry))
    listener->wins++;
}

static gboolean
has_heard (const FootingReviewListener *listener)
{
  return listener->updates + listener->talks + listener->wins > 0;
}

static gboolean
add_listener (Reading *self, FootingPerson *person, GPtrArray *entries, GError **error)
{
  FootingReviewListener *listener = g_new0 (FootingReviewListener, 1);
  gboolean done = TRUE;

  listener->name = footing_record_show (person, person->name);
  for (guint i = 0; done && i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);
    g_auto (GStrv) seen = NULL;

    if (is_support (self) && footing_entry_is_win (entry))
      continue;
    seen = footing_store_get_seen_by (self->store, footing_record_get_id (entry), error);
    done = seen != NULL;
    if (done &&
        g_strv_contains ((const char *const *)seen, footing_record_get_id (person)))
      hear (listener, entry);
  }

  if (done && has_heard (listener) && *person->name != '\0')
    g_ptr_array_add (self->week->listeners, listener);
  else
    listener_free (listener);

  return done;
}

static gboolean
read_listeners (Reading *self, GPtrArray *entries, GError **error)
{
  g_autoptr (GPtrArray) people =
      self->recovery != NULL
          ? footing_store_list (self->store, FOOTING_TYPE_PERSON, self->recovery, error)
          : g_ptr_array_new ();

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!add_listener (self, people->pdata[i], entries, error))
      return FALSE;

  return people != NULL;
}

/* --- Wins and steps ------------------------------------------------------------- */

/* Those of the week, the earliest first. */
static GPtrArray *
list_entries (Reading *self, GError **error)
{
  const FootingEntryFilter filter = {
      .recovery = self->recovery, .from = self->week->first, .to = self->week->last};
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (self->store, &filter, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (keys == NULL)
    return NULL;

  for (guint i = keys->len; i > 0; i--) {
    FootingEntry *entry = footing_store_get_entry_at (
        self->store, g_array_index (keys, FootingEntryKey, i - 1).seq, error);

    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }

  return g_steal_pointer (&entries);
}

static void
add_wins (Reading *self, GPtrArray *entries)
{
  for (guint i = 0; !is_support (self) && i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (!footing_entry_is_win (entry))
      continue;
    self->week->n_measured += isfinite (entry->metric_value) != 0;
    g_ptr_array_add (self->week->wins, g_object_ref (entry));
  }
}

static gboolean
is_told (const FootingReviewWeek *week, FootingStep *step)
{
  for (guint i = 0; i < week->wins->len; i++)
    if (g_strcmp0 (((FootingEntry *)week->wins->pdata[i])->step,
                   footing_record_get_id (step)) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
read_steps (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) steps =
      self->recovery != NULL
          ? footing_store_list (self->store, FOOTING_TYPE_STEP, self->recovery, error)
          : g_ptr_array_new ();

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (!footing_step_is_done (step) || !is_in (self->week, step->done_on))
      continue;
    self->week->n_done++;
    if (!is_told (self->week, step))
      g_ptr_array_add (self->week->steps, g_object_ref (step));
  }

  return steps != NULL;
}

/* --- Progress ------------------------------------------------------------------- */

static void
progress_free (gpointer data)
{
  FootingReviewProgress *progress = data;

  g_object_unref (progress->outcome);
  g_free (progress);
}

/* @noted is the progress of all outcomes, the oldest first. */
static void
add_progress (Reading *self, FootingOutcome *outcome, GPtrArray *noted)
{
  double before = outcome->from_value;
  double now = NAN;
  FootingReviewProgress *progress;

  for (guint i = 0; i < noted->len; i++) {
    FootingProgress *row = g_ptr_array_index (noted, i);

    if (strcmp (row->outcome, footing_record_get_id (outcome)) != 0 || isnan (row->value))
      continue;
    if (strcmp (row->date, self->week->first) < 0)
      before = row->value;
    else if (is_in (self->week, row->date))
      now = row->value;
  }
  if (isnan (now))
    return;

  progress = g_new0 (FootingReviewProgress, 1);
  progress->outcome = g_object_ref (outcome);
  progress->before = before;
  progress->now = now;
  g_ptr_array_add (self->week->progress, progress);
}

static gboolean
read_progress (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GPtrArray) noted = NULL;

  if (self->recovery == NULL || is_support (self))
    return TRUE;

  outcomes =
      footing_store_list (self->store, FOOTING_TYPE_OUTCOME, self->recovery, error);
  if (outcomes == NULL)
    return FALSE;
  noted = footing_store_list_all_progress (self->store, self->recovery, error);

  for (guint i = 0; noted != NULL && i < outcomes->len; i++)
    add_progress (self, outcomes->pdata[i], noted);

  return noted != NULL;
}

/* --- Signs ---------------------------------------------------------------------- */

static void
sign_free (gpointer data)
{
  FootingReviewSign *sign = data;

  g_free (sign->code);
  g_free (sign->title);
  g_free (sign);
}

static void
add_sign (Reading *self, FootingSignHistory *history, const FootingSign *sign, guint last)
{
  const char *date, *note;
  const int now = footing_sign_history_get_at (history, last, sign->code, &date, &note);
  const int before =
      footing_sign_history_get_at (history, last - 1, sign->code, &date, &note);
  FootingReviewSign *changed;

  if (now < 0 || before < 0 || now == before)
    return;

  changed = g_new0 (FootingReviewSign, 1);
  changed->code = g_strdup (sign->code);
  changed->title = footing_text_excerpt (sign->title, REVIEW_LINE_CHARS);
  changed->before = before;
  changed->now = now;
  g_ptr_array_add (self->week->signs, changed);
}

static gboolean
read_signs (Reading *self, GError **error)
{
  g_autoptr (FootingSignHistory) history = NULL;
  g_autoptr (FootingSigns) signs = NULL;
  g_autofree char *since = footing_date_add_days (self->week->first, -REVIEW_WEEK_DAYS);
  const char *date;
  guint n;

  if (is_support (self))
    return TRUE;

  history = footing_sign_history_new (self->store, self->recovery, error);
  if (history == NULL)
    return FALSE;
  signs = footing_signs_new (self->store, self->guidance, self->recovery, error);
  if (signs == NULL)
    return FALSE;

  n = footing_sign_history_get_n (history);
  date = footing_sign_history_get_date (history);
  if (n < 2 || since == NULL || date == NULL || strcmp (date, since) < 0)
    return TRUE;

  self->week->checked_on = g_strdup (date);
  for (guint i = 0; i < footing_signs_get_n (signs); i++)
    add_sign (self, history, footing_signs_nth (signs, i), n - 1);

  return TRUE;
}

/* --- All of it ------------------------------------------------------------------ */

static gboolean
read_all (Reading *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (self->recovery != NULL) {
    g_autoptr (FootingRecovery) row =
        footing_store_get (self->store, FOOTING_TYPE_RECOVERY, self->recovery, error);

    if (row == NULL)
      return FALSE;
    footing_perspective_from_code (row->perspective, &self->perspective);
  }

  entries = list_entries (self, error);
  if (entries == NULL)
    return FALSE;
  add_wins (self, entries);

  return read_steps (self, error) && read_progress (self, error) &&
         read_signs (self, error) && read_listeners (self, entries, error);
}

FootingReviewWeek *
footing_review_week_new (FootingStore *store,
                         FootingGuidance *guidance,
                         const char *recovery,
                         const char *first,
                         GError **error)
{
  g_autoptr (FootingReviewWeek) week = g_new0 (FootingReviewWeek, 1);
  Reading self = {store, guidance, recovery, FOOTING_PERSPECTIVE_SELF, week};
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (footing_date_is_valid (first), NULL);

  week->first = g_strdup (first);
  /* At the end of the calendar the week is shorter. */
  for (int n = REVIEW_WEEK_DAYS - 1; week->last == NULL; n--)
    week->last = footing_date_add_days (first, n);
  week->wins = g_ptr_array_new_with_free_func (g_object_unref);
  week->steps = g_ptr_array_new_with_free_func (g_object_unref);
  week->progress = g_ptr_array_new_with_free_func (progress_free);
  week->signs = g_ptr_array_new_with_free_func (sign_free);
  week->listeners = g_ptr_array_new_with_free_func (listener_free);
  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = read_all (&self, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&week)
             : NULL;
}

void
footing_review_week_free (FootingReviewWeek *self)
{
  if (self == NULL)
    return;

  g_free (self->first);
  g_free (self->last);
  g_free (self->checked_on);
  g_clear_pointer (&self->wins, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->progress, g_ptr_array_unref);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->listeners, g_ptr_array_unref);
  g_free (self);
}

gboolean
footing_review_week_is_empty (const FootingReviewWeek *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->wins->len + self->n_done + self->progress->len + self->signs->len +
             self->listeners->len ==
         0;
}
