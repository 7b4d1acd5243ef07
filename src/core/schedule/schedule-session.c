/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule-private.h"
#include "date.h"
#include "recurrence.h"

#include <string.h>

/* How many of the last answered ones are looked at for one that was done ahead: one can
 * come every day, and is early within a week. */
#define DONE_AHEAD 14

gboolean
footing_schedule_is_waiting (FootingOccurrence *occurrence)
{
  return footing_occurrence_is_due (occurrence) ||
         footing_occurrence_is_snoozed (occurrence);
}

/* The last of @waiting that rings already, or NULL. */
static FootingOccurrence *
pick_ringing (GPtrArray *waiting, gint64 now)
{
  for (guint i = waiting->len; i > 0; i--) {
    FootingOccurrence *occurrence = g_ptr_array_index (waiting, i - 1);

    if (occurrence->shown_at != 0 || occurrence->due_at <= now)
      return occurrence;
  }

  return NULL;
}

/* The first of @waiting that can be done early today, or NULL. */
static FootingOccurrence *
pick_early (GPtrArray *waiting, const char *today, int first_weekday)
{
  for (guint i = 0; i < waiting->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (waiting, i);
    const char *date = footing_occurrence_get_day (occurrence);

    if (footing_date_is_valid (date) &&
        footing_recurrence_is_early (today, date, first_weekday))
      return occurrence;
  }

  return NULL;
}

static gboolean
find_waiting (FootingStore *store,
              const char *ritual,
              const char *today,
              FootingOccurrence **found,
              GError **error)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GPtrArray) waiting = footing_store_list_waiting (store, ritual, error);
  FootingOccurrence *picked;

  if (waiting == NULL)
    return FALSE;

  picked = pick_ringing (waiting, footing_clock_now (clock));
  if (picked == NULL)
    picked = pick_early (waiting, today, footing_clock_get_first_weekday (clock));
  g_set_object (found, picked);

  return TRUE;
}

gboolean
footing_schedule_find_session (FootingStore *store,
                               const char *ritual,
                               char **occurrence,
                               GError **error)
{
  g_autoptr (FootingOccurrence) found = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ritual != NULL, FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));
  if (!find_waiting (store, ritual, today, &found, error))
    return FALSE;

  *occurrence = found != NULL ? g_strdup (footing_record_get_id (found)) : NULL;
  return TRUE;
}

/* One for @today that keeps the place of @date, which is the same or was free. */
static FootingOccurrence *
add_today (FootingStore *store,
           const char *ritual,
           const char *date,
           const char *today,
           GError **error)
{
  const gint64 now = footing_clock_now (footing_store_get_clock (store));
  g_autoptr (FootingOccurrence) added = footing_record_new (
      FOOTING_TYPE_OCCURRENCE, "ritual", ritual, "date", date, "moved-to",
      strcmp (date, today) == 0 ? "" : today, "due-at", now, "shown-at", now, NULL);

  return footing_store_save (store, added, error) ? g_steal_pointer (&added) : NULL;
}

/* The one that is done for today, or early for a day to come; NULL when there is none. */
static FootingOccurrence *
find_done (FootingStore *store, const char *ritual, const char *today, GError **error)
{
  g_autoptr (GPtrArray) history =
      footing_store_list_history (store, ritual, DONE_AHEAD, error);

  for (guint i = 0; history != NULL && i < history->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (history, i);

    if (footing_occurrence_is_done (occurrence) &&
        strcmp (footing_occurrence_get_day (occurrence), today) >= 0)
      return g_object_ref (occurrence);
  }

  return NULL;
}

static FootingOccurrence *
find_session (FootingStore *store, const char *ritual, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GError) problem = NULL;
  FootingOccurrence *found = NULL;

  if (find_waiting (store, ritual, today, &found, &problem) && found == NULL)
    found = find_done (store, ritual, today, &problem);
  if (found == NULL && problem == NULL)
    found = footing_store_find_occurrence (store, ritual, today, &problem);
  if (found == NULL && problem == NULL)
    found = add_today (store, ritual, today, today, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return found;
}

/* Does @find for @ritual as one change; the id of what it finds. */
static char *
open_found (FootingStore *store,
            const char *ritual,
            FootingOccurrence *(*find) (FootingStore *store,
                                        const char *ritual,
                                        GError **error),
            GError **error)
{
  g_autoptr (FootingOccurrence) found = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;
  found = find (store, ritual, error);
  done = found != NULL;
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return NULL;

  return g_strdup (footing_record_get_id (found));
}

char *
footing_schedule_open_session (FootingStore *store, const char *ritual, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (ritual != NULL, NULL);

  return open_found (store, ritual, find_session, error);
}

/* The last day up to @today on which @ritual has no occurrence: there is one a day. Owned
 * by the caller; NULL with @error. */
static char *
find_free_day (FootingStore *store, const char *ritual, const char *today, GError **error)
{
  for (int back = 0;; back++) {
    g_autofree char *date = footing_date_add_days (today, -back);
    g_autoptr (GError) problem = NULL;
    g_autoptr (FootingOccurrence) taken = NULL;

    if (date != NULL)
      taken = footing_store_find_occurrence (store, ritual, date, &problem);
    if (problem != NULL) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
    if (taken == NULL)
      return g_steal_pointer (&date);
  }
}

static FootingOccurrence *
find_another (FootingStore *store, const char *ritual, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingOccurrence) session = find_session (store, ritual, &problem);
  g_autofree char *date = NULL;

  if (session != NULL && footing_schedule_is_waiting (session))
    return g_steal_pointer (&session);
  if (session != NULL)
    date = find_free_day (store, ritual, today, &problem);
  if (date != NULL)
    return add_today (store, ritual, date, today, error);

  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

char *
footing_schedule_open_another (FootingStore *store, const char *ritual, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (ritual != NULL, NULL);

  return open_found (store, ritual, find_another, error);
}

gboolean
footing_schedule_leave_session (FootingStore *store,
                                const char *occurrence,
                                GError **error)
{
  g_autoptr (FootingOccurrence) row = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_OCCURRENCE, occurrence, error);

  return row != NULL &&
         (!footing_schedule_is_own (row) || footing_schedule_has_writing (store, row) ||
          footing_store_erase (store, FOOTING_TYPE_OCCURRENCE, occurrence, error));
}

char *
footing_schedule_find_done_date (FootingOccurrence *occurrence,
                                 FootingClock *clock,
                                 gboolean *early)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *date = NULL;
  const char *meant;

  g_return_val_if_fail (FOOTING_IS_OCCURRENCE (occurrence), NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  if (early != NULL)
    *early = FALSE;
  if (!footing_occurrence_is_done (occurrence))
    return NULL;

  meant = footing_occurrence_get_day (occurrence);
  zone = footing_clock_zone (clock);
  date = occurrence->answered_at != 0
             ? footing_instant_to_date (occurrence->answered_at, zone)
             : g_strdup (meant);
  if (early != NULL)
    *early = footing_date_compare (date, meant) < 0;

  return g_steal_pointer (&date);
}

char *
footing_schedule_find_waiting_day (FootingStore *store,
                                   const char *ritual,
                                   const char *first)
{
  g_autoptr (GPtrArray) waiting = NULL;
  const char *found = "";

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (ritual != NULL, NULL);

  if (first != NULL)
    waiting = footing_store_list_waiting (store, ritual, NULL);
  for (guint i = 0; waiting != NULL && i < waiting->len; i++) {
    const char *day = footing_occurrence_get_day (waiting->pdata[i]);

    if (footing_date_is_coming (day, first) && footing_date_compare (day, found) < 0)
      found = day;
  }

  return g_strdup (found);
}
