/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-steps.h"
#include "format/step-format.h"
#include "editors/move-help.h"
#include "editors/step-done.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* As on Today, the row opens the help; that it is done is said on Today and on Plan. */
static GtkWidget *
make_row (FootingContext *context, FootingStep *step)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *help = footing_move_help_button_new (context, step);
  g_autofree char *title = footing_step_format_title (step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  footing_move_help_button_set_title (help, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), help);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (gtk_menu_button_popup), help,
                           G_CONNECT_SWAPPED);

  return row;
}

/* --- What was promised ---------------------------------------------------------------
 */

#define PROMISE "footing-promise"

typedef struct {
  /* owned */
  FootingContext *context;
  char *id;

  /* borrowed */
  GtkCheckButton *check;

  /* state */
  gboolean updating;
} Promise;

static void
free_promise (gpointer data)
{
  Promise *self = data;

  g_object_unref (self->context);
  g_free (self->id);
  g_free (self);
}

/* As it is by now, be it that this was taken back. */
static void
refresh_promise (GtkWidget *row)
{
  Promise *self = g_object_get_data (G_OBJECT (row), PROMISE);
  g_autoptr (FootingStep) step = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_STEP, self->id, NULL);

  self->updating = TRUE;
  gtk_check_button_set_active (self->check, step != NULL && footing_step_is_done (step));
  self->updating = FALSE;
}

static void
promise_cb (GtkWidget *row)
{
  Promise *self = g_object_get_data (G_OBJECT (row), PROMISE);
  gboolean done;

  if (self->updating)
    return;

  done = gtk_check_button_get_active (self->check);
  footing_context_flush (self->context);
  if (!(done ? footing_step_done (row, self->context, self->id,
                                  _ ("Done. Added to your wins"))
             : footing_step_reopen (self->context, self->id)))
    refresh_promise (row);
}

static GtkWidget *
make_promise (FootingContext *context, FootingStep *step)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *check = gtk_check_button_new ();
  Promise *self = g_new0 (Promise, 1);
  g_autofree char *title = footing_step_format_title (step);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (step));
  self->check = GTK_CHECK_BUTTON (check);
  g_object_set_data_full (G_OBJECT (row), PROMISE, self, free_promise);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (promise_cb), row,
                           G_CONNECT_SWAPPED);
  footing_context_follow (context, G_CALLBACK (refresh_promise), row);

  return row;
}

/* --- Both ---------------------------------------------------------------------------
 */

/* @steps in a group called @title, below what there is in @box. Lets go of them. */
static void
add_group (GtkWidget *box,
           FootingContext *context,
           GPtrArray *steps,
           const char *title,
           GtkWidget *(*make) (FootingContext *context, FootingStep *step))
{
  g_autoptr (GPtrArray) owned = steps;
  GtkWidget *group;

  if (owned == NULL || owned->len == 0)
    return;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < owned->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make (context, owned->pdata[i]));
  gtk_box_append (GTK_BOX (box), group);
}

GtkWidget *
footing_session_steps_new (FootingContext *context, FootingSession *session)
{
  g_autoptr (GError) error = NULL;
  FootingStore *store;
  GPtrArray *promises = NULL, *steps = NULL;
  GtkWidget *box;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  store = footing_context_get_store (context);
  if (session->kind == FOOTING_SESSION_ONE_ON_ONE)
    promises = footing_session_list_open_promises (store, session, &error);
  if (error == NULL)
    steps = footing_session_list_own_steps (store, footing_context_get_guidance (context),
                                            session, &error);
  if (error != NULL)
    footing_context_report (context, error);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  /* Translators: a heading over what whoever supports has promised in earlier talks, to
   * be checked off */
  add_group (box, context, promises, _ ("What you promised"), make_promise);
  /* Translators: a heading over steps that are done in this session */
  add_group (box, context, steps, _ ("From your plan"), make_row);
  if (gtk_widget_get_first_child (box) != NULL)
    return box;

  g_object_ref_sink (box);
  g_object_unref (box);

  return NULL;
}
