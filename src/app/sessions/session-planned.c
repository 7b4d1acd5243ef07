/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-planned.h"
#include "format/step-format.h"
#include "review/review.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

FootingReview *
footing_session_planned_find (gpointer form)
{
  FootingSession *session;
  FootingOccurrence *row;
  g_autoptr (FootingReview) review = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_SESSION_FORM (form), NULL);

  session = footing_session_form_get_session (form);
  row = session->occurrence;
  if (!footing_review_find_for (footing_view_get_store (form),
                                footing_record_get_id (session->recovery),
                                footing_occurrence_get_day (row), &review, &error))
    footing_context_report (footing_view_get_context (form), error);

  return g_steal_pointer (&review);
}

static gboolean
is_among (GPtrArray *ranked, const char *person)
{
  for (guint i = 0; i < ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (ranked, i);

    if (g_strcmp0 (footing_record_get_id (reach->person), person) == 0)
      return TRUE;
  }

  return FALSE;
}

char *
footing_session_planned_choose_reader (gpointer form, GPtrArray *ranked)
{
  g_autoptr (FootingReview) review = footing_session_planned_find (form);
  const FootingReach *first = ranked->len > 0 ? g_ptr_array_index (ranked, 0) : NULL;

  if (review != NULL && is_among (ranked, review->reader))
    return g_strdup (review->reader);

  for (guint i = 0; i < ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (ranked, i);

    if (reach->reason >= FOOTING_REACH_DUE)
      return g_strdup (footing_record_get_id (reach->person));
  }

  return first != NULL ? g_strdup (footing_record_get_id (first->person)) : NULL;
}

char *
footing_session_planned_format_step (gpointer form)
{
  g_autoptr (FootingReview) review = footing_session_planned_find (form);
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;

  if (review == NULL || review->step == NULL)
    return NULL;
  step = footing_store_get (footing_view_get_store (form), FOOTING_TYPE_STEP,
                            review->step, NULL);
  if (step == NULL || footing_record_get_deleted_at (step) != 0)
    return NULL;

  shown = footing_record_show (step, step->title);
  title = footing_step_format_name (step->kind, shown, FOOTING_TITLE_CHARS);

  /* Translators: in a weekly reflection; %s is a step that was planned for the week */
  return g_strdup_printf (footing_step_is_done (step)
                              ? _ ("You wanted to try: “%s”. It is done.")
                              : _ ("You wanted to try: “%s”."),
                          title);
}
