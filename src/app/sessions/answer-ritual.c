/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "answer-ritual.h"
#include "schedule/schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* When it comes back that was snoozed. Owned by the caller. */
static char *
format_snoozed (FootingStore *store, const char *id)
{
  g_autoptr (FootingOccurrence) occurrence =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, id, NULL);
  const gint64 now = footing_clock_now (footing_store_get_clock (store));
  const int minutes =
      occurrence != NULL ? (int)((occurrence->snoozed_until - now + 30) / 60) : 0;

  return g_strdup_printf (
      ngettext ("It comes back in %d minute", "It comes back in %d minutes", minutes),
      minutes);
}

/* What was done with @id. Owned by the caller. */
static char *
format_answer (FootingStore *store, const char *id, FootingScheduleAnswer answer)
{
  switch (answer) {
  case FOOTING_SCHEDULE_DONE:
    return g_strdup (_ ("Marked as done"));
  case FOOTING_SCHEDULE_SKIP:
    return g_strdup (_ ("Skipped this time"));
  case FOOTING_SCHEDULE_SNOOZE:
  default:
    return format_snoozed (store, id);
  }
}

/* That this has been taken back. */
static const char *
get_undone (FootingScheduleAnswer answer)
{
  switch (answer) {
  case FOOTING_SCHEDULE_DONE:
    return _ ("No longer marked as done");
  case FOOTING_SCHEDULE_SKIP:
    return _ ("No longer skipped");
  case FOOTING_SCHEDULE_SNOOZE:
  default:
    return _ ("No longer snoozed");
  }
}

static gboolean
read_answer (const char *text, FootingScheduleAnswer *answer)
{
  const struct {
    const char *text;
    FootingScheduleAnswer answer;
  } answers[] = {
      {"done", FOOTING_SCHEDULE_DONE},
      {"skip", FOOTING_SCHEDULE_SKIP},
      {"snooze", FOOTING_SCHEDULE_SNOOZE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (text, answers[i].text) == 0) {
      *answer = answers[i].answer;
      return TRUE;
    }

  return FALSE;
}

static gboolean
put_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_schedule_put_back (footing_context_get_store (context), before, error);
}

void
footing_answer_ritual (FootingContext *context,
                       const char *occurrence,
                       const char *answer)
{
  g_autoptr (FootingOccurrence) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  FootingScheduleAnswer given;
  FootingStore *store;
  gboolean changed = FALSE;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (!read_answer (answer, &given))
    return;

  store = footing_context_get_store (context);
  before = footing_store_get (store, FOOTING_TYPE_OCCURRENCE, occurrence, &error);
  if (before == NULL || !footing_schedule_answer (store, footing_record_get_id (before),
                                                  given, &changed, &error)) {
    if (!g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE))
      footing_context_report (context, error);
    return;
  }
  if (!changed)
    return;

  text = format_answer (store, footing_record_get_id (before), given);
  footing_context_offer_undo (context, text, get_undone (given), put_back_cb,
                              g_steal_pointer (&before), g_object_unref);
}
