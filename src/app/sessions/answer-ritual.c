/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "answer-ritual.h"
#include "schedule/schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
say_snoozed (FootingContext *context, const char *id)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (FootingOccurrence) occurrence =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, id, NULL);
  g_autofree char *text = NULL;
  int minutes;

  if (occurrence == NULL)
    return;

  minutes = (int)((occurrence->snoozed_until -
                   footing_clock_now (footing_store_get_clock (store)) + 30) /
                  60);
  text = g_strdup_printf (
      ngettext ("It comes back in %d minute", "It comes back in %d minutes", minutes),
      minutes);
  footing_context_toast (context, text, NULL, NULL, NULL);
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
take_back_cb (gpointer context, gpointer occurrence, GError **error)
{
  return footing_schedule_take_back (footing_context_get_store (context), occurrence,
                                     error);
}

void
footing_answer_ritual (FootingContext *context,
                       const char *occurrence,
                       const char *answer)
{
  /* Answering lets go of the row that @occurrence may belong to. */
  g_autofree char *id = g_strdup (occurrence);
  g_autoptr (GError) error = NULL;
  FootingScheduleAnswer given;
  gboolean changed;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (!read_answer (answer, &given))
    return;
  if (!footing_schedule_answer (footing_context_get_store (context), id, given, &changed,
                                &error)) {
    if (!g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE))
      footing_context_report (context, error);
    return;
  }
  if (!changed)
    return;

  if (given == FOOTING_SCHEDULE_SNOOZE)
    say_snoozed (context, id);
  else
    footing_context_offer_undo (
        context,
        given == FOOTING_SCHEDULE_DONE ? _ ("Marked as done") : _ ("Skipped this time"),
        given == FOOTING_SCHEDULE_DONE ? _ ("No longer marked as done")
                                       : _ ("No longer skipped"),
        take_back_cb, g_steal_pointer (&id), g_free);
}
