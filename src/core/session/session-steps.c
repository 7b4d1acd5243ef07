/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "session-private.h"
#include "text.h"

#include <string.h>

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return footing_date_compare ((*(FootingStep *const *)a)->due_on,
                               (*(FootingStep *const *)b)->due_on);
}

GPtrArray *
session_list_steps (FootingStore *store, const char *recovery, guint n, GError **error)
{
  g_autoptr (GPtrArray) steps =
      footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);

  if (steps == NULL)
    return NULL;

  g_ptr_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len && open->len < n; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (footing_step_is_open (step) && !footing_text_is_blank (step->title))
      g_ptr_array_add (open, g_object_ref (step));
  }

  return g_steal_pointer (&open);
}

/* Whether @step comes from a move that is carried out in @session. */
static gboolean
belongs_to (FootingStep *step, FootingSession *session, FootingGuidance *guidance)
{
  const FootingGuide *move =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, step->move);

  return move != NULL && g_strcmp0 (footing_guide_session (move, session->perspective),
                                    session->ritual->code) == 0;
}

GPtrArray *
footing_session_list_own_steps (FootingStore *store,
                                FootingGuidance *guidance,
                                FootingSession *session,
                                GError **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  steps = session_list_steps (store, footing_record_get_id (session->recovery), G_MAXUINT,
                              error);
  if (steps == NULL)
    return NULL;

  for (guint i = 0; i < steps->len && own->len < FOOTING_SESSION_STEPS; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (belongs_to (step, session, guidance))
      g_ptr_array_add (own, g_object_ref (step));
  }

  return g_steal_pointer (&own);
}
