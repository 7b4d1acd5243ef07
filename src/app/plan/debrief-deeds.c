/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief-deeds.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* What the step @id is called, in short. Owned by the caller. */
static char *
dup_title (FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) step = footing_store_get (footing_context_get_store (context),
                                                    FOOTING_TYPE_STEP, id, NULL);
  g_autofree char *shown =
      step != NULL ? footing_record_show (step, step->title) : g_strdup ("");

  return footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
}

/* Says that the step @id was made, or why it was not. */
static void
say_made (FootingContext *context, const char *id, GError *error)
{
  g_autofree char *title = NULL;
  g_autofree char *done = NULL;
  g_autofree char *undone = NULL;

  if (id == NULL) {
    footing_context_report (context, error);
    return;
  }

  title = dup_title (context, id);
  /* Translators: %s is a commitment, such as: Find out: “Why me?” */
  done = g_strdup_printf (_ ("Added to your commitments: %s"), title);
  /* Translators: %s is a commitment, such as: Find out: “Why me?” */
  undone = g_strdup_printf (_ ("No longer among your commitments: %s"), title);
  footing_context_added (context, FOOTING_TYPE_STEP, id, done, undone);
}

static gboolean
put_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_debrief_put_back_step (footing_context_get_store (context), before,
                                        error);
}

static void
update (FootingContext *context, const char *recovery, FootingDebriefChange change)
{
  g_autoptr (GError) error = NULL;
  FootingStep *before = footing_debrief_update (footing_context_get_store (context),
                                                recovery, change, &error);
  g_autofree char *title = NULL;
  g_autofree char *done = NULL;
  g_autofree char *undone = NULL;

  if (before == NULL) {
    footing_context_report (context, error);
    return;
  }

  title = dup_title (context, footing_record_get_id (before));
  /* Translators: %s is a commitment that was put in other words */
  done = g_strdup_printf (_ ("Your commitment is up to date: %s"), title);
  /* Translators: %s is a commitment that was put in other words, and is in the earlier
   * ones again */
  undone = g_strdup_printf (_ ("Your commitment is as it was before: %s"), title);
  footing_context_offer_undo (context, done, undone, put_back_cb, before, g_object_unref);
}

void
footing_debrief_deed_follow (FootingContext *context,
                             const char *recovery,
                             FootingDebriefChange change)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, &error);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (recovery != NULL);

  if (plan != NULL)
    steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, &error);
  if (steps == NULL) {
    footing_context_report (context, error);
    return;
  }

  if (footing_debrief_get_state (plan, steps, change) == FOOTING_DEBRIEF_CHANGED) {
    update (context, recovery, change);
    return;
  }

  id = footing_debrief_commit (store, recovery, change, &error);
  say_made (context, id, error);
}

void
footing_debrief_deed_find_out (FootingContext *context,
                               const char *recovery,
                               const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (recovery != NULL);
  g_return_if_fail (question != NULL);

  id = footing_debrief_commit_question (footing_context_get_store (context), recovery,
                                        question, &error);
  say_made (context, id, error);
}
