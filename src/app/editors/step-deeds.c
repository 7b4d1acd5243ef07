/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-deeds.h"
#include "format/bin-format.h"
#include "format/date-format.h"
#include "plan/step-dates.h"
#include "plan/step-order.h"

#include <glib/gi18n-lib.h>
#include <string.h>

FootingStep *
footing_step_read (FootingContext *context, const char *id)
{
  g_autoptr (GError) error = NULL;
  FootingStep *step;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  footing_context_flush (context);
  step = footing_store_get (footing_context_get_store (context), FOOTING_TYPE_STEP, id,
                            &error);
  if (step == NULL)
    footing_context_report (context, error);

  return step;
}

/* --- Its place ---------------------------------------------------------------------- */

static gboolean
put_order_cb (gpointer context, gpointer positions, GError **error)
{
  return footing_steps_put_order (footing_context_get_store (context), positions, error);
}

/* Says where @step stands now, and how it comes back. Takes @before. */
static void
offer_order (FootingContext *context, FootingStep *step, GHashTable *before)
{
  g_autofree char *name = footing_bin_format_name (step, context);
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;
  int place = 0, n = 0;

  footing_steps_find_place (footing_context_get_store (context),
                            footing_record_get_id (step), &place, &n, NULL);
  /* Translators: the title of a step, and where it stands in its list now: "“Ask Mira” is
   * now number 2 of 5" */
  text = g_strdup_printf (_ ("“%s” is now number %d of %d"), name, place + 1, n);
  /* Translators: that a step was moved in its list has been taken back; %s is its title
   */
  undone = g_strdup_printf (_ ("“%s” is back in its place"), name);
  footing_context_offer_undo (context, text, undone, put_order_cb, before,
                              (GDestroyNotify)g_hash_table_unref);
}

gboolean
footing_step_move (FootingContext *context, const char *id, int place)
{
  g_autoptr (FootingStep) step = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *before = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  step = footing_step_read (context, id);
  if (step == NULL)
    return FALSE;
  if (!footing_steps_set_place (footing_context_get_store (context),
                                footing_record_get_id (step), place, &before, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  if (before != NULL)
    offer_order (context, step, before);
  return TRUE;
}

/* --- Its day ------------------------------------------------------------------------ */

static gboolean
put_day_cb (gpointer context, gpointer before, GError **error)
{
  return footing_steps_put_back_day (footing_context_get_store (context), before, error);
}

/* Says that @before has @day now. */
static void
offer_day (FootingContext *context, FootingStep *before, const char *day)
{
  g_autofree char *today = footing_context_today (context);
  g_autofree char *name = footing_bin_format_name (before, context);
  g_autofree char *when = footing_date_format_long (day, today);
  /* Translators: the title of a step, and the day that it has now: "“Ask Mira” is moved
   * to Fri, 6 March" */
  g_autofree char *text = g_strdup_printf (_ ("“%s” moved to %s"), name, when);
  /* Translators: that a step was given another day has been taken back; %s is its title
   */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” is on its day again"), name);

  footing_context_offer_undo (context, text, undone, put_day_cb, g_object_ref (before),
                              g_object_unref);
}

gboolean
footing_step_reschedule (FootingContext *context,
                         const char *id,
                         const char *day,
                         GError **error)
{
  FootingStore *store;
  g_autoptr (FootingStep) before = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL && day != NULL, FALSE);

  footing_context_flush (context);
  store = footing_context_get_store (context);
  before = footing_store_get (store, FOOTING_TYPE_STEP, id, error);
  if (before == NULL ||
      !footing_steps_reschedule (store, footing_record_get_id (before), day, error))
    return FALSE;

  if (strcmp (footing_step_get_day (before), day) != 0)
    offer_day (context, before, day);
  return TRUE;
}

/* --- Dropped ------------------------------------------------------------------------ */

static gboolean
put_dropped_cb (gpointer context, gpointer before, GError **error)
{
  return footing_steps_put_back_dropped (footing_context_get_store (context), before,
                                         error);
}

/* Owned by the caller. */
static char *
format_dropped (FootingContext *context, FootingStep *step, gboolean dropped)
{
  g_autofree char *name = footing_bin_format_name (step, context);

  return dropped
             /* Translators: it will not be done; %s is the title of a step */
             ? g_strdup_printf (_ ("“%s” is dropped"), name)
             /* Translators: that it was dropped has been taken back; %s is the title of a
              * step */
             : g_strdup_printf (_ ("“%s” is back in your plan"), name);
}

/* Says that @before is @dropped now, or not any more. */
static void
offer_dropped (FootingContext *context, FootingStep *before, gboolean dropped)
{
  g_autofree char *text = format_dropped (context, before, dropped);
  g_autofree char *undone = format_dropped (context, before, !dropped);

  footing_context_offer_undo (context, text, undone, put_dropped_cb,
                              g_object_ref (before), g_object_unref);
}

gboolean
footing_step_drop (FootingContext *context, const char *id, const char *why)
{
  g_autoptr (FootingStep) before = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL && why != NULL, FALSE);

  before = footing_step_read (context, id);
  if (before == NULL)
    return FALSE;
  if (!footing_steps_drop (footing_context_get_store (context),
                           footing_record_get_id (before), why, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  offer_dropped (context, before, TRUE);
  return TRUE;
}

gboolean
footing_step_bring_back (FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) before = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  before = footing_step_read (context, id);
  if (before == NULL)
    return FALSE;
  if (!footing_steps_bring_back (footing_context_get_store (context),
                                 footing_record_get_id (before), &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  offer_dropped (context, before, FALSE);
  return TRUE;
}
