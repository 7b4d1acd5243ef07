/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-done.h"
#include "asked-dialog.h"
#include "step-deeds.h"
#include "format/bin-format.h"
#include "format/date-format.h"
#include "plan/asked.h"
#include "plan/practice.h"
#include "plan/steps.h"
#include "text.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *id;
  GPtrArray *people; /* who have become people of the plan by it, or NULL */
  char *due_on; /* what was practised was due on that day; NULL where none is known */
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_clear_pointer (&deed->people, g_ptr_array_unref);
  g_free (deed->due_on);
  g_free (deed->id);
  g_free (deed);
}

/* The row that @id may belong to goes with the change. */
static Deed *
new_deed (const char *id)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->id = g_strdup (id);

  return deed;
}

static gboolean
take_back_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_steps_take_back (footing_context_get_store (context),
                                  footing_context_get_guidance (context), deed->id,
                                  deed->people, error);
}

static gboolean
do_again_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_steps_set_done (footing_context_get_store (context),
                                 footing_context_get_guidance (context), deed->id, TRUE,
                                 error);
}

/* Owned by the caller. */
static char *
get_name (FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) step = footing_store_get (footing_context_get_store (context),
                                                    FOOTING_TYPE_STEP, id, NULL);

  return step != NULL ? footing_bin_format_name (step, context) : g_strdup ("");
}

static char *
format_reopened (FootingContext *context, const char *id)
{
  g_autofree char *name = get_name (context, id);

  /* Translators: that it was done has been taken back; %s is the title of a step */
  return g_strdup_printf (_ ("“%s” is open again"), name);
}

static char *
format_done_again (FootingContext *context, const char *id)
{
  g_autofree char *name = get_name (context, id);

  /* Translators: that it was opened again has been taken back; %s is the title of a step
   */
  return g_strdup_printf (_ ("“%s” is done again"), name);
}

/* --- Done --------------------------------------------------------------------------- */

static gboolean
do_step (FootingContext *context, const char *id, const char *text)
{
  Deed *deed = new_deed (id);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  if (!footing_steps_do (footing_context_get_store (context),
                         footing_context_get_guidance (context), deed->id, &deed->people,
                         &error)) {
    footing_context_report (context, error);
    free_deed (deed);
    return FALSE;
  }

  undone = format_reopened (context, deed->id);
  footing_context_offer_undo (context, text, undone, take_back_cb, deed, free_deed);
  return TRUE;
}

static gboolean
take_back_asked_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_steps_take_back_asked (footing_context_get_store (context),
                                        footing_context_get_guidance (context), deed->id,
                                        deed->people, error);
}

static gboolean
agreed_cb (FootingContext *context, const char *id, const char *answer)
{
  Deed *deed = new_deed (id);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  if (!footing_steps_do_asked (footing_context_get_store (context),
                               footing_context_get_guidance (context), deed->id, answer,
                               &deed->people, &error)) {
    footing_context_report (context, error);
    free_deed (deed);
    return FALSE;
  }

  undone = format_reopened (context, deed->id);
  footing_context_offer_undo (context, _ ("Done. Added to your wins"), undone,
                              take_back_asked_cb, deed, free_deed);
  return TRUE;
}

/* What they would rather not is not done; why is what they said. */
static gboolean
declined_cb (FootingContext *context, const char *id, const char *answer)
{
  return footing_step_drop (context, id,
                            footing_text_is_blank (answer)
                                /* Translators: why a step is dropped: somebody does not
                                 * want to be named in front of others */
                                ? _ ("They’d rather not")
                                : answer);
}

gboolean
footing_step_done (GtkWidget *widget,
                   FootingContext *context,
                   const char *id,
                   const char *text)
{
  g_autoptr (FootingStep) step = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  step = footing_step_read (context, id);
  if (step == NULL)
    return FALSE;
  if (!footing_asked_is_missing (footing_context_get_store (context), step))
    return do_step (context, footing_record_get_id (step), text);

  gtk_window_present (GTK_WINDOW (
      footing_asked_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), context,
                                footing_record_get_id (step), agreed_cb, declined_cb)));
  return FALSE;
}

gboolean
footing_step_reopen (FootingContext *context, const char *id)
{
  Deed *deed;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  deed = new_deed (id);
  if (!footing_steps_set_done (footing_context_get_store (context),
                               footing_context_get_guidance (context), deed->id, FALSE,
                               &error)) {
    footing_context_report (context, error);
    free_deed (deed);
    return FALSE;
  }

  text = format_reopened (context, deed->id);
  undone = format_done_again (context, deed->id);
  footing_context_offer_undo (context, text, undone, do_again_cb, deed, free_deed);
  return TRUE;
}

/* --- Practice ----------------------------------------------------------------------- */

static gboolean
unlog_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_practice_take_back (footing_context_get_store (context), deed->id,
                                     deed->due_on, error);
}

static gboolean
log_again_cb (gpointer context, gpointer data, GError **error)
{
  return footing_practice_log (footing_context_get_store (context),
                               ((const Deed *)data)->id, error);
}

/* Says when @id is due next. */
static char *
format_logged (FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) step = footing_store_get (footing_context_get_store (context),
                                                    FOOTING_TYPE_STEP, id, NULL);
  g_autofree char *today = footing_context_today (context);
  g_autofree char *next =
      footing_date_format_near (step != NULL ? step->due_on : "", today);

  if (*next == '\0')
    return g_strdup (_ ("Practice logged"));

  /* Translators: %s is a day: "Practice logged. Next time: tomorrow" */
  return g_strdup_printf (_ ("Practice logged. Next time: %s"), next);
}

static gboolean
log_practice (FootingContext *context, FootingStep *step)
{
  Deed *deed = new_deed (footing_record_get_id (step));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  deed->due_on = g_strdup (step->due_on);
  if (!footing_practice_log (footing_context_get_store (context), deed->id, &error)) {
    footing_context_report (context, error);
    free_deed (deed);
    return FALSE;
  }

  text = format_logged (context, deed->id);
  footing_context_offer_undo (context, text, _ ("Today’s practice isn’t logged any more"),
                              unlog_cb, deed, free_deed);
  return TRUE;
}

static gboolean
unlog_practice (FootingContext *context, const char *id)
{
  Deed *deed = new_deed (id);
  g_autoptr (GError) error = NULL;

  if (!unlog_cb (context, deed, &error)) {
    footing_context_report (context, error);
    free_deed (deed);
    return FALSE;
  }

  footing_context_offer_undo (context, _ ("Today’s practice isn’t logged any more"),
                              _ ("Practice logged"), log_again_cb, deed, free_deed);
  return TRUE;
}

gboolean
footing_step_done_today (GtkWidget *widget, FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  step = footing_step_read (context, id);
  if (step == NULL)
    return FALSE;

  today = footing_context_today (context);

  return footing_practice_goes_on (step, today)
             ? log_practice (context, step)
             : footing_step_done (widget, context, footing_record_get_id (step),
                                  _ ("Done. Added to your wins"));
}

gboolean
footing_step_not_done_today (FootingContext *context, const char *id)
{
  g_autoptr (FootingStep) step = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  step = footing_step_read (context, id);
  if (step == NULL)
    return FALSE;

  return footing_step_is_open (step)
             ? unlog_practice (context, footing_record_get_id (step))
             : footing_step_reopen (context, footing_record_get_id (step));
}
